import { describe, expect, it } from 'vitest'
import { certaintyWords, oddsWords } from '@/app/_ui/words/certainty'
import { figureWords, linesByClaimant, measureWords } from '@/app/_ui/words/figure'
import {
  actorWords,
  precisionAfterName,
  precisionWords,
  shortPrecisionAfterName,
  whereWords,
} from '@/app/_ui/words/place'
import { exactWindowWords, shortWindowWords, windowWords } from '@/app/_ui/words/window'
import type { EventFigure } from '@/lib/domain/event'
import { ENGLISH } from './tongue'

const night = {
  windowStart: '2025-03-16T16:00:00Z',
  windowEnd: '2025-03-17T06:00:00Z',
  windowPrecision: 'night',
} as const

describe('a window in words', () => {
  it('names both dates of a night, and says that it is an evening to a morning', () => {
    expect(windowWords(ENGLISH, night)).toBe('night of 16–17 March 2025 (evening to morning, UTC)')
    expect(shortWindowWords(ENGLISH, night)).toBe('night 16–17 Mar 2025')
    expect(exactWindowWords(ENGLISH, night)).toBe('2025-03-16 16:00 to 2025-03-17 06:00 UTC')
  })

  it('names the local day of a day that begins the evening before in UTC', () => {
    const day = {
      windowStart: '2025-03-16T22:00:00Z',
      windowEnd: '2025-03-17T21:59:59Z',
      windowPrecision: 'day',
    } as const
    expect(windowWords(ENGLISH, day)).toBe('17 March 2025 (some time that day)')
  })

  it('names a month across the turn of a year, and two years of a night', () => {
    expect(
      windowWords(ENGLISH, {
        windowStart: '2023-12-31T22:00:00Z',
        windowEnd: '2024-01-31T21:59:59Z',
        windowPrecision: 'month',
      }),
    ).toBe('January 2024 (some time that month)')
    expect(
      shortWindowWords(ENGLISH, {
        windowStart: '2023-12-31T18:00:00Z',
        windowEnd: '2024-01-01T06:00:00Z',
        windowPrecision: 'night',
      }),
    ).toMatch(/31 Dec 2023.+1 Jan 2024/)
  })

  it('invents nothing', () => {
    const unknown = { windowStart: null, windowEnd: null, windowPrecision: 'unknown' } as const
    expect(windowWords(ENGLISH, unknown)).toBe('time unknown')
    expect(exactWindowWords(ENGLISH, unknown)).toBeNull()
  })
})

describe('figures in words', () => {
  it('keeps the qualifier and the range', () => {
    const drones = { measure: 'launched', of: 'drone' } as const
    expect(figureWords(ENGLISH, { ...drones, low: 174, high: 174, qualifier: 'exact' })).toBe('174 drones launched')
    expect(figureWords(ENGLISH, { ...drones, low: 200, high: 200, qualifier: 'nearly' })).toBe(
      'nearly 200 drones launched',
    )
    expect(figureWords(ENGLISH, { ...drones, low: 1, high: 1, qualifier: 'exact' })).toBe('1 drone launched')
    expect(figureWords(ENGLISH, { measure: 'killed', of: null, low: 3, high: 5, qualifier: 'about' })).toBe(
      'about 3–5 killed',
    )
    expect(measureWords(ENGLISH, { measure: 'without_power', of: null })).toBe('Without power')
  })

  it('sets the claimants side by side, exact statements first', () => {
    const launched: EventFigure = {
      measure: 'launched',
      of: 'drone',
      low: 174,
      high: 200,
      best: 174,
      disputed: false,
      statements: [
        { low: 200, high: 200, qualifier: 'nearly', claimant: null, status: 'current', claimId: 'b' },
        { low: 174, high: 174, qualifier: 'exact', claimant: "Ukraine's air force", status: 'current', claimId: 'a' },
      ],
    }
    const shotDown: EventFigure = {
      ...launched,
      measure: 'intercepted',
      statements: [
        { low: 90, high: 90, qualifier: 'exact', claimant: "Ukraine's air force", status: 'current', claimId: 'a' },
      ],
    }
    expect(linesByClaimant(ENGLISH, [launched, shotDown])).toEqual([
      { claimant: "Ukraine's air force", words: '174 drones launched, 90 drones shot down' },
      { claimant: 'claimant not named', words: 'nearly 200 drones launched' },
    ])
  })
})

