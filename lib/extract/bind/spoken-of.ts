import type { PreparedText } from '@/lib/text/prepare'
import { type FigureDraft, OF_WEAPONS } from '../figures/draft'
import type { Option } from './option'

const IN_THE_REGION =
  /^[^.;,:]{0,25}\b(?:in|across|around|throughout) (?:the|this) (?:region|oblast|province|governorate)\b(?! of| \p{Lu}|['’]s)/u

/** "Eleven people were wounded in the oblast": the region spoken of last. */
export function inTheRegion(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { sentence, nounLast } = figure.quantity
  if (OF_WEAPONS.has(figure.measure)) return null
  if (!IN_THE_REGION.test(prepared.text.slice(prepared.tokens[nounLast - 1]?.end, sentence.end))) return null
  return (
    options.findLast(
      ({ toponym, role }) =>
        role !== 'actor' && toponym.first < figure.quantity.first && toponym.place?.precision === 'region',
    )?.index ?? null
  )
}

const OVER_THE_TOWN =
  /^[^.;,]{0,30}\b(?:over|above|in|near|at|on|towards?) (?:the )?(port|city|town|village|region|area|peninsula|base|airfield|harbou?r)\b/i
const WIDE_NOUN = /^(?:region|area|peninsula)$/i

/** "More than ten drones were shot down over the port": the town, or for "the region" the region, spoken of last. */
export function overTheTown(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { sentence, nounLast } = figure.quantity
  const noun = OVER_THE_TOWN.exec(prepared.text.slice(prepared.tokens[nounLast - 1]?.end, sentence.end))?.[1]
  if (!noun) return null
  const wide = WIDE_NOUN.test(noun)
  const before = options.filter(
    ({ toponym, role }) =>
      role !== 'actor' &&
      toponym.first < figure.quantity.first &&
      toponym.place !== null &&
      toponym.place.precision !== 'country' &&
      (toponym.place.precision === 'region') === wide,
  )
  return (before.findLast(({ role }) => role === 'site') ?? (wide ? before.at(-1) : undefined))?.index ?? null
}
