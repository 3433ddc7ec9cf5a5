'use client'

import { areaY, dot, lineY, type PlotOptions, ruleX } from '@observablehq/plot'
import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { DateExtent, DateRange } from '../date-range'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { ChartFrame } from './chart-frame'
import { chartExtent, chartInterval, domainOf, runsOf } from './chart-interval'
import { CHART_DATA, CHART_GROUND } from './chart-looks'
import { useSums } from './chart-queries'
import { filterQuery, PER, rangeWords, stepWords } from './chart-words'
import { across, part, stretches } from './draw-across'
import { TOLL_MEASURES, type TollMeasure, type TollRow, tollRows } from './toll-rows'
import { totalOf } from './weapon-rows'

const WORDS: Record<TollMeasure, string> = { killed: 'Killed', injured: 'Injured' }
const LEGEND = [
  { words: 'Killed', look: 'dots' as const },
  { words: 'Injured', look: 'rings' as const },
]
const HEIGHT = 200

interface Props {
  filter: Filter
  extent: DateExtent
  width: number
  onDates(range: DateRange): void
}

/** People claimed killed and injured, as sums with the range of what is claimed. */
export function TollChart({ filter, extent, width, onDates }: Props) {
  const tongue = useTongue()
  const days = chartExtent(filter, extent)
  const { data, stale, error, retry } = useSums(filter, chartInterval(days, width))
  const interval = data?.interval ?? 'month'
  const rows = useMemo(() => (data ? tollRows(data.buckets, data.interval) : []), [data])
  const domain = useMemo(
    () => domainOf(rows, { first: days.first, last: days.last }, interval),
    [rows, days.first, days.last, interval],
  )
  const plots = useMemo(() => (rows.length > 0 ? [draw(rows, domain, width)] : []), [rows, domain, width])
  const places = stretches(rows, domain, { width, height: HEIGHT })
  const total = (measure: TollMeasure) => {
    const sum = totalOf(rows, (row) => row[measure])
    return sum ? rangeWords(sum) : 'an unknown number'
  }
  return (
    <ChartFrame
      title={`People claimed killed and injured, ${PER[interval]}`}
      summary={rows.length > 0 ? `As claimed: killed ${total('killed')}, injured ${total('injured')}.` : null}
      notes={[
        'These are sums of what was claimed, not verified. The line is what stands for all claims of an event; the band reaches from the lowest to the highest.',
        'Where nobody gives a number there is no dot: that is unknown, not none. For a count of casualties, read the sources behind each number.',
      ]}
      legend={LEGEND}
      plots={plots}
      points={rows.map((row, i) => {
        const heading = stepWords(row.from, interval)
        const words = TOLL_MEASURES.map(
          (measure) => `${WORDS[measure]}: ${row[measure] ? rangeWords(row[measure]) : 'unknown'}`,
        )
        return {
          ...{ key: row.from, heading, lines: [words.join(' · ')], label: [heading, ...words].join('. ') },
          ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
        }
      })}
      direction="across"
      table={{
        columns: [
          'from',
          'to',
          ...TOLL_MEASURES.flatMap((measure) => ['low', 'best', 'high'].map((end) => `${measure}_${end}`)),
        ],
        rows: rows.map((row) => [
          ...[row.from, row.to],
          ...TOLL_MEASURES.flatMap((measure) => [
            ...[row[measure]?.low ?? null, row[measure]?.best ?? null, row[measure]?.high ?? null],
          ]),
        ]),
      }}
      file={`groundtrace-toll-${days.first}-${days.last}`}
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data?.dataVersion ?? null}
      empty="No report of these dates and kinds says how many were killed or injured."
      stale={stale}
      error={error}
      onRetry={retry}
      onShow={(key) => {
        const row = rows.find(({ from }) => from === key)
        if (row) onDates({ from: row.from, to: row.to })
      }}
    />
  )
}

function draw(rows: readonly TollRow[], domain: [Date, Date], width: number): PlotOptions {
  const highest = Math.max(1, ...rows.flatMap(({ killed, injured }) => [killed?.high ?? 0, injured?.high ?? 0]))
  const marks = (['injured', 'killed'] as const).flatMap((measure) => {
    const isKilled = measure === 'killed'
    // Lines break where nothing is claimed: nothing is known of what lies between.
    const points = runsOf(rows.filter((row) => row[measure])).flatMap((run, nth) =>
      run.flatMap((row) => (row[measure] ? [{ ...row[measure], nth, x: part(row, isKilled ? 0.44 : 0.56) }] : [])),
    )
    return [
      areaY(points, { x: 'x', y1: 'low', y2: 'high', z: 'nth', fill: CHART_DATA, fillOpacity: 0.22 }),
      ruleX(points, { x: 'x', y1: 'low', y2: 'high', stroke: CHART_DATA, strokeWidth: 1.5 }),
      lineY(points, {
        x: 'x',
        y: 'best',
        z: 'nth',
        stroke: CHART_DATA,
        strokeWidth: 1.5,
        strokeDasharray: isKilled ? 'none' : '4 3',
      }),
      dot(points, {
        x: 'x',
        y: 'best',
        r: 3,
        fill: isKilled ? CHART_DATA : CHART_GROUND,
        stroke: CHART_DATA,
        strokeWidth: 1.5,
      }),
    ]
  })
  return across({
    ...{ width, height: HEIGHT, domain, dates: true, marks },
    y: { domain: [0, highest], label: 'People' },
  })
}
