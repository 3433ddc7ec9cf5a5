import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import type { CountedQuantity } from '../counted'
import { ageAsideEnd } from '../counted/ages'
import type { Predicate } from '../predicates'
import { asideEnd, bracketEnd, inBracketsWithin, isAside } from './asides'
import { draftOf, type FigureDraft, OF_WEAPONS } from './draft'
import { inOneList, isLinked, joined } from './number-lists'

// A number farther than this from its word, with the penalties below, belongs to something else.
const MAX_COST = 18
const NEAR_COST = 6

/** The figure of the nearest word that can govern the number; null when none is near enough. */
export function governed(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly Predicate[],
  numbers: readonly CountedQuantity[],
): FigureDraft | null {
  const { tokens } = prepared
  if (quantity.what === 'bare' && /^(a|an)$/.test(prepared.tokens[quantity.last]?.lower ?? '')) return null
  const ofPeople = isOfPeople(tokens, quantity, numbers)
  let best: { predicate: Predicate; cost: number } | null = null
  for (const predicate of predicates) {
    if (ofPeople && OF_WEAPONS.has(predicate.measure)) continue
    const what = quantity.consumer && predicate.measure === 'without_power' ? 'consumer' : quantity.what
    if (!predicate.counts.includes(what) && !(what === 'consumer' && predicate.counts.includes('person'))) continue
    const cost = costOf(tokens, quantity, predicate, numbers)
    // "hit, a child killed in attacks on two regions": places are counted right beside their verb.
    if (what === 'location' && cost !== null && cost > NEAR_COST) continue
    if (cost !== null && cost <= MAX_COST && (!best || cost < best.cost)) best = { predicate, cost }
  }
  if (!best) return null
  const predicate = jointly(tokens, best.predicate, predicates)
  // "debris of a drone that was shot down" tells of debris, and counts no drone
  const relative = /^(?:that|which|who)$/.test(tokens[quantity.nounLast]?.lower ?? '') && quantity.what === 'weapon'
  if (quantity.implied && (relative || !impliedHolds(quantity, predicate, best.cost))) return null
  return draftOf(prepared, quantity, predicate.measure, `figure:${predicate.phrase.replaceAll(' ', '-')}`, predicate)
}

/** "31 civilians died, 13 of them in a mosque that was hit": a part of people, whatever word stands near. */
function isOfPeople(
  tokens: readonly Token[],
  { what, first, last }: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  if (what !== 'bare' || tokens[last]?.lower !== 'of') return false
  if (!/^(?:them|whom|these|those)$/.test(tokens[last + 1]?.lower ?? '')) return false
  return numbers.findLast((other) => other.first < first && other.what !== 'bare')?.what === 'person'
}

/** "shot down or jammed 86": one number of both is told as shot down, as bulletins that give one do. */
function jointly(tokens: readonly Token[], predicate: Predicate, predicates: readonly Predicate[]): Predicate {
  if (predicate.measure !== 'suppressed') return predicate
  const partner = predicates.find(
    ({ measure, first, last }) =>
      measure === 'intercepted' &&
      ((last === predicate.first - 1 && /^(?:or|and|\/)$/.test(tokens[last]?.lower ?? '')) ||
        (first === predicate.last + 1 && /^(?:or|\/)$/.test(tokens[predicate.last]?.lower ?? ''))),
  )
  if (!partner) return predicate
  return { ...partner, first: Math.min(partner.first, predicate.first), last: Math.max(partner.last, predicate.last) }
}

/**
 * Words between the number and the predicate, plus what makes the tie less likely; null when the predicate can't govern
 * it.
 */
