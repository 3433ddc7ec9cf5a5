import type { Tongue } from '@/app/_i18n/tongue'
import { spanWords } from './layer-words'
import type { Shading } from './use-layers'

/** A number of `SHADES`, the hatching of what is not known, or the bare land. */
export type ShadePaint = number | 'hatched' | 'bare'

export interface ShadeEntry {
  paint: ShadePaint
  words: string
  /** How many regions have it. */
  count: number
}

/** What each shade of regions means, from the faintest to the strongest, then what is in none. */
export function shadeEntries(tongue: Tongue, { perPeople, values, classes }: Shading): ShadeEntry[] {
  const { t } = tongue
  const regions = values?.regions ?? []
  const missing = (why: 'figure' | 'population') => regions.filter((one) => one.missing === why).length
  return [
    ...classes.map(({ shade, from, to, count }) => ({
      ...{ paint: shade, words: spanWords(tongue, from, to, perPeople), count },
    })),
    { paint: 'hatched' as const, words: t('layers.noFigure'), count: missing('figure') },
    { paint: 'hatched' as const, words: t('layers.noPopulation'), count: missing('population') },
    { paint: 'bare' as const, words: t('layers.noEvents'), count: regions.filter(({ events }) => events === 0).length },
  ].filter(({ count }) => count > 0)
}
