'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { countWords, plural } from '@/app/_ui/words/figure'
import { filterWords } from '../filter-words'
import { type Filter, useEvents } from '../queries'
import { ChartFrame } from './chart-frame'
import { useSums } from './chart-queries'
import { filterQuery } from './chart-words'
import { type ClaimantRow, claimantRows } from './claimant-rows'
import { down, rowsOf } from './draw-down'

/** More names than this say little; the table and the file have them all. */
const DRAWN = 12

/** Who gives figures, of how many events, and how often others say otherwise of the same event. */
export function ClaimantsChart({ filter, width }: { filter: Filter; width: number }) {
  const tongue = useTongue()
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
      title="Who gives the figures, in events"
      summary={
        rows.length > 0
          ? `${plural(rows.length, 'claimant')} named, of which the chart shows those of most events. Other statements give the same figure in ${countWords(sum(rows, 'compared'))} cases; in ${countWords(sum(rows, 'disagreeing'))} of them both cannot be right.`
          : null
      }
      notes={[
        'Claimants are named as the reports name them: one body can have several names, which are not joined. A statement without a claimant is no bar of its own, but others are compared with it.',
        'Two statements disagree where no number fits both: 58 and 74 do, “nearly 200” and 174 do not. What a later report has replaced, such as the first count of a toll, is not compared.',
        ...(isCut
          ? [
              `Counted over the newest ${countWords(data.events.length)} events of ${countWords(data.matched)}: choose dates to count all of a time.`,
            ]
          : []),
      ]}
      legend={[
        { words: 'Gives a figure', look: 'hollow' },
        { words: 'Of them, other statements give it too', look: 'hatched' },
        { words: 'Of them, both cannot be right', look: 'warn' },
      ]}
      plots={plots}
      points={drawn.map((row, i) => ({
        ...{
          key: row.claimant,
          heading: row.claimant,
          lines: [wordsOf(row)],
          label: `${row.claimant}: ${wordsOf(row)}`,
        },
        ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
      }))}
      direction="down"
      table={{
        columns: ['claimant', 'events', 'events_with_another_claimant', 'events_disagreeing'],
        rows: rows.map(({ claimant, events, compared, disagreeing }) => [claimant, events, compared, disagreeing]),
      }}
      file="groundtrace-claimants"
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data && version.data ? version.data.dataVersion : null}
      empty="No report of these dates and kinds names who gives a figure."
      stale={isFetching}
      error={error ?? version.error}
      onRetry={() => {
        void refetch()
        version.retry()
      }}
    />
  )
}

const sum = (rows: readonly ClaimantRow[], of: 'compared' | 'disagreeing') =>
  rows.reduce((all, row) => all + row[of], 0)

function wordsOf({ events, compared, disagreeing }: ClaimantRow): string {
  return `Gives figures of ${plural(events, 'event')}. Other statements give the same figure of ${countWords(compared)}, and disagree on ${countWords(disagreeing)}.`
}