function costOf(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: Predicate,
  numbers: readonly CountedQuantity[],
): number | null {
  // "shot one missile down"
  if (predicate.first < quantity.first && quantity.nounLast < predicate.last)
    return /\bdown$/.test(predicate.phrase) ? 0 : null
  const numberFirst = quantity.first < predicate.first
  if (numberFirst && quantity.nounLast > predicate.first) return null
  if (!numberFirst && predicate.last > quantity.head) return null
  if (predicate.side === 'before' && !numberFirst) return null
  if (predicate.side === 'after' && numberFirst) return null
  if (
    predicate.side !== 'before' &&
    predicate.passive &&
    !numberFirst &&
    !/\b(?:by|with|at|in|from)$/.test(predicate.phrase)
  )
    return null
  if (numberFirst && !predicate.passive && predicate.measure === 'intercepted' && hasObject(tokens, predicate))
    return null
  if (!numberFirst && predicate.side === 'either' && toldBefore(tokens, predicate, quantity, numbers)) return null
  // "5 killed 7 injured": each number stands before its own word.
  if (!numberFirst && FATE.test(tokens[quantity.nounLast]?.lower ?? '') && followsNumber(predicate, numbers, quantity))
    return null
  if (ownedByAnother(tokens, quantity, predicate, numbers)) return null
  const from = numberFirst ? quantity.nounLast : predicate.last
  const to = numberFirst ? predicate.first : quantity.first
  let cost = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) continue
    const ages = numberFirst ? ageAsideEnd(tokens, i) : null
    const brackets = token.text === '(' ? bracketEnd(tokens, i, to) : null
    if (ages !== null && ages <= to) i = ages - 1
    else if (brackets !== null) i = brackets - 1
    else if (token.text === ';') cost += 12
    else if (token.text === ':' || token.text === '–' || token.text === '—') cost += 6
    else if (token.text === ',' && numberFirst && isAside(tokens, i + 1)) i = asideEnd(tokens, i + 1, to)
    else if (token.text === ',' && tokens[i + 1]?.kind === 'number' && tokens[i + 2]?.text === ',') i += 2
    else if (token.text === ',') cost += 2
    else if (token.kind === 'punct') cost += 1
    else if (/^(while|but|after|when|where)$/.test(token.lower)) cost += 5
    else if (/^(none|nor|not|never|neither|no)$/.test(token.lower)) return null
    else if (isPortion(tokens, i)) return null
    else if (!numberFirst && OTHER_FATES.has(token.lower)) return null
    else cost += 1
  }
  for (const other of numbers) {
    if (other === quantity || other.head < from || other.head >= to || inBracketsWithin(tokens, other, from)) continue
    // Another number of the same class between the two usually owns the word; of another class it is a fellow subject
    // or object.
    // "heating was off in 5,000 buildings, and 12,000 families had no power": only the last has the word.
    const consumes = other.consumer || other.what === 'structure' || other.what === 'person'
    if (
      predicate.measure === 'without_power' &&
      numberFirst &&
      consumes &&
      !joined(tokens, other, quantity) &&
      !isLinked(tokens, quantity, other, numbers)
    )
      return null
    const rival =
      (other.what === quantity.what && other.of === quantity.of) ||
      (other.what === 'bare' && quantity.what === 'weapon')
    cost += rival && !joined(tokens, other, quantity) ? 6 : 1
  }
  // An active verb with its own object to the right rarely looks left.
  if (predicate.side === 'either' && numberFirst && !predicate.passive && cost > 3) cost += 4
  if (predicate.phrase === 'with') cost += 5
  // "all 11 missiles fired at the city were shot down": the first verb only says which.
  if (numberFirst && predicate.measure === 'launched' && !predicate.passive && isAllOf(tokens, quantity)) cost += 12
  return cost
}

/** "a cruise missile destroyed their house": it struck, and nothing stopped it. */
function hasObject(tokens: readonly Token[], { last }: Predicate): boolean {
  return /^(?:the|a|an|their|his|her|its|our|several|many|dozens|hundreds|part|parts|much|most|some|entire|whole|residential)$/.test(
    tokens[last]?.lower ?? '',
  )
}

// "killed 24 people and abducted 144": what befell the second is told by a word of its own.
export const OTHER_FATES = wordSet(`
  abducted abducting kidnapped kidnapping captured capturing detained detaining arrested arresting rescued rescuing
  saved saving freed freeing released releasing displaced displacing treated treating hospitalised hospitalized
  sheltered buried searched identified returned exchanged
`)
const PORTIONS = wordSet('most half some few several many thirds third quarters quarter majority part')

