import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvOf } from '@/app/_dashboard/charts/chart-export'
import { chartExtent, chartInterval, domainOf, runsOf, stepOf } from '@/app/_dashboard/charts/chart-interval'
import { rangeWords, shareWords } from '@/app/_dashboard/charts/chart-words'
import { claimantRows } from '@/app/_dashboard/charts/claimant-rows'
import { countingOf } from '@/app/_dashboard/charts/counting-change'
import { across } from '@/app/_dashboard/charts/draw-across'
import { tollRows } from '@/app/_dashboard/charts/toll-rows'
import { countriesWithWeapons, totalOf, weaponRows, weaponsIn } from '@/app/_dashboard/charts/weapon-rows'
import type { EventFigure } from '@/lib/domain/event'
import type { StatsBucket } from '@/lib/domain/query'
import type { Outcome } from '@/lib/domain/statistics'
import type { EventFeature } from '@/lib/format/event-feature'
import { ENGLISH, UKRAINIAN } from '../tongue'

type Sum = StatsBucket['figures'][number]
const sum = (measure: Sum['measure'], of: Sum['of'], low: number, best = low, high = best): Sum => ({
  ...{ measure, of, low, best, high },
})
const bucket = (start: string, ...figures: Sum[]): StatsBucket => ({ start, events: 1, kinds: {}, wide: {}, figures })
const outcome = (start: string, launched: number, intercepted: number, high = intercepted): Outcome => ({
  ...{ start, of: 'drone', events: 1 },
  launched: { low: launched, best: launched, high: launched },
  intercepted: { low: intercepted, best: intercepted, high },
})

describe('the weapons of an interval', () => {
  const rowsOf = (buckets: StatsBucket[], outcomes: Outcome[], interval: 'day' | 'month' = 'day', country = 'UA') =>
    weaponRows(buckets, outcomes, interval, 'drone', country)

  it('are those asked for, with what nobody says as unknown, not as none', () => {
    const rows = rowsOf(
      [
        bucket('2025-03-15', sum('launched', 'missile', 2)),
        bucket('2025-03-16', sum('launched', 'drone', 174, 174, 200), sum('intercepted', 'drone', 90)),
      ],
      [outcome('2025-03-16', 174, 90)],
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ from: '2025-03-16', to: '2025-03-16', suppressed: null })
    expect(rows[0]?.launched).toEqual({ low: 174, best: 174, high: 200 })
    expect(rows[0]?.rate?.best).toBeCloseTo(90 / 174)
  })

  it('have no rate without a report that gives both, nor with more shot down than launched', () => {
    const shotDown = bucket('2025-03-11', sum('intercepted', 'drone', 337))
    expect(rowsOf([shotDown], [])[0]?.rate).toBeNull()
    expect(rowsOf([shotDown], [outcome('2025-03-11', 10, 12)])[0]?.rate).toBeNull()
  })

  it('have the rate of the claims that are lowest and highest beside it', () => {
    const [row] = rowsOf([bucket('2025-03-10', sum('launched', 'drone', 126))], [outcome('2025-03-10', 126, 25, 79)])
    expect(row?.rate).toMatchObject({ best: 25 / 126, low: 25 / 126, high: 79 / 126 })
  })

  it('have no rate where the counting changes, and say how the others were counted; elsewhere nothing changes', () => {
    const rate = (start: string, interval: 'day' | 'month', country = 'UA') =>
      rowsOf([bucket(start, sum('launched', 'drone', 10))], [outcome(start, 10, 5)], interval, country)[0]?.rate
    expect(rate('2025-07-08', 'day')?.counting).toBe('two numbers')
    expect(rate('2025-07-20', 'day')).toBeNull()
    expect(rate('2025-07-30', 'day')?.counting).toBe('one number')
    expect(rate('2025-06-01', 'month')?.counting).toBe('two numbers')
    expect(rate('2025-07-01', 'month')).toBeNull()
    expect(rate('2025-08-01', 'month')?.counting).toBe('one number')
    expect(rate('2025-07-01', 'month', 'IL')).not.toBeNull()
    expect(countingOf({ from: '2025-01-01', to: '2025-12-31' })).toBeNull()
  })

  it('add up end by end, and to nothing where nothing is said', () => {
    const rows = [{ r: { low: 1, best: 2, high: 3 } }, { r: null }, { r: { low: 10, best: 10, high: 10 } }]
    expect(totalOf(rows, ({ r }) => r)).toEqual({ low: 11, best: 12, high: 13 })
    expect(totalOf([{ r: null }], ({ r }) => r)).toBeNull()
  })

  it('can be chosen among what there is: the country with most launched first, drones first', () => {
    const group = (key: string | null, ...figures: Sum[]) => ({ key, events: 1, disputed: 0, figures })
    expect(
      countriesWithWeapons([
        group('RU', sum('intercepted', 'drone', 900)),
        group('UA', sum('launched', 'drone', 5)),
        group(null, sum('launched', 'drone', 500)),
        group('SD', sum('killed', null, 7)),
      ]),
    ).toEqual(['UA', 'RU'])
    expect(weaponsIn([sum('launched', 'any', 1), sum('launched', 'drone', 1), sum('killed', null, 1)])).toEqual([
      'drone',
      'any',
    ])
  })
})

