import type { Claim } from '@/lib/domain/claim'
import type { Span } from '@/lib/domain/span'
import { type PhraseHit, phraseTable } from '@/lib/text/phrase-table'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { WEAPON_FAMILIES, WEAPON_NOUNS, type WeaponClass, type WeaponFamily } from './weapons.table'

/** A family of weapons named in the text. */
export type WeaponMention = PhraseHit<WeaponFamily>

const TABLE = phraseTable(
  WEAPON_FAMILIES.map((row) => [row, [row.en, row.uk, row.ru].filter(Boolean).join(',')] as const),
  WEAPON_NOUNS,
)

/** Every family of weapons named in the text, in order. */
export function findWeapons(tokens: readonly Token[]): WeaponMention[] {
  return TABLE.in(tokens)
}

// "two Grad launchers", "an Iskander battery": what fires it, not what is fired.
export const PLATFORM = wordSet(`
  launcher launchers system systems battery batteries complex complexes factory plant brigade division regiment unit
  crew crews operator operators operation operations position positions carrier carriers site sites component components
  control boat boats ship ships depot depots warehouse warehouses workshop workshops school schools pilot pilots team
  teams force forces troops defence defense shield base bases range stockpile stockpiles arsenal arsenals cache caches
  store stores storage programme program plants factories producer producers manufacturer manufacturers engine engines
  parts debris fragments wreckage alert alerts threat threats danger warning warnings station stations point points
`)
const WORDS_TO_PLATFORM = 4

/** The family named at token `i` as a thing that is fired or flown and can be counted; null for one that fires it. */
export function countedWeaponAt(tokens: readonly Token[], i: number): WeaponMention | null {
  const hit = TABLE.at(tokens, i)
  if (!hit) return null
  for (let at = hit.last; at < hit.last + WORDS_TO_PLATFORM; at++) {
    const token = tokens[at]
    if (!token || (token.kind === 'punct' && !/^[-"”»()]$/.test(token.text))) break
    if (PLATFORM.has(token.lower)) return null
  }
  return hit
}

const FROM_THE_AIR: ReadonlySet<WeaponClass> = new Set([
  'attack drone',
  'drone',
  'sea drone',
  'guided bomb',
  'bomb',
  'boat',
])

/** The kind of strike that these weapons make; null when there are none. */
export function strikeWith(weapons: readonly WeaponMention[]): 'air_strike' | 'missile_strike' | null {
  if (weapons.length === 0) return null
  return weapons.some(({ row }) => FROM_THE_AIR.has(row.class)) ? 'air_strike' : 'missile_strike'
}

/** The families' names, once each; "ballistic missile" is left out beside an Iskander, which is one. */
export function familiesOf(weapons: readonly WeaponMention[]): Claim['weapons'] {
  const rows = [...new Set(weapons.map(({ row }) => row))]
  const isCommonName = ({ family, class: its }: WeaponFamily) => family.toLowerCase() === its
  return rows
    .filter((row) => !isCommonName(row) || !rows.some((other) => other !== row && other.class === row.class))
    .map(({ family }) => family)
}

/** Those of the mentions that lie inside a stretch of the text. */
export function inside<T extends Span>(mentions: readonly T[], { start, end }: Span): T[] {
  return mentions.filter((mention) => start <= mention.start && mention.end <= end)
}
