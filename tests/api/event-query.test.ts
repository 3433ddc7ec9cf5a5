import { describe, expect, it } from 'vitest'
import { MOST_CORNERS } from '@/lib/format/corners'
import { eventFilter, eventParamsSchema } from '@/lib/format/event-query'
import { parseFields } from '@/lib/format/parse-fields'

const parse = (params: Record<string, string>) => parseFields(eventParamsSchema, params, 'parameter')

function parsed(params: Record<string, string>) {
  const result = parse(params)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.value
}

describe('datetime', () => {
  const DAY = ['2025-03-17T00:00:00.000Z', '2025-03-17T23:59:59.999Z']
  it.each([
    ['2025-03-17', DAY[0], DAY[1]],
    ['2025-03-17T04:00:00Z', '2025-03-17T04:00:00.000Z', '2025-03-17T04:00:00.000Z'],
    ['2025-03-17T04:00:00.5+02:00', '2025-03-17T02:00:00.500Z', '2025-03-17T02:00:00.500Z'],
    ['2025-03-16/2025-03-17', '2025-03-16T00:00:00.000Z', DAY[1]],
    ['2025-03-17/2025-03-17', DAY[0], DAY[1]],
    ['2025-03-17T04:00:00Z/2025-03-17', '2025-03-17T04:00:00.000Z', DAY[1]],
    ['../2025-03-17', null, DAY[1]],
    ['/2025-03-17', null, DAY[1]],
    ['2025-03-17/..', DAY[0], null],
    ['2025-03-17/', DAY[0], null],
    ['../..', null, null],
    ['2024-02-29', '2024-02-29T00:00:00.000Z', '2024-02-29T23:59:59.999Z'],
  ])('%s is %s to %s', (datetime, start, end) => {
    expect(parsed({ datetime }).datetime).toEqual({ start, end })
  })

  it.each([
    ['', /must be/],
    ['..', /must be/],
    ['yesterday', /yesterday/],
    ['2025-02-30', /2025-02-30/],
    ['2025-02-29', /2025-02-29/],
    ['2025-13-01', /2025-13-01/],
    ['2025-03-17T25:00:00Z', /25:00/],
    ['2025-03-17T04:00:00', /is not an instant/],
    ['2025-03-17T04:00:00 02:00', /%2B/],
    ['2025-3-1', /2025-3-1/],
    ['20250317', /20250317/],
    ['0000-01-01', /0000-01-01/],
    ['9999-12-31T23:59:59-10:00', /9999/],
    ['2025-03-17/2025-03-16', /reversed/],
    ['2025-03-17T04:00:00Z/2025-03-17T03:59:59Z', /reversed/],
    ['2025-03-16/2025-03-17/2025-03-18', /one "\/"/],
    ['2025-03-16/nonsense', /nonsense/],
  ])('%j is refused', (datetime, why) => {
    expect(parse({ datetime })).toMatchObject({
      ok: false,
      errors: [{ parameter: 'datetime', detail: expect.stringMatching(why) }],
    })
  })
})

describe('bbox', () => {
  it.each([
    ['22,44,41,53', [22, 44, 41, 53]],
    ['-0.5, .5, 1e1, 5.', [-0.5, 0.5, 10, 5]],
    ['-180,-90,180,90', [-180, -90, 180, 90]],
    ['170,-10,-170,10', [170, -10, -170, 10]],
  ])('%s', (bbox, numbers) => {
    expect(parsed({ bbox }).bbox).toEqual(numbers)
  })

  it.each([
    ['', /four numbers/],
    ['1,2,3', /not 3/],
    ['1,2,3,4,5,6', /not 6/],
    ['a,2,3,4', /^west: "a"/],
    ['1,,3,4', /^south: ""/],
    ['1,2,NaN,4', /^east: "NaN"/],
    ['1,2,3,Infinity', /^north: "Infinity"/],
    ['1,0x10,3,4', /^south: "0x10"/],
    ['1,2,3,1e999', /^north/],
    ['-181,2,3,4', /^west.*-180/],
    ['1,-90.1,3,4', /^south.*-90/],
    ['1,2,200,4', /^east.*180/],
    ['1,2,3,91', /^north.*90/],
    ['1,5,3,4', /south must not exceed north/],
  ])('%j is refused', (bbox, why) => {
    const result = parse({ bbox })
    expect(result).toMatchObject({ ok: false })
    if (result.ok) return
    expect(result.errors.map(({ parameter }) => parameter)).toContain('bbox')
    expect(result.errors.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(why))
  })
})

