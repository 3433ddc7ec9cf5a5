'use client'

import { areaY, dot, lineY, type PlotOptions, rectY, ruleX, text } from '@observablehq/plot'
import { useMemo } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { countryWords } from '@/app/_ui/words/place'
import type { Counted } from '@/lib/domain/figure'
import { useChartParams } from '../dashboard-url'
import type { DateExtent, DateRange } from '../date-range'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import type { ChartColumn } from './chart-export'
import { ChartFrame } from './chart-frame'
import { chartExtent, chartFile, chartInterval, domainOf, runsOf } from './chart-interval'
import { CHART_DATA, CHART_GROUND, CHART_INK, CHART_QUIET, hatching, PAINT } from './chart-looks'
import { useBreakdown, useDatesOfBar, useOutcomes, useSums } from './chart-queries'
import { filterQuery, rangeWords, shareWords, stepWords } from './chart-words'
import { ChoiceField } from './choice-field'
import { COUNTING_CHANGE } from './counting-change'
import { across, part, stretches } from './draw-across'
import {
  countriesWithWeapons,
  ENDS,
  isOfWeapons,
  totalOf,
  WEAPON_MEASURES,
  type WeaponMeasure,
  type WeaponRow,
  weaponRows,
  weaponsIn,
} from './weapon-rows'

const LOOKS = { launched: 'hollow', intercepted: 'solid', suppressed: 'hatched' } as const
const HEIGHTS = { counts: 190, rates: 112 }

interface Props {
  filter: Filter
  extent: DateExtent
  width: number
  onDates(range: DateRange): void
}