/** "about 35, most of which were intercepted": what follows is told of some of them only. */
function isPortion(tokens: readonly Token[], i: number): boolean {
  return (
    PORTIONS.has(tokens[i]?.lower ?? '') &&
    tokens[i + 1]?.lower === 'of' &&
    /^(which|whom|them|these|those)$/.test(tokens[i + 2]?.lower ?? '')
  )
}

function isAllOf(tokens: readonly Token[], { first }: CountedQuantity): boolean {
  return (
    /^(?:all|both)$/.test(tokens[first - 1]?.lower ?? '') ||
    (tokens[first - 1]?.lower === 'the' && tokens[first - 2]?.lower === 'all')
  )
}

const FATE = /^(?:killed|injured|wounded|dead|hurt|missing)$/

function followsNumber({ first }: Predicate, numbers: readonly CountedQuantity[], quantity: CountedQuantity): boolean {
  return numbers.some((other) => other !== quantity && other.nounLast === first)
}

/** "31 killed and 13 still missing": the word is told of the number before it, and "and" begins another. */
function toldBefore(
  tokens: readonly Token[],
  predicate: Predicate,
  quantity: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  const joint = tokens[predicate.last]?.text === ',' ? predicate.last + 1 : predicate.last
  if (OF_WEAPONS.has(predicate.measure) || !/^(?:and|;)$/.test(tokens[joint]?.lower ?? '')) return false
  return numbers.some(
    (other) => other !== quantity && !other.implied && touches(tokens, other.nounLast, predicate.first),
  )
}

/** "90 drones, 47 shot down", "133 drones, shot down 98": the number that touches the word has it. */
function ownedByAnother(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: Predicate,
  numbers: readonly CountedQuantity[],
): boolean {
  if (predicate.side === 'after') return false
  // "5 killed 7 injured"
  if (quantity.nounLast === predicate.first) return false
  // "6,000 flats were cold after 25 were injured"
  if (!OF_WEAPONS.has(predicate.measure) && predicate.first < quantity.first) return false
  if (predicate.side === 'before' && OF_WEAPONS.has(predicate.measure)) return false
  return numbers.some(
    (other) =>
      other !== quantity &&
      !other.implied &&
      // "A couple and their two daughters were hurt": the two are among them.
      !(quantity.first <= other.first && other.nounLast <= quantity.nounLast) &&
      predicate.counts.includes(other.what) &&
      (touches(tokens, other.nounLast, predicate.first) || predicate.last === other.first) &&
      (other.what === quantity.what ||
        other.what === 'bare' ||
        (quantity.what === 'bare' && !OF_WEAPONS.has(predicate.measure))) &&
      !inOneList(tokens, other, quantity, numbers),
  )
}

/** Nothing, an auxiliary or "of them" stands between: "47 shot down", "47 were shot down", "47 of them downed". */
function touches(tokens: readonly Token[], from: number, to: number): boolean {
  return (
    from <= to &&
    to - from <= 4 &&
    tokens.slice(from, to).every(({ lower }) => /^(?:was|were|been|had|have|has|also|of|them|these|which)$/.test(lower))
  )
}

/**
 * "a drone" counts only right beside its verb: "a drone was shot down", "killing a guard"; never "launched a drone
 * attack".
 */
function impliedHolds(quantity: CountedQuantity, predicate: Predicate, cost: number): boolean {
  // As an object it follows at once ("killing a guard"), as a subject it may stand a little way off.
  if (quantity.what === 'person')
    return (
      ['killed', 'injured', 'missing'].includes(predicate.measure) && cost <= (predicate.first < quantity.first ? 1 : 4)
    )
  // "and a fourth disabled"
  if (quantity.what === 'bare') return predicate.first === quantity.nounLast || (predicate.passive && cost <= 1)
  // "a drone fell in an industrial zone" tells of its end, and counts nothing.
  if (quantity.what === 'weapon' && predicate.phrase === 'fell in') return false
  if (quantity.what === 'weapon')
    return (predicate.measure === 'intercepted' || predicate.measure === 'suppressed') && cost <= 3
  return false
}