describe('several statements of one measure', () => {
  const launched = (statements: EventFigure['statements']): EventFigure => {
    const current = statements.filter(({ status }) => status === 'current')
    const [low, high] = [Math.min(...current.map((s) => s.low)), Math.max(...current.map((s) => s.high))]
    return {
      measure: 'launched',
      of: 'drone',
      low,
      high,
      best: current[0]?.low ?? low,
      disputed: low !== high,
      statements,
    }
  }
  const says = (
    amount: number,
    changes: Partial<EventFigure['statements'][number]> = {},
  ): EventFigure['statements'][number] => ({
    low: amount,
    high: amount,
    qualifier: 'exact',
    claimant: null,
    status: 'current',
    claimId: 'a',
    ...changes,
  })

  it('reads as alternatives when one claimant makes them, and apart when two do', () => {
    expect(linesByClaimant(ENGLISH, [launched([says(753), says(675)])])).toEqual([
      { claimant: 'claimant not named', words: '675–753 drones launched' },
    ])
    expect(linesByClaimant(ENGLISH, [launched([says(174), says(200, { qualifier: 'nearly' })])])).toEqual([
      { claimant: 'claimant not named', words: '174 or nearly 200 drones launched' },
    ])
    expect(linesByClaimant(ENGLISH, [launched([says(3), says(41, { claimant: 'The ministry' })])])).toEqual([
      { claimant: 'the ministry', words: '41 drones launched' },
      { claimant: 'claimant not named', words: '3 drones launched' },
    ])
  })

  it('leaves out what the same report replaced', () => {
    const alone = { ...launched([says(200)]), statements: [says(200, { status: 'superseded' as const })] }
    expect(linesByClaimant(ENGLISH, [alone])).toMatchObject([{ words: '200 drones launched' }])
    expect(linesByClaimant(ENGLISH, [launched([says(174), says(200, { status: 'superseded' })])])).toEqual([
      { claimant: 'claimant not named', words: '174 drones launched' },
    ])
  })
})

describe('places in words', () => {
  it('says how well a place is known', () => {
    expect(precisionWords(ENGLISH, 'settlement', 5)).toBe('settlement, ±5 km')
    expect(precisionWords(ENGLISH, 'region', 120.4)).toBe('region: somewhere within about 120 km')
    expect(precisionAfterName(ENGLISH, 'Chernihiv Oblast', 'region', 120)).toBe('region: somewhere within about 120 km')
    expect(precisionAfterName(ENGLISH, 'Kurdistan Region', 'region', 120)).toBe('somewhere within about 120 km')
    expect(shortPrecisionAfterName(ENGLISH, 'Southern District', 'district', 40)).toBe('±40 km')
    expect(shortPrecisionAfterName(ENGLISH, 'Odesa', 'settlement', 5)).toBe('settlement ±5 km')
  })

  it('tells states from groups', () => {
    expect(actorWords(ENGLISH, 'RU')).toBe('Russia')
    expect(actorWords(ENGLISH, 'Houthis')).toBe('Houthis')
    expect(actorWords(ENGLISH, null)).toBeNull()
  })
})

describe('a certainty in words', () => {
  it('says how often such an answer is right', () => {
    expect([0.97, 0.9, 0.7, 0.5, 0.3].map((certainty) => certaintyWords(ENGLISH, certainty))).toEqual([
      'almost certain',
      'very likely',
      'likely',
      'more likely than not',
      'hardly better than a guess',
    ])
    expect([0.97, 0.9, 0.7].map((certainty) => oddsWords(ENGLISH, certainty))).toEqual([
      '97 in 100',
      '9 in 10',
      '7 in 10',
    ])
  })
})

describe('where a place lies', () => {
  const paris = { name: 'Paris', lng: 0, lat: 0, geonameId: 1, precision: 'settlement', radiusKm: 5 } as const

  it('is its country, with the region where people write it', () => {
    expect(whereWords(ENGLISH, { ...paris, country: 'FR', admin1: 'FR-IDF' })).toBe('France')
    expect(whereWords(ENGLISH, { ...paris, country: 'US', admin1: 'US-TX' })).toBe('TX, United States')
    expect(whereWords(ENGLISH, { ...paris, country: 'US', admin1: 'US-TX', precision: 'region' })).toBe('United States')
    expect(whereWords(ENGLISH, { ...paris, country: 'FR', admin1: null, precision: 'country' })).toBeNull()
    expect(whereWords(ENGLISH, { ...paris, country: null, admin1: null, precision: 'water' })).toBeNull()
  })
})
