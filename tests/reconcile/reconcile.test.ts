import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Place } from '@/lib/domain/place'
import { UNKNOWN_WINDOW, type Window, windowsOverlap } from '@/lib/domain/window'
import { type ReconcilableClaim, reconcile } from '@/lib/reconcile/reconcile'
import {
  BELGOROD,
  CHORNOMORSK,
  claim,
  figure,
  MOLDOVA,
  ODESA,
  ODESA_DISTRICT,
  ODESA_REGION,
  PORT,
  UKRAINE,
} from './claims'

const isTown = ({ place }: ReconcilableClaim) => place?.precision === 'settlement'

const together = (...claims: ReconcilableClaim[]) => reconcile(claims).length === 1

const window = (windowStart: string, windowEnd: string, windowPrecision: Window['windowPrecision']): Window => ({
  windowStart: `2025-${windowStart}:00.000Z`,
  windowEnd: `2025-${windowEnd}:00.000Z`,
  windowPrecision,
})
const night = window('03-16T16:00', '03-17T04:00', 'night')
const nextNight = window('03-17T16:00', '03-18T04:00', 'night')
/** 17 March by Kyiv's clock. */
const day = window('03-16T22:00', '03-17T22:00', 'day')

describe('Claims of one kind and window are one event', () => {
  it.each<[string, Place | null, Place | null, boolean]>([
    ['in the same place', ODESA, ODESA, true],
    ['in a facility and its town', PORT, ODESA, true],
    ['in a town and its district', CHORNOMORSK, ODESA_DISTRICT, true],
    ['in two towns, however near', CHORNOMORSK, { ...ODESA, radiusKm: 50 }, false],
    ['in a town and its region', ODESA, ODESA_REGION, false],
    ['in a facility and its region', PORT, ODESA_REGION, false],
    ['in a region and its country', ODESA_REGION, UKRAINE, false],
    ['in the same country', UKRAINE, UKRAINE, true],
    ['in two countries', UKRAINE, MOLDOVA, false],
    ['in a facility near a town across a regional border', PORT, { ...ODESA, admin1: 'UA-48' }, false],
    ['in a facility whose region is unknown', { ...PORT, admin1: null }, ODESA, false],
    ['in a town and nowhere', ODESA, null, false],
    ['nowhere', null, null, false],
  ])('%s', (_, a, b, expected) => {
    expect(together(claim({ place: a }), claim({ place: b }))).toBe(expected)
  })
})

describe('Claims of one kind and place are one event', () => {
  it.each<[string, Window, Window, boolean]>([
    ['on the same night', night, night, true],
    ['on a night and the day after', night, day, true],
    ['on a day and the night after', day, nextNight, false],
    ['on two nights', night, nextNight, false],
    ['at an hour of the night', night, window('03-17T01:30', '03-17T01:30', 'time'), true],
    ['at two hours', window('03-17T01:30', '03-17T01:30', 'time'), window('03-17T02:30', '03-17T02:30', 'time'), false],
    ['on two days that only touch', day, window('03-17T22:00', '03-18T22:00', 'day'), false],
    ['on a night and in the week around it', night, window('03-10T00:00', '03-17T00:00', 'week'), false],
    [
      'in the same week',
      window('03-10T00:00', '03-17T00:00', 'week'),
      window('03-11T00:00', '03-18T00:00', 'week'),
      true,
    ],
    ['in two weeks', window('03-10T00:00', '03-17T00:00', 'week'), window('03-15T00:00', '03-22T00:00', 'week'), false],
  ])('%s', (_, a, b, expected) => {
    expect(together(claim(a), claim(b))).toBe(expected)
  })

  it('without a window, within one article only', () => {
    expect(together(claim({ ...UNKNOWN_WINDOW, articleId: 'a' }), claim({ ...UNKNOWN_WINDOW, articleId: 'a' }))).toBe(
      true,
    )
    expect(together(claim({ ...UNKNOWN_WINDOW, articleId: 'a' }), claim({ ...UNKNOWN_WINDOW, articleId: 'b' }))).toBe(
      false,
    )
    expect(together(claim(UNKNOWN_WINDOW), claim(UNKNOWN_WINDOW))).toBe(false)
  })

  it('with the window that their article knows of the same thing', () => {
    const undated = claim({ ...UNKNOWN_WINDOW, articleId: 'a' })
    const groups = reconcile([undated, claim({ ...night, articleId: 'a' }), claim({ ...night, articleId: 'b' })])
    expect(groups).toHaveLength(1)
    expect(groups[0]).toMatchObject(night)
    // Two windows in the article: which one is not known.
    expect(
      reconcile([undated, claim({ ...night, articleId: 'a' }), claim({ ...nextNight, articleId: 'a' })]),
    ).toHaveLength(3)
  })

  it('whether a report names the weapon or not, unless they are of different kinds or actors', () => {
    expect(together(claim({ kind: 'air_strike' }), claim({ kind: 'missile_strike' }))).toBe(true)
    expect(together(claim({ kind: 'air_strike' }), claim({ kind: 'attack' }))).toBe(true)
    expect(together(claim({ kind: 'air_strike' }), claim({ kind: 'interception' }))).toBe(false)
    expect(together(claim({ kind: 'air_strike' }), claim({ kind: 'ground_fighting' }))).toBe(false)
    expect(together(claim({ kind: 'missile_strike' }), claim({ kind: 'explosive' }))).toBe(false)
    expect(together(claim({ actor: 'RU' }), claim({ actor: 'UA' }))).toBe(false)
    expect(together(claim({ actor: 'RU' }), claim({ actor: null }))).toBe(true)
  })
})

