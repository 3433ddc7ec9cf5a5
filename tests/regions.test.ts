import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { booleanPointInPolygon } from '@turf/turf'
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, it } from 'vitest'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import countries from '@/public/regions/countries.json'

const FOLDER = path.resolve('public/regions')

type Region = Feature<MultiPolygon | Polygon, { iso: string; geonameId: number; name: string; population?: number }>

function regionsOf(country: string): Region[] {
  const topology: Topology = JSON.parse(readFileSync(path.join(FOLDER, `${country}.json`), 'utf8'))
  const regions: FeatureCollection = feature(topology, topology.objects.regions as GeometryCollection)
  return regions.features as Region[]
}

/** The regions of these countries that hold the point. */
function at(lng: number, lat: number, ...of: string[]): string[] {
  const holding = of.flatMap(regionsOf).filter((region) => booleanPointInPolygon([lng, lat], region))
  return holding.map(({ properties }) => properties.iso)
}

describe('The boundaries of regions', () => {
  it('are there for each country that is said to have them, and for no other', () => {
    const files = readdirSync(FOLDER).filter((file) => file !== 'countries.json')
    expect(files.map((file) => file.replace('.json', '')).sort()).toEqual(countries)
  })

  it('are as recognised: Crimea and the east are in Ukraine, the Golan Heights not in Israel', () => {
    expect(at(34.1, 44.95, 'UA', 'RU')).toEqual(['UA-43'])
    expect(at(33.55, 44.59, 'UA', 'RU')).toEqual(['UA-40'])
    expect(at(37.8, 48.0, 'UA', 'RU')).toEqual(['UA-14'])
    expect(at(35.37, 46.84, 'UA', 'RU')).toEqual(['UA-23'])
    expect(at(36.59, 50.6, 'UA', 'RU')).toEqual(['RU-BEL'])
    expect(at(35.75, 33.0, 'IL')).toEqual([])
    expect(at(35.2, 31.9, 'IL', 'PS')).toEqual(['PS-WBK'])
  })

  it('are of all regions of Ukraine, Russia and Belarus that the gazetteer has, under its ids and names', () => {
    for (const country of ['UA', 'RU', 'BY']) {
      const shapes = new Map(regionsOf(country).map(({ properties }) => [properties.iso, properties]))
      for (const entry of readGazetteer(GAZETTEER_FILE).entries())
        if (entry.featureCode === 'ADM1' && entry.country === country)
          expect(shapes.get(entry.admin1), entry.name).toMatchObject({ geonameId: entry.id, name: entry.name })
    }
  })

  it('carry the published population of Ukraine, which did not count occupied Crimea', () => {
    const people = new Map(regionsOf('UA').map(({ properties }) => [properties.iso, properties.population]))
    const sum = [...people.values()].reduce((sum: number, one) => sum + (one ?? 0), 0)
    // 41,167.3 thousand.
    expect(Math.round(sum / 100)).toBe(411_673)
    expect([people.get('UA-43'), people.get('UA-40')]).toEqual([undefined, undefined])
  })
})