/** Weapons launched, shot down, and lost or jammed over one country, and what share was shot down. */
export function WeaponsChart({ filter, extent, width, onDates }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [params, setParams] = useChartParams()
  const days = chartExtent(filter, extent)
  const countries = useBreakdown(filter, 'country')
  const choices = countriesWithWeapons(countries.data?.groups ?? [])
  const country = params.over ?? choices[0] ?? null
  const sums = useSums(filter, chartInterval(days, width), country)
  const outcomes = useOutcomes(filter, chartInterval(days, width), country)
  const interval = sums.data?.interval ?? 'month'

  const weapons = weaponsIn(sums.data?.buckets.flatMap(({ figures }) => figures) ?? [])
  const named = weapons.filter((of) => of !== null)
  const weapon: Counted = params.weapon ?? named[0] ?? 'drone'
  const datesOf = useDatesOfBar(filter, sums, country, (sum) => sum.of === weapon && isOfWeapons(sum))
  const { data } = sums
  const known = outcomes.data?.interval === interval ? outcomes.data.outcomes : null
  const rows = useMemo(
    () => (data && known ? weaponRows(data.buckets, known, data.interval, weapon, country) : []),
    [data, known, weapon, country],
  )
  const domain = useMemo(
    () => domainOf(rows, { first: days.first, last: days.last }, interval),
    [rows, days.first, days.last, interval],
  )
  const name = t(`charts.weapons.${weapon}`)
  const isMarked = country === COUNTING_CHANGE.country
  const plots = useMemo(
    () => (rows.length > 0 ? draw(tongue, rows, domain, width, { name, isMarked }) : []),
    [tongue, rows, domain, width, name, isMarked],
  )
  const places = stretches(rows, domain, { width, height: HEIGHTS.counts + HEIGHTS.rates })

  const where = country ? countryWords(tongue, country) : t('charts.weapons.nowhere')
  const total = (measure: WeaponMeasure) => {
    const sum = totalOf(rows, (row) => row[measure])
    return sum ? rangeWords(tongue, sum) : t('charts.unknownNumber')
  }
  const nowhere =
    countries.data?.groups.find(({ key }) => key === null)?.figures.filter(({ of }) => of === weapon) ?? []
  const unplaced = WEAPON_MEASURES.flatMap((measure) => {
    const sum = nowhere.find((one) => one.measure === measure)
    return sum ? t(`charts.weapons.unplaced.${measure}`, { range: rangeWords(tongue, sum) }) : []
  })
  const hasChange = isMarked && domain[0] < instant(COUNTING_CHANGE.to) && domain[1] > instant(COUNTING_CHANGE.from)

  return (
    <ChartFrame
      title={t('charts.weapons.title', { weapon, interval })}
      summary={
        rows.length > 0
          ? t('charts.weapons.summary', {
              where,
              launched: total('launched'),
              intercepted: total('intercepted'),
              suppressed: total('suppressed'),
            })
          : null
      }
      notes={[
        t('charts.weapons.noteSums'),
        t('charts.weapons.noteNights'),
        t('charts.weapons.noteShare'),
        ...(hasChange ? [t('charts.weapons.noteChange')] : []),
        ...(unplaced.length > 0
          ? [t('charts.weapons.noteUnplaced', { figures: tongue.format.list(unplaced, { type: 'unit' }) })]
          : []),
      ]}
      controls={
        <div className="flex flex-wrap gap-3">
          {country && (
            <ChoiceField
              label={t('charts.weapons.over')}
              value={country}
              choices={(choices.includes(country) ? choices : [country, ...choices]).map((code) => [
                code,
                countryWords(tongue, code),
              ])}
              onChange={(over) => setParams({ over })}
            />
          )}
          <ChoiceField
            label={t('charts.weapons.weapon')}
            value={weapon}
            choices={(named.includes(weapon) ? named : [weapon, ...named]).map((of) => [of, t(`charts.weapons.${of}`)])}
            onChange={(of) => setParams({ weapon: of as Counted })}
          />
        </div>
      }
      legend={WEAPON_MEASURES.map((measure) => ({ words: t(`charts.weapons.${measure}`), look: LOOKS[measure] }))}
      plots={plots}
      points={rows.map((row, i) => {
        const lines = linesOf(tongue, row)
        const heading = stepWords(tongue, row.from, interval)
        return {
          ...{ key: row.from, heading, lines, label: [heading, ...lines].join('. ') },
          ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
        }
      })}
      direction="across"
      table={{
        words: (column, code) => cellWords(tongue, column, code),
        columns: [
          ...(['from', 'to', 'country', 'weapon'] as const),
          ...WEAPON_MEASURES.flatMap((measure) => ENDS.map((end) => `${measure}_${end}` as const)),
          ...(['share_shot_down_low', 'share_shot_down_best', 'share_shot_down_high', 'share_counts'] as const),
        ],
        rows: rows.map((row) => [
          ...[row.from, row.to, country, weapon],
          ...WEAPON_MEASURES.flatMap((measure) => [
            ...[row[measure]?.low ?? null, row[measure]?.best ?? null, row[measure]?.high ?? null],
          ]),
          ...[row.rate?.low ?? null, row.rate?.best ?? null, row.rate?.high ?? null].map(rounded),
          row.rate ? COUNTED[row.rate.counting].file : null,
        ]),
      }}
      file={chartFile(`${weapon}s`, days)}
      filterWords={t('charts.weapons.filter', { filter: filterWords(tongue, filter), where })}
      filterQuery={filterQuery(filter, { country })}
      dataVersion={data && known ? data.dataVersion : null}
      empty={country ? t('charts.weapons.empty', { where }) : t('charts.weapons.emptyAnywhere')}
      stale={sums.stale || outcomes.stale}
      error={sums.error ?? outcomes.error ?? countries.error}
      onRetry={() => {
        countries.retry()
        sums.retry()
        outcomes.retry()
      }}
      onShow={(key) => {
        void datesOf(key).then((dates) => dates && onDates(dates))
      }}
    />
  )
}

/** What a share counts, as files name it, and as the page does. */
const COUNTED = {
  'two numbers': { file: 'shot down', words: 'charts.shareCounts.two' },
  'one number': { file: 'shot down, lost or jammed', words: 'charts.shareCounts.one' },
} as const

function cellWords(tongue: Tongue, column: ChartColumn, code: string): string | null {
  if (column === 'country') return countryWords(tongue, code)
  if (column === 'weapon') return tongue.t(`charts.weapons.${code as Counted}`)
  const counted = Object.values(COUNTED).find(({ file }) => file === code)
  return column === 'share_counts' && counted ? tongue.t(counted.words) : null
}

const instant = (day: string) => new Date(`${day}T00:00:00Z`)
const rounded = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 1000)

function linesOf(tongue: Tongue, row: WeaponRow): string[] {
  const { t } = tongue
  const counts = WEAPON_MEASURES.map((measure) =>
    t(`charts.weapons.figure.${measure}`, {
      range: row[measure] ? rangeWords(tongue, row[measure]) : t('charts.unknown'),
    }),
  )
  if (!row.rate) return [counts.join(' · '), t('charts.weapons.shareOf', { share: t('charts.unknown') })]
  const share = shareWords(tongue, row.rate)
  return [
    counts.join(' · '),
    row.rate.counting === 'one number'
      ? t('charts.weapons.shareOfBoth', { share })
      : t('charts.weapons.shareOf', { share }),
  ]
}