describe('An event', () => {
  it('takes a day to the night that it shares most with, and does not run nights together', () => {
    const claims = [claim(nextNight), claim(day), claim(night)]
    const groups = reconcile(claims)
    expect(groups.map((group) => group.claims.map(({ id }) => id))).toEqual([
      [claims[0]?.id],
      [claims[1]?.id, claims[2]?.id],
    ])
  })

  it('speaks with its finest place and window, its first sentence, and counts origins', () => {
    const [group, ...others] = reconcile([
      claim({ ...day, publishedAt: '2025-03-18', originGroup: 'wire', quote: 'Drones hit the grain terminal.' }),
      claim({
        place: PORT,
        publishedAt: '2025-03-17',
        originGroup: 'wire',
        quote: 'The grain terminal burns.',
        actor: 'RU',
        targetType: 'port',
      }),
      claim({ publishedAt: null, originGroup: 'governor' }),
    ])
    expect(others).toEqual([])
    expect(group).toMatchObject({
      place: PORT,
      ...night,
      quote: 'The grain terminal burns.',
      actor: 'RU',
      targetType: 'port',
      independentOrigins: 2,
      disputed: false,
    })
  })

  const windows = [night, nextNight, day, window('03-17T01:30', '03-17T01:30', 'time'), UNKNOWN_WINDOW]
  const anyClaim = fc.record({
    kind: fc.constantFrom('air_strike' as const, 'missile_strike' as const),
    actor: fc.constantFrom(null, 'RU', 'UA'),
    place: fc.constantFrom(ODESA, PORT, CHORNOMORSK, ODESA_DISTRICT, ODESA_REGION, UKRAINE, BELGOROD, null),
    window: fc.constantFrom(...windows),
    publishedAt: fc.constantFrom(null, '2025-03-17', '2025-03-17T09:00:00.000Z', '2025-03-18'),
    originGroup: fc.constantFrom('a', 'b', 'c'),
    articleId: fc.constantFrom('1', '2', '3'),
    figures: fc.array(
      fc
        .record({ low: fc.nat(300), qualifier: fc.constantFrom('exact' as const, 'about' as const, 'over' as const) })
        .map(figure),
      { maxLength: 3 },
    ),
  })
  const anyClaims = fc
    .array(anyClaim, { maxLength: 14 })
    .map((specs) =>
      specs.map(({ window, ...rest }, i) => claim({ ...rest, ...window, id: `c${String(i).padStart(2, '0')}` })),
    )

  it('does not depend on the order in which claims come', () => {
    fc.assert(
      fc.property(anyClaims, fc.infiniteStream(fc.nat(1_000_000)), (claims, ranks) => {
        const shuffled = claims
          .map((one) => ({ one, rank: ranks.next().value }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one)
        expect(reconcile(shuffled)).toEqual(reconcile(claims))
      }),
      { numRuns: 300 },
    )
  })

  it('holds every claim once, and no two that contradict each other in actor, window or town', () => {
    fc.assert(
      fc.property(anyClaims, (claims) => {
        const groups = reconcile(claims)
        expect(groups.flatMap((group) => group.claims.map(({ id }) => id)).sort()).toEqual(claims.map(({ id }) => id))
        for (const group of groups) {
          for (const [i, a] of group.claims.entries()) {
            for (const b of group.claims.slice(i + 1)) {
              if (a.actor !== null && b.actor !== null) expect(a.actor).toBe(b.actor)
              if (a.windowStart !== null && b.windowStart !== null) expect(windowsOverlap(a, b)).toBe(true)
              if (isTown(a) && isTown(b)) expect(a.place).toEqual(b.place)
            }
          }
        }
      }),
      { numRuns: 300 },
    )
  })
})
