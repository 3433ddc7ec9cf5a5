import path from 'node:path'
import type { City } from '../geonames'
import { DumpError, dumpLines, type Progress } from './dump-lines'

/** A row of a country's dump or of allCountries.txt. */
export interface DumpPlace extends City {
  featureClass: string
}

const PLACE_COLUMNS = [19, 19] as const
const NAME_COLUMNS = [8, 10] as const
const REGION_COLUMNS = [4, 4] as const

/** Reads the places of a dump, batch by batch. @throws DumpError naming file and line. */
export async function* readPlaces(file: string, progress: Progress): AsyncGenerator<DumpPlace[]> {
  const ofAlternates = isNamedForCountry(file) ? '; alternate names of one country have the same file name' : ''
  try {
    for await (const { at, rows } of dumpLines(file, PLACE_COLUMNS, progress)) {
      yield rows.map((cells, index) => placeOf(cells, at(index)))
    }
  } catch (error) {
    const isOther = error instanceof DumpError && / (8|9|10) columns/.test(error.message)
    throw isOther ? new DumpError(error.message + ofAlternates, { cause: error }) : error
  }
}

export const isNamedForCountry = (file: string): boolean => /^[A-Z]{2}\.txt$/.test(path.basename(file))

function placeOf(cells: readonly string[], at: string): DumpPlace {
  const cell = (index: number) => cells[index] ?? ''
  if (!/^\d{4}-\d{2}-\d{2}$/.test(cell(18))) {
    throw new DumpError(`${at}: the last column should be a date, it is "${cell(18)}"; the file may be cut short`)
  }
  const country = cell(8)
  if (!/^([A-Z]{2})?$/.test(country)) throw new DumpError(`${at}: "${country}" is no country code`)
  if (!cell(1)) throw new DumpError(`${at}: the place has no name`)
  return {
    id: wholeNumber(cell(0), at, 'the GeoNames id'),
    name: cell(1),
    ascii: cell(2),
    alternates: cell(3).split(',').filter(Boolean),
    lat: degrees(cell(4), 90, at, 'the latitude'),
    lng: degrees(cell(5), 180, at, 'the longitude'),
    featureClass: cell(6),
    featureCode: cell(7),
    country,
    admin1: cell(10),
    admin2: cell(11),
    population: cell(14) === '' ? 0 : wholeNumber(cell(14), at, 'the population'),
  }
}

/** A row of alternateNamesV2.txt. */
export interface DumpName {
  id: number
  language: string
  name: string
}

/** Reads names in other languages, batch by batch. @throws DumpError naming file and line. */
export async function* readAlternateNames(file: string, progress: Progress): AsyncGenerator<DumpName[]> {
  for await (const { at, rows } of dumpLines(file, NAME_COLUMNS, progress)) {
    yield rows.map((cells, index) => ({
      id: wholeNumber(cells[1] ?? '', at(index), 'the GeoNames id'),
      language: cells[2] ?? '',
      name: cells[3] ?? '',
    }))
  }
}

/** Reads admin1CodesASCII.txt: GeoNames code of a region (`UA.17`) → its GeoNames id. @throws DumpError. */
export async function readRegionIds(file: string, progress: Progress): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for await (const { at, rows } of dumpLines(file, REGION_COLUMNS, progress)) {
    for (const [index, [code = '', , , id = '']] of rows.entries()) {
      if (!/^[A-Z]{2}\..+/.test(code)) throw new DumpError(`${at(index)}: "${code}" is no code of a region`)
      ids.set(code, wholeNumber(id, at(index), 'the GeoNames id'))
    }
  }
  return ids
}

function wholeNumber(cell: string, at: string, what: string): number {
  if (!/^\d{1,12}$/.test(cell)) throw new DumpError(`${at}: ${what} should be a whole number, it is "${cell}"`)
  return Number(cell)
}

function degrees(cell: string, most: number, at: string, what: string): number {
  const value = /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : Number.NaN
  if (Number.isFinite(value) && Math.abs(value) <= most) return value
  throw new DumpError(`${at}: ${what} should be a number from -${most} to ${most}, it is "${cell}"`)
}
