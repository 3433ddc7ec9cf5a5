import type { Measure } from '@/lib/domain/figure'
import { phraseTable } from '@/lib/text/phrase-table'
import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import type { CountedClass } from '../../counted-nouns.table'
import { PREDICATES, type PredicateRow } from './predicates.table'
import { wordAt } from './words'

/** A word or phrase that says what became of something counted; tokens are the half-open range [first, last). */
export interface SlavicPredicate {
  row: PredicateRow
  phrase: string
  first: number
  last: number
  /** "загиблих", "раненых": a noun of the people themselves, not a verb. */
  nominal: boolean
  /** A verb of more than one subject, or a noun of more than one. */
  plural: boolean
}

const TABLE = phraseTable(PREDICATES.map((row) => [row, row.phrases] as const))

const NOMINAL = /(?:их|ых|им|ым|ими|ыми|ого|ому|жертв\p{L}*|загибел\p{L}*)$/u
const PLURAL = /(?:ли|лись|лися|сь|ні|ны|ті|ты|их|ых|им|ым|ими|ыми|лі|ші|шие|ые)$/

/** True where a predicate begins at token `i`. */
export function isPredicateAt(tokens: readonly Token[], i: number): boolean {
  return TABLE.at(tokens, i) !== null
}

/** The predicates of a sentence, in text order; none of what is denied ("люди не постраждали"). */
export function findPredicates(tokens: readonly Token[], sentence: Sentence): SlavicPredicate[] {
  const found: SlavicPredicate[] = []
  for (let i = sentence.first; i < sentence.last; i++) {
    const hit = TABLE.at(tokens, i)
    if (!hit || hit.last > sentence.last) continue
    const phrase = tokens
      .slice(hit.first, hit.last)
      .map(({ lower }) => lower)
      .join(' ')
    const word = wordAt(tokens, hit.last - 1)
    i = hit.last - 1
    if (/^(?:не|ні|ни)$/.test(wordAt(tokens, hit.first - 1))) continue
    found.push({
      row: hit.row,
      phrase,
      first: hit.first,
      last: hit.last,
      nominal: NOMINAL.test(word),
      plural: PLURAL.test(word),
    })
  }
  return found
}

/** What the predicate makes of a class of things; null for nothing of interest, undefined where it can't govern them. */
export function measureOf({ row }: SlavicPredicate, what: CountedClass, consumer: boolean): Measure | null | undefined {
  const own = row.measures[what]
  return own === undefined && consumer ? row.measures.consumer : own
}
