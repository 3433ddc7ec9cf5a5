import { group } from 'd3-array'
import type { Figure, Measure } from '@/lib/domain/figure'

// The rule of lib/summarise/figure-sums, figure by figure: slow and plain, to hold the fast one against.

/** One figure of one event, as it is summed. */
export interface SummedFigure {
  eventId: string
  /** ISO 3166-1 alpha-2; null where the event's place has none, or it has no place. */
  country: string | null
  /** The event is known to a country only: it may be the total of others. */
  national: boolean
  /** The event is known to a region: it may be the total of its towns. */
  regional: boolean
  /** The event that this one is a part of. */
  partOf: string | null
  /** The event's window, milliseconds since 1970. */
  start: number
  end: number
  measure: Measure
  of: Figure['of']
  low: number
  best: number
  high: number
}

// The air force counts them for the whole country: its total is the number, and the regions' counts are its parts.
const COUNTED_NATIONALLY: ReadonlySet<Measure> = new Set(['launched', 'intercepted', 'suppressed'])

/**
 * The figures that can be summed without counting anything twice. Of one country, measure and weapon:
 *
 * 1. Where national figures meet in time (air and missile strikes of one night), the largest is taken.
 * 2. A national figure is never added to regional ones that it meets in time. Launched, intercepted and
 *    suppressed weapons are taken from the national figure. For people and damage it may be an early one:
 *    the larger is taken, the country's or the sum of its parts.
 * 3. Of a region's event and the events that are parts of it the larger is taken.
 */
export function withoutRepeats<T extends SummedFigure>(figures: readonly T[]): T[] {
  const comparable = group(withoutToldTwice(figures), ({ country, measure, of }) => `${country} ${measure} ${of}`)
  return [...comparable.values()].flatMap((alike) => {
    const nationals = largestApart(alike.filter(({ national, country }) => national && country !== null))
    const parts = alike.filter(({ national }) => !national)
    if (nationals.length === 0) return parts
    const partsOn = group(
      parts.flatMap((part) => daysOf(part).map((day) => ({ day, part }))),
      ({ day }) => day,
    )
    const repeated = new Set<T>()
    const totals = nationals.filter((total) => {
      const near = new Set(daysOf(total).flatMap((day) => (partsOn.get(day) ?? []).map(({ part }) => part)))
      const held = [...near].filter((part) => meets(part, total))
      const sum = held.reduce((all, { best }) => all + best, 0)
      if (!COUNTED_NATIONALLY.has(total.measure) && sum > total.best) return false
      for (const part of held) repeated.add(part)
      return true
    })
    return [...totals, ...parts.filter((part) => !repeated.has(part))]
  })
}

function withoutToldTwice<T extends SummedFigure>(figures: readonly T[]): T[] {
  const repeated = new Set<T>()
  const sum = (some: readonly T[]) => some.reduce((all, { best }) => all + best, 0)
  for (const whole of figures.filter(({ regional }) => regional)) {
    const isAlike = ({ measure, of }: T) => measure === whole.measure && of === whole.of
    const wholes = figures.filter((one) => one.eventId === whole.eventId && isAlike(one))
    const parts = figures.filter((one) => one.partOf === whole.eventId && isAlike(one))
    if (parts.length > 0) for (const one of sum(parts) > sum(wholes) ? wholes : parts) repeated.add(one)
  }
  return figures.filter((figure) => !repeated.has(figure))
}

/** The largest figures of which no two meet in time. */
function largestApart<T extends SummedFigure>(figures: readonly T[]): T[] {
  const bySize = [...figures].sort((a, b) => b.best - a.best || (a.eventId < b.eventId ? -1 : 1))
  const takenOn = new Map<number, T[]>()
  return bySize.filter((figure) => {
    const days = daysOf(figure)
    if (days.some((day) => takenOn.get(day)?.some((taken) => meets(taken, figure)))) return false
    for (const day of days) takenOn.set(day, [...(takenOn.get(day) ?? []), figure])
    return true
  })
}

const DAY_MS = 86_400_000

/** The days that a window touches: figures that meet in time share one. */
function daysOf({ start, end }: SummedFigure): number[] {
  const first = Math.floor(start / DAY_MS)
  return Array.from({ length: Math.floor(end / DAY_MS) - first + 1 }, (_, i) => first + i)
}

function meets(a: SummedFigure, b: SummedFigure): boolean {
  return a.start <= b.end && b.start <= a.end
}
