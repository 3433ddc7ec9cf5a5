import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import type { CountedQuantity } from '../counted'
import { draftOf, type FigureDraft } from './draft'

const NOBODY: readonly { words: RegExp; measures: readonly Measure[] }[] = [
  {
    words: /\b(?:no|without|zero)\s+(?:\w+\s+)?casualties\b|\bcasualties (?:were|have been) avoided\b/gi,
    measures: ['killed', 'injured'],
  },
  {
    words: new RegExp(
      [
        String.raw`\b(?:nobody|no one|no-one|no people|no civilians?|none)\s+(?:\w+\s+){0,2}(?:hurt|injured|wounded)\b`,
        String.raw`|\b(?:no|without)\s+injuries\b|\bunhurt\b|\bunharmed\b`,
      ].join(''),
      'gi',
    ),
    measures: ['injured'],
  },
  {
    words: new RegExp(
      [
        String.raw`\b(?:nobody|no one|no-one|no people|no civilians?)\s+(?:\w+\s+){0,2}(?:killed|died)\b`,
        String.raw`|\b(?:no|without)\s+(?:deaths|fatalities)\b`,
      ].join(''),
      'gi',
    ),
    measures: ['killed'],
  },
]

/** "No casualties" is a figure: zero killed and zero injured. */
export function noneOf(prepared: PreparedText, sentence: Sentence, sentenceIndex: number): FigureDraft[] {
  const text = prepared.text.slice(sentence.start, sentence.end)
  return NOBODY.flatMap(({ words, measures }) =>
    [...text.matchAll(words)].flatMap((match) => {
      const start = sentence.start + match.index
      const end = start + match[0].length
      const firstToken = prepared.tokens.findIndex((token) => token.end > start)
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
      return measures.map((measure) => ({
        ...draftOf(prepared, quantity, measure, 'figure:none', null),
        sentenceIndex,
      }))
    }),
  )
}