describe('the toll of an interval', () => {
  it('leaves out what says nothing of people', () => {
    const rows = tollRows(
      [bucket('2025-03-01', sum('hit', 'drone', 3)), bucket('2025-04-01', sum('killed', null, 2, 3, 5))],
      'month',
    )
    expect(rows).toMatchObject([
      { from: '2025-04-01', to: '2025-04-30', killed: { low: 2, best: 3, high: 5 }, injured: null },
    ])
  })
})

describe('the intervals of a chart', () => {
  it('are as fine as there is room for', () => {
    expect(chartInterval({ first: '2025-03-01', last: '2025-03-31' }, 600)).toBe('day')
    expect(chartInterval({ first: '2025-01-01', last: '2025-06-30' }, 600)).toBe('week')
    expect(chartInterval({ first: '2022-02-24', last: '2026-05-31' }, 600)).toBe('month')
  })

  it('hold all their rows, a night that began before the filter included, and are never a single wide bar', () => {
    fc.assert(
      fc.property(
        fc.nat(900),
        fc.nat(400),
        fc.constantFrom('day' as const, 'week' as const, 'month' as const),
        (at, length, interval) => {
          const day = (n: number) => new Date(Date.UTC(2023, 0, 2 + n)).toISOString().slice(0, 10)
          const extent = chartExtent({ from: day(at), to: day(at + length) }, { first: day(0), last: day(2000) })
          const before = stepOf(day(at - 1), interval)
          const [start, end] = domainOf([before], extent, interval)
          expect(start <= before.start && end >= before.end).toBe(true)
          expect(end.getTime()).toBeGreaterThan(Date.parse(extent.last))
          expect((end.getTime() - start.getTime()) / 86_400_000).toBeGreaterThanOrEqual(7)
        },
      ),
    )
  })

  it('end where knowledge ends, whatever the filter', () => {
    const known = { first: '2022-03-01', last: '2026-05-31' }
    expect(chartExtent({ from: '2000-01-01', to: '2099-12-31' }, known)).toEqual(known)
    expect(chartExtent({ from: '2025-03-10', to: null }, known)).toEqual({ first: '2025-03-10', last: '2026-05-31' })
    expect(chartExtent({ from: '2030-01-01', to: null }, known)).toEqual(known)
  })

  it('are joined by a line only where none is missing', () => {
    const steps = ['2025-01-01', '2025-02-01', '2025-04-01'].map((start) => stepOf(start, 'month'))
    expect(runsOf(steps).map((run) => run.map(({ from }) => from))).toEqual([
      ['2025-01-01', '2025-02-01'],
      ['2025-04-01'],
    ])
  })
})

