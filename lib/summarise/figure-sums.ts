import { COUNTED_NATIONALLY } from '@/lib/domain/measures'
import { precisionSchema } from '@/lib/domain/place'
import { type EventTable, measureOf, WHATS } from './event-table'
import { toldTwice } from './regional-wholes'
import type { Selection } from './select'

const COUNTRY = precisionSchema.options.indexOf('country') + 1
const DAY_MS = 86_400_000

const IS_NATIONAL_COUNT = Array.from({ length: WHATS }, (_, what) => COUNTED_NATIONALLY.has(measureOf(what).measure))

/** A national figure that stands: no larger one of its country, measure and weapon meets it in time. */
interface Total {
  figure: number
  row: number
  start: number
  end: number
  what: number
  best: number
  /** The sum of the regional figures that it meets. */
  parts: number
  /** It holds its parts, and they are left out; else they say more, and it is. */
  holds: boolean
}

/**
 * Which figures of the rows can be added up so that nothing is counted twice: a 1 for each, by its place in the table.
 * Of one country, measure and weapon:
 *
 * 1. Where national figures meet in time (air and missile strikes of one night), the largest is taken.
 * 2. A national figure is never added to regional ones that it meets in time. Launched, intercepted and suppressed
 *    weapons are taken from the national figure. For people and damage it may be an early one: the larger is taken,
 *    the country's or the sum of its parts.
 * 3. A national total over a week or more repeats the days in it, and is not summed at all.
 * 4. A region's event and those of its towns that are linked to it tell of the same: the larger is taken.
 */
export function summedFigures(table: EventTable, rows: Selection, byRegion = false): Uint8Array {
  const summed = new Uint8Array(table.figures)
  const repeated = toldTwice(table, rows, byRegion)
  const totals = standing(nationals(table, rows), table)
  countParts(table, rows, totals, repeated)
  for (const byDay of totals.values())
    for (const total of new Set([...byDay.values()].flat())) {
      total.holds = IS_NATIONAL_COUNT[total.what] === true || total.parts <= total.best
      if (total.holds) summed[total.figure] = 1
    }
  // Asked for each figure: a list is looked up faster than a map.
  const totalsOf: (Map<number, Total[]> | undefined)[] = Array.from({ length: Math.max(-1, ...totals.keys()) + 1 })
  for (const [group, byDay] of totals) totalsOf[group] = byDay
  eachFigure(
    table,
    rows,
    (isNational) => !isNational,
    (figure, row, group) => {
      if (repeated?.[figure] === 1) return
      const byDay = totalsOf[group]
      if (!byDay || !meeting(byDay, table, row).some(({ holds }) => holds)) summed[figure] = 1
    },
  )
  return summed
}

/** The same for each region by itself, where national totals are nobody's; what has no region is summed among itself. */
export function summedByRegion(table: EventTable, rows: Selection): Uint8Array {
  const [place, region] = [table.place.values, table.places.admin1.values]
  const hasRegion = (row: number) => (region[place[row] ?? 0] ?? 0) !== 0
  const summed = summedFigures(table, rows.filter(hasRegion), true)
  for (const [figure, isSummed] of summedFigures(
    table,
    rows.filter((row) => !hasRegion(row)),
  ).entries())
    if (isSummed === 1) summed[figure] = 1
  return summed
}

/** What the regions say together, for totals that it matters for. */
function countParts(
  table: EventTable,
  rows: Selection,
  totals: ReadonlyMap<number, Map<number, Total[]>>,
  repeated: Uint8Array | null,
): void {
  const open = new Map([...totals].filter(([group]) => IS_NATIONAL_COUNT[group % WHATS] !== true))
  if (open.size === 0) return
  eachFigure(
    table,
    rows,
    (isNational) => !isNational,
    (figure, row, group) => {
      const byDay = open.get(group)
      if (!byDay || repeated?.[figure] === 1) return
      for (const total of meeting(byDay, table, row)) total.parts += table.best.at(figure)
    },
  )
}

/** Figures are compared within one country, measure and weapon. */
const groupOf = (country: number, what: number) => country * WHATS + what

type Visit = (figure: number, row: number, group: number) => void

function nationals(table: EventTable, rows: Selection): Map<number, Total[]> {
  const groups = new Map<number, Total[]>()
  const isTotal = (isNational: boolean, row: number, country: number) =>
    isNational && country !== 0 && !table.isLong(row)
  eachFigure(table, rows, isTotal, (figure, row, group) => {
    const total = {
      figure,
      row,
      start: table.start.at(row),
      end: table.end.at(row),
      what: table.what.values[figure] ?? 0,
      best: table.best.at(figure),
      parts: 0,
      holds: false,
    }
    const known = groups.get(group)
    if (known) known.push(total)
    else groups.set(group, [total])
  })
  return groups
}

function eachFigure(
  table: EventTable,
  rows: Selection,
  wanted: (isNational: boolean, row: number, country: number) => boolean,
  visit: Visit,
): void {
  const [place, count] = [table.place.values, table.figureCount.values]
  const [precision, country] = [table.places.precision.values, table.places.country.values]
  const [first, what] = [table.firstFigure.values, table.what.values]
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] ?? 0
    const figures = count[row] ?? 0
    if (figures === 0 || Number.isNaN(table.start.at(row))) continue
    const at = place[row] ?? 0
    const inCountry = country[at] ?? 0
    if (!wanted(precision[at] === COUNTRY, row, inCountry)) continue
    const from = first[row] ?? 0
    for (let figure = from; figure < from + figures; figure++) visit(figure, row, groupOf(inCountry, what[figure] ?? 0))
  }
}

/** The largest of which no two meet in time, by the days that they touch. */
function standing(groups: ReadonlyMap<number, Total[]>, table: EventTable): Map<number, Map<number, Total[]>> {
  const stand = new Map<number, Map<number, Total[]>>()
  for (const [group, totals] of groups) {
    const byDay = new Map<number, Total[]>()
    totals.sort((a, b) => b.best - a.best || (table.id(a.row) < table.id(b.row) ? -1 : 1))
    for (const total of totals) {
      const days = daysOf(total)
      if (days.some((day) => byDay.get(day)?.some((taken) => meet(taken, total)))) continue
      for (const day of days) byDay.set(day, [...(byDay.get(day) ?? []), total])
    }
    stand.set(group, byDay)
  }
  return stand
}

const NONE: readonly Total[] = []

function meeting(byDay: ReadonlyMap<number, Total[]>, table: EventTable, row: number): readonly Total[] {
  const span = { start: table.start.at(row), end: table.end.at(row) }
  const [first, last] = [Math.floor(span.start / DAY_MS), Math.floor(span.end / DAY_MS)]
  const met: Total[] = []
  for (let day = first; day <= last; day++)
    for (const total of byDay.get(day) ?? NONE) if (meet(total, span) && !met.includes(total)) met.push(total)
  return met
}

function daysOf({ start, end }: { start: number; end: number }): number[] {
  const first = Math.floor(start / DAY_MS)
  return Array.from({ length: Math.floor(end / DAY_MS) - first + 1 }, (_, i) => first + i)
}

function meet(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start <= b.end && b.start <= a.end
}
