import { describe, expect, it } from 'vitest'
import { presetEnd, presetRange } from '@/app/_dashboard/date-presets'
import { datetimeOf } from '@/app/_dashboard/date-range'
import { datetimeSchema } from '@/lib/format/datetime'

describe('Dates as the API is asked for them', () => {
  it('are whole days, open where they are open', () => {
    expect(datetimeOf({ from: null, to: null })).toBeNull()
    expect(datetimeOf({ from: '2025-03-16', to: null })).toBe('2025-03-16/..')
    expect(datetimeOf({ from: null, to: null, nights: true })).toBeNull()
  })

  it('reach from noon to noon as nights: neighbours touch, and each night lies in one of them', () => {
    const night = (day: string) => datetimeSchema.parse(datetimeOf({ from: day, to: day, nights: true }))
    const [one, next] = [night('2025-03-31'), night('2025-04-01')]
    expect(one).toEqual({ start: '2025-03-31T12:00:00.000Z', end: '2025-04-01T11:59:59.999Z' })
    expect(Date.parse(next.start ?? '') - Date.parse(one.end ?? '')).toBe(1)
    expect(datetimeOf({ from: null, to: '2024-02-28', nights: true })).toBe('../2024-02-29T11:59:59.999Z')
  })
})

describe('The presets', () => {
  const data = { first: '2022-02-24', last: '2025-03-17' }

  it('count back from the newest data where these end before today, and then say so', () => {
    const end = presetEnd(data, '2026-11-28')
    expect(end).toEqual({ day: '2025-03-17', isToday: false })
    expect(presetRange('day', end)).toEqual({ from: '2025-03-17', to: '2025-03-17' })
    expect(presetRange('week', end)).toEqual({ from: '2025-03-11', to: '2025-03-17' })
    expect(presetRange('month', end)).toEqual({ from: '2025-02-16', to: '2025-03-17' })
  })

  it('hold no less than they say while today is not over, whatever lies in the future', () => {
    const end = presetEnd({ ...data, last: '2031-01-01' }, '2025-03-17')
    expect(end).toEqual({ day: '2025-03-17', isToday: true })
    expect(presetRange('day', end)).toEqual({ from: '2025-03-16', to: '2025-03-17' })
    expect(presetRange('week', end)).toEqual({ from: '2025-03-10', to: '2025-03-17' })
  })

  it.each([
    ['2025-03-17', '2025-02-24'],
    ['2025-02-24', '2025-02-24'],
    ['2025-02-23', '2024-02-24'],
    ['2024-02-29', '2024-02-24'],
  ])('begin the war year of %s on %s', (day, from) => {
    expect(presetRange('war-year', { day, isToday: false })).toEqual({ from, to: day })
  })

  it('are open for all', () => {
    expect(presetRange('all', presetEnd(data, '2025-03-17'))).toEqual({ from: null, to: null })
  })
})
