import type { Sentence } from '@/lib/text/sentences'
import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../../counted'
import { COUPLE, ONE_OBJECT, ONE_SUBJECT, PHRASE_END, WEAPONS } from './nouns.table'
import { wordAt } from './words'

/**
 * "загинув чоловік", "поранено жінку", "сбит беспилотник": one, though no number is written; as many as are joined in
 * "чоловік, жінка та дитина"; two in "подружжя".
 */
export function impliedOnes(
  tokens: readonly Token[],
  sentence: Sentence,
  written: readonly CountedQuantity[],
): CountedQuantity[] {
  const found: CountedQuantity[] = []
  const counted = new Set(
    written.flatMap(({ first, nounLast }) => Array.from({ length: nounLast - first }, (_, k) => first + k)),
  )
  for (let i = sentence.first; i < sentence.last; i++) {
    const token = tokens[i]
    if (token?.kind !== 'word' || counted.has(i)) continue
    const word = wordAt(tokens, i)
    // "є загиблий", "есть пострадавший"
    if (/^(?:є|есть)$/.test(word) && ONE_SUFFERER.test(wordAt(tokens, i + 1))) {
      const end = tokens[i + 1]?.end ?? token.end
      const { start } = token
      const there = { low: 1, high: 1, qualifier: 'exact' as const, first: i, head: i, last: i + 1, nounLast: i + 2 }
      found.push({ ...there, start, end, what: 'person', of: null, sentence, implied: true, consumer: false })
      i++
      continue
    }
    const base = {
      qualifier: 'exact' as const,
      first: i,
      head: i,
      start: token.start,
      sentence,
      implied: true,
      consumer: false,
    }
    const weapon = ONE_WEAPON.test(word) ? WEAPONS.get(word) : undefined
    if (weapon) {
      const only = { ...base, low: 1, high: 1, last: i + 1, nounLast: i + 1, end: token.end }
      found.push({ ...only, what: 'weapon', of: weapon })
      continue
    }
    if (COUPLE.has(word)) {
      // "подружжя та їхня донька"
      const { count, last } = joinedFrom(tokens, i, sentence.last)
      const end = tokens[last - 1]?.end ?? token.end
      found.push({ ...base, low: count + 1, high: count + 1, last, nounLast: last, end, what: 'person', of: null })
      i = last - 1
      continue
    }
    if (!ONE_SUBJECT.has(word) && !ONE_OBJECT.has(word)) continue
    const { count, last } = joinedFrom(tokens, i, sentence.last)
    const end = tokens[last - 1]?.end ?? token.end
    found.push({ ...base, low: count, high: count, last, nounLast: last, end, what: 'person', of: null })
    i = last - 1
  }
  return found
}

const ONE_SUFFERER = /^(?:загибл|поранен|постраждал|травмован|погибш|ранен|пострадавш)(?:ий|а|ый|ая)$/

// One drone or missile, as a subject or an object.
const ONE_WEAPON =
  /^(?:дрон|безпілотник|беспилотник|шахед|ракет[ау]|ракето[юй]|авіабомб[ау]|авиабомб[ау]|дроном|безпілотником|беспилотником)$/

// Words that may stand in a list of people besides the people: adjectives, ages, "його", "местный".
const BESIDE = 4

/** How many people a list names one by one from token `i`, and where it ends: "чоловік, 8-річна дівчинка та жінка". */
function joinedFrom(tokens: readonly Token[], i: number, end: number): { count: number; last: number } {
  let count = 1
  let last = i + 1
  for (;;) {
    const joint = wordAt(tokens, last)
    if (!/^(?:,|і|й|та|и)$/.test(joint)) return { count, last }
    let next = last + 1
    while (next < end && next - last <= BESIDE + 2 && isBeside(tokens, next)) next++
    const word = wordAt(tokens, next)
    if (next >= end || !(ONE_SUBJECT.has(word) || ONE_OBJECT.has(word))) return { count, last }
    count++
    last = next + 1
  }
}

function isBeside(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (token.kind === 'number' || token.text === '-') return true
  const word = wordAt(tokens, i)
  if (PHRASE_END.has(word) || ONE_SUBJECT.has(word) || ONE_OBJECT.has(word)) return false
  return /^(?:його|її|его|ее|их|їхн\p{L}*)$|(?:ий|ій|ый|ой|ого|на|ну|ка|ку|ня|ню|ая|ую|яя|юю|річна|річний)$/u.test(word)
}
