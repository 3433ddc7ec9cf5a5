import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { FeatureCollection } from 'geojson'
import { feature } from 'topojson-client'
import type { GeometryCollection } from 'topojson-specification'
import { isArea, labelPoint, type MapFeature, mapFeature } from './feature'

type Language = 'en' | 'uk' | 'ru'

// Short names where CLDR's long one is not what a map says; for the others its short form is an abbreviation ("US").
const SHORT = new Set(['BA', 'HK', 'MM', 'MO', 'PS'])
const KOSOVO = 'XK'
/** Russia is wider than a screen: its own label stands in the west. */
const SECOND_LABELS = [{ iso: 'RU', point: [98, 62], minZoom: 1 }]

interface CountrySources {
  /** Unpacked `world-atlas`: used for label points only, its polygons follow other borders than this map. */
  worldAtlas: string
  cldrCore: string
  cldrNames: string
}

/** One label per country, in three languages, from the zoom at which the country has room for it. */
export function countryLabels({ worldAtlas, cldrCore, cldrNames }: CountrySources): MapFeature[] {
  const atlas = JSON.parse(readFileSync(path.join(worldAtlas, 'countries-10m.json'), 'utf8'))
  const names = { en: territories(cldrNames, 'en'), uk: territories(cldrNames, 'uk'), ru: territories(cldrNames, 'ru') }
  // Withdrawn codes (ZR) share the number of the one in use; they have no name any more.
  const codes = alpha2ByNumber(cldrCore, (iso) => names.en(iso) !== undefined)
  const label = (iso: string, point: number[], minZoom: number, area: number) =>
    mapFeature({ type: 'Point', coordinates: point }, minZoom, {
      class: 'country',
      name: names.en(iso),
      'name:uk': names.uk(iso),
      'name:ru': names.ru(iso),
      iso,
      area: Math.round(area * 10) / 10,
    })

  const outlines: FeatureCollection = feature(atlas, atlas.objects.countries as GeometryCollection)
  const labels = outlines.features.filter(isArea).flatMap(({ id, geometry, properties }) => {
    const iso = properties?.name === 'Kosovo' ? KOSOVO : codes.get(String(id))
    if (!iso) return [] // leased bases, buffer zones, reefs
    const { point, area } = labelPoint(geometry)
    return [label(iso, point, area > 100 ? 1 : area > 15 ? 3 : area > 2 ? 4 : 5, area)]
  })
  return [...labels, ...SECOND_LABELS.map(({ iso, point, minZoom }) => label(iso, point, minZoom, 100))]
}

function alpha2ByNumber(cldrCore: string, isUsed: (iso: string) => boolean): Map<string, string> {
  const file = path.join(cldrCore, 'supplemental/codeMappings.json')
  const mappings: Record<string, { _numeric?: string }> = JSON.parse(readFileSync(file, 'utf8')).supplemental
    .codeMappings
  const used = Object.entries(mappings).filter(([code]) => code.length === 2 && isUsed(code))
  return new Map(used.flatMap(([code, { _numeric }]) => (_numeric ? [[_numeric, code]] : [])))
}

function territories(cldrNames: string, language: Language): (iso: string) => string | undefined {
  const file = path.join(cldrNames, 'main', language, 'territories.json')
  const names: Record<string, string> = JSON.parse(readFileSync(file, 'utf8')).main[language].localeDisplayNames
    .territories
  return (iso) => (SHORT.has(iso) ? names[`${iso}-alt-short`] : undefined) ?? names[iso]
}
