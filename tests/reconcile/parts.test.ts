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
  toldBy: null,
  isBarrage: false,
  ...rest,
})
const region = event('region', { place: ODESA_REGION })
const barrage = event('barrage', { place: UKRAINE, isBarrage: true })
// The night began at its zero; the calendar day of "10 March" began 16 hours before it.
const day = event('town', { start: -16 * HOUR, end: 8 * HOUR })
const nightBefore = event('night before', { ...barrage, id: 'night before', start: -24 * HOUR, end: -9 * HOUR })

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
    ['of a day that began before the whole, told after it', { ...day, toldBy: 16 * HOUR }, [barrage], 'barrage'],
    ['of a day that no dated report tells of', day, [barrage], 'barrage'],
    ['of the night before its first report', { ...day, toldBy: -8 * HOUR }, [barrage, nightBefore], 'night before'],
    [
      'when it was reported before the time that it is given itself',
      event('town', { toldBy: -8 * HOUR }),
      [barrage],
      'barrage',
    ],
    ['not when it was first reported before the whole began', { ...day, toldBy: -8 * HOUR }, [barrage], null],
    ['not of a national event that counts no weapons', event('town'), [{ ...barrage, isBarrage: false }], null],
    ['not of a town', event('port', { place: PORT }), [event('town')], null],
    ['not of another country', event('town'), [{ ...barrage, place: MOLDOVA }], null],
    ['not of another night', event('town'), [{ ...barrage, start: 24 * HOUR, end: 39 * HOUR }], null],
    ['not of a week', event('town'), [{ ...barrage, start: -80 * HOUR, end: 88 * HOUR }], null],
    [
      'not for a week, however early it was told',
      event('town', { end: 168 * HOUR, toldBy: 15 * HOUR }),
      [barrage],
      null,
    ],
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
