import { describe, expect, it } from 'vitest'
import { bucketWords, datesWords, handleWords, summaryWords, tickWords } from '@/app/_dashboard/timeline-words'
import { ENGLISH, inZone, UKRAINIAN } from '../tongue'

const MARCH = { from: '2025-03-16', to: '2025-03-17' }

describe('the words of the timeline', () => {
  it('name dates, and nights by what they lie between', () => {
    expect(datesWords(ENGLISH, MARCH)).toBe('16–17 Mar 2025')
    expect(datesWords(ENGLISH, { ...MARCH, nights: true })).toBe('nights of 16–18 Mar 2025')
    expect(datesWords(ENGLISH, { ...MARCH, to: '2025-03-16', nights: true })).toBe('night of 16–17 Mar 2025')
    expect(datesWords(ENGLISH, { from: '2025-09-30', to: null })).toBe('30 Sep 2025 and later')
    expect(datesWords(UKRAINIAN, MARCH)).toBe('16–17 бер. 2025')
    expect(datesWords(UKRAINIAN, { from: null, to: '2025-03-17', nights: true })).toBe('ночі до 18 бер. 2025 включно')
  })

  it('are of days in UTC in every zone', () => {
    const far = inZone(ENGLISH, 'America/Los_Angeles')
    expect(datesWords(far, MARCH)).toBe('16–17 Mar 2025')
    expect(handleWords(far, '2025-03-17')).toBe('Monday 17 March 2025')
    expect(handleWords(UKRAINIAN, '2025-03-17')).toBe('понеділок, 17 березня 2025')
    const ticks = ['2025-01-01', '2025-03-01', '2025-03-17'].map((day) => new Date(day))
    expect(ticks.map((tick) => tickWords(far, tick))).toEqual(['2025', 'Mar', '17 Mar'])
    expect(ticks.map((tick) => tickWords(UKRAINIAN, tick))).toEqual(['2025', 'бер.', '17 бер.'])
  })

  it('name hours with their day and their zone, and say that the time told only begins there', () => {
    const bars = [
      { start: '2025-03-16T22:00:00.000Z', events: 5, wide: { attack: 3 } },
      { start: '2025-03-16T23:00:00.000Z', events: 1, wide: {} },
    ]
    const far = inZone(ENGLISH, 'America/Los_Angeles')
    expect(bars.map((bar) => bucketWords(far, bar, 'hour'))).toEqual([
      '16 Mar 2025, 22:00–23:00 UTC: 5 events begin, 3 may be later: the time told only begins here',
      '16 Mar 2025, 23:00–00:00 UTC: 1 event begins',
    ])
    expect(bucketWords(UKRAINIAN, bars[0] ?? { start: '', events: 0, wide: {} }, 'hour')).toBe(
      '16 бер. 2025, 22:00–23:00 UTC: починається 5 подій, може бути пізніше: 3 (вказаний час тут лише починається)',
    )
    expect(summaryWords(far, bars, 'hour', 0, null)).toBe(
      '6 events on 16 March 2025, most of them on 16 Mar 2025, 22:00–23:00 UTC (5). 3 of them may be later than their bar: the time told of them, such as a night, only begins there. Dates are in UTC.',
    )
    expect(summaryWords(far, bars.slice(0, 1), 'hour', 0, null)).toMatch(
      /^5 events on 16 Mar 2025, 22:00–23:00 UTC\. 3 of/,
    )
    const ticks = ['2025-03-16T18:00Z', '2025-03-17T00:00Z'].map((instant) => new Date(instant))
    expect(ticks.map((tick) => tickWords(far, tick))).toEqual(['18:00', '17 Mar'])
  })

  it('count bars, and what may belong to a later one', () => {
    const bars = [
      { start: '2025-03-10', events: 1, wide: {} },
      { start: '2025-03-17', events: 22, wide: { attack: 2 } },
    ]
    expect(bars.map((bar) => bucketWords(ENGLISH, bar, 'week'))).toEqual([
      '10–16 Mar 2025: 1 event begins',
      '17–23 Mar 2025: 22 events begin, 2 may be later',
    ])
    expect(bars.map((bar) => bucketWords(UKRAINIAN, bar, 'week'))).toEqual([
      '10–16 бер. 2025: починається 1 подія',
      '17–23 бер. 2025: починаються 22 події, може бути пізніше: 2',
    ])
    expect(summaryWords(ENGLISH, bars, 'week', 1, null)).toBe(
      '23 events from 10 March 2025 to 23 March 2025, most of them in the week of 17 March 2025 (22). 2 of them may be later than their bar: no day is told. 1 event has no date and no bar. Dates are in UTC.',
    )
    expect(summaryWords(UKRAINIAN, bars, 'month', 0, null)).toBe(
      '23 події від 10 березня 2025 до 16 квітня 2025, найбільше — за березень 2025 (22). 2 з них можуть бути пізніші за свій стовпчик: день не вказано. Дати — за UTC.',
    )
  })

  it('say of one bar no more than its events and dates', () => {
    const bars = [{ start: '2025-03-16', events: 2, wide: {} }]
    expect(summaryWords(ENGLISH, bars, 'day', 0, null)).toBe('2 events on 16 March 2025. Dates are in UTC.')
    expect(summaryWords(UKRAINIAN, bars, 'day', 0, null)).toBe('2 події за 16 березня 2025. Дати — за UTC.')
    const known = { first: '2025-03-02', last: '2025-03-20' }
    expect(summaryWords(ENGLISH, [{ start: '2025-03-01', events: 2, wide: {} }], 'month', 0, known)).toBe(
      '2 events from 2 March 2025 to 20 March 2025. Dates are in UTC.',
    )
    const month = [{ start: '2025-03-01', events: 2, wide: {} }]
    expect(summaryWords(ENGLISH, month, 'month', 0, null)).toBe(
      '2 events from 1 March 2025 to 31 March 2025. Dates are in UTC.',
    )
  })
})
