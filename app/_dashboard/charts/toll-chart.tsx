'use client'

import { areaY, dot, lineY, type PlotOptions, ruleX } from '@observablehq/plot'
import { useMemo } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { Measure } from '@/lib/domain/figure'
import type { DateExtent, DateRange } from '../date-range'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { ChartFrame } from './chart-frame'
import { chartExtent, chartFile, chartInterval, domainOf, runsOf } from './chart-interval'
import { CHART_DATA, CHART_GROUND, type Look } from './chart-looks'
import { useDatesOfBar, useSums } from './chart-queries'
import { filterQuery, rangeWords, stepWords } from './chart-words'
import { across, part, stretches } from './draw-across'
import { TOLL_MEASURES, type TollMeasure, type TollRow, tollRows } from './toll-rows'
import { ENDS, totalOf } from './weapon-rows'

const LOOKS = { killed: 'dots', injured: 'rings' } as const satisfies Record<TollMeasure, Look>
const HEIGHT = 200

const isDrawn = ({ measure }: { measure: Measure }) => (TOLL_MEASURES as readonly Measure[]).includes(measure)

interface Props {
  filter: Filter
  extent: DateExtent
  width: number
  onDates(range: DateRange): void
}

/** People claimed killed and injured, as sums with the range of what is claimed. */
export function TollChart({ filter, extent, width, onDates }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const days = chartExtent(filter, extent)
  const sums = useSums(filter, chartInterval(days, width))
  const datesOf = useDatesOfBar(filter, sums, null, isDrawn)
  const { data, stale, error, retry } = sums
  const interval = data?.interval ?? 'month'
  const rows = useMemo(() => (data ? tollRows(data.buckets, data.interval) : []), [data])
  const domain = useMemo(
    () => domainOf(rows, { first: days.first, last: days.last }, interval),
    [rows, days.first, days.last, interval],
  )
  const plots = useMemo(
    () => (rows.length > 0 ? [draw(tongue, rows, domain, width)] : []),
    [tongue, rows, domain, width],
  )
  const places = stretches(rows, domain, { width, height: HEIGHT })
  const total = (measure: TollMeasure) => {
    const sum = totalOf(rows, (row) => row[measure])
    return sum ? rangeWords(tongue, sum) : t('charts.unknownNumber')
  }
  return (
    <ChartFrame
      title={t('charts.toll.title', { interval })}
      summary={
        rows.length > 0 ? t('charts.toll.summary', { killed: total('killed'), injured: total('injured') }) : null
      }
      notes={[t('charts.toll.noteSums'), t('charts.toll.noteUnknown')]}
      legend={TOLL_MEASURES.map((measure) => ({ words: t(`charts.toll.${measure}`), look: LOOKS[measure] }))}
      plots={plots}
      points={rows.map((row, i) => {
        const heading = stepWords(tongue, row.from, interval)
        const words = TOLL_MEASURES.map((measure) =>
          t(`charts.toll.figure.${measure}`, {
            range: row[measure] ? rangeWords(tongue, row[measure]) : t('charts.unknown'),
          }),
        )
        return {
          ...{ key: row.from, heading, lines: [words.join(' · ')], label: [heading, ...words].join('. ') },
          ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
        }
      })}
      direction="across"
      table={{
        columns: ['from', 'to', ...TOLL_MEASURES.flatMap((measure) => ENDS.map((end) => `${measure}_${end}` as const))],
        rows: rows.map((row) => [
          ...[row.from, row.to],
          ...TOLL_MEASURES.flatMap((measure) => [
            ...[row[measure]?.low ?? null, row[measure]?.best ?? null, row[measure]?.high ?? null],
          ]),
        ]),
      }}
      file={chartFile('toll', days)}
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data?.dataVersion ?? null}
      empty={t('charts.toll.empty')}
      stale={stale}
      error={error}
      onRetry={retry}
      onShow={(key) => {
        void datesOf(key).then((dates) => dates && onDates(dates))
      }}
    />
  )
}

function draw(tongue: Tongue, rows: readonly TollRow[], domain: [Date, Date], width: number): PlotOptions {
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
  return across(tongue, {
    ...{ width, height: HEIGHT, domain, dates: true, marks },
    y: { domain: [0, highest], label: tongue.t('charts.people') },
  })
}
