import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { leftOutWords, regionLine } from '@/app/_dashboard/layers/layer-words'
import { figureKey, figureOfKey } from '@/app/_dashboard/layers/layers-url'
import { regionValues } from '@/app/_dashboard/layers/region-values'
import { shadeClasses, shadeOf } from '@/app/_dashboard/layers/shade-classes'
import { shadingKey } from '@/app/_dashboard/take-away/shading-key'
import { messagesIn } from '@/app/_i18n/messages'
import { tongueOf } from '@/app/_i18n/tongue'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { slicesOf } from '@/app/_map/pie-images'
import type { RegionShape } from '@/app/_map/region-shapes'
import { SHADES } from '@/app/_map/shade-ramps'
import { countedSchema, measureSchema } from '@/lib/domain/figure'

const ENGLISH = tongueOf({ language: 'en', timeZone: 'UTC', messages: await messagesIn('en') })
const UKRAINIAN = tongueOf({ language: 'uk', timeZone: 'UTC', messages: await messagesIn('uk') })

const shape = (iso: string, population?: number): RegionShape => ({
  type: 'Feature',
  geometry: { type: 'MultiPolygon', coordinates: [] },
  properties: { iso, geonameId: 1, name: `Region ${iso}`, uk: `Область ${iso}`, ...(population && { population }) },
})

const killed = (best: number, low = best, high = best) => ({ measure: 'killed' as const, of: null, low, best, high })
const group = (key: string | null, events: number, ...figures: ReturnType<typeof killed>[]) => ({
  ...{ key, events, figures },
  disputed: 0,
})

describe('The numbers of regions', () => {
  const shapes = [shape('UA-51', 200_000), shape('UA-43'), shape('UA-07', 100_000), shape('UA-05', 50_000)]
  const groups = [group('UA-51', 3, killed(4, 2, 5)), group('UA-43', 2, killed(1)), group('UA-07', 1)]
  const rest = [group(null, 5, killed(40)), group('IL-Z', 2)]
  const numbers = (by: Parameters<typeof regionValues>[2], perPeople: boolean) =>
    regionValues([...groups, ...rest], shapes, by, perPeople).regions.map(({ value, missing }) => missing ?? value)

  it('are events, or a figure that somebody gives', () => {
    expect(numbers(null, false)).toEqual([3, 2, 1, null])
    expect(numbers({ measure: 'killed', of: null }, false)).toEqual([4, 1, 'figure', null])
  })

  it('are per 100,000 people only where those were counted', () => {
    expect(numbers(null, true)).toEqual([1.5, 'population', 1, null])
    expect(numbers({ measure: 'killed', of: null }, true)).toEqual([2, 'population', 'figure', null])
  })

  it('say what has no region, and what has no boundary', () => {
    const by = { measure: 'killed', of: null } as const
    const values = regionValues([...groups, ...rest], shapes, by, false)
    expect(values).toMatchObject({ without: 5, unbounded: 2, withoutValue: 40 })
    expect(leftOutWords(ENGLISH, values, by)).toEqual([
      '5 events without a region; with them 40 of what is counted',
      '2 events in regions whose boundary is not at hand',
    ])
    expect(leftOutWords(UKRAINIAN, values, null)[0]).toBe('5 подій без області')
  })

  it('are told in a line with what is claimed at least and at most', () => {
    const by = { measure: 'killed', of: null } as const
    const lines = regionValues(groups, shapes, by, false).regions.map((one) => regionLine(ENGLISH, one, by, false))
    expect(lines).toEqual([
      'Region UA-51: 3 events · Killed: 4 (2–5)',
      'Region UA-43: 2 events · Killed: 1',
      'Region UA-07: 1 event · Killed: nobody gives it',
      'Region UA-05: no events',
    ])
    const [, crimea] = regionValues(groups, shapes, null, true).regions
    expect(crimea && regionLine(ENGLISH, crimea, null, true)).toMatch(/100,000 people: not known$/)
    expect(crimea && regionLine(UKRAINIAN, crimea, null, false)).toBe('Область UA-43: 2 події')
  })

  it('have a key beside a picture: each shade with its span, what is not known, and what is left out', () => {
    const values = regionValues([...groups, ...rest], shapes, null, true)
    const classes = shadeClasses(values.regions.flatMap(({ value }) => value ?? []))
    const shading = { layer: 'regions' as const, by: null, perPeople: true, values, classes }
    const whole = { ...shading, figures: [], populations: [], loading: false, error: null, retry: () => {} }
    expect(shadingKey(ENGLISH, whole)).toEqual({
      title: 'Events, per 100,000 people by region',
      entries: [
        { paint: classes[0]?.shade, words: '1', count: 1 },
        { paint: classes[1]?.shade, words: '1.5', count: 1 },
        { paint: 'hatched', words: 'Population not known', count: 1 },
        { paint: 'bare', words: 'No events', count: 1 },
      ],
      notes: ['5 events without a region.', '2 events in regions whose boundary is not at hand.'],
    })
    const none = { ...whole, values: null, classes: [] }
    expect(shadingKey(ENGLISH, { ...none, layer: null })).toBeNull()
    expect(shadingKey(ENGLISH, { ...none, layer: 'heat' })?.entries.map(({ words }) => words)).toEqual([
      ...['', '', '', 'from few events to many'],
    ])
  })
})

