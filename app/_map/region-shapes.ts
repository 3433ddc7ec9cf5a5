import type { Feature, FeatureCollection, MultiPolygon } from 'geojson'
import countries from '@/public/regions/countries.json'

/** A first-order region as `scripts/data/regions.ts` writes it. */
export interface RegionProperties {
  /** ISO 3166-2. */
  iso: string
  geonameId: number
  name: string
  /** Its name in Ukrainian. */
  uk?: string
  population?: number
}

export type RegionShape = Feature<MultiPolygon, RegionProperties>

export interface CountryRegions {
  regions: RegionShape[]
  /** When its people were counted, and by whom; null where that is not known. */
  population: { at: string; source: string } | null
}

const KNOWN: ReadonlySet<string> = new Set(countries)
const asked = new Map<string, Promise<CountryRegions>>()

/** The country of an ISO 3166-2 code. */
export const countryOf = (iso: string) => iso.slice(0, 2)

/** Boundaries of a country's regions, asked for once; none for a country without. A failure is asked for again. */
export function regionsOf(country: string): Promise<CountryRegions> {
  const before = asked.get(country)
  if (before) return before
  const answer = KNOWN.has(country) ? load(country) : Promise.resolve({ regions: [], population: null })
  asked.set(country, answer)
  answer.catch(() => asked.delete(country))
  return answer
}

async function load(country: string): Promise<CountryRegions> {
  const [response, { feature }] = await Promise.all([fetch(`/regions/${country}.json`), import('topojson-client')])
  if (!response.ok) throw new Error(`The boundaries of ${country} could not be loaded (${response.status}).`)
  const topology = await response.json()
  const { features } = feature(topology, topology.objects.regions) as unknown as FeatureCollection<
    MultiPolygon,
    RegionProperties
  >
  return { regions: features, population: topology.population ?? null }
}
