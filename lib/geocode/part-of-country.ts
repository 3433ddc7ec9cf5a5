import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Place } from '@/lib/domain/place'

// Larger countries are no rough circle about their point: "southern Russia" has its own entry or stays the country.
const MAX_RADIUS_KM = 1200
// A part reaches from near the middle to the edge: its centre lies half-way out, and it is half as wide.
const OUT = 0.5
const KM_PER_DEGREE = 111.2

/**
 * The part of a country on one side ("southern Ukraine"), as a region about a point half-way to its edge; the country
 * itself when that would be a guess.
 */
export function partOf(country: GazetteerEntry, text: string): Place {
  const base: Place = {
    name: country.name,
    lng: country.lng,
    lat: country.lat,
    geonameId: country.id > 0 ? country.id : null,
    country: country.country || null,
    admin1: country.admin1 || null,
    precision: country.precision,
    radiusKm: country.radiusKm,
  }
  if (country.precision !== 'country' || country.radiusKm > MAX_RADIUS_KM) return base
  const direction = text.toLowerCase()
  const north = /^north/.test(direction) ? 1 : /^south/.test(direction) ? -1 : 0
  const east = /^(?:north|south)?-?east/.test(direction) ? 1 : /^(?:north|south)?-?west/.test(direction) ? -1 : 0
  const outKm = (country.radiusKm * OUT) / Math.max(1, Math.hypot(north, east))
  const lat = country.lat + (north * outKm) / KM_PER_DEGREE
  const lng = country.lng + (east * outKm) / (KM_PER_DEGREE * Math.cos((country.lat * Math.PI) / 180))
  return { ...base, name: text, lng, lat, geonameId: null, precision: 'region', radiusKm: country.radiusKm * OUT }
}
