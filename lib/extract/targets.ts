import { type TargetType, targetTypeSchema } from '@/lib/domain/claim'
import type { LocatedToponym } from '@/lib/domain/toponym'
import { type PhraseHit, phraseTable } from '@/lib/text/phrase-table'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { TARGETS } from './targets.table'

/** Words that name what was hit. */
export type TargetMention = PhraseHit<TargetType>

const TABLE = phraseTable(
  targetTypeSchema.options.flatMap((type) =>
    type === 'unknown' ? [] : [[type, Object.values(TARGETS[type]).join(',')] as const],
  ),
)
// The order of the table: the finer before the wider.
const ORDER = Object.keys(TARGETS)

// "The ship fired a missile", "Russian troops shelled": they do it, it isn't done to them.
const DOES = wordSet(`
  struck hit hits attacked attacks launched launches fired fires shelled bombed dropped targeted pounded said reported
  shot carried conducted advanced captured seized killed destroyed intercepted downed opened
`)
const AUXILIARIES = wordSet('has have had also then again later reportedly')
const BY = wordSet('by from')
const BETWEEN = 3

/** Everything named in the text that can be a target, in order. What attacks, and what is part of a town's name, is none. */
export function findTargets({ tokens }: PreparedText, toponyms: readonly LocatedToponym[]): TargetMention[] {
  const townWords = new Set<number>()
  for (const { place, first, last } of toponyms)
    if (place && place.precision !== 'facility' && place.precision !== 'spot')
      for (let i = first; i < last; i++) townWords.add(i)
  return TABLE.in(tokens).filter((hit) => !townWords.has(hit.first) && !attacks(tokens, hit))
}

function attacks(tokens: readonly Token[], { first, last }: TargetMention): boolean {
  let at = last
  while (AUXILIARIES.has(tokens[at]?.lower ?? '')) at++
  if (DOES.has(tokens[at]?.lower ?? '')) return !/^(?:by|in|with)$/.test(tokens[at + 1]?.lower ?? '')
  return tokens.slice(Math.max(0, first - BETWEEN), first).some(({ lower }) => BY.has(lower))
}

/** The type of what was hit: the finest that is named; null when nothing is. */
export function finestTarget(targets: readonly TargetMention[]): TargetMention | null {
  return targets.reduce<TargetMention | null>(
    (best, target) => (best && ORDER.indexOf(best.row) <= ORDER.indexOf(target.row) ? best : target),
    null,
  )
}
