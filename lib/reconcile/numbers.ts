import type { Measure } from '@/lib/domain/figure'
import { COUNTED_NATIONALLY } from '@/lib/domain/measures'
import type { ReconcilableClaim } from './claim-group'
import type { Compared } from './compared'

const TOLL: ReadonlySet<Measure> = new Set(['killed', 'injured'])

/** Two counts of one raid, or a toll and its correction, differ by less: as `ROUNDING` of the event's figures. */
const SAME_COUNT = 0.2
/** A toll seldom more than doubles from the first report to the next. */
const GROWTH = 2
/** Numbers below this are told of every second strike. */
const FEW = 3

/**
 * How well the numbers of two claims agree, in points; null when their tolls are of two events.
 *
 * - A number that both give, the larger the more telling: 1.5 from a hundred on, 1 from ten, 0.5 from three, else 0.25.
 *   A toll that may have become the other, by no more than doubling: 0.5. Together at most 1.5.
 * - Counts of weapons that differ by more than a fifth: -1.
 * - A toll that is lower in the later report, by more than a fifth and more than one: -1; so is one against none. Both
 *   the killed and the injured: two events.
 */
export function figurePoints(a: Compared, b: Compared): number | null {
  let [alike, unlike] = [0, 0]
  for (const [key, mine] of a.numbers) {
    const theirs = b.numbers.get(key)
    if (!theirs) continue
    const shared = mine.values.filter((value) => theirs.values.includes(value))
    const [ours, others] = [Math.max(...mine.values), Math.max(...theirs.values)]
    if (shared.length > 0) alike += Math.max(...shared.map(weight))
    else if (COUNTED_NATIONALLY.has(mine.measure)) unlike += differ(ours, others) ? 1 : 0
    else if (TOLL.has(mine.measure)) {
      if (isNoSuchToll(ours, a.published, others, b.published)) unlike += 1
      else if (Math.min(ours, others) >= FEW && Math.max(ours, others) <= GROWTH * Math.min(ours, others)) alike += 0.5
    }
  }
  return unlike >= 2 ? null : Math.min(1.5, alike) - unlike
}

/** The numbers that a claim gives of one measure and weapon. */
export interface Numbers {
  measure: Measure
  values: number[]
}

/** The numbers that a claim stands by, per measure and weapon; ranges are left out. */
export function numbersOf({ figures }: ReconcilableClaim): ReadonlyMap<string, Numbers> {
  const numbers = new Map<string, Numbers>()
  for (const { measure, of, low, high, status, subset } of figures) {
    if (status !== 'current' || subset || low !== high) continue
    const key = `${measure} ${of}`
    numbers.set(key, { measure, values: [...(numbers.get(key)?.values ?? []), low] })
  }
  return numbers
}

function weight(value: number): number {
  if (value >= 100) return 1.5
  if (value >= 10) return 1
  return value >= FEW ? 0.5 : 0.25
}

function differ(a: number, b: number): boolean {
  return Math.abs(a - b) > SAME_COUNT * Math.max(a, b)
}

function isNoSuchToll(ours: number, our: number | null, others: number, their: number | null): boolean {
  if (our === null || their === null || our === their) return false
  if ((ours === 0) !== (others === 0)) return true
  const [earlier, later] = our < their ? [ours, others] : [others, ours]
  return later < earlier && earlier - later > 1 && differ(earlier, later)
}
