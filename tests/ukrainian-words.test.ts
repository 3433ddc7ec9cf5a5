import { describe, expect, it } from 'vitest'
import { certaintyWords, oddsWords } from '@/app/_ui/words/certainty'
import { amountWords, figureWords, linesByClaimant, measureWords } from '@/app/_ui/words/figure'
import { figureChangeWords } from '@/app/_ui/words/figure-change'
import { kindWords, targetWords } from '@/app/_ui/words/kind'
import {
  actorWords,
  countryWords,
  precisionAfterName,
  precisionWords,
  shortPrecisionAfterName,
} from '@/app/_ui/words/place'
import {
  dayWords,
  exactWindowWords,
  instantWords,
  monthsWords,
  shortWindowWords,
  windowWords,
} from '@/app/_ui/words/window'
import { type EventFigure, figureStatementSchema } from '@/lib/domain/event'
import { measureSchema } from '@/lib/domain/figure'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import type { Precision } from '@/lib/domain/place'
import { ENGLISH, inZone, UKRAINIAN } from './tongue'

const KYIV = inZone(UKRAINIAN, 'Europe/Kyiv')
const windowOf = (
  windowStart: string,
  windowEnd: string,
  windowPrecision: 'time' | 'night' | 'day' | 'week' | 'month',
) => ({ windowStart, windowEnd, windowPrecision }) as const

const night = windowOf('2025-03-16T16:00:00Z', '2025-03-17T04:00:00Z', 'night')

describe('a window in Ukrainian', () => {
  it('is a night of two dates, an evening to a morning', () => {
    expect(windowWords(UKRAINIAN, night)).toBe('ніч 16–17 березня 2025 (від вечора до ранку, UTC)')
    expect(windowWords(KYIV, night)).toBe('ніч 16–17 березня 2025 (від вечора до ранку, за Києвом)')
    expect(shortWindowWords(UKRAINIAN, night)).toBe('ніч 16–17 бер. 2025')
    expect(windowWords(UKRAINIAN, windowOf('2025-03-31T16:00:00Z', '2025-04-01T04:00:00Z', 'night'))).toBe(
      'ніч 31 березня – 1 квітня 2025 (від вечора до ранку, UTC)',
    )
  })

  it('is a day, a week, a month', () => {
    expect(windowWords(UKRAINIAN, windowOf('2025-03-16T22:00:00Z', '2025-03-17T21:59:59Z', 'day'))).toBe(
      '17 березня 2025 (колись того дня)',
    )
    expect(windowWords(UKRAINIAN, windowOf('2025-03-09T22:00:00Z', '2025-03-16T21:59:59Z', 'week'))).toBe(
      '10–16 березня 2025 (колись у ці дні)',
    )
    expect(windowWords(UKRAINIAN, windowOf('2023-12-31T22:00:00Z', '2024-01-31T21:59:59Z', 'month'))).toBe(
      'січень 2024 (колись того місяця)',
    )
  })

  it('is unknown where it is unknown', () => {
    expect(windowWords(KYIV, { windowStart: null, windowEnd: null, windowPrecision: 'unknown' })).toBe('час невідомий')
  })

  it('names months alone in the nominative', () => {
    expect(monthsWords(UKRAINIAN, { first: '2022-03-01', last: '2026-05-31' })).toBe('березень 2022 – травень 2026')
    expect(monthsWords(UKRAINIAN, { first: '2022-03-01', last: '2022-03-31' })).toBe('березень 2022')
  })
})

describe('a window in another time zone', () => {
  const kyiv = inZone(ENGLISH, 'Europe/Kyiv')

  it('has the hours of that zone, on the other side of midnight too', () => {
    const late = windowOf('2025-03-16T22:30:00Z', '2025-03-16T22:30:00Z', 'time')
    expect(windowWords(ENGLISH, late)).toBe('16 March 2025, 22:30 UTC')
    expect(windowWords(kyiv, late)).toBe('17 March 2025, 00:30 Kyiv')
    expect(windowWords(KYIV, late)).toBe('17 березня 2025, 00:30 за Києвом')
    expect(shortWindowWords(kyiv, late, { zoned: false })).toBe('17 Mar 2025, 00:30')
    expect(exactWindowWords(kyiv, night)).toBe('2025-03-16 18:00 to 2025-03-17 06:00 Kyiv')
  })

  it('knows summer time', () => {
    expect(instantWords(kyiv, '2025-03-30T00:59:00Z')).toBe('30 Mar 2025, 02:59 Kyiv')
    expect(instantWords(kyiv, '2025-03-30T01:00:00Z')).toBe('30 Mar 2025, 04:00 Kyiv')
    const whole = windowOf('2025-03-29T16:00:00Z', '2025-03-30T03:00:00Z', 'night')
    expect(windowWords(kyiv, whole)).toBe('night of 29–30 March 2025 (evening to morning, Kyiv)')
    expect(exactWindowWords(kyiv, whole)).toBe('2025-03-29 18:00 to 2025-03-30 06:00 Kyiv')
  })

  it('leaves days and months where they happened', () => {
    for (const zone of ['UTC', 'Europe/Kyiv', 'Asia/Tokyo', 'America/Los_Angeles']) {
      const there = inZone(ENGLISH, zone)
      expect(shortWindowWords(there, windowOf('2025-03-16T22:00:00Z', '2025-03-17T21:59:59Z', 'day'))).toBe(
        '17 Mar 2025',
      )
      expect(shortWindowWords(there, windowOf('2025-02-28T22:00:00Z', '2025-03-31T20:59:59Z', 'month'))).toBe(
        'March 2025',
      )
    }
  })

  it('does not call a night what is none by the clock of the reader', () => {
    expect(windowWords(inZone(ENGLISH, 'Asia/Tokyo'), night)).toBe(
      'night where it happened: 17 March 2025, 01:00–13:00 Asia/Tokyo',
    )
  })

  it('takes a date for a date, and an instant for a day of the zone', () => {
    const tokyo = inZone(ENGLISH, 'Asia/Tokyo')
    expect(dayWords(tokyo, '2025-03-16')).toBe('16 March 2025')
    expect(dayWords(tokyo, '2025-03-16T20:00:00Z')).toBe('17 March 2025')
  })
})

