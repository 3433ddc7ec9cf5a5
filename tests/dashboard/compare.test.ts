import { describe, expect, it } from 'vitest'
import { firstPeriods, parseAsPeriod, periodBefore } from '@/app/_dashboard/compare/compare-url'

describe('the period that is compared', () => {
  it('is in the address as the API writes intervals', () => {
    const period = { from: '2025-03-01', to: '2025-03-07' }
    expect(parseAsPeriod.parse('2025-03-01/2025-03-07')).toEqual(period)
    expect(parseAsPeriod.serialize(period)).toBe('2025-03-01/2025-03-07')
  })

  it.each([
    '',
    'x',
    '2025-03-01',
    '2025-03-07/2025-03-01',
    '2025-02-30/2025-03-01',
    '2025-03-01/2025-03-02/2025-03-03',
  ])('%j is none', (text) => {
    expect(parseAsPeriod.parse(text)).toBeNull()
  })

  it('is as long as the other, and ends where that begins', () => {
    expect(periodBefore({ from: '2025-03-01', to: '2025-03-07' })).toEqual({ from: '2025-02-22', to: '2025-02-28' })
    expect(periodBefore({ from: '2025-03-01', to: '2025-03-01' })).toEqual({ from: '2025-02-28', to: '2025-02-28' })
  })

  it.each([
    [{ from: null, to: null }, '2025-05-25/2025-05-31', '2025-05-18/2025-05-24'],
    [{ from: '2025-03-01', to: '2025-03-10' }, '2025-03-01/2025-03-10', '2025-02-19/2025-02-28'],
    [{ from: null, to: '2025-03-10' }, '2025-03-04/2025-03-10', '2025-02-25/2025-03-03'],
    [{ from: '2025-05-30', to: null }, '2025-05-30/2025-05-31', '2025-05-28/2025-05-29'],
    [{ from: '2026-01-01', to: null }, '2026-01-01/2026-01-01', '2025-12-31/2025-12-31'],
  ])('of %j with data up to 31 May begins as %s against %s', (dates, right, left) => {
    const periods = firstPeriods(dates, '2025-05-31')
    expect([periods.right, periods.left].map(parseAsPeriod.serialize)).toEqual([right, left])
  })
})
