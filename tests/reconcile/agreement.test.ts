import { describe, expect, it } from 'vitest'
import type { WindowPrecision } from '@/lib/domain/window'
import { type Evidence, evidence } from '@/lib/reconcile/agreement'
import type { ReconcilableClaim } from '@/lib/reconcile/claim-group'
import { compared } from '@/lib/reconcile/compared'
import { claim, figure, ODESA, ODESA_REGION, PORT, UKRAINE } from './claims'

type Spec = Partial<ReconcilableClaim>

/** What speaks for and against two claims of different articles. */
function between(a: Spec, b: Spec): Evidence | null {
  const [one, other] = compared([claim({ articleId: 'a', ...a }), claim({ articleId: 'b', ...b })])
  if (!one || !other) throw new Error('two claims')
  return evidence(one, other)
}

const at = (start: string, end: string, windowPrecision: WindowPrecision, publishedAt: string): Spec => ({
  windowStart: `2025-03-${start}:00:00.000Z`,
  windowEnd: `2025-03-${end}:00:00.000Z`,
  windowPrecision,
  publishedAt: `2025-03-${publishedAt}:00:00.000Z`,
})
/** An item that tells no time is read as of the day of its publication and the one before. */
const untold = (day: number, hour: string) => at(`${day - 1}T00`, `${day}T23`, 'week', `${day}T${hour}`)
const night = at('16T16', '17T07', 'night', '17T08')
const day = at('17T00', '17T23', 'day', '17T20')

describe('Times', () => {
  it.each<[string, Spec, Spec, number | null]>([
    ['of one night', night, night, 1.5],
    ['of a night and the day after', night, day, 1],
    ['of a day and the night that begins in it', day, at('17T16', '18T07', 'night', '18T08'), 0.5],
    ['of two nights', night, at('17T16', '18T07', 'night', '18T08'), null],
    ['not told, by the news of that morning', untold(17, '09'), night, 1],
    ['not told, by the news of the next day', untold(18, '12'), night, -0.5],
    ['not told in two items of one morning', untold(17, '06'), untold(17, '10'), 1],
    ['not told in two items of one day', untold(17, '06'), untold(17, '20'), 0.5],
    ['not told in items of two days', untold(17, '06'), untold(18, '10'), -0.5],
    ['not told, in a follow-up', untold(20, '10'), night, -1.5],
    ['not told, too late for a follow-up', untold(22, '10'), night, null],
    ['after the other was published', at('17T14', '17T21', 'time', '17T22'), untold(17, '10'), null],
  ])('%s', (_, a, b, points) => {
    expect(between(a, b)?.when ?? null).toBe(points)
    expect(between(b, a)?.when ?? null).toBe(points)
  })
})

describe('Targets', () => {
  it.each<[string, Spec, Spec, number]>([
    ['the same', { targetType: 'port' }, { targetType: 'port' }, 1],
    ['called by each other’s names', { targetType: 'refinery' }, { targetType: 'depot' }, 1],
    ['of one family', { targetType: 'port' }, { targetType: 'ship' }, 0.5],
    ['different', { targetType: 'port' }, { targetType: 'hospital' }, -1],
    ['different names of one facility', { targetType: 'port', place: PORT }, { targetType: 'rail', place: PORT }, 0],
    ['one of them not told', { targetType: 'port' }, {}, -0.5],
    ['one of them not told, of a region', { targetType: 'port', place: ODESA_REGION }, {}, 0],
  ])('%s', (_, a, b, points) => {
    expect(between(a, b)?.target).toBe(points)
    expect(between(b, a)?.target).toBe(points)
  })
})

describe('Numbers', () => {
  const killed = (low: number, publishedAt: string): Spec => ({
    publishedAt,
    figures: [figure({ measure: 'killed', of: null, low })],
  })
  const toll = (dead: number, injured: number, publishedAt: string): Spec => ({
    publishedAt,
    figures: [
      figure({ measure: 'killed', of: null, low: dead }),
      figure({ measure: 'injured', of: null, low: injured }),
    ],
  })
  const launched = (low: number): Spec => ({ figures: [figure({ low })] })
  it.each<[string, Spec, Spec, number | null]>([
    ['the same large one', launched(174), launched(174), 1.5],
    ['the same small one', killed(2, '2025-03-17'), killed(2, '2025-03-17'), 0.25],
    ['two counts of weapons', launched(174), launched(90), -1],
    ['a toll that has risen', killed(5, '2025-03-17'), killed(8, '2025-03-18'), 0.5],
    ['a toll that has risen manifold', killed(5, '2025-03-17'), killed(30, '2025-03-18'), 0],
    ['a toll corrected by one', killed(2, '2025-03-17'), killed(1, '2025-03-18'), 0],
    ['a toll that has fallen', killed(9, '2025-03-17'), killed(3, '2025-03-18'), -1],
    ['none, and some', killed(0, '2025-03-17'), killed(3, '2025-03-18'), -1],
    ['dead and injured that have both fallen', toll(3, 33, '2025-03-17'), toll(1, 5, '2025-03-18'), null],
  ])('%s', (_, a, b, points) => {
    expect(between(a, b)?.figures ?? null).toBe(points)
    expect(between(b, a)?.figures ?? null).toBe(points)
  })
})

describe('Never of one event', () => {
  it.each<[string, Spec, Spec]>([
    ['two actors', { actor: 'RU' }, { actor: 'UA' }],
    ['two places of one article', { articleId: 'a', place: ODESA_REGION }, { articleId: 'a' }],
    ['a place and none, without a number in common', { place: null }, {}],
    ['a country and a place in it', { place: UKRAINE }, {}],
  ])('%s', (_, a, b) => {
    expect(between(a, b)).toBeNull()
    expect(between(b, a)).toBeNull()
  })

  it('but one number can do without a place', () => {
    const number: Spec = { place: null, figures: [figure({ low: 571 })] }
    expect(between(number, { place: UKRAINE, figures: number.figures ?? [] })?.figures).toBe(1.5)
  })
})

it('A report that a place was struck again is not of what was reported before', () => {
  const [first, second] = [
    { quote: 'Drones hit a petrol station.', publishedAt: '2025-03-17T10:00:00.000Z' },
    { quote: 'Drones hit a petrol station again.', publishedAt: '2025-03-17T18:00:00.000Z' },
  ]
  expect(between(first, second)).toMatchObject({ again: -2, words: 1 })
  expect(between({ ...first, publishedAt: '2025-03-17T19:00:00.000Z' }, second)).toMatchObject({ again: 0 })
  expect(between({ place: ODESA }, { place: ODESA })).toMatchObject({ where: 2, again: 0, words: 0 })
})
