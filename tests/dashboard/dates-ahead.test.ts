import { describe, expect, it } from 'vitest'
import { datesAfter, datesAhead } from '@/app/_dashboard/use-dates-ahead'

const range = (from: string | null, to: string | null, nights = false) => ({ from, to, nights })

describe('the dates ahead', () => {
  it('are a step on in the direction of the last one', () => {
    expect(datesAhead(range('2025-03-01', '2025-03-07'), range('2025-03-08', '2025-03-14'))).toEqual(
      range('2025-03-15', '2025-03-21'),
    )
    expect(datesAhead(range('2025-03-08', '2025-03-14'), range('2025-03-01', '2025-03-07'))).toEqual(
      range('2025-02-22', '2025-02-28'),
    )
    // A day at a time, of a week.
    expect(datesAhead(range('2025-03-01', '2025-03-07', true), range('2025-03-02', '2025-03-08', true))).toEqual(
      range('2025-03-03', '2025-03-09', true),
    )
  })

  it.each([
    ['another length', range('2025-03-01', '2025-03-07'), range('2025-03-08', '2025-03-15')],
    ['the same', range('2025-03-01', '2025-03-07'), range('2025-03-01', '2025-03-07')],
    ['nights instead of days', range('2025-03-01', '2025-03-07'), range('2025-03-08', '2025-03-14', true)],
    ['an end left open', range('2025-03-01', null), range('2025-03-08', '2025-03-14')],
    ['an end opened', range('2025-03-01', '2025-03-07'), range('2025-03-08', null)],
    ['past what the fields take', range('2099-12-01', '2099-12-15'), range('2099-12-16', '2099-12-30')],
  ])('are not known after %s', (_, before, now) => {
    expect(datesAhead(before, now)).toBeNull()
  })
})

describe('the dates after', () => {
  it('are as many, and begin the day after', () => {
    expect(datesAfter(range('2025-03-01', '2025-03-07'))).toEqual(range('2025-03-08', '2025-03-14'))
    expect(datesAfter(range('2024-02-29', '2024-02-29', true))).toEqual(range('2024-03-01', '2024-03-01', true))
  })

  it('are not known where an end is open, or past what the fields take', () => {
    expect(datesAfter(range(null, '2025-03-07'))).toBeNull()
    expect(datesAfter(range('2025-03-01', null))).toBeNull()
    expect(datesAfter(range('2099-12-01', '2099-12-31'))).toBeNull()
  })
})
