import type { Draft } from './draft'
import { readCountries, readTerritories } from './geonames'
import type { Packages } from './packages'
import { readTable } from './tables'

/** All countries and dependencies: GeoNames ids, CLDR names in three languages, points and short forms of our tables. */
export function countries(packages: Packages): Draft[] {
  const english = readTerritories(packages, 'en')
  const ukrainian = readTerritories(packages, 'uk')
  const russian = readTerritories(packages, 'ru')
  const points = byCode('countries.tsv', ['code!', 'lng!', 'lat!', 'alternates', 'abbreviations', 'source!'])
  return readCountries(packages).map((country) => {
    const row = points.get(country.code)
    if (!row) throw new Error(`countries.tsv has no line for ${country.code} (${country.name})`)
    const name = PREFERRED[country.code] ?? country.name
    return {
      id: country.id,
      name,
      alternates: [
        country.name,
        ...[english, ukrainian, russian].flatMap((language) => language.get(country.code) ?? []),
        ...row.list('alternates'),
      ].filter((alternate) => alternate.length > 2),
      abbreviations: row.list('abbreviations'),
      lng: row.number('lng', -180, 180),
      lat: row.number('lat', -90, 90),
      country: country.code,
      admin1: '',
      admin2: '',
      featureCode: 'PCLI',
      precision: 'country',
      population: country.population,
      radiusKm: Math.max(1, Math.sqrt(country.areaKm2 / Math.PI)),
    }
  })
}

// English names that changed since GeoNames' table, or are plainer than its own.
const PREFERRED: Record<string, string> = {
  MK: 'North Macedonia',
  SZ: 'Eswatini',
  CZ: 'Czechia',
  PS: 'Palestine',
  CD: 'Democratic Republic of the Congo',
  TL: 'Timor-Leste',
  VA: 'Vatican City',
}

function byCode(file: string, columns: string[]) {
  return new Map(readTable(file, columns).map((row) => [row.text('code'), row]))
}
