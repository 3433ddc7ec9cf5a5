import type { IndexedEntry } from '@/lib/geocode/gazetteer-format'
import { countries } from './countries'
import { withDemonyms } from './demonyms'
import { districts } from './districts'
import { finish } from './draft'
import { withKinds } from './facility-kinds'
import { readCities, readCurrentCities, readIsoRegions } from './geonames'
import { isoCodes } from './iso-codes'
import { mergeVillages, ownPlaces } from './own-places'
import type { Packages } from './packages'
import { withRecognisedCountry } from './recognised-borders'
import { regions } from './regions'
import { settlements } from './settlements'
import { withUkrainianNames } from './ukrainian-names'

/**
 * All entries of the gazetteer, from the packages and our own tables.
 * @throws Error when two of them have one id.
 */
export function collect(packages: Packages, say: (line: string) => void): IndexedEntry[] {
  const cities = readCities(packages).map(withRecognisedCountry)
  const current = readCurrentCities(packages).map(withRecognisedCountry)
  const codes = isoCodes(readIsoRegions(packages))
  const towns = settlements(packages, cities, current, codes)
  const parts = {
    countries: countries(packages),
    regions: regions(packages, cities),
    districts: districts(packages, current, towns, codes),
    settlements: mergeVillages(towns, withKinds(ownPlaces())),
  }
  for (const [part, drafts] of Object.entries(parts)) say(`${part.padEnd(12)} ${drafts.length}`)
  const entries = withDemonyms(withUkrainianNames(Object.values(parts).flat())).map(finish)
  refuseDuplicateIds(entries)
  return entries
}

function refuseDuplicateIds(entries: readonly IndexedEntry[]): void {
  const seen = new Map<number, IndexedEntry>()
  for (const entry of entries) {
    const other = seen.get(entry.id)
    if (other) throw new Error(`two places have the id ${entry.id}: ${other.name} and ${entry.name}`)
    seen.set(entry.id, entry)
  }
}
