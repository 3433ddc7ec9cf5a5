import type { ReactNode } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { Badge } from '@/app/_ui/badge'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { claimantName, countedWords, countWords, measureWords } from '@/app/_ui/words/figure'
import { kindWords, targetWords } from '@/app/_ui/words/kind'
import { actorWords, countryWords, precisionWords, shortPrecisionWords } from '@/app/_ui/words/place'
import { exactWindowWords, shortWindowWords, zoneWords } from '@/app/_ui/words/window'
import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { claimantsOf } from '@/lib/format/claimants'
import type { EventProperties } from '@/lib/format/event-feature'
import { type ColumnId, figuresOf } from './sort-events'

export interface TableColumn {
  label(tongue: Tongue): string
  /** What it holds, where the label does not say all. */
  note?: string
  /** CSS pixels at the least. */
  width: number
  /** Whether it takes what is left over. */
  grows?: boolean
  /** Numbers stand at the right, one below the other. */
  isNumber?: boolean
  cell(event: EventProperties, tongue: Tongue): ReactNode
  /** What is cut off in the cell, or more than it says. */
  title?(event: EventProperties, tongue: Tongue): string | null
}

const unknown = <span className="text-ink-3">unknown</span>

/** What no report says. A dash for the eye; words where it is read aloud. */
function Absent({ words }: { words: string }) {
  return (
    <>
      <span aria-hidden="true" className="text-ink-3">
        –
      </span>
      <span className="sr-only">{words}</span>
    </>
  )
}

/** The range of all that is claimed; the qualifier where all statements share it. */
function rangeWords(tongue: Tongue, figure: EventFigure): string {
  const qualifiers = new Set(
    figure.statements.filter(({ status }) => status === 'current').map(({ qualifier }) => qualifier),
  )
  const [only] = qualifiers
  return countedWords(tongue, { ...figure, qualifier: only && qualifiers.size === 1 ? only : 'exact' })
}

const figuresWords = (tongue: Tongue, event: EventProperties, measure: Measure) =>
  figuresOf(event, measure)
    .map((figure) => rangeWords(tongue, figure))
    .join(', ')

const figureColumn = (measure: Measure, width: number): TableColumn => ({
  label: (tongue) => measureWords(tongue, { measure, of: null }),
  note: 'From the lowest to the highest number claimed',
  width,
  isNumber: true,
  cell: (event, tongue) => figuresWords(tongue, event, measure) || <Absent words="no number given" />,
  title: (event, tongue) => figuresWords(tongue, event, measure) || null,
})

const claimants = ({ figures }: EventProperties) => claimantsOf(figures).map(claimantName).join(', ')

export const TABLE_COLUMNS: Record<ColumnId, TableColumn> = {
  date: {
    label: (tongue) => `Date, ${zoneWords(tongue)}`,
    note: 'The window in which it happened',
    width: 200,
    // The head says it for all of them.
    cell: (event, tongue) => shortWindowWords(tongue, event, { zoned: false }),
    title: (event, tongue) => exactWindowWords(tongue, event),
  },
  place: {
    label: () => 'Place',
    note: 'With how precisely it is known',
    width: 240,
    grows: true,
    cell: ({ placeName, precision, radiusKm }, tongue) =>
      placeName && precision ? (
        <>
          {placeName} <span className="text-ink-3">{shortPrecisionWords(tongue, precision, radiusKm ?? 0)}</span>
        </>
      ) : (
        unknown
      ),
    title: ({ placeName, precision, radiusKm }, tongue) =>
      placeName && precision ? `${placeName}: ${precisionWords(tongue, precision, radiusKm ?? 0)}` : null,
  },
  kind: {
    label: () => 'Kind',
    width: 190,
    cell: ({ kind }, tongue) => (
      <>
        <KindSwatch kind={kind} /> <span className="ml-1">{kindWords(tongue, kind)}</span>
      </>
    ),
    title: ({ kind }, tongue) => kindWords(tongue, kind),
  },
  killed: figureColumn('killed', 88),
  injured: figureColumn('injured', 88),
  disputed: {
    label: () => 'Disputed',
    note: 'No number fits all statements',
    width: 96,
    cell: ({ disputed }) => (disputed ? <Badge tone="warn">Disputed</Badge> : <Absent words="no" />),
  },
  launched: figureColumn('launched', 176),
  intercepted: figureColumn('intercepted', 176),
  reports: {
    label: () => 'Reports',
    note: 'Independent origins: outlets that print one wire story count once',
    width: 92,
    isNumber: true,
    cell: ({ independentOrigins }) => countWords(independentOrigins),
  },
  claimants: {
    label: () => 'Claimants',
    note: 'Who gives the numbers',
    width: 208,
    cell: (event) =>
      claimants(event) ||
      (event.figures.length > 0 ? <span className="text-ink-3">not named</span> : <Absent words="no number given" />),
    title: (event) => claimants(event) || null,
  },
  target: {
    label: () => 'Target',
    width: 132,
    cell: ({ targetType }, tongue) => targetWords(tongue, targetType) ?? unknown,
  },
  actor: {
    label: () => 'Actor',
    note: 'Who did it, as the reports say',
    width: 112,
    cell: ({ actor }, tongue) => actorWords(tongue, actor) ?? unknown,
    title: ({ actor }, tongue) => actorWords(tongue, actor),
  },
  country: {
    label: () => 'Country',
    note: 'By recognised borders',
    width: 112,
    cell: ({ country }, tongue) => countryWords(tongue, country) ?? unknown,
    title: ({ country }, tongue) => countryWords(tongue, country),
  },
  region: {
    label: () => 'Region',
    note: 'First-order region, ISO 3166-2',
    width: 92,
    cell: ({ admin1 }) => admin1 ?? unknown,
  },
}
