import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import { matchesOf } from '@/lib/text/matches'
import { type PreparedText, sentenceIndexAt, tokenAt } from '@/lib/text/prepare'

const CAPITAL = /\bregional (?:capital|cent(?:er|re))\b/gi
// "the regional capital, Zaporizhzhia", "the regional capital of Zaporizhzhia": it is named.
const NAMED = /^(?:,|\s+of|\s+city|\s*\()?\s*(?:the\s+)?(?:city\s+of\s+)?\p{Lu}/u
// How many sentences back the region may have been spoken of.
const BACK = 2

/**
 * "In the regional centre a drone struck a garage", after the Zaporizhzhia region: a mention of the town that the
 * region is named after. None is added where the text spoke of no region, or its seat has another name.
 */
export function withRegionCapitals(
  prepared: PreparedText,
  toponyms: readonly Toponym[],
  gazetteer: Gazetteer,
): Toponym[] {
  const added = matchesOf(prepared.text, CAPITAL).flatMap((match): Toponym[] => {
    const start = match.index
    const end = start + match[0].length
    if (NAMED.test(prepared.text.slice(end, end + 30))) return []
    const earliest = sentenceIndexAt(prepared.sentences, start) - BACK
    const region = toponyms.findLast(
      (toponym) =>
        toponym.level === 'region' &&
        toponym.start < start &&
        sentenceIndexAt(prepared.sentences, toponym.start) >= earliest,
    )
    const seats = gazetteer.lookup(region?.name ?? '').filter(({ entry }) => /^PPL[AC]$/.test(entry.featureCode))
    if (!region || seats.length === 0) return []
    const [first, last] = [tokenAt(prepared, start), tokenAt(prepared, end - 1) + 1]
    return [
      {
        ...region,
        start,
        end,
        text: match[0],
        first,
        last,
        level: 'settlement',
        facility: null,
        candidates: seats,
        rule: 'name:region-capital',
      },
    ]
  })
  return added.length ? [...toponyms, ...added].sort((a, b) => a.start - b.start) : [...toponyms]
}