interface Bar {
  x1: Date
  x2: Date
  middle: Date
  low: number
  best: number
  high: number
}

function draw(
  tongue: Tongue,
  rows: readonly WeaponRow[],
  domain: [Date, Date],
  width: number,
  { name, isMarked }: { name: string; isMarked: boolean },
): PlotOptions[] {
  const highest = Math.max(1, ...rows.flatMap((row) => WEAPON_MEASURES.map((measure) => row[measure]?.high ?? 0)))
  const barsOf = (measure: WeaponMeasure, nth: number): Bar[] =>
    rows.flatMap((row) => {
      const range = row[measure]
      if (!range) return []
      const [x1, x2] = [part(row, 0.08 + nth * 0.28), part(row, 0.08 + (nth + 1) * 0.28)]
      return [{ ...range, x1, x2, middle: part(row, 0.08 + (nth + 0.5) * 0.28) }]
    })
  const bars = WEAPON_MEASURES.flatMap((measure, nth) => {
    const data = barsOf(measure, nth)
    const unsure = data.filter(({ low, high }) => low < high)
    return [
      rectY(data, { x1: 'x1', x2: 'x2', y1: 0, y2: 'best', ...PAINT[LOOKS[measure]], inset: 0.4 }),
      // A light line under the dark one: it is seen on a bar and beside it.
      ruleX(unsure, { x: 'middle', y1: 'low', y2: 'high', stroke: CHART_GROUND, strokeWidth: 3.5 }),
      ruleX(unsure, { x: 'middle', y1: 'low', y2: 'high', stroke: CHART_INK, strokeWidth: 1.5, marker: 'tick' }),
    ]
  })
  const lines = (['two numbers', 'one number'] as const).flatMap((counting) => {
    const own = runsOf(rows.filter(({ rate }) => rate?.counting === counting)).flatMap((run, nth) =>
      run.flatMap((row) => (row.rate ? [{ ...row.rate, nth, x: part(row, 0.5) }] : [])),
    )
    return [
      areaY(own, { x: 'x', y1: 'low', y2: 'high', z: 'nth', fill: CHART_DATA, fillOpacity: 0.2 }),
      lineY(own, {
        x: 'x',
        y: 'best',
        z: 'nth',
        stroke: CHART_DATA,
        strokeWidth: 1.5,
        strokeDasharray: counting === 'one number' ? '4 3' : 'none',
      }),
      ruleX(own, { x: 'x', y1: 'low', y2: 'high', stroke: CHART_DATA, strokeWidth: 1 }),
      dot(own, {
        x: 'x',
        y: 'best',
        r: 2.5,
        fill: counting === 'one number' ? CHART_GROUND : CHART_DATA,
        stroke: CHART_DATA,
      }),
    ]
  })
  const change = { x1: instant(COUNTING_CHANGE.from), x2: instant(COUNTING_CHANGE.to) }
  const isSeen = isMarked && change.x2 > domain[0] && change.x1 < domain[1]
  const seen = isSeen ? [change] : []
  const isLate = change.x1.getTime() - domain[0].getTime() > (domain[1].getTime() - domain[0].getTime()) / 2
  const band = (top: number) => [
    rectY(seen, { x1: 'x1', x2: 'x2', y1: 0, y2: top, fill: CHART_QUIET, fillOpacity: 0.3 }),
    ruleX(seen, { x: 'x2', y1: 0, y2: top, stroke: CHART_QUIET, strokeDasharray: '2 2' }),
  ]
  return [
    across(tongue, {
      ...{ width, height: HEIGHTS.counts, domain, dates: false },
      y: { domain: [0, highest], label: name },
      marks: [hatching, ...band(highest), ...bars],
    }),
    across(tongue, {
      ...{ width, height: HEIGHTS.rates, domain, dates: true },
      y: { domain: [0, 1], label: tongue.t('charts.weapons.share'), percent: true },
      marks: [
        ...band(1),
        ...lines,
        text(seen, {
          ...{ x: isLate ? 'x1' : 'x2', y: 0, dy: -6, dx: isLate ? -6 : 6, textAnchor: isLate ? 'end' : 'start' },
          ...{ text: () => tongue.t('charts.weapons.changed'), fill: CHART_INK, stroke: CHART_GROUND, strokeWidth: 4 },
        }),
      ],
    }),
  ]
}
