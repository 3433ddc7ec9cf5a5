import type { PlacingRule } from '@/lib/domain/explanation'
import type { Gazetteer, GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place } from '@/lib/domain/place'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { facilityOf } from '../facility'
import { partOf } from '../part-of-country'

/** The place that the words mean once the name is resolved: the town's refinery, its region, the country's south. */
export interface Placed {
  place: Place
  entry: GazetteerEntry
  placing: PlacingRule
}

/** A district or a facility named after a town whose own point we don't have takes the town's. */
export function placed(prepared: PreparedText, toponym: Toponym, best: GazetteerEntry, gazetteer: Gazetteer): Placed {
  const { entry, placing } = meantBy(prepared, toponym, best, gazetteer)
  if (toponym.rule === 'name:part-of-country')
    return { entry, place: partOf(entry, toponym.text), placing: 'place:part-of-country' }
  if (toponym.level === 'district' && entry.precision === 'settlement')
    return { entry, place: districtAround(entry, toponym.text), placing: 'place:district-around' }
  return { entry, place: placeOf(entry), placing }
}

function meantBy(
  prepared: PreparedText,
  toponym: Toponym,
  best: GazetteerEntry,
  gazetteer: Gazetteer,
): Omit<Placed, 'place'> {
  const facility = toponym.facility ? facilityOf(toponym, best, gazetteer) : null
  if (facility) return { entry: facility, placing: facility === best ? 'place:best' : 'place:facility' }
  const around = siteElsewhere(prepared, toponym, best, gazetteer)
  if (around) return { entry: around, placing: 'place:region-of-site' }
  const region = regionAskedFor(toponym, best, gazetteer)
  return region ? { entry: region, placing: 'place:region-asked-for' } : { entry: best, placing: 'place:best' }
}

// A site of the town's name that lies farther out than this is in its region, not in the town.
const OUT_OF_TOWN_KM = 25

/**
 * "The nuclear power plant in Zaporizhzhia" is not in the city of that name, but in its region: the gazetteer knows
 * where the plant is.
 */
function siteElsewhere(
  prepared: PreparedText,
  toponym: Toponym,
  entry: GazetteerEntry,
  gazetteer: Gazetteer,
): GazetteerEntry | null {
  if (entry.precision !== 'settlement') return null
  const noun =
    /\b((?:nuclear|thermal|hydroelectric) (?:power )?(?:plant|station|facility))\s+(?:in|at|near|of)\s*$/i.exec(
      prepared.text.slice(Math.max(0, toponym.start - 60), toponym.start),
    )?.[1]
  const site = noun ? facilityOf({ ...toponym, facility: noun }, entry, gazetteer) : null
  return site && distanceKm(site, entry) > OUT_OF_TOWN_KM ? gazetteer.region(entry.admin1) : null
}

/** "Astrakan Governor": a region is asked for and only its capital was found under that name. */
function regionAskedFor(toponym: Toponym, entry: GazetteerEntry, gazetteer: Gazetteer): GazetteerEntry | null {
  const namesake = toponym.level === 'region' && entry.precision === 'settlement' && /^PPL[AC]$/.test(entry.featureCode)
  return namesake ? gazetteer.region(entry.admin1) : null
}

// A hromada or raion around its seat, where its own outline is not known: half a typical Ukrainian hromada and raion
// (25–70 km across).
const HROMADA_RADIUS_KM = 15
const RAION_RADIUS_KM = 35

function districtAround(entry: GazetteerEntry, text: string): Place {
  const hromada = /hromada|community|township/i.test(text)
  return {
    ...placeOf(entry),
    name: text,
    geonameId: null,
    precision: 'district',
    radiusKm: hromada ? HROMADA_RADIUS_KM : RAION_RADIUS_KM,
  }
}

/** A gazetteer's entry as a place of the reading. */
export function placeOf(entry: GazetteerEntry): Place {
  return {
    name: entry.name,
    lng: entry.lng,
    lat: entry.lat,
    geonameId: entry.id > 0 ? entry.id : null,
    country: entry.country || null,
    admin1: entry.admin1 || null,
    precision: entry.precision,
    radiusKm: entry.radiusKm,
  }
}