describe('The classes of shades', () => {
  it('have each value once, in order, from the faintest to the strongest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(300), { minLength: 1, maxLength: 120 }), (values) => {
        const classes = shadeClasses(values)
        expect(classes.reduce((sum, { count }) => sum + count, 0)).toBe(values.length)
        for (const [i, { shade, from, to }] of classes.entries()) {
          expect(from).toBeLessThanOrEqual(to)
          const before = classes[i - 1]
          if (before) expect([before.shade < shade, before.to < from]).toEqual([true, true])
        }
        for (const value of values) {
          const own = classes.find(({ shade }) => shade === shadeOf(value, classes))
          expect(own && own.from <= value && value <= own.to).toBe(true)
        }
        if (new Set(values).size > 1) expect([classes[0]?.shade, classes.at(-1)?.shade]).toEqual([0, 4])
      }),
    )
  })

  it('are as many as there are values, up to five, and a single one is in the middle', () => {
    expect(shadeClasses([])).toEqual([])
    expect(shadeClasses([7, 7])).toEqual([{ shade: 2, from: 7, to: 7, count: 2 }])
    expect(shadeClasses([1, 2, 2, 9]).map(({ shade }) => shade)).toEqual([0, 2, 4])
    expect(shadeClasses(Array.from({ length: 100 }, (_, i) => i)).map(({ count }) => count)).toEqual([
      20, 20, 20, 20, 20,
    ])
  })
})

describe('The shades', () => {
  /** CIE lightness, 0 to 100: what is left where hues cannot be told. */
  function lightness(hex: string): number {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
    })
    const y = 0.2126 * r + 0.7152 * g + 0.0722 * b
    return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y
  }

  it('differ in lightness alone, each clearly from the next', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const steps = SHADES[scheme].map(lightness)
      for (const [i, step] of steps.entries())
        if (i > 0) expect((step - (steps[i - 1] ?? 0)) * (scheme === 'light' ? -1 : 1), scheme).toBeGreaterThan(7)
    }
  })

  it('begin apart from the land, of which some is seen through them', () => {
    for (const scheme of ['light', 'dark'] as const) {
      const { land } = BASEMAP_PALETTES[scheme]
      const mixed = [1, 3, 5].map((i) => {
        const [shade, ground] = [SHADES[scheme][0], land].map((hex) => Number.parseInt(hex.slice(i, i + 2), 16))
        return Math.round((shade ?? 0) * 0.8 + (ground ?? 0) * 0.2)
          .toString(16)
          .padStart(2, '0')
      })
      expect(Math.abs(lightness(`#${mixed.join('')}`) - lightness(land)), scheme).toBeGreaterThan(7)
    }
  })
})

describe('A figure in the address', () => {
  it('is read as it was written, and nonsense counts as not given', () => {
    for (const measure of measureSchema.options)
      for (const of of [null, ...countedSchema.options]) {
        const key = figureKey({ measure, of })
        expect(figureOfKey(key)).toEqual({ measure, of })
      }
    for (const wrong of ['', 'events', 'killed.', 'killed.nobody', 'launched.drone.x', 'KILLED'])
      expect(figureOfKey(wrong)).toBeNull()
  })
})

describe('A pie', () => {
  it('is a whole turn of the kinds that it has', () => {
    expect(slicesOf('pie:counted:3,0,1,0,0,0')).toEqual({
      form: 'counted',
      slices: [
        ['air_strike', 0, 0.75],
        ['interception', 0.75, 1],
      ],
    })
    expect(slicesOf('event-air_strike')).toBeNull()
  })
})
