import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { valueAt } from '@/app/_map/by-zoom'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import { clippedRing, type Line, seenStretches } from '@/app/_picture/clip'
import { discPaths } from '@/app/_picture/discs'
import { frameOf, homeRatio } from '@/app/_picture/frame'
import { joined } from '@/app/_picture/joined'
import { marksOf } from '@/app/_picture/marks'
import { simpler } from '@/app/_picture/simpler'
import { tilesOfFrame } from '@/app/_picture/tiles-of-frame'
import { Summary } from '@/lib/summarise/summary'

const BOX = { left: 0, top: 0, right: 100, bottom: 100 }
const point = fc.tuple(fc.integer({ min: -50, max: 150 }), fc.integer({ min: -50, max: 150 }))

describe('the frame of a picture', () => {
  it('is of the ratio of its box, three times as wide', () => {
    for (const view of ['wide', 'narrow'] as const) {
      const { width, height } = frameOf(view)
      expect(width / height).toBeCloseTo(homeRatio(view), 9)
    }
    expect(frameOf('wide').width).toBeCloseTo(3300, 6)
    expect(frameOf({ lng: 30, lat: 50, zoom: 40 })).toMatchObject({ zoom: 12, width: 2560, height: 1600 })
  })

  it('is covered by its tiles, without a gap and around the world', () => {
    const frame = frameOf({ lng: 179, lat: 10, zoom: 2.5 })
    const tiles = tilesOfFrame(frame, 7)
    const area = tiles.reduce((sum, { left, top, size }) => {
      const across = Math.min(frame.width, left + size) - Math.max(0, left)
      return sum + across * (Math.min(frame.height, top + size) - Math.max(0, top))
    }, 0)
    expect(area).toBeCloseTo(frame.width * frame.height, 3)
    expect(tiles.every(({ z, x, y }) => z === 2 && x >= 0 && x < 4 && y >= 0 && y < 4)).toBe(true)
  })
})

describe('lines of the ground', () => {
  it('are joined without losing or adding a stretch', () => {
    const stretches = (lines: readonly Line[]) =>
      lines
        .flatMap((line) =>
          Array.from({ length: line.length / 2 - 1 }, (_, i) => {
            const [a, b] = [line.slice(2 * i, 2 * i + 2).join(), line.slice(2 * i + 2, 2 * i + 4).join()]
            return a < b ? `${a} ${b}` : `${b} ${a}`
          }),
        )
        .sort()
    const node = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }))
    fc.assert(
      fc.property(fc.array(fc.array(node, { minLength: 2, maxLength: 5 }), { maxLength: 12 }), (given) => {
        const lines = given.map((points) => points.flat())
        const made = joined(lines)
        expect(stretches(made)).toEqual(stretches(lines))
        expect(made.length).toBeLessThanOrEqual(lines.length)
      }),
    )
    expect(
      joined([
        [0, 0, 1, 1],
        [5, 5, 2, 2],
        [1, 1, 2, 2],
      ]),
    ).toHaveLength(1)
  })

  it('keep their ends when they are simplified, and leave their course by no more than is allowed', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 2, maxLength: 40 }), fc.integer({ min: 1, max: 30 }), (points, most) => {
        const line = points.flat()
        const kept = simpler(line, () => most)
        expect(kept.slice(0, 2)).toEqual(line.slice(0, 2))
        expect(kept.slice(-2)).toEqual(line.slice(-2))
        for (const at of points) expect(distance(at, kept)).toBeLessThanOrEqual(most)
      }),
    )
  })

  it('are cut where the picture ends, and nowhere else', () => {
    const ring = [-20, 20, 50, 20, 50, 120, -20, 120]
    expect(new Set(pairs(clippedRing(ring, BOX)))).toEqual(new Set(['0,20', '50,20', '50,100', '0,100']))
    expect(clippedRing([110, 10, 120, 10, 120, 20], BOX)).toEqual([])
    // Around the whole picture: all of it is inside.
    expect(area(clippedRing([-10, -10, 110, -10, 110, 110, -10, 110], BOX))).toBe(10_000)
    expect(seenStretches([10, 10, 20, 20, 30, 200, 40, 300, 50, 50], BOX)).toEqual([
      [10, 10, 20, 20, 30, 200],
      [40, 300, 50, 50],
    ])
  })
})

