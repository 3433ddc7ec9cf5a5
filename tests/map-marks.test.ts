import { describe, expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import { kindsLine } from '@/app/_map/kinds-line'
import { eventMarks, placeMarks } from '@/app/_map/marks-of-features'
import { ringStrength, ringsOf } from '@/app/_map/precision-layer'
import type { Event, EventFigure } from '@/lib/domain/event'
import type { Place } from '@/lib/domain/place'
import { eventFeature } from '@/lib/format/event-feature'
import { placeFeature } from '@/lib/format/place-feature'
import { ENGLISH, UKRAINIAN } from './tongue'

const ODESA: Place = {
  name: 'Odesa',
  lng: 30.74,
  lat: 46.48,
  geonameId: 698740,
  country: 'UA',
  admin1: 'UA-51',
  precision: 'settlement',
  radiusKm: 10,
}
const ODESA_REGION: Place = { ...ODESA, name: 'Odesa Oblast', geonameId: 698738, precision: 'region', radiusKm: 120 }

const INJURED: EventFigure = {
  measure: 'injured',
  of: null,
  low: 1,
  high: 1,
  best: 1,
  disputed: false,
  statements: [{ low: 1, high: 1, qualifier: 'at_least', claimant: null, status: 'current', claimId: 'c1' }],
}

function event(id: string, place: Place | null, changes: Partial<Event> = {}): Event {
  return {
    id,
    kind: 'air_strike',
    actor: 'RU',
    targetType: 'unknown',
    weapons: [],
    place,
    figures: [INJURED],
    disputed: false,
    placedBy: null,
    independentOrigins: 1,
    claimCount: 1,
    reviewState: 'unreviewed',
    partOf: null,
    quote: 'One person was injured.',
    createdAt: '2025-03-17T08:00:00Z',
    updatedAt: '2025-03-17T08:00:00Z',
    windowStart: '2025-03-16T16:00:00Z',
    windowEnd: '2025-03-17T05:00:00Z',
    windowPrecision: 'night',
    ...changes,
  }
}

const marksOf = (...events: Event[]) => eventMarks(ENGLISH, events.map(eventFeature))

describe('marks of events', () => {
  it('say in one line what, where, when and how many', () => {
    const [mark] = marksOf(event('a', ODESA))
    expect(mark?.line).toBe('Air or drone strike · Odesa · night 16–17 Mar 2025 · at least 1 injured')
  })

  it('leave out events of a whole country and events without a place', () => {
    const ukraine: Place = { ...ODESA, name: 'Ukraine', precision: 'country', radiusKm: 600 }
    expect(marksOf(event('a', ukraine), event('b', null))).toEqual([])
  })

  it('gather in one ring per place, as wide as the widest', () => {
    const wider = { ...ODESA_REGION, radiusKm: 130 }
    const kherson = { ...ODESA_REGION, name: 'Kherson Oblast', geonameId: 706442, lng: 33.4, lat: 46.6 }
    const rings = ringsOf(marksOf(event('a', ODESA_REGION), event('b', kherson), event('c', wider)))
    expect(rings.map(({ radiusKm, marks }) => [radiusKm, marks.map(({ id }) => id)])).toEqual([
      [130, ['a', 'c']],
      [120, ['b']],
    ])
  })
})

describe('marks of places', () => {
  const article = {
    id: 'a1',
    title: null,
    url: null,
    source: 's',
    originGroup: 's',
    publishedAt: null,
    language: null,
  }
  const counted = (place: Place, site: number, context: number, actor: number) =>
    placeFeature({
      place,
      count: site + context + actor,
      roles: { site, context, actor },
      example: { quote: '', article },
    })

  it('are for places that are talked about, not for sites, nor for names that stand for a government', () => {
    const moscow = { ...ODESA, name: 'Moscow', geonameId: 524901 }
    const crimea = { ...ODESA_REGION, name: 'Crimea', geonameId: 703883 }
    const russia: Place = { ...ODESA, name: 'Russia', geonameId: 2017370, precision: 'country' }
    const marks = placeMarks(ENGLISH, [
      counted(ODESA, 1, 4, 0),
      counted(moscow, 0, 0, 3),
      counted(crimea, 0, 2, 1),
      counted(russia, 0, 5, 0),
    ])
    expect(marks.map(({ name, line }) => [name, line])).toEqual([
      ['Crimea', 'Crimea: mentioned 3 times, not as a site'],
    ])
  })
})

describe('colours of kinds', () => {
  const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)
  const luminance = (colour: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255))
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const contrast = (a: string, b: string) => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
    return (light + 0.05) / (dark + 0.05)
  }

  it.each(['light', 'dark'] as const)('stand out from the %s land by 3:1', (scheme) => {
    const { land, cluster, onCluster } = BASEMAP_PALETTES[scheme]
    const weak = Object.entries(KIND_COLOURS[scheme]).filter(([, colour]) => contrast(colour, land) < 3)
    expect(weak).toEqual([])
    expect(contrast(cluster, onCluster)).toBeGreaterThan(4.5)
  })
})

describe('a ring from afar', () => {
  it('is fainter in a crowd, and faintest when it is as wide as a sea', () => {
    expect(ringStrength(120, 40)).toBeLessThan(ringStrength(120, 5))
    expect(ringStrength(600, 5)).toBeLessThan(ringStrength(120, 40))
  })
})

describe('the kinds of several events', () => {
  it('are told by name and number, most first', () => {
    const properties = { interception: 5, air_strike: 1204, attack: 0 }
    expect(kindsLine(ENGLISH, properties)).toBe(' · Air or drone strike: 1,204 · Interception: 5')
    expect(kindsLine(UKRAINIAN, properties).replace(/\u00a0/g, ' ')).toBe(
      ' · Удар авіації чи БпЛА: 1 204 · Перехоплення: 5',
    )
  })
})
