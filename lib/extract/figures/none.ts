import type { Measure } from '@/lib/domain/figure'
import { matchesOf } from '@/lib/text/matches'
import { type PreparedText, tokenAt } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import type { CountedQuantity } from '../counted'
import { draftOf, type FigureDraft } from './draft'

// "none of the 24 crew", "neither of the two pilots", "no crew member", but not "no fewer than ten".
const NO_ONE = String.raw`\b(?:nobody|no one|no-one|none|neither|not one|no people|no civilians?)\b`
const NONE_OF = String.raw`(?:\b(?:none|neither|not one) of (?:the|its|his|her|their|those|these|them|us)\b(?: [\w-]+){0,4}?`
const NO_PERSON = String.raw`|\bno (?!fewer|less|more|longer|buildings?|houses?)(?:[\w-]+ ){0,2}?[\w-]+)`
const WAS = String.raw` (?:was|were|is|are|has been|have been|had been|got)(?: \w+ly)? `
const nobody = (fate: string) =>
  new RegExp(
    String.raw`${NO_ONE}\s+(?:\w+\s+){0,2}${fate}|${NONE_OF}${NO_PERSON}${WAS}(?:\w+ (?:or|nor|and) )?${fate}`,
    'gi',
  )

const NOBODY: readonly { words: RegExp; measures: readonly Measure[] }[] = [
  {
    words: /\b(?:no|without|zero)\s+(?:\w+\s+)?casualties\b|\bcasualties (?:were|have been) avoided\b/gi,
    measures: ['killed', 'injured'],
  },
  {
    words: new RegExp(
      String.raw`${nobody(String.raw`(?:hurt|injured|wounded|harmed)\b`).source}|\b(?:no|without)\s+injuries\b|\bunhurt\b|\bunharmed\b`,
      'gi',
    ),
    measures: ['injured'],
  },
  {
    words: new RegExp(
      String.raw`${nobody(String.raw`(?:killed|died)\b`).source}|\b(?:no|without)\s+(?:deaths|fatalities)\b`,
      'gi',
    ),
    measures: ['killed'],
  },
]

// What one of these has in it: asked for first, since few sentences do.
const DENIAL = /\b(?:no|not|none|nobody|neither|without|zero|casualties|unhurt|unharmed)\b/i

/** "No casualties" is a figure: zero killed and zero injured. */
export function noneOf(prepared: PreparedText, sentence: Sentence): FigureDraft[] {
  const text = prepared.text.slice(sentence.start, sentence.end)
  if (!DENIAL.test(text)) return []
  return NOBODY.flatMap(({ words, measures }) =>
    matchesOf(text, words).flatMap((match) => {
      const start = sentence.start + match.index
      const end = start + match[0].length
      const firstToken = tokenAt(prepared, start)
      const lastToken = prepared.tokens.findLastIndex((token) => token.start < end) + 1
      const quantity: CountedQuantity = {
        low: 0,
        high: 0,
        qualifier: 'exact',
        first: firstToken,
        head: firstToken,
        last: lastToken,
        start,
        end,
        what: 'person',
        of: null,
        nounLast: lastToken,
        sentence,
        implied: true,
        consumer: false,
      }
      return measures.map((measure) => draftOf(prepared, quantity, measure, 'figure:none', null))
    }),
  )
}