describe('values by zoom', () => {
  it('are those of the map library', () => {
    const stops = [
      [2, 10],
      [6, 20],
      [10, 0],
    ] as const
    expect([0, 2, 3, 6, 8, 10, 12].map((zoom) => valueAt(stops, zoom))).toEqual([10, 10, 12.5, 20, 10, 0, 0])
  })
})

describe('discs', () => {
  it('that touch are drawn over each other in their order, those apart together', () => {
    const disc = (x: number, colour: string) => ({ x, y: 0, radius: 5, outside: 6, colour })
    const svg = discPaths('a', [disc(0, 'red'), disc(8, 'blue'), disc(16, 'red'), disc(400, 'red')], 'white')
    const order = [...svg.matchAll(/<use href="#(a\d)" stroke="(\w+)"/g)].map(([, id, colour]) => [
      colour,
      new RegExp(`id="${id}" d="([^"]*)"`).exec(svg)?.[1],
    ])
    expect(order).toEqual([
      ['red', 'm0 0h0m800 0h0'],
      ['blue', 'm16 0h0'],
      ['red', 'm32 0h0'],
    ])
  })
})

describe('a crowd', () => {
  /** More than the page loads, a quarter of them in each of four towns about (30, 50). */
  const summary = new Summary()
  const towns = [
    [29, 49],
    [31, 49],
    [29, 51],
    [31, 51],
  ] as const
  towns.forEach(([lng, lat], town) => {
    const key = String(town)
    const place = { name: key, lng, lat, geonameId: town, country: 'UA', admin1: null, radiusKm: 5 }
    const events = Array.from({ length: 2000 }, (_, i) => ({
      ...{ id: (town * 2000 + i).toString(16).padStart(16, '0'), kind: i % 3 ? 'air_strike' : 'attack', figures: [] },
      ...{ targetType: 'unknown', actor: null, disputed: false, placeKey: key },
      ...{ windowStart: i, windowEnd: i, windowPrecision: 'time', partOf: null },
    }))
    summary.update({
      places: [[key, { ...place, precision: town === 3 ? 'region' : 'settlement' }]],
      events,
      gone: [],
    } as Parameters<Summary['update']>[0])
  })

  it('is drawn as cells where they are, by their most frequent kind, hollow where they are wide', () => {
    const view = { lng: 30, lat: 50, zoom: 6 }
    const svg = marksOf(summary, {}, frameOf(view), 'light')
    const [path] = [...svg.matchAll(/<path id="cell\d+" d="([^"]*)"/g)].map(([, d]) => d ?? '')
    expect(path?.match(/h0/g)).toHaveLength(3)
    expect(svg).toContain(`<use href="#cell0" stroke="${KIND_COLOURS.light.air_strike}"`)
    const px = (512 * 2 ** view.zoom) / 360
    const [x = 0] = (/m(\d+)/.exec(path ?? '') ?? []).slice(1).map((steps) => Number(steps) / 2)
    expect(Math.abs(x - (1280 - px))).toBeLessThan(0.5)
    const wide = [...svg.matchAll(/<use href="#wide-cell0" x="([\d.]+)%"/g)].map(([, part]) => Number(part) * 25.6)
    expect(wide).toHaveLength(1)
    expect(Math.abs((wide[0] ?? 0) - (1280 + px))).toBeLessThan(0.5)
    expect(svg).not.toContain('<text')
  })
})

const pairs = (line: Line) => Array.from({ length: line.length / 2 }, (_, i) => `${line[2 * i]},${line[2 * i + 1]}`)

function area(ring: Line): number {
  let twice = 0
  for (let i = 0; i < ring.length; i += 2) {
    const next = (i + 2) % ring.length
    twice += (ring[i] ?? 0) * (ring[next + 1] ?? 0) - (ring[next] ?? 0) * (ring[i + 1] ?? 0)
  }
  return Math.abs(twice) / 2
}

function distance([x, y]: readonly [number, number], line: Line): number {
  const distances = pairs(line).map((_, i) => {
    const [x0, y0, x1, y1] = line.slice(2 * i, 2 * i + 4)
    if (x0 === undefined || y0 === undefined) return Number.POSITIVE_INFINITY
    const [dx, dy] = [(x1 ?? x0) - x0, (y1 ?? y0) - y0]
    const along = Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy || 1)))
    return Math.hypot(x - x0 - along * dx, y - y0 - along * dy)
  })
  return Math.min(...distances)
}
