import type { Qualifier } from '@/lib/domain/figure'
import type { NumberValue, Numerals } from '../quantities'
import type { Token } from '../tokens'
import { wordSet } from '../word-set'
import { digits, exact } from './digits'

const UNITS: ReadonlyMap<string, number> = new Map([
  ['one', 1],
  ['two', 2],
  ['three', 3],
  ['four', 4],
  ['five', 5],
  ['six', 6],
  ['seven', 7],
  ['eight', 8],
  ['nine', 9],
  ['ten', 10],
  ['eleven', 11],
  ['twelve', 12],
  ['thirteen', 13],
  ['fourteen', 14],
  ['fifteen', 15],
  ['sixteen', 16],
  ['seventeen', 17],
  ['eighteen', 18],
  ['nineteen', 19],
])
const TENS: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
])
const ORDINALS = wordSet('first second third fourth fifth sixth seventh eighth ninth')
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
])

/** Words that name a range without giving a number; from two of the unit to just under the next one. */
const VAGUE: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['dozens', [24, 99]],
  ['scores', [40, 99]],
  ['hundreds', [200, 999]],
  ['thousands', [2000, 9999]],
])
/** "several dozen", "a few hundred": what the plural alone means. */
const SEVERAL = wordSet('several few many')
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['dozen', 'dozens'],
  ['hundred', 'hundreds'],
  ['thousand', 'thousands'],
])

const GROUPS: ReadonlyMap<string, number> = new Map([
  ['couple', 2],
  ['pair', 2],
  ['trio', 3],
  ['score', 20],
])

// Longest phrase first: "no fewer than" before "fewer than".
const QUALIFIERS: readonly (readonly [string, Qualifier])[] = [
  ['a minimum of', 'at_least'],
  ['at a minimum', 'at_least'],
  ['not fewer than', 'at_least'],
  ['no fewer than', 'at_least'],
  ['no less than', 'at_least'],
  ['not less than', 'at_least'],
  ['at least', 'at_least'],
  ['minimum', 'at_least'],
  ['no more than', 'at_most'],
  ['not more than', 'at_most'],
  ['fewer than', 'at_most'],
  ['less than', 'at_most'],
  ['up to', 'at_most'],
  ['at most', 'at_most'],
  ['as many as', 'at_most'],
  ['under', 'at_most'],
  ['a maximum of', 'at_most'],
  ['in excess of', 'over'],
  ['more than', 'over'],
  ['exceeding', 'over'],
  ['upwards of', 'over'],
  ['well over', 'over'],
  ['over', 'over'],
  ['above', 'over'],
  ['just under', 'nearly'],
  ['close to', 'nearly'],
  ['nearly', 'nearly'],
  ['almost', 'nearly'],
  ['an estimated', 'about'],
  ['about', 'about'],
  ['around', 'about'],
  ['roughly', 'about'],
  ['some', 'about'],
  ['approximately', 'about'],
  ['circa', 'about'],
  ['something like', 'about'],
]
// By their last word, which stands right before the number.
const QUALIFIERS_ENDING = new Map<string, { words: readonly string[]; qualifier: Qualifier }[]>()
for (const [phrase, qualifier] of QUALIFIERS) {
  const words = phrase.split(' ')
  const last = words.at(-1) ?? ''
  QUALIFIERS_ENDING.set(last, [...(QUALIFIERS_ENDING.get(last) ?? []), { words, qualifier }])
}

/** Numbers as English writes them. */
export const ENGLISH_NUMERALS: Numerals = { numberAt, rangeEnd, qualifierBefore, plusAfter }

function numberAt(tokens: readonly Token[], i: number): NumberValue | null {
  const token = tokens[i]
  if (!token) return null
  if (token.kind === 'number') return scaled(tokens, digits(token.text), i + 1)
  if (token.kind !== 'word') return null
  const vague = VAGUE.get(token.lower)
  if (vague && tokens[i - 1]?.lower !== 'the') {
    const times = tokens[i + 1]?.lower === 'of' ? SCALES.get((tokens[i + 2]?.lower ?? '').replace(/s$/, '')) : undefined
    return times
      ? { low: vague[0] * times, high: vague[1] * times, last: i + 3 }
      : { low: vague[0], high: vague[1], last: i + 1 }
  }
  if (token.lower === 'half' && tokens[i + 2]?.lower === 'dozen' && /^(?:a|-)$/.test(tokens[i + 1]?.lower ?? ''))
    return exact(6, i + 3)
  if (
    token.lower === 'a' &&
    (tokens[i + 1]?.lower === 'dozen' || tokens[i + 1]?.lower === 'hundred' || tokens[i + 1]?.lower === 'thousand')
  )
    return exact(tokens[i + 1]?.lower === 'dozen' ? 12 : (SCALES.get(tokens[i + 1]?.lower ?? '') ?? 0), i + 2)
  const plural = SEVERAL.has(token.lower) ? VAGUE.get(PLURALS.get(tokens[i + 1]?.lower ?? '') ?? '') : undefined
  if (plural) return { low: plural[0], high: plural[1], last: i + 2 }
  if (token.lower === 'a' && tokens[i + 2]?.lower === 'of') {
    const group = GROUPS.get(tokens[i + 1]?.lower ?? '')
    if (group) return exact(group, i + 3)
  }
  return words(tokens, i)
}

