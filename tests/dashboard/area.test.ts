import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaOfText, areaParameters, keptArea, textOfArea } from '@/app/_dashboard/area/area-url'
import { areaWords } from '@/app/_dashboard/area/area-words'
import { measuredArea } from '@/app/_dashboard/area/measured-area'
import { mayBeName, pointOfText } from '@/app/_dashboard/area/typed-point'
import { en } from '@/app/_i18n/en'
import { tongueOf } from '@/app/_i18n/tongue'
import { handlesOf } from '@/app/_map/area-handles'
import { outlineOf } from '@/app/_map/area-outline'
import { isRectangle, type MapArea, type Point } from '@/app/_map/map-area'
import { distanceKm } from '@/lib/domain/geometry'

const TRIANGLE: MapArea = {
  shape: 'polygon',
  corners: [
    [30, 46],
    [32, 46],
    [31, 47.5],
  ],
}
const BOX: MapArea = {
  shape: 'polygon',
  corners: [
    [29, 46],
    [32, 46],
    [32, 48],
    [29, 48],
  ],
}
const CIRCLE: MapArea = { shape: 'circle', lng: 30.73, lat: 46.48, radiusKm: 49.5 }

describe('an area in the address', () => {
  it.each([
    [TRIANGLE, '30,46,32,46,31,47.5'],
    [CIRCLE, 'circle:30.73,46.48,49.5'],
  ])('%j is %s, and back', (area, text) => {
    expect(textOfArea(area)).toBe(text)
    expect(areaOfText(text)).toEqual(area)
  })

  it.each([
    '',
    'Odesa',
    '1,2',
    '30,46,32,46',
    '30,46,32,46,31',
    '30,46,32,46,31,95',
    '0,0,4,4,4,0,0,4',
    '30,46,31,46,32,46',
    'circle:30,46',
    'circle:30,46,0',
    'circle:30,96,5',
    'circle:30,46,99999',
    'circle:30,46,1.2.3',
    'circle:30,46,-5',
    Array.from({ length: 251 }, (_, i) => `${Math.cos(i / 40)},${Math.sin(i / 40)}`).join(),
  ])('%.50s is none', (text) => {
    expect(areaOfText(text)).toBeNull()
  })

  it('is none when corners that fall together leave only two', () => {
    const corners: Point[] = [
      [0, 0],
      [-0.00005, 0.00005],
      [0, 0],
      [0, 0],
    ]
    expect(keptArea({ shape: 'polygon', corners })).toBeNull()
  })

  it('is one that comes back as it was kept, whatever was drawn', () => {
    const degrees = (limit: number) => fc.double({ min: -limit, max: limit, noNaN: true })
    const corner = fc.tuple(degrees(185), degrees(95)).map((pair): Point => pair)
    const drawn = fc.oneof(
      fc.array(corner, { maxLength: 6 }).map((corners): MapArea => ({ shape: 'polygon', corners })),
      fc
        .tuple(corner, fc.double({ min: 0, max: 12_000, noNaN: true }))
        .map(([[lng, lat], km]): MapArea => ({ shape: 'circle', lng, lat, radiusKm: Number(km.toFixed(1)) })),
    )
    fc.assert(
      fc.property(drawn, (area) => {
        const kept = keptArea(area)
        if (kept) expect(areaOfText(textOfArea(kept))).toEqual(kept)
      }),
      { numRuns: 500 },
    )
  })

  it('is asked for as the API has it', () => {
    expect(areaParameters(TRIANGLE)).toEqual({ area: '30,46,32,46,31,47.5', near: null, radiusKm: null })
    expect(areaParameters(CIRCLE)).toEqual({ area: null, near: '30.73,46.48', radiusKm: '49.5' })
    expect(areaParameters(null)).toEqual({ area: null, near: null, radiusKm: null })
  })
})

