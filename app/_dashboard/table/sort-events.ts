import type { Tongue } from '@/app/_i18n/tongue'
import { kindWords, targetWords } from '@/app/_ui/words/kind'
import { actorWords, countryWords } from '@/app/_ui/words/place'
import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { claimantsOf } from '@/lib/format/claimants'
import type { EventFeature, EventProperties } from '@/lib/format/event-feature'

/** What the table can be sorted by: its columns, in the order in which they stand. */
export const COLUMN_IDS = [
  'date',
  'place',
  'kind',
  'killed',
  'injured',
  'disputed',
  'launched',
  'intercepted',
  'reports',
  'claimants',
  'target',
  'actor',
  'country',
  'region',
] as const
export type ColumnId = (typeof COLUMN_IDS)[number]

export interface Sort {
  column: ColumnId
  descending: boolean
}

/** The order in which the API gives them. */
export const NEWEST_FIRST: Sort = { column: 'date', descending: true }

/** Columns of which one wants the most, or the latest, first. */
const GREATEST_FIRST: ReadonlySet<ColumnId> = new Set([
  'date',
  'killed',
  'injured',
  'launched',
  'intercepted',
  'disputed',
  'reports',
])

/** The sort that choosing a column leads to: the other way round when it is the sorted one already. */
export function sortBy(column: ColumnId, present: Sort): Sort {
  if (present.column === column) return { column, descending: !present.descending }
  return { column, descending: GREATEST_FIRST.has(column) }
}

/** Figures of one measure, the greatest first: they may count different weapons, and are never added. */
export function figuresOf({ figures }: Pick<EventProperties, 'figures'>, measure: Measure): EventFigure[] {
  return figures.filter((figure) => figure.measure === measure).sort((a, b) => b.high - a.high)
}

const greatest = (measure: Measure) => (event: EventProperties) => figuresOf(event, measure)[0]?.high ?? null

// What is compared is what the cell shows.
const KEYS: Record<ColumnId, (event: EventProperties, tongue: Tongue) => string | number | null> = {
  date: ({ windowEnd }) => (windowEnd ? Date.parse(windowEnd) : null),
  place: ({ placeName }) => placeName,
  kind: ({ kind }, tongue) => kindWords(tongue, kind),
  killed: greatest('killed'),
  injured: greatest('injured'),
  launched: greatest('launched'),
  intercepted: greatest('intercepted'),
  disputed: ({ disputed }) => Number(disputed),
  reports: ({ independentOrigins }) => independentOrigins,
  claimants: ({ figures }) => claimantsOf(figures)[0] ?? null,
  target: ({ targetType }, tongue) => targetWords(tongue, targetType),
  actor: ({ actor }, tongue) => actorWords(tongue, actor),
  country: ({ country }, tongue) => countryWords(tongue, country),
  region: ({ admin1 }) => admin1,
}

/** The events in another order. What is not known stands last either way; equals stay as they were, newest first. */
export function sortEvents(
  tongue: Tongue,
  events: readonly EventFeature[],
  { column, descending }: Sort,
): readonly EventFeature[] {
  if (column === NEWEST_FIRST.column && descending) return events
  const keyOf = KEYS[column]
  const { compare } = new Intl.Collator(tongue.locale, { numeric: true })
  const keyed = events.map((event) => ({ event, key: keyOf(event.properties, tongue) }))
  const way = descending ? -1 : 1
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    return typeof a.key === 'number' && typeof b.key === 'number'
      ? way * (a.key - b.key)
      : way * compare(String(a.key), String(b.key))
  })
  return keyed.map(({ event }) => event)
}