/** "32.5 thousand", "1.2 million", "3 dozen". Fractions without a scale are no counts. */
function scaled(tokens: readonly Token[], value: number, last: number): NumberValue | null {
  const word = tokens[last]?.lower ?? ''
  const scale = word === 'dozen' ? 12 : SCALES.get(word)
  const total = Math.round(value * (scale ?? 1))
  if (!Number.isFinite(value) || (!scale && !Number.isInteger(value))) return null
  return exact(total, scale ? last + 1 : last)
}

/** "thirty-six", "two hundred and five", "two dozen"; not the thirty of "thirty-second". */
function words(tokens: readonly Token[], i: number): NumberValue | null {
  let total = 0
  let group = 0
  let at = i
  let last = i
  for (;;) {
    const word = tokens[at]?.lower ?? ''
    const unit = UNITS.get(word)
    const ten = TENS.get(word)
    const scale = SCALES.get(word)
    if (ten !== undefined && group % 100 === 0) group += ten
    else if (unit !== undefined && (group % 100 === 0 || (group % 10 === 0 && unit < 10))) group += unit
    else if (scale === 100 && group > 0) group *= 100
    else if (scale && group > 0) {
      total += group * scale
      group = 0
    } else if (word === 'dozen' && group > 0) group *= 12
    else break
    last = ++at
    if (ten !== undefined && ORDINALS.has(tokens[tokens[at]?.text === '-' ? at + 1 : at]?.lower ?? '')) return null
    const joined = tokens[at]?.text === '-' && (TENS.get(word) || SCALES.get(word))
    const and = tokens[at]?.lower === 'and' && scale
    if (joined || and) {
      const next = tokens[at + 1]?.lower ?? ''
      if (UNITS.get(next) === undefined && TENS.get(next) === undefined) break
      at++
    }
  }
  return last > i ? exact(total + group, last) : null
}

/** The upper end of "10 to 12", "10–12" or "between 10 and 12". */
function rangeEnd(tokens: readonly Token[], last: number, low: NumberValue): { high: number; last: number } | null {
  const joint = tokens[last]
  if (!joint) return null
  const hyphen = /^[-–—]$/.test(joint.text)
  // "Sept 3 - Forty-one people": a dash with blanks about it joins nothing.
  const [before, after] = [tokens[last - 1], tokens[last + 1]]
  if (hyphen && !(before?.end === joint.start && joint.end === after?.start && after.kind === before.kind)) return null
  // "between 10 and 15 people"
  const between = joint.lower === 'and' && tokens[last - 2]?.lower === 'between'
  if (!hyphen && !between && joint.lower !== 'to' && !(joint.lower === 'or' && low.low < 100)) return null
  const high = numberAt(tokens, last + 1)
  if (!high || high.high <= low.low || low.low !== low.high) return null
  return { high: high.high, last: high.last }
}

function qualifierBefore(tokens: readonly Token[], i: number): { qualifier: Qualifier; first: number } | null {
  for (const { words: phrase, qualifier } of QUALIFIERS_ENDING.get(tokens[i - 1]?.lower ?? '') ?? []) {
    const first = i - phrase.length
    if (first >= 0 && phrase.every((word, k) => tokens[first + k]?.lower === word)) return { qualifier, first }
  }
  return null
}

/** "70-plus", "70+", "70 or more": index after it, or null. */
function plusAfter(tokens: readonly Token[], last: number): number | null {
  const [one, two] = [tokens[last], tokens[last + 1]]
  if (one?.text === '+') return last + 1
  if (one?.text === '-' && two?.lower === 'plus') return last + 2
  if (one?.lower === 'or' && two?.lower === 'more') return last + 2
  return null
}