describe('figures in Ukrainian', () => {
  const said = (count: number, measure: EventFigure['measure'], of: EventFigure['of']) =>
    figureWords(UKRAINIAN, { measure, of, low: count, high: count, qualifier: 'exact' })

  it('have the form that the number asks for', () => {
    expect([1, 2, 5, 11, 21, 174].map((count) => said(count, 'launched', 'drone'))).toEqual([
      'запущено 1 безпілотник',
      'запущено 2 безпілотники',
      'запущено 5 безпілотників',
      'запущено 11 безпілотників',
      'запущено 21 безпілотник',
      'запущено 174 безпілотники',
    ])
    expect([1, 2, 5, 21].map((count) => said(count, 'intercepted', 'missile'))).toEqual([
      'збито 1 ракету',
      'збито 2 ракети',
      'збито 5 ракет',
      'збито 21 ракету',
    ])
    expect([1, 3, 5, 21].map((count) => said(count, 'killed', null))).toEqual([
      '1 загиблий',
      '3 загиблих',
      '5 загиблих',
      '21 загиблий',
    ])
    expect([1, 2, 7].map((count) => said(count, 'hit', 'drone'))).toEqual([
      'влучив 1 безпілотник',
      'влучили 2 безпілотники',
      'влучило 7 безпілотників',
    ])
  })

  it('keep qualifiers and ranges, and write numbers as Ukrainian does', () => {
    expect(amountWords(UKRAINIAN, { low: 1204, high: 1204, qualifier: 'nearly' }).replace(/\s/g, ' ')).toBe(
      'майже 1 204',
    )
    expect(figureWords(UKRAINIAN, { measure: 'launched', of: 'drone', low: 675, high: 753, qualifier: 'exact' })).toBe(
      'запущено 675–753 безпілотники',
    )
    expect(measureWords(UKRAINIAN, { measure: 'intercepted', of: 'drone' })).toBe('Збито безпілотників')
    const range = (low: number) => ({ low, best: low, high: low })
    expect(figureChangeWords(UKRAINIAN, { measure: 'killed', of: null, from: range(3), to: range(5) })).toBe(
      'Загиблі: 3 → 5',
    )
  })

  it('leave the claimant as the source names it, and say who is not named', () => {
    const statement = (low: number, claimant: string | null, qualifier: 'exact' | 'nearly' = 'exact') =>
      figureStatementSchema.parse({ low, high: low, qualifier, claimant, status: 'current', claimId: 'a' })
    const launched: EventFigure = {
      ...{ measure: 'launched', of: 'drone', low: 174, best: 174, high: 200, disputed: false },
      statements: [statement(174, "Ukraine's air force"), statement(174, null), statement(200, null, 'nearly')],
    }
    expect(linesByClaimant(UKRAINIAN, [launched])).toEqual([
      { claimant: "Ukraine's air force", words: 'запущено 174 безпілотники' },
      { claimant: 'заявника не названо', words: 'запущено 174 або майже 200 безпілотників' },
    ])
  })

  it('say every measure of every weapon', () => {
    for (const measure of measureSchema.options)
      for (const of of [null, 'drone', 'missile', 'bomb', 'boat', 'any'] as const)
        for (const words of [said(2, measure, of), measureWords(UKRAINIAN, { measure, of })])
          expect(words).toMatch(/^[А-ЯІЇЄҐа-яіїєґ’\s\d]+$/)
  })
})

describe('kinds, targets, places and certainties in Ukrainian', () => {
  it('have names of their own', () => {
    for (const kind of Object.keys(KINDS) as Kind[]) expect(kindWords(UKRAINIAN, kind)).toMatch(/^[А-ЯІЇЄҐ]/)
    expect(targetWords(UKRAINIAN, 'refinery')).toBe('Нафтопереробний завод')
    expect(targetWords(UKRAINIAN, 'unknown')).toBeNull()
    expect(countryWords(UKRAINIAN, 'UA')).toBe('Україна')
    expect(actorWords(UKRAINIAN, 'RU')).toBe('Росія')
    expect(actorWords(UKRAINIAN, 'Houthis')).toBe('Houthis')
  })

  it('say how well a place is known, and how sure that is', () => {
    expect(precisionWords(UKRAINIAN, 'settlement', 2.5).replace(/\s/g, ' ')).toBe('населений пункт, ±2,5 км')
    expect(precisionAfterName(UKRAINIAN, 'Чернігівська область', 'region', 120).replace(/\s/g, ' ')).toBe(
      'десь у радіусі близько 120 км',
    )
    const short = (name: string, precision: Precision) =>
      shortPrecisionAfterName(UKRAINIAN, name, precision, 120).replace(/\s/g, ' ')
    expect(short('Чернігівська область', 'region')).toBe('±120 км')
    expect(short('Одеський район', 'district')).toBe('±120 км')
    expect(short('Крим', 'region')).toBe('область ±120 км')
    expect(certaintyWords(UKRAINIAN, 0.9)).toBe('дуже ймовірно')
    expect(oddsWords(UKRAINIAN, 0.9)).toBe('9 із 10')
  })
})
