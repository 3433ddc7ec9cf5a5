import type { Tongue } from '@/app/_i18n/tongue'

/** A probability in words that a reader can act on: "almost certain", "hardly better than a guess". */
export function certaintyWords({ t }: Tongue, certainty: number): string {
  if (certainty >= 0.95) return t('certainty.almostCertain')
  if (certainty >= 0.85) return t('certainty.veryLikely')
  if (certainty >= 0.65) return t('certainty.likely')
  if (certainty >= 0.5) return t('certainty.moreLikely')
  return t('certainty.guess')
}

/** "9 in 10", "97 in 100": how often such an answer is right. */
export function oddsWords({ t }: Tongue, certainty: number): string {
  const hundredths = Math.round(certainty * 100)
  const inTen = hundredths % 10 === 0
  return t('certainty.odds', { right: String(inTen ? hundredths / 10 : hundredths), all: inTen ? '10' : '100' })
}
