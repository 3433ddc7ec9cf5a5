import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Place } from '@/lib/domain/place'
import type { Reading, ReadMention } from '@/lib/domain/reading'
import type { NameLanguage } from '@/lib/format/name-language'
import { ukrainianName } from '@/lib/geocode/ukrainian-name'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const key = Symbol.for('groundtrace.place-names')
// Shared by all bundles of the server: as many as there are places of events.
const holder = globalThis as { [key]?: Map<string, string> }

/** The place under its name in the language, where one is known; else as it is. */
export function placeIn(language: NameLanguage, place: Place): Place {
  if (language === 'en') return place
  holder[key] ??= new Map()
  const known = holder[key]
  const asked = `${place.geonameId} ${place.name} ${place.lng} ${place.lat}`
  const name = known.get(asked) ?? nameOf(place)
  known.set(asked, name)
  return name === place.name ? place : { ...place, name }
}

/** What has a place, with that place under its name in the language. */
export function placedIn<Placed extends { place: Place | null }>(language: NameLanguage, placed: Placed): Placed {
  if (language === 'en' || !placed.place) return placed
  return { ...placed, place: placeIn(language, placed.place) }
}

/** A reading with its places named so, also those that its mentions might have meant; the text's own words stay. */
export function readingIn(language: NameLanguage, reading: Reading): Reading {
  if (language === 'en') return reading
  return { ...reading, places: reading.places.map((mention) => mentionIn(language, mention)) }
}

function mentionIn(language: NameLanguage, mention: ReadMention): ReadMention {
  const placed = placedIn(language, mention)
  const { explanation } = placed
  if (!explanation) return placed
  const candidates = explanation.candidates.map((candidate) => placedIn(language, candidate))
  return { ...placed, explanation: { ...explanation, candidates } }
}

/** The name of a place of the gazetteer in the language, where one is known; else its own. */
export function entryNameIn(language: NameLanguage, entry: GazetteerEntry): string {
  return (language === 'uk' ? ukrainianName(entry) : null) ?? entry.name
}

function nameOf(place: Place): string {
  const entry = entryOf(place)
  // A name that is not the entry's, such as "near Sumy", is a saying of the reader's own.
  return entry && entry.name === place.name ? entryNameIn('uk', entry) : place.name
}

/** Places that GeoNames does not have are found by what they are called and where they lie. */
function entryOf({ geonameId, name, lng, lat }: Place): GazetteerEntry | null {
  const gazetteer = loadGazetteer()
  if (geonameId !== null) return gazetteer.byId(geonameId)
  return gazetteer.lookup(name).find(({ entry }) => entry.lng === lng && entry.lat === lat)?.entry ?? null
}
