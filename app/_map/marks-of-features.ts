import type { Tongue } from '@/app/_i18n/tongue'
import { figureWords } from '@/app/_ui/words/figure'
import { kindWords } from '@/app/_ui/words/kind'
import { shortWindowWords } from '@/app/_ui/words/window'
import type { EventFeature, EventProperties } from '@/lib/format/event-feature'
import type { PlaceFeature } from '@/lib/format/place-feature'
import { type EventMark, markPlaceId, type PlaceMark } from './map-marks'

const FIGURES_IN_A_TIP = 3

/** For the same list the same marks again: the map knows them by that. */
function remembered<Item, Mark>(make: (tongue: Tongue, items: readonly Item[]) => Mark[]) {
  const known = new WeakMap<readonly Item[], { tongue: Tongue; marks: Mark[] }>()
  return (tongue: Tongue, items: readonly Item[]): Mark[] => {
    const before = known.get(items)
    if (before?.tongue === tongue) return before.marks
    const marks = make(tongue, items)
    known.set(items, { tongue, marks })
    return marks
  }
}

/** The events that have a point; those of a whole country and those without a place are listed elsewhere. */
export const eventMarks = remembered(marksOf)

/** Places that are a point of reference in some article and a site in none. */
export const placeMarks = remembered(marksOfPlaces)

function marksOf(tongue: Tongue, features: readonly EventFeature[]): EventMark[] {
  return features.flatMap(({ id, geometry, properties }) => {
    const { kind, precision, radiusKm, disputed, geonameId, admin1, placeName } = properties
    if (!geometry || precision === null) return []
    const [lng, lat] = geometry.coordinates
    return [
      {
        id,
        kind,
        lng,
        lat,
        precision,
        radiusKm: radiusKm ?? 0,
        disputed,
        placeId: markPlaceId({ geonameId, lng, lat, precision }),
        placeName: placeName ?? '',
        geonameId,
        admin1,
        // Thousands of marks are made at once, and few are pointed at.
        get line() {
          return eventLine(tongue, properties)
        },
      },
    ]
  })
}

function marksOfPlaces(tongue: Tongue, features: readonly PlaceFeature[]): PlaceMark[] {
  return features.flatMap(({ geometry, properties }) => {
    const { key, name, precision, count, site, context } = properties
    if (!geometry || site > 0 || context === 0) return []
    const [lng, lat] = geometry.coordinates
    return [{ key, name, lng, lat, precision, count, line: tongue.t('map.mentionedTimes', { place: name, count }) }]
  })
}

/** "Air or drone strike · Odesa · night 16–17 Mar 2025 · 1 injured". */
function eventLine(tongue: Tongue, properties: EventProperties): string {
  const figures = properties.figures.slice(0, FIGURES_IN_A_TIP).map(({ measure, of, low, high, statements }) => {
    const [only] = statements
    const qualifier = only && statements.length === 1 ? only.qualifier : 'exact'
    return figureWords(tongue, { measure, of, low, high, qualifier })
  })
  const parts = [
    kindWords(tongue, properties.kind),
    properties.placeName,
    shortWindowWords(tongue, properties),
    figures.join(', '),
  ]
  return parts.filter(Boolean).join(' · ')
}
