'use client'

import { useMemo } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { DateExtent } from '../date-range'
import { filterWords } from '../filter-words'
import { type Filter, useEvents } from '../queries'
import { ChartFrame } from './chart-frame'
import { chartExtent, chartFile } from './chart-interval'
import { useSums } from './chart-queries'
import { filterQuery } from './chart-words'
import { type ClaimantRow, claimantRows } from './claimant-rows'
import { down, rowsOf } from './draw-down'

/** More names than this say little; the table and the file have them all. */
const DRAWN = 12

interface Props {
  filter: Filter
  extent: DateExtent
  width: number
  onClaimant(claimant: string): void
}

/** Who gives figures, of how many events, and how often others say otherwise of the same event. */
export function ClaimantsChart({ filter, extent, width, onClaimant }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const { data, isFetching, error, refetch } = useEvents(filter)
  // For the version of the data alone; it is asked for already, by the chart of the tolls or by the timeline.
  const version = useSums(filter, 'month')
  const rows = useMemo(() => claimantRows(data?.events ?? []), [data])
  const drawn = useMemo(() => rows.slice(0, DRAWN), [rows])
  const names = useMemo(() => drawn.map(({ claimant }) => claimant), [drawn])
  const plots = useMemo(() => {
    const [first] = drawn
    if (!first) return []
    const bars = drawn.flatMap(({ claimant: name, events, compared, disagreeing }) => [
      { name, value: events, look: 'hollow' as const },
      ...(compared > 0 ? [{ name, value: compared, look: 'hatched' as const }] : []),
      ...(disagreeing > 0 ? [{ name, value: disagreeing, look: 'warn' as const }] : []),
    ])
    return [down({ width, names, highest: first.events, bars })]
  }, [drawn, names, width])
  const places = rowsOf(names, width)
  const isCut = data !== undefined && data.events.length < data.matched
  return (
    <ChartFrame
      title={t('charts.claimants.title')}
      summary={
        rows.length > 0
          ? t('charts.claimants.summary', {
              claimants: rows.length,
              drawn: drawn.length < rows.length ? drawn.length : 0,
              others: sum(rows, 'compared') > 0 ? 'some' : 'none',
              compared: sum(rows, 'compared'),
              disagreeing: sum(rows, 'disagreeing'),
            })
          : null
      }
      notes={[
        t('charts.claimants.noteNames'),
        t('charts.claimants.noteDisagree'),
        ...(isCut ? [t('charts.claimants.noteCut', { counted: data.events.length, matched: data.matched })] : []),
      ]}
      legend={[
        { words: t('charts.claimants.gives'), look: 'hollow' },
        { words: t('charts.claimants.compared'), look: 'hatched' },
        { words: t('charts.claimants.disagreeing'), look: 'warn' },
      ]}
      plots={plots}
      points={drawn.map((row, i) => ({
        ...{
          key: row.claimant,
          heading: row.claimant,
          lines: [wordsOf(tongue, row)],
          label: t('charts.step', { heading: row.claimant, words: wordsOf(tongue, row) }),
        },
        ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
      }))}
      direction="down"
      table={{
        columns: ['claimant', 'events', 'events_with_another_claimant', 'events_disagreeing'],
        keys: rows.map(({ claimant }) => claimant),
        rows: rows.map(({ claimant, events, compared, disagreeing }) => [claimant, events, compared, disagreeing]),
      }}
      file={chartFile('claimants', chartExtent(filter, extent))}
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data && version.data ? version.data.dataVersion : null}
      empty={t('charts.claimants.empty')}
      stale={isFetching}
      error={error ?? version.error}
      onRetry={() => {
        void refetch()
        version.retry()
      }}
      onShow={onClaimant}
    />
  )
}

const sum = (rows: readonly ClaimantRow[], of: 'compared' | 'disagreeing') =>
  rows.reduce((all, row) => all + row[of], 0)

function wordsOf({ t }: Tongue, { events, compared, disagreeing }: ClaimantRow): string {
  return t('charts.claimants.words', { events, compared, disagreeing })
}
