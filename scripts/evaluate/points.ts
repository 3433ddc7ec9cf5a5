import { z } from 'zod'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place, PlaceMention } from '@/lib/domain/place'
import type { Miss } from './miss'
import { type Share, shareOf } from './rates'

/** A sentence with one labelled point, or with none. */
export const sentenceSchema = z.object({
  id: z.string(),
  text: z.string(),
  publishedAt: z.string().nullish(),
  language: z.string().nullish(),
  point: z.object({ lng: z.number(), lat: z.number() }).nullish(),
  name: z.string().nullish(),
})
export type Sentence = z.infer<typeof sentenceSchema>

/** `[west, south, east, north]`, never across the antimeridian. */
export type Box = readonly [number, number, number, number]

/** How many sentences have a site within so many kilometres of their point. */
export function scorePoints(
  docs: readonly Sentence[],
  placesOf: (id: string) => readonly PlaceMention[],
  withinKm: number,
  gazetteer: Gazetteer,
): { near: Share; misses: Miss[] } {
  const labelled = docs.filter(({ point }) => point)
  const misses = labelled.flatMap((doc) => {
    const miss = whyFar(doc, placesOf(doc.id), withinKm, gazetteer)
    return miss ? [miss] : []
  })
  return { near: shareOf(labelled.length - misses.length, labelled.length), misses }
}

function whyFar(doc: Sentence, places: readonly PlaceMention[], withinKm: number, gazetteer: Gazetteer): Miss | null {
  const { point } = doc
  if (!point) return null
  const isNear = (place: { lng: number; lat: number }) => distanceKm(place, point) <= withinKm
  const sites = places.filter(({ role, place }) => role === 'site' && place)
  if (sites.some(({ place }) => place && isNear(place))) return null
  const read = sites.map(({ place }) => place?.name).join('; ') || 'no site'
  const what = `${doc.name ?? '?'} ← ${doc.text.slice(0, 110).replace(/\s+/g, ' ')} | ${read}`
  const because = (room: Miss['room'], reason: string): Miss => ({ room, reason, id: doc.id, what })

  const here = places.find(({ place }) => place && isNear(place))
  if (here) return because('role', `site read as ${here.role}`)
  const other = places.find(({ text }) => gazetteer.lookup(text).some(({ entry }) => isNear(entry)))
  if (other) return because('resolve', other.place ? 'wrong candidate' : 'left unplaced')
  if (places.some(({ place }) => place?.precision === 'settlement' || place === null))
    return because('resolve', 'another place named, or the gazetteer has none near')
  return because('recognise', 'no name near the label recognised')
}

/** The sites that lie outside a box in which all of them should lie. */
export function sitesOutside(
  docs: readonly Sentence[],
  placesOf: (id: string) => readonly PlaceMention[],
  [west, south, east, north]: Box,
): Miss[] {
  const outside = ({ lng, lat }: Place) => lng < west || lng > east || lat < south || lat > north
  return docs.flatMap(({ id }) =>
    placesOf(id).flatMap(({ role, text, place }): Miss[] =>
      role === 'site' && place && outside(place)
        ? [
            {
              room: 'resolve',
              reason: 'site where none can be',
              id,
              what: `+ ${text} → ${place.name} ${place.lat.toFixed(1)},${place.lng.toFixed(1)}`,
            },
          ]
        : [],
    ),
  )
}
