import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { group } from 'd3-array'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distanceKm } from '@/lib/domain/geometry'
import { GAZETTEER_FILE, loadGazetteer, readGazetteer } from '@/lib/sources/gazetteer'
import { nameKey } from '@/lib/text/name-key'
import { ownPlaces } from '@/scripts/data/gazetteer/own-places'
import { readTable, TABLES } from '@/scripts/data/gazetteer/tables'

const places = ownPlaces()
const gazetteer = loadGazetteer()

/** [west, south, east, north] around the settlements of each country and first-order region. */
function boxes(): Map<string, [number, number, number, number]> {
  const found = new Map<string, [number, number, number, number]>()
  for (const { precision, country, admin1, lng, lat } of readGazetteer(GAZETTEER_FILE).entries()) {
    if (precision !== 'settlement') continue
    for (const area of new Set([country, admin1]).values()) {
      const [west, south, east, north] = found.get(area) ?? [lng, lat, lng, lat]
      found.set(area, [Math.min(west, lng), Math.min(south, lat), Math.max(east, lng), Math.max(north, lat)])
    }
  }
  return found
}
const BOXES = boxes()
const isInside = (area: string, lng: number, lat: number, margin: number) => {
  const box = BOXES.get(area)
  if (!box) return true
  const [west, south, east, north] = box
  return lng >= west - margin && lng <= east + margin && lat >= south - margin && lat <= north + margin
}

/** Feature codes of GeoNames that our tables use; ADM2H is a district that is no more. */
const CODES = new Set(
  (
    'PPL PPLX ADM2 ADM2H RGN AREA CONT ISL ISLS PEN SPIT CAPE ISTH MT MTS VAL DSRT FRST SEA GULF BAY STRT CNL STM LK ' +
    'RSV DLTA CHN OCN ESTY LGN AIRB AIRP AIRF PRT NVB MILB PS PSN PSH DAM BDG BLDG OILR OILT OILF PMPO MFG FCL HSP'
  ).split(' '),
)

/** Tables that are not of places, and why they name no source: see docs/decisions/0016. */
const WITHOUT_SOURCE = new Set(['first-names.tsv'])

describe('our own tables', () => {
  it('are well-formed, and large enough to matter', () => {
    const count = (precision: string) => places.filter((place) => place.precision === precision).length
    expect(count('facility')).toBeGreaterThan(600)
    expect(count('settlement')).toBeGreaterThan(600)
    expect(count('water')).toBeGreaterThan(180)
    expect(count('region')).toBeGreaterThan(150)
    expect(count('district')).toBeGreaterThan(250)
  })

  it('name a source on every line', () => {
    for (const file of readdirSync(TABLES)) {
      if (WITHOUT_SOURCE.has(file)) continue
      const columns = readFileSync(path.join(TABLES, file), 'utf8').split('\n')[0]?.split('\t') ?? []
      expect(columns.at(-1), file).toBe('source')
      const marked = columns.map((column) => (column === 'source' ? 'source!' : column))
      expect(readTable(file, marked).length, file).toBeGreaterThan(0)
    }
  })

  it('use known feature codes and regions', () => {
    expect(places.filter(({ featureCode }) => !CODES.has(featureCode)).map(label)).toEqual([])
    expect(places.filter(({ admin1 }) => admin1 && !gazetteer.region(admin1)).map(label)).toEqual([])
    expect(places.filter(({ country }) => country && !gazetteer.country(country)).map(label)).toEqual([])
  })

  it('list every place once', () => {
    const byName = group(places, (place) => `${place.precision} ${place.country} ${nameKey(place.name)}`)
    const twice = [...byName.values()].flatMap((same) =>
      same.filter((place, index) => same.slice(0, index).some((other) => distanceKm(place, other) < 5)),
    )
    expect(twice.map(label)).toEqual([])
  })

  it('give no district of the past a name that one has now', () => {
    const present = new Set(
      readTable('raions.tsv', ['geonames!', 'name!', 'uk!', 'source!']).map((row) => `${row.text('uk')} район`),
    )
    const past = places.filter(({ featureCode }) => featureCode === 'ADM2H')
    expect(past.filter(({ alternates }) => alternates?.some((name) => present.has(name))).map(label)).toEqual([])
  })

  it('put every place within its country', () => {
    const points = places.filter(({ precision }) => precision !== 'water' && precision !== 'region')
    expect(points.filter(({ country, lng, lat }) => country && !isInside(country, lng, lat, 1)).map(label)).toEqual([])
  })

  it('put facilities, villages and districts within their region', () => {
    const points = places.filter(({ precision }) => precision !== 'water' && precision !== 'region')
    expect(points.filter(({ admin1, lng, lat }) => admin1 && !isInside(admin1, lng, lat, 0.75)).map(label)).toEqual([])
  })

  it('are in the artefact', () => {
    const missing = places.filter(
      (place) => !gazetteer.lookup(place.name).some(({ entry }) => distanceKm(entry, place) < 10),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})

const label = ({ name, country, admin1, featureCode }: (typeof places)[number]) =>
  `${name} ${country} ${admin1} ${featureCode}`

describe('a malformed table', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tables-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  const read = (lines: string[]) => {
    writeFileSync(path.join(folder, 'wells.tsv'), lines.join('\n'))
    return readTable('wells.tsv', ['name!', 'names', 'depth!'], folder)
  }
  const HEAD = 'name\tnames\tdepth'

  it('is refused with its file and line', () => {
    expect(() => read(['name\tdepth'])).toThrow('wells.tsv:1: the columns should be: name, names, depth')
    expect(() => read([HEAD, 'a\tb\t1', 'a\t1'])).toThrow('wells.tsv:3: 2 columns, expected 3')
    expect(() => read([HEAD, '\tb\t1'])).toThrow('wells.tsv:2: name is empty')
    expect(() => read([HEAD, 'a \tb\t1'])).toThrow('wells.tsv:2: name has blanks at its ends')
    expect(() => read([HEAD, 'a\tb\tdeep'])[0]?.number('depth', 0, 10)).toThrow('wells.tsv:2: depth should be a number')
    expect(() => read([HEAD, 'a\tb\t11'])[0]?.number('depth', 0, 10)).toThrow('from 0 to 10, it is "11"')
    expect(() => read([HEAD, 'a\tb||c\t1'])[0]?.list('names')).toThrow('wells.tsv:2: names has an empty or padded item')
  })

  it('skips comments and empty lines', () => {
    const rows = read([HEAD, '# a comment', '', 'a\tb|c\t1'])
    expect(rows.map((row) => [row.at, row.list('names'), row.number('depth', 0, 10)])).toEqual([
      ['wells.tsv:4', ['b', 'c'], 1],
    ])
  })
})
