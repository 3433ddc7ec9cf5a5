import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import { FACILITY_WORDS, NEVER, TITLES } from './name-words.table'

// A name that no gazetteer has is rarely longer.
const MAX_WORDS = 4

const KIND_OF_PLACE = wordSet('village town city settlement hamlet camp suburb neighbourhood neighborhood township')

const A_PLACE_FOLLOWS = new RegExp(
  String.raw`^,?\s+(?:a|the|an)\s+(?:\w+\s+){0,3}${anyOf`village, town, city, settlement, hamlet, suburb, neighbou?rhood, district, camp`}\b`,
  'i',
)
const LIES_IN = /^,?\s+in\s+(?:the\s+)?(?:\w+ern\s+|central\s+|occupied\s+)?$/

/**
 * A capitalised name that the gazetteer doesn't know, where the words beside it say that it is a place: "the village
 * of X", "near X, a town in", "in X in Homs province", "the X base in". It is recognised, and stays unplaced.
 */
export function unplacedAt(prepared: PreparedText, i: number, gazetteer: Gazetteer): Toponym | null {
  const { tokens, text } = prepared
  const last = endOfName(prepared, i)
  const head = tokens[i]
  const tail = tokens[last - 1]
  if (!head || !tail || last === i) return null
  const before = tokens[i - 1]?.lower ?? ''
  // "the village Oe Htein", "the village of Oe Htein", not "the city Planning Commission".
  const village =
    /^(?:village|hamlet|settlement)$/.test(before) || (before === 'of' && KIND_OF_PLACE.has(tokens[i - 2]?.text ?? ''))
  const led = /^(?:in|near|outside|around)$/.test(before)
  const rest = text.slice(tail.end, tail.end + 60)
  const base =
    (led || before === 'the') && FACILITY_WORDS.has(tokens[last]?.lower ?? '') && liesIn(prepared, last + 1, gazetteer)
  if (!village && !base && !(led && (A_PLACE_FOLLOWS.test(rest) || liesIn(prepared, last, gazetteer)))) return null
  const { start } = head
  const { end } = tail
  const name = text.slice(start, end)
  return {
    start,
    end,
    text: name,
    name,
    first: i,
    last,
    level: null,
    facility: null,
    kind: 'name',
    candidates: [],
    rule: 'unplaced',
  }
}

/** The token after the capitalised words that begin at `i`; `i` where none does. */
function endOfName({ tokens, text }: PreparedText, i: number): number {
  let last = i
  while (last < i + MAX_WORDS * 2) {
    const token = tokens[last]
    const hyphen = token?.text === '-' && last > i && token.start === tokens[last - 1]?.end
    if (!token || !(hyphen || isPart(token, last === i, tokens[last + 1]))) break
    if (last > i && !/^[ \u00a0]?$/.test(text.slice(tokens[last - 1]?.end, token.start))) break
    last++
  }
  return tokens[last - 1]?.text === '-' ? last - 1 : last
}

function isPart(token: Token, first: boolean, next: Token | undefined): boolean {
  // "al-Delb": the article within a name is written small.
  if (!first && /^(?:al|el|ash|ad|az|as|ar|at)$/.test(token.lower)) return next?.text === '-'
  // A code is no name: "T4".
  return isCapitalised(token) && /\p{Ll}/u.test(token.text) && !NEVER.has(token.lower) && !TITLES.has(token.lower)
}

/** "… in Homs province", "… in Ethiopia's Amhara region" follows. */
function liesIn({ tokens, text }: PreparedText, last: number, gazetteer: Gazetteer): boolean {
  const from = tokens[last - 1]?.end ?? 0
  for (let k = last; k < last + 5; k++) {
    const token = tokens[k]
    if (!token || token.kind === 'break') return false
    if (!isCapitalised(token)) continue
    if (!LIES_IN.test(text.slice(from, token.start))) return false
    return gazetteer.lookup(token.text).length > 0 || gazetteer.hasPrefix(token.text)
  }
  return false
}
