import type { BreakdownBy, BreakdownGroup } from '@/lib/domain/statistics'
import { figuresOf, OpenDay } from './days'
import { type EventTable, KIND_CODES, TARGET_CODES } from './event-table'
import type { Selection } from './select'

interface Group {
  events: number
  disputed: number
  sums: OpenDay
}

/**
 * The rows by one of their properties, the group with most events first; of their figures those that are `summed`
 * (`summedFigures`). Rows without a window count too.
 */
export function breakdown(table: EventTable, rows: Selection, summed: Uint8Array, by: BreakdownBy): BreakdownGroup[] {
  const { codeOf, keyOf } = property(table, by)
  const groups = new Map<number, Group>()
  for (const row of rows) {
    const code = codeOf(row)
    const group = groups.get(code) ?? { events: 0, disputed: 0, sums: new OpenDay() }
    groups.set(code, group)
    group.events++
    group.disputed += table.disputed.values[row] ?? 0
    group.sums.addFigures(table, row, summed)
  }
  return [...groups]
    .map(([code, { events, disputed, sums }]) => ({
      ...{ key: keyOf(code), events, disputed },
      figures: figuresOf(sums.closed()),
    }))
    .sort((a, b) => b.events - a.events || ((a.key ?? '') < (b.key ?? '') ? -1 : 1))
}

function property(
  { kind, targetType, actor, actors, place, places }: EventTable,
  by: BreakdownBy,
): { codeOf(row: number): number; keyOf(code: number): string | null } {
  const placeOf = (row: number) => place.values[row] ?? 0
  switch (by) {
    case 'targetType':
      return {
        codeOf: (row) => targetType.values[row] ?? 0,
        keyOf: (code) => (TARGET_CODES[code] === 'unknown' ? null : (TARGET_CODES[code] ?? null)),
      }
    case 'kind':
      return { codeOf: (row) => kind.values[row] ?? 0, keyOf: (code) => KIND_CODES[code] ?? null }
    case 'actor':
      return { codeOf: (row) => actor.values[row] ?? 0, keyOf: (code) => actors.word(code) }
    case 'country':
      return { codeOf: (row) => places.country.values[placeOf(row)] ?? 0, keyOf: (code) => places.countries.word(code) }
    case 'admin1':
      return { codeOf: (row) => places.admin1.values[placeOf(row)] ?? 0, keyOf: (code) => places.admin1s.word(code) }
  }
}
