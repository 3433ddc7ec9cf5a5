import type { PreparedText } from '@/lib/text/prepare'
import type { CountedQuantity } from '../counted'
import { elidedNumbering, numberingOf } from '../counted/numbering'
import { draftOf, type FigureDraft } from './draft'

const RULE = 'figure:number'

/** "The dead in Ternopil now number 28, the injured 95": those who are counted stand before their number. */
export function numberOf(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  if (quantity.implied || (quantity.what !== 'bare' && quantity.what !== 'person')) return null
  const goesOn = before.some(({ rule }) => rule === RULE)
  const measure = numberingOf(prepared.tokens, quantity) ?? (goesOn ? elidedNumbering(prepared.tokens, quantity) : null)
  return measure && draftOf(prepared, quantity, measure, RULE, null)
}
