import { distanceKm } from '@/lib/domain/geometry'
import type { IndexedEntry } from '@/lib/geocode/gazetteer-format'
import { russianForms, ukrainianForms } from '@/lib/text/cross-spelling'
import { russianOf, ukrainianOf } from '@/lib/text/cyrillic-of'
import { nameKey } from '@/lib/text/name-key'
import { romanisations } from '@/lib/text/transliterate'

// Countries whose names in Cyrillic are spelled and romanised in every usual way, so that no spelling has to be listed.
const ROMANISED = new Set(['UA', 'RU', 'BY'])

export type Draft = Omit<IndexedEntry, 'alternates' | 'spellings' | 'abbreviations' | 'demonyms'> &
  Partial<Pick<IndexedEntry, 'alternates' | 'spellings' | 'abbreviations' | 'demonyms'>>

/** Completes an entry: one alternate per key, romanisations generated, coordinates to five decimals. */
export function finish(draft: Draft): IndexedEntry {
  const alternates = onePerKey(draft.name, draft.alternates ?? [])
  const listed = draft.spellings ?? []
  const spellings = [...listed, ...writtenBack(draft, alternates)]
  const cyrillic = ROMANISED.has(draft.country) ? [draft.name, ...alternates, ...spellings] : []
  const crossed = cyrillic.flatMap(draft.country === 'UA' ? russianForms : ukrainianForms)
  const romanised = [...cyrillic, ...(draft.country === 'UA' ? crossed : [])].flatMap(romanisations)
  return {
    ...draft,
    alternates,
    spellings: [...spellings, ...crossed, ...romanised],
    abbreviations: draft.abbreviations ?? [],
    demonyms: draft.demonyms ?? [],
    lng: Number(draft.lng.toFixed(5)),
    lat: Number(draft.lat.toFixed(5)),
    radiusKm: Number(draft.radiusKm.toFixed(draft.radiusKm < 10 ? 1 : 0)),
  }
}

/** Cyrillic spellings for a settlement or district of which the sources have Latin names only. */
function writtenBack({ country, name, precision }: Draft, alternates: readonly string[]): string[] {
  const isOf = precision === 'settlement' || precision === 'district'
  const names = [name, ...alternates]
  if (!isOf || !ROMANISED.has(country) || names.some((one) => /\p{Script=Cyrillic}/u.test(one))) return []
  // The spelling that keeps the soft signs comes back whole.
  const fullest = names.find((one) => /['’]/.test(one)) ?? name
  return country === 'UA' ? ukrainianOf(fullest) : russianOf(fullest)
}

function onePerKey(name: string, alternates: readonly string[]): string[] {
  const seen = new Set(['', nameKey(name)])
  return alternates.filter((alternate) => {
    const key = nameKey(alternate)
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/**
 * A stable negative id for what GeoNames does not have, from a text that tells it apart: 52 bits of two FNV-1a hashes.
 * Two that collide would be found when the artefact is built.
 */
export function ownId(text: string): number {
  return -((fnv1a(text, 0x811c9dc5) & 0xfffff) * 2 ** 32 + fnv1a(text, 0x01234567) + 1)
}

function fnv1a(text: string, basis: number): number {
  let hash = basis
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash >>> 0
}

export interface Point {
  lng: number
  lat: number
}

/** Mean of points that lie together; longitudes are taken around the first point, so the antimeridian does no harm. */
export function meanPoint(points: readonly Point[]): Point {
  const base = points[0]?.lng ?? 0
  const around = (lng: number) => ((((lng - base + 180) % 360) + 360) % 360) - 180
  const lng = base + points.reduce((sum, point) => sum + around(point.lng), 0) / points.length
  const lat = points.reduce((sum, point) => sum + point.lat, 0) / points.length
  return { lng: ((((lng + 180) % 360) + 360) % 360) - 180, lat }
}

/** The distance within which 95 % of a region's settlements lie, at least `least` and at most `most`. */
export function radiusOf(centre: Point, settlements: readonly Point[], least: number, most: number): number {
  const distances = settlements.map((point) => distanceKm(centre, point)).sort((a, b) => a - b)
  const far = distances[Math.floor(0.95 * (distances.length - 1))] ?? least
  return Math.min(most, Math.max(least, far))
}
