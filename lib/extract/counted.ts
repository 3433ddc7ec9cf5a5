import type { Counted } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Quantity } from '@/lib/text/quantities'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import { impliedOnes } from './counted/implied'
import { isMark } from './counted/marks'
import { nounAfter } from './counted/nouns'
import type { CountedClass } from './counted-nouns.table'

/** A number that counts something, with the noun it counts. `last` is the token after the noun. */
export interface CountedQuantity extends Quantity {
  what: CountedClass
  of: Counted | null
  sentence: Sentence
  /** Token index after the counted noun (equal to the quantity's own end for a bare number). */
  nounLast: number
  /** "a man", "girl": a number that is not written. */
  implied: boolean
  /** The noun may also count households without power. */
  consumer: boolean
}

/**
 * Every number of the text that counts something, in text order. Ages, dates, distances, sums of money and weapon marks
 * are left out.
 */
export function findCounted(prepared: PreparedText): CountedQuantity[] {
  const counted: CountedQuantity[] = []
  for (const sentence of prepared.sentences) {
    for (const quantity of prepared.quantities) {
      if (quantity.head < sentence.first || quantity.head >= sentence.last) continue
      const found = countedAt(prepared.tokens, quantity, sentence)
      if (found) counted.push(found)
    }
    counted.push(...impliedOnes(prepared.tokens, sentence))
  }
  return othersOf(
    prepared.tokens,
    counted.sort((a, b) => a.start - b.start),
  )
}

/** "80 drones were shot down and 44 others vanished": after weapons the others are no people. */
function othersOf(tokens: readonly Token[], counted: CountedQuantity[]): CountedQuantity[] {
  return counted.map((quantity, i) => {
    if (quantity.what !== 'person' || tokens[quantity.nounLast - 1]?.lower !== 'others') return quantity
    const before = counted.slice(0, i).findLast(({ what }) => what === 'weapon' || what === 'person')
    if (before?.what !== 'weapon' || before.sentence.first < quantity.sentence.first - OTHERS_WITHIN) return quantity
    return { ...quantity, what: 'bare', of: null }
  })
}

// In how many tokens before the sentence the weapons may be told of.
const OTHERS_WITHIN = 30

function countedAt(tokens: readonly Token[], quantity: Quantity, sentence: Sentence): CountedQuantity | null {
  if (isMark(tokens, quantity)) return null
  const noun = nounAfter(tokens, quantity.last, sentence.last)
  if (noun === 'none') return null
  const { low, high, qualifier, first, head, last, start, end } = quantity
  const { what, of, nounLast, consumer } = noun ?? { what: 'bare', of: null, nounLast: last, consumer: false }
  return {
    low,
    high,
    qualifier,
    first,
    head,
    last,
    start,
    end: noun ? (tokens[nounLast - 1]?.end ?? end) : end,
    what,
    of,
    nounLast,
    sentence,
    implied: false,
    consumer,
  }
}
