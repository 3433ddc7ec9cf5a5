import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { readTable } from '../gazetteer/tables'

export interface RegionFacts {
  iso: string
  geonameId: number
  /** As the gazetteer calls it, and so the rest of the app. */
  name: string
  uk?: string
  population?: number
}

/** When the people of a country's regions were counted, and by whom. */
export interface PopulationSource {
  at: string
  source: string
}

/** What is known of the gazetteer's first-order regions, by ISO 3166-2. */
export function regionFacts(entries: Iterable<GazetteerEntry>): Map<string, RegionFacts> {
  const names = readTable('admin1.tsv', ['iso!', 'name!', 'bases', 'uk', 'ru', 'other', 'source!'])
  const ukrainian = new Map(names.map((row) => [row.text('iso'), row.list('uk')[0]]))
  const population = new Map(populations().map((row) => [row.text('iso'), row.number('population', 1, 1e9)]))
  const facts = new Map<string, RegionFacts>()
  for (const { id, featureCode, admin1, name } of entries) {
    if (featureCode !== 'ADM1' || !admin1) continue
    const uk = ukrainian.get(admin1)
    const people = population.get(admin1)
    facts.set(admin1, {
      ...{ iso: admin1, geonameId: id, name },
      ...(uk && { uk }),
      ...(people !== undefined && { population: people }),
    })
  }
  return facts
}

/** One source to a country, so that its regions can be compared. */
export function populationSources(): Map<string, PopulationSource> {
  const sources = new Map<string, PopulationSource>()
  for (const row of populations()) {
    const country = row.text('iso').slice(0, 2)
    const { at, source } = sources.get(country) ?? { at: row.text('at'), source: row.text('source') }
    if (at !== row.text('at') || source !== row.text('source')) throw new Error(`${row.at}: ${country} has two sources`)
    sources.set(country, { at, source })
  }
  return sources
}

const populations = () => readTable('region-population.tsv', ['iso!', 'population!', 'at!', 'source!'])
