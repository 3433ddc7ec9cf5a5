import type { ReactNode } from 'react'
import { Badge } from '@/app/_ui/badge'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { claimantWords, countedWords, countWords, measureWords } from '@/app/_ui/words/figure'
import { TARGET_LABELS } from '@/app/_ui/words/labels'
import { actorWords, countryWords, precisionWords, shortPrecisionWords } from '@/app/_ui/words/place'
import { exactWindowWords, shortWindowWords } from '@/app/_ui/words/window'
import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { claimantsOf } from '@/lib/format/claimants'
import type { EventProperties } from '@/lib/format/event-feature'
import { type ColumnId, figuresOf } from './sort-events'

export interface TableColumn {
  label: string
  /** What it holds, where the label does not say all. */
  note?: string
  /** CSS pixels at the least. */
  width: number
  /** Whether it takes what is left over. */
  grows?: boolean
  /** Numbers stand at the right, one below the other. */
  isNumber?: boolean
  cell(event: EventProperties): ReactNode
  /** What is cut off in the cell, or more than it says. */
  title?(event: EventProperties): string | null
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
function rangeWords(figure: EventFigure): string {
  const qualifiers = new Set(
    figure.statements.filter(({ status }) => status === 'current').map(({ qualifier }) => qualifier),
  )
  const [only] = qualifiers
  return countedWords({ ...figure, qualifier: only && qualifiers.size === 1 ? only : 'exact' })
}

const figuresWords = (event: EventProperties, measure: Measure) => figuresOf(event, measure).map(rangeWords).join(', ')

const figureColumn = (measure: Measure, width: number): TableColumn => ({
  label: measureWords({ measure, of: null }),
  note: 'From the lowest to the highest number claimed',
  width,
  isNumber: true,
  cell: (event) => figuresWords(event, measure) || <Absent words="no number given" />,
  title: (event) => figuresWords(event, measure) || null,
})

const claimants = ({ figures }: EventProperties) => claimantsOf(figures).map(claimantWords).join(', ')

export const TABLE_COLUMNS: Record<ColumnId, TableColumn> = {
  date: {
    label: 'Date, UTC',
    note: 'The window in which it happened',
    width: 200,
    // The head says it for all of them.
    cell: (event) => shortWindowWords(event).replace(/ UTC$/, ''),
    title: exactWindowWords,
  },
  place: {
    label: 'Place',
    note: 'With how precisely it is known',
    width: 240,
    grows: true,
    cell: ({ placeName, precision, radiusKm }) =>
      placeName && precision ? (
        <>
          {placeName} <span className="text-ink-3">{shortPrecisionWords(precision, radiusKm ?? 0)}</span>
        </>
      ) : (
        unknown
      ),
    title: ({ placeName, precision, radiusKm }) =>
      placeName && precision ? `${placeName}: ${precisionWords(precision, radiusKm ?? 0)}` : null,
  },
  kind: {
    label: 'Kind',
    width: 190,
    cell: ({ kind, kindLabel }) => (
      <>
        <KindSwatch kind={kind} /> <span className="ml-1">{kindLabel}</span>
      </>
    ),
    title: ({ kindLabel }) => kindLabel,
  },
  killed: figureColumn('killed', 88),
  injured: figureColumn('injured', 88),
  disputed: {
    label: 'Disputed',
    note: 'No number fits all statements',
    width: 96,
    cell: ({ disputed }) => (disputed ? <Badge tone="warn">Disputed</Badge> : <Absent words="no" />),
  },
  launched: figureColumn('launched', 176),
  intercepted: figureColumn('intercepted', 176),
  reports: {
    label: 'Reports',
    note: 'Independent origins: outlets that print one wire story count once',
    width: 92,
    isNumber: true,
    cell: ({ independentOrigins }) => countWords(independentOrigins),
  },
  claimants: {
    label: 'Claimants',
    note: 'Who gives the numbers',
    width: 208,
    cell: (event) =>
      claimants(event) ||
      (event.figures.length > 0 ? <span className="text-ink-3">not named</span> : <Absent words="no number given" />),
    title: (event) => claimants(event) || null,
  },
  target: { label: 'Target', width: 132, cell: ({ targetType }) => TARGET_LABELS[targetType] ?? unknown },
  actor: {
    label: 'Actor',
    note: 'Who did it, as the reports say',
    width: 112,
    cell: ({ actor }) => actorWords(actor) ?? unknown,
    title: ({ actor }) => actorWords(actor),
  },
  country: {
    label: 'Country',
    note: 'By recognised borders',
    width: 112,
    cell: ({ country }) => countryWords(country) ?? unknown,
    title: ({ country }) => countryWords(country),
  },
  region: {
    label: 'Region',
    note: 'First-order region, ISO 3166-2',
    width: 92,
    cell: ({ admin1 }) => admin1 ?? unknown,
  },
}
