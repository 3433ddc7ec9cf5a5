import type { Figure } from '@/lib/domain/figure'

type Amount = Pick<Figure, 'low' | 'high' | 'qualifier'>

/** A rounded number allows for this much: "about 500" is 400 to 600. */
const ROUNDING = 0.2

/**
 * Two statements conflict when no number fits both. An exact number fits itself alone; "about n" what
 * rounding allows; "nearly n" up to a fifth less ("nearly 200" fits 174); "over n" and "at least n"
 * all from n on; "at most n" all up to n.
 */
export function compatible(a: Amount, b: Amount): boolean {
  const [[lowA, highA], [lowB, highB]] = [fits(a), fits(b)]
  return lowA <= highB && lowB <= highA
}

/** The numbers that a statement fits, as a closed range. */
function fits({ low, high, qualifier }: Amount): [number, number] {
  switch (qualifier) {
    case 'exact':
      return [low, high]
    case 'about':
      return [low * (1 - ROUNDING), high * (1 + ROUNDING)]
    case 'nearly':
      return [low * (1 - ROUNDING), high]
    case 'over':
    case 'at_least':
      return [low, Number.POSITIVE_INFINITY]
    case 'at_most':
      return [0, high]
  }
}
