import type { Token } from '@/lib/text/tokens'

/**
 * The token after the ages that stand behind people: ", 54," and "(54)" and "aged 76 and 74"; null where there are none.
 * The comma that closes the aside belongs to it.
 */
export function ageAsideEnd(tokens: readonly Token[], from: number): number | null {
  const [mark, next] = [tokens[from], tokens[from + 1]]
  if (mark?.text === '(' && isAge(next) && tokens[from + 2]?.text === ')') return from + 3
  const framed = mark?.text === ','
  if (framed && isAge(next)) return tokens[from + 2]?.text === ',' ? from + 3 : null
  const aged = framed ? from + 1 : from
  if (tokens[aged]?.lower !== 'aged') return null
  let at = aged + 1
  while (/^(?:,|and|between|from|to|or)$/.test(tokens[at]?.lower ?? '') ? isAge(tokens[at + 1]) : isAge(tokens[at]))
    at++
  if (at === aged + 1) return null
  return framed && tokens[at]?.text === ',' ? at + 1 : at
}

const OLDEST = 115
const NUMBER_WORD =
  /^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)$/

function isAge(token: Token | undefined): boolean {
  if (!token) return false
  return token.kind === 'number'
    ? /^\d{1,3}$/.test(token.text) && Number(token.text) <= OLDEST
    : NUMBER_WORD.test(token.lower)
}
