import type { Quantity } from '@/lib/text/quantities'
import type { Token } from '@/lib/text/tokens'
import { wordAt } from './words'

/** A number that names rather than counts: an age, a date, a time, a year, a weapon's mark, a unit's number. */
export function isMark(tokens: readonly Token[], quantity: Quantity): boolean {
  const number = tokens[quantity.head]
  if (!number) return true
  const before = tokens[quantity.first - 1]
  const after = tokens[quantity.last]
  const back = (n: number) => wordAt(tokens, quantity.first - n)
  const on = (n: number) => wordAt(tokens, quantity.last + n - 1)
  return (
    designation(before, number) ||
    isMonth(on(1)) ||
    clock(tokens, quantity) ||
    // "30-мм", "72-річна", "65-, 72-": whatever is glued behind a number, it does not count.
    (after !== undefined && after.start === number.end && after.kind === 'word') ||
    (after?.text === '-' && after.start === number.end && quantity.low === quantity.high) ||
    inAges(tokens, quantity) ||
    year(number, back(1)) ||
    NUMBERED.test(back(1)) ||
    oneOfItsKind(quantity, on(1), on(2))
  )
}

/** Shahed-136, Х-101, №5, «Р-360» */
function designation(before: Token | undefined, number: Token): boolean {
  if (!before || before.end !== number.start) return before?.text === '№'
  return before.kind === 'word' || /[-–#№$€£₴₽:/.]/.test(before.text)
}

const MONTH =
  /^(?:січ|лют(?:ого|ому)|берез|квіт|трав|черв|лип(?:ня|ні)|серп(?:ня|ні)|верес|жовт(?:ня|ні)|листоп|груд(?:ня|ні)|январ|феврал|март|апрел|ма(?:я|е)$|июн|июл|август|сентябр|октябр|ноябр|декабр)/

const isMonth = (word: string) => MONTH.test(word)

/** "10:30", "07.00", "о 5 ранку", "до 7 утра" */
function clock(tokens: readonly Token[], { head, last }: Quantity): boolean {
  const number = tokens[head]
  if (!number) return false
  if (/^\d{1,2}\.\d\d$/.test(number.text)) return true
  const [mark, minutes] = [tokens[last], tokens[last + 1]]
  if (mark?.text === ':' && minutes?.kind === 'number' && mark.start === number.end) return true
  return /^(?:ранку|утра|вечора|вечера|ночі|ночи|дня|години|годині|годину|часов|часа|часу)$/.test(wordAt(tokens, last))
}

// How many words a list of ages may be long.
const AGES_REACH = 8

/** "віком 45 та 62 роки", "в возрасте 7, 9 и 12 лет", "(45, 62 і 70 років)": every number of the list is an age. */
function inAges(tokens: readonly Token[], { first, last }: Quantity): boolean {
  const inList = (i: number) =>
    tokens[i]?.kind === 'number' || /^(?:,|і|й|та|и|або|или|-|від|до|от)$/.test(wordAt(tokens, i))
  let back = first - 1
  while (back >= 0 && first - back < AGES_REACH && inList(back)) back--
  if (/^(?:віком|віці|возрасте|возрастом|народження|рождения)$/.test(wordAt(tokens, back))) return true
  let on = last
  while (on - last < AGES_REACH && inList(on)) on++
  // The noun that the list leads to; a number alone before it is left to its own noun.
  return on > last && /^(?:рок|рік|років|лет|год|річн|летн)/.test(wordAt(tokens, on))
}

function year({ kind, text }: Token, before: string): boolean {
  return kind === 'number' && /^(?:1[89]|20)\d\d$/.test(text) && /^(?:у|в|з|із|с|до|від|от|після|после)$/.test(before)
}

const NUMBERED =
  /^(?:№|номер|статт|стать|ст|школ[аиі]|лікарн[яіи]|больниц|день|дня|гімнази?[ія]|кілометр|трас[аи]|калібр\p{L}*|калибр\p{L}*|маршрут\p{L}*|редакці)$/u

/** "один із найбільших ударів", "одна з причин", but "один із них" */
function oneOfItsKind({ low }: Quantity, next: string, then: string): boolean {
  if (low !== 1) return false
  if (/^(?:одн|перед|за|на|від|од)/.test(next)) return true
  return (
    /^(?:з|із|зі|из|с)$/.test(next) &&
    !/^(?:них|яких|которых|постраждалих|поранених|пострадавших|раненых|загиблих|погибших)$/.test(then)
  )
}
