import { group } from 'd3-array'
import { nameKey } from '@/lib/text/name-key'
import { type Draft, meanPoint, ownId, radiusOf } from './draft'
import { type City, type IsoRegion, readAdminNames, readIsoRegions } from './geonames'
import { isoCodes } from './iso-codes'
import type { Packages } from './packages'
import { readCentroids } from './polygons'
import { isOrdinary } from './settlement-names'
import { type Row, readTable } from './tables'

const TYPE_WORDS =
  /\s+(autonomous )?(region|oblast|krai|province|governorate|district|county|prefecture|state|department|parish|voivodeship|municipality)$/i

/** First-order regions of every country, each with a point of its own and the usual ways of naming it. */
export function regions(packages: Packages, cities: readonly City[]): Draft[] {
  const names = readAdminNames(packages, 1)
  const isoRegions = readIsoRegions(packages)
  const codes = isoCodes(isoRegions)
  const centroids = readCentroids(packages)
  const ownRows = ownTable('admin1.tsv', ['iso!', 'name!', 'bases', 'uk', 'ru', 'other', 'source!'])
  const shortRows = ownTable('region-abbreviations.tsv', ['iso!', 'abbreviations!', 'source!'])
  const settlements = group(cities, (city) => `${city.country}.${city.admin1}`)

  return [...names].flatMap(([code, name]): Draft[] => {
    if (code === 'IL.WE') return [] // the West Bank, listed under PS
    const country = code.slice(0, 2)
    const iso = codes.get(code) ?? ''
    const own = ownRows.get(iso)
    const inside = settlements.get(code) ?? []
    const known = isoRegions.get(country)?.find((region) => `${country}.${region.admin}` === code)
    const centre =
      centroids.get(code) ?? centroids.get(`${country}:${nameKey(name)}`) ?? (inside.length ? meanPoint(inside) : null)
    if (!centre) return []
    return [
      {
        id: known?.reference.geonames ?? ownId(`admin1:${code}`),
        name: own?.text('name') ?? name,
        alternates: own ? ownNames(own, name) : commonNames(name, known),
        spellings: own ? ownSpellings(own) : commonSpellings(name),
        abbreviations: shortRows.get(iso)?.list('abbreviations') ?? [],
        ...centre,
        country,
        admin1: iso,
        admin2: '',
        featureCode: 'ADM1',
        precision: 'region',
        population: inside.reduce((sum, city) => sum + city.population, 0),
        radiusKm: radiusOf(centre, inside, 10, 1500),
      },
    ]
  })
}

function ownNames(row: Row, current: string): string[] {
  const isCity = row.text('name').endsWith(' City')
  const bare = isCity ? [] : [current, ...row.list('bases')]
  const native = isCity ? [] : [...row.list('uk'), ...row.list('ru')]
  return [...native, ...row.list('other'), ...bare]
}

function ownSpellings(row: Row): string[] {
  const kinds = ['oblast', 'region', 'province', 'krai', 'governorate', 'state']
  const adjectives = [...row.list('uk'), ...row.list('ru')].flatMap((native) => [
    native.replace(/ область$/, ' обл'),
    native.replace(/ область$/, ''),
  ])
  return [...row.list('bases').flatMap((base) => kinds.map((kind) => `${base} ${kind}`)), ...adjectives]
}

function commonNames(name: string, known: IsoRegion | undefined): string[] {
  const others = known ? [known.names.en, known.name, known.names.ru, known.names.geonames] : []
  return [...others, baseOf(name)].filter(
    (other): other is string =>
      !!other &&
      /^[\p{Script=Latin}\p{Script=Cyrillic}\p{M}\p{P} ]+$/u.test(other) &&
      !/^[A-Z]{2,5}$/.test(other) &&
      !isOrdinary(other),
  )
}

function commonSpellings(name: string): string[] {
  return ['region', 'province', 'governorate', 'state', 'district'].map((kind) => `${baseOf(name)} ${kind}`)
}

const baseOf = (name: string) => name.replace(TYPE_WORDS, '')

function ownTable(file: string, columns: string[]): Map<string, Row> {
  return new Map(readTable(file, columns).map((row) => [row.text('iso'), row]))
}