describe('claimants', () => {
  const said = (claimant: string | null, low: number, rest: Partial<EventFigure['statements'][number]> = {}) => ({
    ...{ claimant, low, high: low, qualifier: 'exact' as const, status: 'current' as const, claimId: 'c' },
    ...rest,
  })
  const event = (...statements: EventFigure['statements']) =>
    ({
      properties: { figures: [{ measure: 'killed', of: null, low: 0, best: 0, high: 0, disputed: false, statements }] },
    }) as unknown as EventFeature

  it('count once per event, by one name whatever its article began with', () => {
    expect(
      claimantRows([event(said('The governor', 3)), event(said('the governor', 4)), event(said(null, 4))]),
    ).toEqual([{ claimant: 'the governor', events: 2, compared: 0, disagreeing: 0 }])
  })

  it('disagree where no number fits both, not where one rounds the other or was replaced', () => {
    const events = [
      event(said('A', 58), said('B', 74)),
      event(said('A', 174), said(null, 200, { qualifier: 'nearly' })),
      event(said('A', 9, { status: 'superseded' }), said('B', 35)),
      event(said('A', 1), said('A', 2)),
    ]
    expect(claimantRows(events)).toEqual([
      { claimant: 'A', events: 3, compared: 2, disagreeing: 1 },
      { claimant: 'B', events: 2, compared: 1, disagreeing: 1 },
    ])
  })
})

describe('the words and files of a chart', () => {
  it('give a range only where claims differ', () => {
    expect(rangeWords(ENGLISH, { low: 174, best: 174, high: 200 })).toBe('174 (174–200)')
    expect(rangeWords(ENGLISH, { low: 1200, best: 1200, high: 1200 })).toBe('1,200')
    expect(shareWords(ENGLISH, { low: 0.2, best: 0.2, high: 0.627 })).toBe('20% (20%–63%)')
  })

  it('name filter and version in every row of the table, leave unknown cells empty, and run no formula', () => {
    const csv = csvOf(
      {
        columns: ['claimant', 'events'],
        rows: [
          ['=A, "B"', 3],
          ['C', null],
        ],
      },
      'datetime=2025-03-10/..',
      17,
    )
    expect(parse(csv, { columns: true })).toEqual([
      { claimant: `'=A, "B"`, events: '3', filter: 'datetime=2025-03-10/..', data_version: '17' },
      { claimant: 'C', events: '', filter: 'datetime=2025-03-10/..', data_version: '17' },
    ])
  })
})

describe('the summary of who gives the figures', () => {
  it('says how many statements disagree, and that none do', () => {
    const said = (tongue: typeof ENGLISH, compared: number, disagreeing: number, drawn = 0) =>
      tongue.t('charts.claimants.summary', {
        claimants: 40,
        drawn,
        others: compared > 0 ? 'some' : 'none',
        compared,
        disagreeing,
      })
    expect(said(UKRAINIAN, 12, 3)).toBe(
      'Названо 40 заявників. Інші заяви подають той самий показник у 12 випадках, зокрема у 3 обидві заяви не можуть бути правдивими.',
    )
    expect(said(UKRAINIAN, 12, 0, 12)).toBe(
      'Названо 40 заявників; на графіку — 12 із найбільшою кількістю подій. Інші заяви подають той самий показник у 12 випадках; розбіжностей немає.',
    )
    expect(said(UKRAINIAN, 0, 0)).toBe('Названо 40 заявників. Інших заяв про ті самі показники немає.')
    expect(said(ENGLISH, 12, 3)).toBe(
      '40 claimants named. Other statements count the same thing in 12 cases; in 3 of them both cannot be right.',
    )
    expect(said(ENGLISH, 1, 0, 12)).toBe(
      '40 claimants named, of which the chart shows the 12 of most events. Other statements count the same thing in 1 case; none of them disagree.',
    )
    expect(said(ENGLISH, 0, 0)).toBe('40 claimants named. No other statements count the same thing.')
  })
})

describe('the axis of counts', () => {
  const ticksTo = (most: number) => {
    const domain: [Date, Date] = [new Date('2025-03-10'), new Date('2025-03-17')]
    const y = { domain: [0, most] as [number, number], label: 'People' }
    return across(ENGLISH, { width: 300, height: 200, domain, y, dates: true, marks: [] }).y?.ticks
  }

  it('has whole steps, as nobody is half killed', () => {
    expect(ticksTo(1)).toEqual([0, 1])
    expect(ticksTo(2)).toEqual([0, 1, 2])
    expect(ticksTo(200)).toEqual([0, 50, 100, 150, 200])
  })
})
