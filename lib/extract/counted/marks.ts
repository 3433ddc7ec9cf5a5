import type { Quantity } from '@/lib/text/quantities'
import type { Token } from '@/lib/text/tokens'
import { wordSet } from '@/lib/text/word-set'
import { SINGULAR_PERSON } from '../counted-nouns.table'
import { nounAfter } from './nouns'
import { NUMBERED, NUMBERED_ALONE } from './numbered.table'
import { numberingOf } from './numbering'

/** A number among its neighbours; `lower` is '' beyond the text. */
interface Beside {
  tokens: readonly Token[]
  quantity: Quantity
  number: Token
  /** The token before the number and its qualifier. */
  before: Token | undefined
  after: Token | undefined
  /** The `n`th token before the number and its qualifier, lower case. */
  back(n: number): string
  /** The `n`th token after the number, lower case. */
  on(n: number): string
}

// What a number may be that names rather than counts.
const MARKS: readonly ((beside: Beside) => boolean)[] = [
  designation,
  footnote,
  dayOfMonth,
  timeOfDay,
  half,
  oneWay,
  oneOfItsKind,
  age,
  ageInBrackets,
  spanOfYears,
  year,
  clock,
  unitGlued,
  numbered,
]

/** A number that names rather than counts: an age, a date, a time, a year, a weapon's mark, a unit's number. */
export function isMark(tokens: readonly Token[], quantity: Quantity): boolean {
  const number = tokens[quantity.head]
  if (!number) return true
  const beside: Beside = {
    tokens,
    quantity,
    number,
    before: tokens[quantity.first - 1],
    after: tokens[quantity.last],
    back: (n) => tokens[quantity.first - n]?.lower ?? '',
    on: (n) => tokens[quantity.last + n - 1]?.lower ?? '',
  }
  return MARKS.some((mark) => mark(beside))
}

/** "treaty.[17]": the number of a footnote. */
function footnote({ before, after }: Beside): boolean {
  return before?.text === '[' && after?.text === ']'
}

/** Shahed-136, Kh-22, S-300, GPS1, $5 */
function designation({ tokens, quantity, number, before }: Beside): boolean {
  if (!before || before.end !== number.start) return false
  if (before.kind !== 'word' && !/[-–#№$€£:/.]/.test(before.text)) return false
  return before.text !== ':' || tokens[quantity.first - 2]?.kind === 'number'
}

const MONTHS = wordSet(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sept oct nov dec
`)

/** "17 July", "July 17", "the 17 of July" */
function dayOfMonth({ back, on }: Beside): boolean {
  return MONTHS.has(back(1)) || MONTHS.has(on(1)) || (on(1) === 'of' && MONTHS.has(on(2)))
}

/** "by eight in the evening", "seven o'clock", "7 a.m.", "until seven, 13 were destroyed" */
function timeOfDay({ back, on, after }: Beside): boolean {
  if (on(1) === 'in' && on(2) === 'the' && /^(morning|evening|afternoon|night)$/.test(on(3))) return true
  if (on(1) === "o'clock" || /^[ap]\.?m\.?$/.test(on(1))) return true
  return /^(until|till)$/.test(back(1)) && after?.kind === 'punct'
}

/** "a one-way drone", "One Way Drone" */
function oneWay({ on }: Beside): boolean {
  return on(1) === 'way' || (on(1) === '-' && on(2) === 'way')
}

/** "half past six" */
function half({ back }: Beside): boolean {
  return back(2) === 'half' && /^(past|to)$/.test(back(1))
}

/** "one of the largest attacks" */
function oneOfItsKind({ quantity, on }: Beside): boolean {
  return quantity.low === 1 && on(1) === 'of' && /^(the|its|his|their|ukraine|russia)$/.test(on(2))
}

/** "aged 7", "a man of 70", "the monk was 47", "girl, 17,", "boys aged 7 and 2"; and "every 5". */
function age({ tokens, quantity, number, before, after, back }: Beside): boolean {
  if (/^(aged|age|every)$/.test(back(1))) return true
  if (/^(of|was|is)$/.test(back(1)) && SINGULAR_PERSON.has(back(2)) && !/^(family|couple)$/.test(back(2))) return true
  if (back(1) === 'and' && back(3) === 'aged') return true
  if (inAges(tokens, quantity.first)) return true
  // A comma-framed number after a person is an age.
  return (
    before?.text === ',' &&
    (!after || /^[,:;.)]$/.test(after.text)) &&
    number.kind === 'number' &&
    SINGULAR_PERSON.has(back(2))
  )
}

/** "the driver (54)" */
function ageInBrackets({ before, after, back }: Beside): boolean {
  return before?.text === '(' && after?.text === ')' && SINGULAR_PERSON.has(back(2))
}

/** "between 18 and 24", without a noun that they count. */
function spanOfYears({ tokens, quantity, back, on }: Beside): boolean {
  const opens = back(1) === 'between' && on(1) === 'and' && quantity.low < 120
  const closes = back(1) === 'and' && back(3) === 'between'
  return (opens || closes) && !nounFollows(tokens, quantity.last)
}

/** "in 2014" */
function year({ number, back }: Beside): boolean {
  return (
    number.kind === 'number' &&
    /^(1[89]|20)\d\d$/.test(number.text) &&
    /^(in|since|of|by|until|during|before|after|from|early|late)$/.test(back(1))
  )
}

/** "10:30" */
function clock({ tokens, quantity, number, after }: Beside): boolean {
  return after?.text === ':' && tokens[quantity.last + 1]?.kind === 'number' && after.start === number.end
}

/** "30mm", "5th" */
function unitGlued({ number, after }: Beside): boolean {
  return after?.kind === 'word' && after.start === number.end
}

/** "article 5", "highway 40", "in flat 23"; but not "the dead now number 28" */
function numbered({ tokens, quantity, number, back, on }: Beside): boolean {
  if (NUMBERED.has(back(1))) return numberingOf(tokens, quantity) === null
  if (number.kind !== 'number' || !NUMBERED_ALONE.has(back(1))) return false
  if (/^(?:the|a|an|this|that|his|her|their|its|each|every|one)$/.test(back(2))) return false
  if (/^(?:a|an|the|his|her|their)$/.test(on(1))) return true
  return !/^(?:were|was|had|have|are|people|of)$/.test(on(1)) && !nounFollows(tokens, quantity.last)
}

const NUMBER_WORD = /^(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen)$/

/** "aged eight, 12 and 17": every number of the list is an age. */
function inAges(tokens: readonly Token[], first: number): boolean {
  let at = first - 1
  while (
    at > 0 &&
    (/^(,|and|or|between)$/.test(tokens[at]?.lower ?? '') ||
      tokens[at]?.kind === 'number' ||
      NUMBER_WORD.test(tokens[at]?.lower ?? ''))
  )
    at--
  return /^(aged|ages)$/.test(tokens[at]?.lower ?? '')
}

function nounFollows(tokens: readonly Token[], from: number): boolean {
  const noun = nounAfter(tokens, from, tokens.length)
  return noun !== null && noun !== 'none'
}