describe('area', () => {
  const TRIANGLE = [
    [30, 46],
    [32, 46],
    [31, 47.5],
    [30, 46],
  ]
  const around = (corners: number) =>
    Array.from({ length: corners }, (_, i) => {
      const angle = (2 * Math.PI * i) / corners
      return [30 + Math.cos(angle), 46 + Math.sin(angle)]
    })

  it.each(['30,46,32,46,31,47.5', ' 30, 46, 32,46, 31,4.75e1', '30,46,32,46,31,47.5,30,46'])('%s', (area) => {
    expect(parsed({ area }).area).toEqual({ type: 'Polygon', coordinates: [TRIANGLE] })
  })

  it('has as many corners as may be, and comes back from its text', () => {
    const area = parsed({ area: String(around(MOST_CORNERS)) }).area
    if (!area) throw new Error('there is no area')
    expect(area.coordinates[0]).toHaveLength(MOST_CORNERS + 1)
    expect(parsed({ area: String(area.coordinates[0]?.slice(0, -1)) }).area).toEqual(area)
    expect(eventFilter({ area })).toEqual({ area })
  })

  it.each([
    ['', /^corner 1, longitude: ""/],
    ['30,46,32,46,x,47', /^corner 3, longitude: "x"/],
    ['30,46,32,46,31,', /^corner 3, latitude: ""/],
    ['30,46,32,46,31,0x1', /0x1/],
    ['30,46,32,46,31,NaN', /NaN/],
    ['30,46,32,46,31,1e999', /number/],
    ['30,46,32,46', /at least 3 corners, not 2/],
    ['30,46,32,46,30,46', /at least 3 corners, not 2/],
    ['30,46,32,46,31', /not 5 numbers/],
    ['30,46,181,46,31,47', /^corner 2, longitude.*180/],
    ['30,46,32,46,31,-90.5', /^corner 3, latitude.*90/],
    ['0,0,4,4,4,0,0,4', /crosses itself at \[2,2\]/],
    [String(around(MOST_CORNERS + 1)), /more than 250 corners, and has 251.*events\/search/],
  ])('%s is refused', (area, why) => {
    const result = parse({ area })
    expect(result).toMatchObject({ ok: false })
    if (result.ok) return
    expect(result.errors.map(({ parameter }) => parameter)).toContain('area')
    expect(result.errors.map(({ detail }) => detail)).toContainEqual(expect.stringMatching(why))
  })
})

describe('kind, limit, cursor and f', () => {
  it('fills in the limit, and splits kinds', () => {
    expect(parsed({})).toEqual({ limit: 1000, lang: 'en' })
    expect(parsed({ kind: 'air_strike, interception' }).kind).toEqual(['air_strike', 'interception'])
    expect(parsed({ limit: '10000' }).limit).toBe(10_000)
  })

  it.each([
    ['kind', ''],
    ['kind', 'air_strike,'],
    ['kind', 'air_strike,party'],
    ['kind', 'AIR_STRIKE'],
    ['limit', '0'],
    ['limit', '-1'],
    ['limit', '1.5'],
    ['limit', '1e3'],
    ['limit', ''],
    ['cursor', ''],
    ['cursor', 'a b'],
    ['cursor', 'x'.repeat(501)],
    ['f', 'xml'],
    ['f', ''],
  ])('%s=%s is refused', (name, value) => {
    const result = parse({ [name]: value })
    expect(result).toMatchObject({ ok: false, errors: [{ parameter: name }] })
  })

  it('names every unknown parameter, and every wrong one with it', () => {
    const result = parse({ limit: '0', Bbox: '1,2,3,4', q: 'x' })
    expect(result.ok ? [] : result.errors.map(({ parameter }) => parameter).sort()).toEqual(['Bbox', 'limit', 'q'])
  })
})

describe('a circle and the properties of events', () => {
  it('become a filter', () => {
    expect(
      eventFilter({
        ...parsed({
          near: '30.73,46.48',
          radiusKm: '50.5',
          country: 'UA,RU',
          admin1: 'UA-51',
          targetType: 'energy, port',
          actor: 'RU',
          disputed: 'false',
        }),
        place: undefined,
      }),
    ).toEqual({
      near: { lng: 30.73, lat: 46.48, radiusKm: 50.5 },
      countries: ['UA', 'RU'],
      admin1s: ['UA-51'],
      targetTypes: ['energy', 'port'],
      actors: ['RU'],
      disputed: false,
    })
  })

  it.each<[string, Record<string, string>, string, RegExp]>([
    ['a circle without a radius', { near: '30,46' }, 'radiusKm', /required with near/],
    ['a radius around nothing', { radiusKm: '5' }, 'near', /required with radiusKm/],
    ['a point off the earth', { near: '30,96', radiusKm: '5' }, 'near', /lat/],
    ['a place without a radius', { place: 'gn:698740' }, 'radiusKm', /required with place/],
    ['a place and a point', { near: '30,46', place: 'Odesa', radiusKm: '5' }, 'place', /with near/],
    ['a place of no name', { place: ' ', radiusKm: '5' }, 'place', /empty/],
    ['three numbers', { near: '30,46,5', radiusKm: '5' }, 'near', /two numbers/],
    ['a radius of nothing', { near: '30,46', radiusKm: '0' }, 'radiusKm', /0/],
    ['an endless radius', { near: '30,46', radiusKm: '1e9' }, 'radiusKm', /20000/],
    ['a country by name', { country: 'Ukraine' }, 'country', /ISO 3166-1/],
    ['a region by name', { admin1: 'Odesa' }, 'admin1', /ISO 3166-2/],
    ['a target that is none', { targetType: 'moon' }, 'targetType', /energy/],
    ['neither true nor false', { disputed: 'maybe' }, 'disputed', /true/],
    ['too many actors', { actor: Array.from({ length: 101 }, (_, i) => `A${i}`).join(',') }, 'actor', /100/],
  ])('refuse %s', (_, params, parameter, detail) => {
    const result = parse(params)
    expect(result.ok ? [] : result.errors).toEqual([{ parameter, detail: expect.stringMatching(detail) }])
  })
})
