import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Attribution } from '../claimants'
import type { FigureDraft } from '../figures/draft'
import { national } from './national'
import type { Option } from './option'
import type { BindingWords } from './words'

/** "Iran's envoy said 78 were killed", after strikes on towns of several regions: the country's whose official says so. */
export function overAll(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  toponyms: readonly LocatedToponym[],
  claimant: Attribution | null,
  words: BindingWords,
): number | null {
  if (!claimant || figure.sentenceIndex === 0) return null
  const before = prepared.sentences[figure.sentenceIndex - 1]
  const told = options.filter(
    ({ role, toponym }) =>
      role === 'site' &&
      toponym.place?.precision !== 'country' &&
      before !== undefined &&
      before.start <= toponym.start &&
      toponym.start < before.end,
  )
  const countries = new Set(told.map(({ toponym }) => toponym.place?.country))
  if (new Set(told.map(({ toponym }) => toponym.place?.admin1)).size < 2 || countries.size !== 1) return null
  const speaker = toponyms.find(({ start, end }) => claimant.start <= start && end <= claimant.end)
  if (speaker?.place?.precision !== 'country' || !countries.has(speaker.place.country)) return null
  return national(prepared, figure, options, toponyms, claimant, words)
}
