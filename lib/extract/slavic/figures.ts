import type { PreparedText } from '@/lib/text/prepare'
import type { FigureDraft } from '../figures/draft'
import { findCounted } from './figures/counted'
import { governed } from './figures/governed'
import { noneOf } from './figures/none'
import { inherited, partOf, raidTotals, retold, risenTo } from './figures/others'
import { findPredicates } from './figures/predicates'
import { REFINERS } from './figures/refiners'

/**
 * The numbers of the text with what they measure. Word order is free, so that a number goes to the nearest word that can
 * govern it on either side; one without a word of its own in a list takes the measure of the number before it.
 */
export function findFigures(prepared: PreparedText): FigureDraft[] {
  const drafts: FigureDraft[] = []
  const counted = findCounted(prepared)
  let next = 0
  prepared.sentences.forEach((sentence, sentenceIndex) => {
    const from = next
    while (next < counted.length && counted[next]?.sentence === sentence) next++
    const numbers = counted.slice(from, next)
    const predicates = findPredicates(prepared.tokens, sentence)
    const inSentence: FigureDraft[] = []
    for (const quantity of numbers) {
      const told = inSentence.length ? inSentence : drafts.filter((draft) => sentenceIndex - draft.sentenceIndex === 1)
      const draft =
        risenTo(prepared, quantity, predicates) ??
        governed(prepared, quantity, predicates, numbers) ??
        partOf(prepared, quantity, told) ??
        retold(prepared, quantity, told) ??
        inherited(prepared, quantity, told)
      const last = inSentence.at(-1)
      // "про 25 загиблих, у четвер — про 28": what was reported first no longer holds.
      if (draft?.rule === 'figure:reported-later' && last) inSentence.splice(-1, 1, { ...last, status: 'superseded' })
      if (draft) inSentence.push(draft)
    }
    inSentence.push(...noneOf(prepared, sentence))
    drafts.push(...inSentence.sort((a, b) => a.start - b.start))
  })
  drafts.push(...raidTotals(prepared, counted, drafts))
  drafts.sort((a, b) => a.quantity.first - b.quantity.first)
  return REFINERS.reduce((refined, refine) => refine(refined, prepared), drafts)
}
