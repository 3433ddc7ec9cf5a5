import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { distanceKm } from '@/lib/domain/geometry'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { ownPlaces } from '@/scripts/data/gazetteer/own-places'
import { readTable } from '@/scripts/data/gazetteer/tables'

const places = ownPlaces()
const gazetteer = loadGazetteer()

// [west, south, east, north] with some sea around, for the countries of which we list most.
const BOXES: Record<string, [number, number, number, number]> = {
  UA: [22, 44.2, 40.3, 52.5],
  RU: [19, 41, 180, 82],
  BY: [23, 51.2, 32.8, 56.2],
  IL: [34.2, 29.4, 35.9, 33.4],
  PS: [34.1, 31.1, 35.7, 32.6],
  LB: [35, 33, 36.7, 34.7],
  SY: [35.6, 32.2, 42.5, 37.4],
  IR: [44, 25, 63.4, 39.8],
  YE: [41.8, 12, 54, 19],
  SD: [21.8, 8.6, 38.7, 22.3],
  IQ: [38.7, 29, 48.7, 37.5],
}

describe('our own tables', () => {
  it('are well-formed, and large enough to matter', () => {
    const count = (precision: string) => places.filter((place) => place.precision === precision).length
    expect(count('facility')).toBeGreaterThan(150)
    expect(count('settlement')).toBeGreaterThan(150)
    expect(count('water')).toBeGreaterThan(30)
    expect(count('region')).toBeGreaterThan(30)
    expect(count('district')).toBeGreaterThan(40)
  })

  it('put every place within its country', () => {
    const outside = places.filter(({ country, lng, lat }) => {
      const box = BOXES[country]
      return box && (lng < box[0] || lat < box[1] || lng > box[2] || lat > box[3])
    })
    expect(outside.map(({ name }) => name)).toEqual([])
  })

  it('put facilities, villages and city districts within their region', () => {
    const far = places.filter((place) => {
      if (!place.admin1 || !['facility', 'settlement', 'district'].includes(place.precision)) return false
      const region = gazetteer.region(place.admin1)
      return !region || distanceKm(region, place) > 2.2 * region.radiusKm + 30
    })
    expect(far.map(({ name, admin1 }) => `${name} ${admin1}`)).toEqual([])
  })

  it('are in the artefact', () => {
    const missing = places.filter(
      (place) => !gazetteer.lookup(place.name).some(({ entry }) => distanceKm(entry, place) < 10),
    )
    expect(missing.map(({ name }) => name)).toEqual([])
  })
})

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
