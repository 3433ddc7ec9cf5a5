import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../counted'

/** Both belong to one list: "102 missiles and 99 drones", "70 missiles, 20 bombs and 145 drones". */
export function inOneList(
  tokens: readonly Token[],
  a: CountedQuantity,
  b: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  const [left, right] = inOrder(a, b)
  if (left.what !== 'bare' && right.what === 'bare' && left.what === 'weapon') return false
  return isLinked(tokens, left, right, numbers)
}

/** "90,000 residents, 13 schools and two hospitals": one list from the first to the last, whatever it counts. */
export function isLinked(
  tokens: readonly Token[],
  first: CountedQuantity,
  last: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  const chain = numbers.filter((one) => first.first <= one.first && one.first <= last.first)
  return chain.every((one, i) => i === 0 || joined(tokens, chain[i - 1] ?? one, one))
}

/** "183 drones and 17 missiles": the two share their verb. */
export function joined(tokens: readonly Token[], a: CountedQuantity, b: CountedQuantity): boolean {
  const [left, right] = inOrder(a, b)
  return right.first - left.nounLast <= 1 && /^(and|,|or)$/.test(tokens[left.nounLast]?.lower ?? '')
}

function inOrder(a: CountedQuantity, b: CountedQuantity): [left: CountedQuantity, right: CountedQuantity] {
  return a.first < b.first ? [a, b] : [b, a]
}
