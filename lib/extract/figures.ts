import type { PreparedText } from '@/lib/text/prepare'
import { findCounted } from './counted'
import { REFINERS } from './figure-refiners'
import { inherited, partOf, raidTotals, risenTo } from './figures/by-others'
import type { FigureDraft } from './figures/draft'
import { governed } from './figures/governed'
import { noneOf } from './figures/none'
import { findPredicates } from './predicates'

/**
 * The numbers of the text with what they measure. Each number goes to the nearest word that can govern
 * it: "killed six people and injured 26 others" gives six to killed and 26 to injured. A number without a
 * word of its own in a list ("12 over Crimea, 6 over Kursk") takes the measure of the number before it.
 */
export function findFigures(prepared: PreparedText): FigureDraft[] {
  const drafts: FigureDraft[] = []
  const counted = findCounted(prepared)
  prepared.sentences.forEach((sentence, sentenceIndex) => {
    const predicates = findPredicates(prepared.tokens, sentence)
    const numbers = counted.filter((quantity) => quantity.sentence === sentence)
    const inSentence: FigureDraft[] = []
    for (const quantity of numbers) {
      const told = ({ firstToken, lastToken }: FigureDraft) => firstToken <= quantity.head && quantity.head < lastToken
      if (quantity.implied && inSentence.some(told)) continue
      const draft =
        risenTo(prepared, quantity, predicates) ??
        governed(prepared, quantity, predicates, numbers) ??
        partOf(prepared, quantity, inSentence) ??
        inherited(prepared, quantity, inSentence)
      if (draft) inSentence.push({ ...draft, sentenceIndex })
    }
    inSentence.push(...noneOf(prepared, sentence, sentenceIndex))
    drafts.push(...inSentence.sort((a, b) => a.start - b.start))
  })
  drafts.push(...raidTotals(prepared, counted, drafts))
  drafts.sort((a, b) => a.start - b.start)
  return REFINERS.reduce((refined, refine) => refine(refined, prepared), drafts)
}
