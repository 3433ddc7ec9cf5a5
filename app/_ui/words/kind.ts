import type { Tongue } from '@/app/_i18n/tongue'
import type { TargetType } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/kinds'

/** "Air or drone strike". */
export function kindWords({ t }: Tongue, kind: Kind): string {
  return t(`kinds.${kind}`)
}

/** "air or drone strike": what a kind or a target is called, where it does not begin the line. Both are common nouns. */
export function inSentence({ locale }: Tongue, words: string): string {
  return words.charAt(0).toLocaleLowerCase(locale) + words.slice(1)
}

/** "Refinery"; null for `unknown`: nothing is said where nothing is known. */
export function targetWords({ t }: Tongue, target: TargetType): string | null {
  return target === 'unknown' ? null : t(`targets.${target}`)
}