describe('the handles of an area', () => {
  const handle = (area: MapArea, part: string, index = 0) => {
    const found = handlesOf(area).find((one) => one.part === part && one.index === index)
    if (!found) throw new Error(`no ${part} ${index}`)
    return found
  }

  it('move a corner, make one of a side, and take one away down to three', () => {
    expect(handle(TRIANGLE, 'corner', 1).movedTo([33, 45])).toEqual({
      shape: 'polygon',
      corners: [
        [30, 46],
        [33, 45],
        [31, 47.5],
      ],
    })
    expect(handle(TRIANGLE, 'corner').without()).toBeNull()
    const four = handle(TRIANGLE, 'side', 2).movedTo([29, 47])
    expect(four).toEqual({
      shape: 'polygon',
      corners: [
        [30, 46],
        [32, 46],
        [31, 47.5],
        [29, 47],
      ],
    })
    expect(handle(four, 'corner', 3).without()).toEqual(TRIANGLE)
  })

  it('keep a box a box', () => {
    expect(isRectangle(BOX.shape === 'polygon' ? BOX.corners : [])).toBe(true)
    const next = handle(BOX, 'corner', 2).movedTo([34, 49])
    expect(next).toEqual({
      shape: 'polygon',
      corners: [
        [29, 46],
        [34, 46],
        [34, 49],
        [29, 49],
      ],
    })
    expect(handle(BOX, 'corner').without()).toBeNull()
  })

  it('move the whole by as much as its handle', () => {
    const { at, movedTo } = handle(BOX, 'whole')
    expect(movedTo([at[0] + 1, at[1] - 2])).toEqual({
      shape: 'polygon',
      corners: [
        [30, 44],
        [33, 44],
        [33, 46],
        [30, 46],
      ],
    })
    const top = handle(CIRCLE, 'whole')
    expect(keptArea(top.movedTo([top.at[0] + 1, top.at[1]]))).toEqual({ ...CIRCLE, lng: 31.73 })
  })

  it('make the radius reach to where the rim is dragged', () => {
    const rim = handle(CIRCLE, 'rim')
    expect(distanceKm({ lng: 30.73, lat: 46.48 }, { lng: rim.at[0], lat: rim.at[1] })).toBeCloseTo(49.5, 2)
    expect(rim.movedTo([30.73, 47.48])).toEqual({ ...CIRCLE, radiusKm: 111 })
    expect(rim.movedTo([30.73, 46.48])).toEqual({ ...CIRCLE, radiusKm: 0.1 })
  })
})

it('An outline is straight in longitude and latitude, as the area is filtered by', () => {
  const [ring = []] = outlineOf({
    shape: 'polygon',
    corners: [
      [0, 0],
      [40, 60],
      [0, 60],
    ],
  }).geometry.coordinates
  const diagonal = ring.filter(([lng = 0, lat = 0]) => Math.abs(lat - 1.5 * lng) < 1e-9)
  expect(diagonal.length).toBeGreaterThan(100)
  expect(ring.at(-1)).toEqual(ring[0])
})

it('An area is said in words', () => {
  const plain = (area: MapArea) =>
    areaWords(tongueOf({ language: 'en', timeZone: 'UTC', messages: en }), area).replaceAll('\u00a0', ' ')
  expect(plain(CIRCLE)).toBe('within 49.5 km of 46.48° N, 30.73° E')
  expect(plain(BOX)).toBe('in the box from 46.00° N, 29.00° E to 48.00° N, 32.00° E')
  expect(plain(TRIANGLE)).toBe('in a polygon of 3 corners about 46.75° N, 31.00° E')
})

it.each([
  ['46.48, 30.73', [30.73, 46.48]],
  ['-33.9 151.2', [151.2, -33.9]],
  ['46.48°; 30.73°', [30.73, 46.48]],
  [' -18.14;178.44 ', [178.44, -18.14]],
  ['46 30', [30, 46]],
  ['46,30', [30, 46]],
  // As a comma parts the decimals in most of Europe.
  ['46,49; 30,74', [30.74, 46.49]],
  ['46,49 30,74', [30.74, 46.49]],
  ['46,49, -30,74', [-30.74, 46.49]],
  ['46,5 30', [30, 46.5]],
  ['46,49,30,74', null],
  // As the app writes them, in both languages.
  ['46.49° N, 30.74° E', [30.74, 46.49]],
  ['46.49°\u00a0S, 30.74°\u00a0W', [-30.74, -46.49]],
  ['46,49°\u00a0пн.\u00a0ш., 30,74°\u00a0сх.\u00a0д.', [30.74, 46.49]],
  ['46,49° пд. ш., 30,74° зх. д.', [-30.74, -46.49]],
  ['46.49n 30.74e', [30.74, 46.49]],
  ['N 46.49, E 30.74', [30.74, 46.49]],
  ['30.74° E, 46.49° N', [30.74, 46.49]],
  ['46 N, 30 N', null],
  ['-46 S, 30 E', null],
  ['Odesa', null],
  ['96, 30', null],
  ['96° N, 30° E', null],
  ['46, 181', null],
  ['46.48', null],
  ['', null],
])('%s typed is the point %j', (text, point) => {
  expect(pointOfText(text)).toEqual(point)
})

it.each([
  ['Odesa', true],
  ['Ness', true],
  ['Одеса', true],
  ['95° N, 30° E', false],
  ['95° пн. ш., 30° сх. д.', false],
  ['46,49,30,74', false],
  ['?', false],
])('%s typed could be the name of a place: %j', (text, isName) => {
  expect(mayBeName(text)).toBe(isName)
})

describe('the size of a circle', () => {
  it('is that of a cap of the earth, about a pole as well', () => {
    const at = (lat: number, radiusKm: number) => measuredArea({ shape: 'circle', lng: 10, lat, radiusKm }).squareKm
    expect(at(50, 80)).toBeCloseTo(Math.PI * 80 ** 2, -1)
    expect(at(89.9, 500)).toBeCloseTo(at(0, 500), 3)
    // Half of the earth, and a little less.
    expect(at(46, 10_000)).toBeGreaterThan(254e6)
    expect(at(46, 10_000)).toBeLessThan(255.1e6)
  })
})
