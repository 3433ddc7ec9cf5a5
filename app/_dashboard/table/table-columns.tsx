import type { ReactNode } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { Badge } from '@/app/_ui/badge'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { claimantWords, countedWords, measureWords } from '@/app/_ui/words/figure'
import { kindWords, targetWords } from '@/app/_ui/words/kind'
import { actorWords, countryWords, precisionAfterName, shortPrecisionAfterName } from '@/app/_ui/words/place'
import { exactWindowWords, shortWindowWords, zoneWords } from '@/app/_ui/words/window'
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

export type TableColumns = Record<ColumnId, TableColumn>

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

/** All columns that the table can have, in the reader's language and zone. */
export function tableColumns(tongue: Tongue): TableColumns {
  const { t, format } = tongue
  const unknown = <span className="text-ink-3">{t('table.unknown')}</span>
  const figuresWords = (event: EventProperties, measure: Measure) =>
    figuresOf(event, measure)
      .map((figure) => rangeWords(tongue, figure))
      .join(', ')
  const figureColumn = (measure: Measure, width: number): TableColumn => ({
    label: measureWords(tongue, { measure, of: null }),
    note: t('table.figureNote'),
    width,
    isNumber: true,
    cell: (event) => figuresWords(event, measure) || <Absent words={t('table.noNumber')} />,
    title: (event) => figuresWords(event, measure) || null,
  })
  const claimants = ({ figures }: EventProperties) =>
    claimantsOf(figures)
      .map((claimant) => claimantWords(tongue, claimant))
      .join(', ')
  return {
    date: {
      label: t('table.date', { zone: zoneWords(tongue) }),
      note: t('table.dateNote'),
      width: 200,
      // The head says the zone for all of them.
      cell: (event) => shortWindowWords(tongue, event, { zoned: false }),
      title: (event) => exactWindowWords(tongue, event),
    },
    place: {
      label: t('table.place'),
      note: t('table.placeNote'),
      width: 240,
      grows: true,
      cell: ({ placeName, precision, radiusKm }) =>
        placeName && precision ? (
          <>
            {placeName}{' '}
            <span className="text-ink-3">{shortPrecisionAfterName(tongue, placeName, precision, radiusKm ?? 0)}</span>
          </>
        ) : (
          unknown
        ),
      title: ({ placeName, precision, radiusKm }) =>
        placeName && precision
          ? t('table.titled', {
              what: placeName,
              detail: precisionAfterName(tongue, placeName, precision, radiusKm ?? 0),
            })
          : null,
    },
    kind: {
      label: t('table.kind'),
      width: 210,
      cell: ({ kind }) => (
        <>
          <KindSwatch kind={kind} /> <span className="ml-1">{kindWords(tongue, kind)}</span>
        </>
      ),
      title: ({ kind }) => kindWords(tongue, kind),
    },
    // As wide as a bound of five digits is in words: a number that is cut off is worse than none.
    killed: figureColumn('killed', 160),
    injured: figureColumn('injured', 160),
    disputed: {
      label: t('table.disputed'),
      note: t('table.disputedNote'),
      width: 96,
      cell: ({ disputed }) =>
        disputed ? <Badge tone="warn">{t('table.disputed')}</Badge> : <Absent words={t('table.no')} />,
    },
    launched: figureColumn('launched', 208),
    intercepted: figureColumn('intercepted', 208),
    reports: {
      label: t('table.reports'),
      note: t('table.reportsNote'),
      width: 92,
      isNumber: true,
      cell: ({ independentOrigins }) => format.number(independentOrigins),
    },
    claimants: {
      label: t('table.claimants'),
      note: t('table.claimantsNote'),
      width: 208,
      cell: (event) =>
        claimants(event) ||
        (event.figures.length > 0 ? (
          <span className="text-ink-3">{t('table.notNamed')}</span>
        ) : (
          <Absent words={t('table.noNumber')} />
        )),
      title: (event) => claimants(event) || null,
    },
    target: {
      label: t('table.target'),
      width: 132,
      cell: ({ targetType }) => targetWords(tongue, targetType) ?? unknown,
    },
    actor: {
      label: t('table.actor'),
      note: t('table.actorNote'),
      width: 112,
      cell: ({ actor }) => actorWords(tongue, actor) ?? unknown,
      title: ({ actor }) => actorWords(tongue, actor),
    },
    country: {
      label: t('table.country'),
      note: t('table.countryNote'),
      width: 112,
      cell: ({ country }) => countryWords(tongue, country) ?? unknown,
      title: ({ country }) => countryWords(tongue, country),
    },
    region: {
      label: t('table.region'),
      note: t('table.regionNote'),
      width: 92,
      cell: ({ admin1 }) => admin1 ?? unknown,
    },
  }
}
