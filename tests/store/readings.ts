import type { Figure } from '@/lib/domain/figure'
import type { Kind } from '@/lib/domain/kinds'
import type { Place, PlaceRole } from '@/lib/domain/place'
import type { Reading } from '@/lib/domain/reading'
import type { StoredArticle } from '@/lib/domain/stored'
import type { Window, WindowPrecision } from '@/lib/domain/window'
import { keep } from '@/lib/services/keep'
import type { NewArticle } from '@/lib/store/keep-article'
import type { Store } from '@/lib/store/store'

const place = (name: string, geonameId: number, lng: number, lat: number, rest: Partial<Place> = {}): Place => ({
  name,
  geonameId,
  lng,
  lat,
  country: 'UA',
  admin1: null,
  precision: 'settlement',
  radiusKm: 5,
  ...rest,
})

/** Real places, with GeoNames ids and points. */
export const PLACES = {
  odesa: place('Odesa', 698740, 30.7326, 46.4775, { admin1: 'UA-51', radiusKm: 15 }),
  odesaRegion: place('Odesa Oblast', 698738, 30, 46.75, { admin1: 'UA-51', precision: 'region', radiusKm: 150 }),
  odesaPort: place('Port of Odesa', -101, 30.7421, 46.4903, { admin1: 'UA-51', precision: 'facility', radiusKm: 2 }),
  kharkiv: place('Kharkiv', 706483, 36.2527, 49.9808, { admin1: 'UA-63', radiusKm: 15 }),
  chuhuiv: place('Chuhuiv', 709932, 36.6869, 49.8373, { admin1: 'UA-63', radiusKm: 5 }),
  ukraine: place('Ukraine', 690791, 32, 49, { precision: 'country', radiusKm: 600 }),
  astrakhan: place('Astrakhan', 580497, 48.0408, 46.3497, { country: 'RU', admin1: 'RU-AST', radiusKm: 12 }),
  suva: place('Suva', 2198148, 178.4419, -18.1416, { country: 'FJ', radiusKm: 5 }),
  apia: place('Apia', 4035413, -171.7669, -13.8333, { country: 'WS', radiusKm: 5 }),
} satisfies Record<string, Place>

export type PlaceName = keyof typeof PLACES

export const window = (windowStart: string, windowEnd: string, windowPrecision: WindowPrecision): Window => ({
  windowStart: new Date(windowStart).toISOString(),
  windowEnd: new Date(windowEnd).toISOString(),
  windowPrecision,
})

/** The night that ends on this date, by Kyiv's clock in winter: 18:00 to 06:00. */
export function nightTo(date: string): Window {
  const midnight = Date.parse(`${date}T00:00:00Z`)
  const hours = (count: number) => new Date(midnight + count * 3_600_000).toISOString()
  return window(hours(-8), hours(4), 'night')
}

export interface ClaimSpec {
  at: PlaceName | null
  window: Window
  kind?: Kind
  actor?: string
  figures?: readonly Partial<Figure>[]
}

export const figure = (rest: Partial<Figure> = {}): Figure => ({
  measure: 'injured',
  of: null,
  low: 1,
  high: rest.low ?? 1,
  qualifier: 'exact',
  status: 'current',
  subset: false,
  claimant: null,
  place: null,
  start: 0,
  end: 1,
  text: '1',
  rule: 'test',
  ...rest,
})

/** A reading with one claim per spec, each with a place mention of its own, and further mentions that are no sites. */
export function readingOf(claims: readonly ClaimSpec[], mentions: { at: PlaceName; role: PlaceRole }[] = []): Reading {
  const reading: Reading = { places: [], figures: [], claims: [], checks: [] }
  const mention = (at: PlaceName, role: PlaceRole) =>
    reading.places.push({
      start: 0,
      end: 5,
      text: PLACES[at].name,
      role,
      place: PLACES[at],
      certainty: 0.9,
      rule: 'test',
    }) - 1
  for (const { at, window, kind = 'air_strike', actor = null, figures = [] } of claims) {
    const place = at && mention(at, 'site')
    reading.claims.push({
      kind,
      actor,
      targetType: 'unknown',
      weapons: [],
      place,
      figures: figures.map((spec) => reading.figures.push(figure({ place, ...spec })) - 1),
      ...window,
      claimant: null,
      certainty: 'stated',
      rule: 'test',
      quote: { start: 0, end: 10, text: 'Drones hit.' },
      spans: [{ what: 'trigger', start: 7, end: 10 }],
    })
  }
  for (const { at, role } of mentions) mention(at, role)
  return reading
}

let articles = 0

/** An article about the claims; its text is different from every other's. */
export function articleOf(claims: readonly ClaimSpec[], rest: Partial<NewArticle> = {}): NewArticle {
  const number = ++articles
  const reading = rest.reading ?? readingOf(claims)
  return {
    key: `article ${number}`,
    contentHash: `hash ${number}`,
    source: { name: 'Example', url: null, licence: null, originGroup: 'example' },
    url: null,
    title: `Article ${number}`,
    text: 'Drones hit.',
    language: 'en',
    publishedAt: '2025-03-17',
    fetchedAt: new Date('2025-03-18T00:00:00Z'),
    placeQuotes: reading.places.map(({ text }) => `Drones hit ${text}.`),
    ...rest,
    reading,
  }
}

export async function keepArticle(store: Store, article: NewArticle, now = article.fetchedAt): Promise<StoredArticle> {
  const kept = await store.findArticle(await store.write((writer) => keep(writer, article, now)))
  if (!kept) throw new Error('The article was not kept')
  return kept
}
