import { describe, expect, it } from 'vitest'
import { type PartEvent, wholeOf } from '@/lib/reconcile/parts'
import { MOLDOVA, ODESA, ODESA_REGION, PORT, UKRAINE } from './claims'

const HOUR = 3_600_000

const event = (id: string, rest: Partial<PartEvent> = {}): PartEvent => ({
  id,
  kind: 'air_strike',
  actor: null,
  place: ODESA,
  start: 0,
  end: 15 * HOUR,
  isBarrage: false,
  ...rest,
})
const region = event('region', { place: ODESA_REGION })
const barrage = event('barrage', { place: UKRAINE, isBarrage: true })

describe('An event is a part', () => {
  it.each<[string, PartEvent, PartEvent[], string | null]>([
    ['of the region around it', event('town'), [region], 'region'],
    ['of the narrowest of several', event('town'), [barrage, region], 'region'],
    ['of a barrage', region, [barrage], 'barrage'],
    ['also when it was shot down', event('town', { kind: 'interception' }), [barrage], 'barrage'],
    [
      'when its time is known to two days only',
      event('town', { start: -20 * HOUR, end: 28 * HOUR }),
      [barrage],
      'barrage',
    ],
    ['not of a national event that counts no weapons', event('town'), [{ ...barrage, isBarrage: false }], null],
    ['not of a town', event('port', { place: PORT }), [event('town')], null],
    ['not of another country', event('town'), [{ ...barrage, place: MOLDOVA }], null],
    ['not of another night', event('town'), [{ ...barrage, start: 24 * HOUR, end: 39 * HOUR }], null],
    ['not of a week', event('town'), [{ ...barrage, start: -80 * HOUR, end: 88 * HOUR }], null],
    ["not of the other side's", event('town', { actor: 'RU' }), [{ ...barrage, actor: 'UA' }], null],
    ['not of fighting on the ground', event('town'), [{ ...region, kind: 'ground_fighting' }], null],
    ['not of itself', region, [region], null],
    ['not without a place or time', event('town', { place: null }), [barrage], null],
    ['not without a time', event('town', { start: null, end: null }), [barrage], null],
  ])('%s', (_, part, events, whole) => {
    expect(wholeOf(part, events)).toBe(whole)
    expect(wholeOf(part, events.toReversed())).toBe(whole)
  })
})
