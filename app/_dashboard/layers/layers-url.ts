'use client'

import { createParser, parseAsStringLiteral, useQueryStates } from 'nuqs'
import type { Counted, Figure, Measure } from '@/lib/domain/figure'
import { COUNTED, MEASURES } from '@/lib/domain/measures'

/** What regions are shaded by: a figure; null is the number of events. */
export type ShadedBy = Pick<Figure, 'measure' | 'of'> | null

export const figureKey = ({ measure, of }: Pick<Figure, 'measure' | 'of'>) =>
  of === null ? measure : `${measure}.${of}`

/** `killed`, `launched.drone`; anything else counts as not given. */
export function figureOfKey(key: string): ShadedBy {
  const [measure, of, ...rest] = key.split('.')
  return isMeasure(measure) && (of === undefined || isCounted(of)) && rest.length === 0
    ? { measure, of: of ?? null }
    : null
}

const isMeasure = (word: string | undefined): word is Measure => MEASURES.some((measure) => measure === word)
const isCounted = (word: string): word is Counted => COUNTED.some((counted) => counted === word)

const parseAsFigure = createParser<NonNullable<ShadedBy>>({
  parse: figureOfKey,
  serialize: figureKey,
  eq: (a, b) => figureKey(a) === figureKey(b),
})

/** The library takes whatever is not `true` for `false`; here it counts as not given. */
const parseAsYesNo = createParser<boolean>({
  parse: (value) => (value === 'true' ? true : value === 'false' ? false : null),
  serialize: String,
})

export const SHADES_OF = ['regions', 'heat'] as const

export const layerParsers = {
  /** What lies under the marks. */
  layer: parseAsStringLiteral(SHADES_OF),
  marks: parseAsYesNo.withDefault(true),
  /** What regions are shaded by; absent is the number of events. */
  figure: parseAsFigure,
  /** Per 100,000 people. */
  rate: parseAsYesNo.withDefault(false),
}

/** What is drawn of the events. Each change is a step of the history. */
export const useLayerParams = () => useQueryStates(layerParsers, { history: 'push' })
