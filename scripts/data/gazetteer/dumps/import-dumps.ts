import path from 'node:path'
import type { IndexedGazetteer } from '@/lib/geocode/gazetteer-index'
import { type Draft, finish } from '../draft'
import { englishNames } from '../english-names'
import { withRecognisedCountry } from '../recognised-borders'
import { keptAlternates, keptName } from '../settlement-names'
import { townRadiusKm } from '../settlements'
import { AddedFile } from './added-file'
import { dumpFolder } from './dump-folder'
import type { Progress } from './dump-lines'
import { type DumpPlace, isNamedForCountry, readAlternateNames, readPlaces, readRegionIds } from './dump-rows'
import { keptPrecision } from './kept-places'
import { type KnownPlaces, knownPlaces } from './known-places'

/** What an import brought. */
export interface Imported {
  /** Places that the gazetteer did not have by their GeoNames id. */
  places: number
  /** Places that it had, and that have more names now. */
  named: number
}

const LANGUAGES = new Set(['uk', 'ru', 'en', ''])
const RADIUS_KM: Readonly<Record<string, number>> = { district: 25, facility: 3, water: 20, region: 15 }

/**
 * Writes `file` from the dumps of a folder: what they have beyond `base`, and names in Ukrainian, Russian and English.
 * The dumps are read twice, line by line: first for which places count and where their regions are, then to write.
 * @throws DumpError when the folder holds no dump, or a file is cut short or malformed; `file` is then as it was.
 */
export async function importDumps(
  folder: string,
  base: IndexedGazetteer,
  file: string,
  say: (line: string) => void,
): Promise<Imported> {
  const files = dumpFolder(folder, say)
  const progress: Progress = (name, percent) => say(`${name} ${percent} %`)
  const known = knownPlaces(base)
  const { ids, regionOf } = await survey(files.places, files.regions, known, progress)
  const names = files.alternateNames ? await namesFor(ids, files.alternateNames, progress) : new Map<number, string[]>()
  const added = new AddedFile(file)
  const english = englishNames()
  let named = 0
  try {
    const left = new Set(ids)
    for await (const place of places(files.places, progress)) {
      if (!left.delete(place.row.id)) continue
      const more = names.get(place.row.id) ?? []
      const old = known.byId(place.row.id)
      if (old) {
        const unknown = more.filter((name) => base.lookup(name).every(({ entry }) => entry.id !== old.id))
        if (unknown.length === 0) continue
        await added.names(finish({ ...old, alternates: unknown }))
        named++
      } else {
        const entry = finish(draftOf(place, more, english, regionOf))
        await added.place(entry, known.ownIdOf(entry))
      }
    }
    await added.finish(versionOf(files.places))
    return { places: added.size - named, named }
  } finally {
    await added.close()
  }
}

interface KeptPlace {
  row: DumpPlace
  precision: Draft['precision']
}

/** The places that count, of all files. */
async function* places(files: readonly string[], progress: Progress): AsyncGenerator<KeptPlace> {
  for (const file of files) {
    const isWhole = isNamedForCountry(file)
    for await (const rows of readPlaces(file, progress)) {
      for (const given of rows) {
        const row = withRecognisedCountry(given)
        const precision = keptPrecision(row, isWhole)
        if (precision) yield { row, precision }
      }
    }
  }
}

/** Which places count, and the ISO code of GeoNames' regions: from their own list, else as most known places say. */
async function survey(files: readonly string[], regions: string | null, known: KnownPlaces, progress: Progress) {
  const ids = new Set<number>()
  const votes = new Map<string, Map<string, number>>()
  for await (const { row } of places(files, progress)) {
    ids.add(row.id)
    const admin1 = known.byId(row.id)?.admin1
    if (!admin1 || !row.admin1) continue
    const code = `${row.country}.${row.admin1}`
    const counts = votes.get(code) ?? new Map<string, number>()
    votes.set(code, counts.set(admin1, (counts.get(admin1) ?? 0) + 1))
  }
  const listed = regions ? await readRegionIds(regions, progress) : new Map<string, number>()
  const regionOf = (code: string) => {
    const region = listed.get(code)
    const own = region === undefined ? null : known.byId(region)
    if (own?.admin1) return own.admin1
    return [...(votes.get(code) ?? [])].sort(([, a], [, b]) => b - a)[0]?.[0] ?? ''
  }
  return { ids, regionOf }
}

async function namesFor(ids: ReadonlySet<number>, file: string, progress: Progress): Promise<Map<number, string[]>> {
  const names = new Map<number, string[]>()
  for await (const rows of readAlternateNames(file, progress)) {
    for (const { id, language, name } of rows) {
      if (!LANGUAGES.has(language) || !ids.has(id) || !keptName(name)) continue
      const own = copied(name)
      const known = names.get(id)
      if (known) known.push(own)
      else names.set(id, [own])
    }
  }
  return names
}

/** The text alone: a piece of a string keeps the whole of it, a megabyte of the dump, from being forgotten. */
const copied = (text: string) => Buffer.from(text).toString()

function draftOf(
  { row, precision }: KeptPlace,
  more: readonly string[],
  english: ReturnType<typeof englishNames>,
  regionOf: (code: string) => string,
): Draft {
  const others = [...more, ...keptAlternates(row, true)]
  return {
    id: row.id,
    name: english(row.country, row.name, undefined, others),
    alternates: [row.name, row.ascii, ...others],
    lng: row.lng,
    lat: row.lat,
    country: row.country,
    admin1: row.admin1 ? regionOf(`${row.country}.${row.admin1}`) : '',
    admin2: row.admin2 ? `${row.country}.${row.admin1}.${row.admin2}` : '',
    featureCode: row.featureCode,
    precision,
    population: row.population,
    radiusKm: RADIUS_KM[precision] ?? townRadiusKm(row.population),
  }
}

const versionOf = (files: readonly string[]) =>
  `with GeoNames ${files.map((file) => path.basename(file, '.txt')).join(', ')}`
