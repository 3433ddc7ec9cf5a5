import type { Qualifier } from '@/lib/domain/figure'
import type { NumberValue, Numerals } from '../quantities'
import type { Token } from '../tokens'
import { digits, exact } from './digits'
import { HALVES, ONE_AND_A_HALF, QUALIFIERS, SCALES, SIMPLE, VAGUE } from './slavic-words.table'

/** Numbers as Ukrainian and Russian write them. */
export const SLAVIC_NUMERALS: Numerals = { numberAt, rangeEnd, qualifierBefore, plusAfter }

const wordAt = (tokens: readonly Token[], i: number) => tokens[i]?.lower.replaceAll('ё', 'е') ?? ''

// Every word that a number can begin with: nearly every word of a text is none of them.
const OPENERS: ReadonlySet<string> = new Set([
  ...ONE_AND_A_HALF,
  ...HALVES.keys(),
  ...SIMPLE.keys(),
  ...VAGUE.keys(),
  'семью',
])

function numberAt(tokens: readonly Token[], i: number): NumberValue | null {
  const token = tokens[i]
  if (token?.kind === 'number') return written(tokens, i)
  if (token?.kind !== 'word') return null
  const word = wordAt(tokens, i)
  if (!OPENERS.has(word)) return null
  if (ONE_AND_A_HALF.has(word)) return scaled(tokens, 1.5, i + 1)
  const half = HALVES.get(word)
  if (half !== undefined) return exact(half, i + 1)
  // The same letters are a family.
  if (word === 'семью') return /[аяиы]ми$/.test(wordAt(tokens, i + 1)) ? exact(7, i + 1) : null
  return words(tokens, i) ?? vague(tokens, i)
}

/** "12 000", "32,5 тис.", "26-ти", but not "26-й". */
function written(tokens: readonly Token[], i: number): NumberValue | null {
  let text = tokens[i]?.text ?? ''
  let last = i + 1
  // Newsrooms part the thousands by a plain blank.
  while (/^\d{1,3}(?:\s\d{3})*$/.test(text) && isThousands(tokens, last)) {
    text += ` ${tokens[last]?.text}`
    last++
  }
  const value = digits(text.replaceAll(' ', ''))
  if (tokens[last]?.text === '-' && tokens[last]?.start === tokens[last - 1]?.end) {
    const ending = wordAt(tokens, last + 1)
    if (ORDINAL.test(ending)) return null
    if (CARDINAL.test(ending)) last += 2
  }
  return scaled(tokens, value, last)
}

// "26-ти", "двум", "5-ма" count; "26-й", "5-го", "3-я" number.
const CARDINAL = /^(?:х|ух|ьох|рьох|тьох|ти|ми|ма|ома|м|ом|им|ро|є|е|мя)$/
const ORDINAL = /^(?:й|ий|ій|ого|го|му|ому|та|ту|ту|я|ю|ша|га|ої|ой|ше|ге|те|ту|ая|ую)$/

function isThousands(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]]
  return token?.kind === 'number' && /^\d{3}$/.test(token.text) && token.start - (before?.end ?? 0) === 1
}

/** "32,5 тисячі", "півтора десятка". Fractions without a scale are no counts. */
function scaled(tokens: readonly Token[], value: number, last: number): NumberValue | null {
  const scale = SCALES.get(wordAt(tokens, last))
  if (!Number.isFinite(value) || (!scale && !Number.isInteger(value))) return null
  if (!scale) return exact(value, last)
  const stop = /^(?:тис|тыс|млн)$/.test(wordAt(tokens, last)) && tokens[last + 1]?.text === '.'
  const beyond = stop && /^\p{Ll}/u.test(tokens[last + 2]?.text ?? '')
  return exact(Math.round(value * scale), beyond ? last + 2 : last + 1)
}

/** "тридцять шість", "двести пять", "сто двадцать тысяч": each word smaller than the one before it, until a scale. */
function words(tokens: readonly Token[], i: number): NumberValue | null {
  let total = 0
  let group = 0
  let room = Number.POSITIVE_INFINITY
  let at = i
  for (;;) {
    const word = wordAt(tokens, at)
    const simple = SIMPLE.get(word)
    const scale = SCALES.get(word)
    if (simple !== undefined && simple < room && !(group > 0 && scale)) {
      group += simple
      room = simple >= 100 ? 100 : simple >= 20 ? 10 : 0
    } else if (scale && group > 0) {
      total += group * scale
      group = 0
      room = Math.min(scale, 1000)
    } else break
    at++
  }
  return at > i ? exact(total + group, at) : null
}

/** "десятки", "сотні тисяч" */
function vague(tokens: readonly Token[], i: number): NumberValue | null {
  const range = VAGUE.get(wordAt(tokens, i))
  if (!range) return null
  const times = SCALES.get(wordAt(tokens, i + 1))
  return times && times >= 1000
    ? { low: range[0] * times, high: range[1] * times, last: i + 2 }
    : { low: range[0], high: range[1], last: i + 1 }
}

/** The upper end of "5–7", "від 5 до 7", "два-три", "двоє або троє". */
function rangeEnd(tokens: readonly Token[], last: number, low: NumberValue): { high: number; last: number } | null {
  const joint = tokens[last]
  if (!joint || low.low !== low.high) return null
  const [before, after] = [tokens[last - 1], tokens[last + 1]]
  const dashed =
    /^[-–—]$/.test(joint.text) &&
    before?.end === joint.start &&
    joint.end === after?.start &&
    after.kind === before.kind
  const or = /^(?:або|чи|или)$/.test(joint.lower) && low.low < 100
  if (!dashed && !or && !(joint.lower === 'до' && opensRange(tokens, last))) return null
  const high = numberAt(tokens, last + 1)
  return high && high.high > low.low ? { high: high.high, last: high.last } : null
}

// How many words of a number may stand between "від" and "до".
const LONGEST_NUMBER = 4

function opensRange(tokens: readonly Token[], last: number): boolean {
  for (let i = last - 2; i >= Math.max(0, last - 1 - LONGEST_NUMBER); i--)
    if (/^(?:від|од|от)$/.test(tokens[i]?.lower ?? '')) return true
  return false
}

function qualifierBefore(tokens: readonly Token[], i: number): { qualifier: Qualifier; first: number } | null {
  for (const { words: phrase, qualifier } of QUALIFIERS) {
    const first = i - phrase.length
    if (first >= 0 && phrase.every((word, k) => wordAt(tokens, first + k) === word)) return { qualifier, first }
  }
  return null
}

/** "70+", "70 або більше", "70 и более" */
function plusAfter(tokens: readonly Token[], last: number): number | null {
  if (tokens[last]?.text === '+') return last + 1
  const more = /^(?:і|й|та|або|чи|и|или)$/.test(tokens[last]?.lower ?? '')
  return more && /^(?:більше|более|больше)$/.test(tokens[last + 1]?.lower ?? '') ? last + 2 : null
}
