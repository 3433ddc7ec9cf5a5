import { KINDS, type Kind } from '@/lib/domain/kinds'
import { acledGeoPrecision, type Place, ucdpWherePrec } from '@/lib/domain/place'
import type { WrittenEvent } from '@/lib/domain/query'
import { acledTimePrecision, ucdpDatePrec, type WindowPrecision, windowPrecisionSchema } from '@/lib/domain/window'

/** What `JSON.stringify(eventFeature(event))` says of the same event. */
export function writtenFeature(event: WrittenEvent): string {
  const id = JSON.stringify(event.id)
  const { geometry, place } = placeText(event.place)
  const [start, end] = [quoted(event.windowStart), quoted(event.windowEnd)]
  return `{"type":"Feature","id":${id},"geometry":${geometry},"properties":{"id":${id},${KIND_TEXTS[event.kind]},${place},"windowStart":${start},"windowEnd":${end},${WINDOW_TEXTS[event.windowPrecision]},${event.rest},"createdAt":"${event.createdAt}","updatedAt":"${event.updatedAt}"}}`
}

const quoted = (instant: string | null) => (instant === null ? 'null' : `"${instant}"`)

/** What is the same for all events of a kind. */
const KIND_TEXTS = Object.fromEntries(
  Object.entries(KINDS).map(([kind, { label, acledEventType, acledSubEventType }]) => [
    kind,
    members({ kind, kindLabel: label, event_type: acledEventType, sub_event_type: acledSubEventType }),
  ]),
) as Record<Kind, string>

const WINDOW_TEXTS = Object.fromEntries(
  windowPrecisionSchema.options.map((windowPrecision) => [
    windowPrecision,
    members({
      windowPrecision,
      time_precision: acledTimePrecision(windowPrecision),
      date_prec: ucdpDatePrec(windowPrecision),
    }),
  ]),
) as Record<WindowPrecision, string>

interface PlaceText {
  geometry: string
  place: string
}

// A place is one object for all pages, as long as the summary keeps it: its text goes when it does.
const placeTexts = new WeakMap<Place, PlaceText>()

function placeText(place: Place | null): PlaceText {
  if (!place) return NOWHERE
  const text = placeTexts.get(place) ?? textOfPlace(place)
  placeTexts.set(place, text)
  return text
}

function textOfPlace({ name, lng, lat, country, admin1, geonameId, precision, radiusKm }: Place): PlaceText {
  const [geo_precision, where_prec] = [acledGeoPrecision(precision), ucdpWherePrec(precision)]
  return {
    geometry: precision === 'country' ? 'null' : JSON.stringify({ type: 'Point', coordinates: [lng, lat] }),
    place: members({ placeName: name, country, admin1, geonameId, precision, radiusKm, geo_precision, where_prec }),
  }
}

const NOWHERE: PlaceText = {
  geometry: 'null',
  place: members({
    ...{ placeName: null, country: null, admin1: null, geonameId: null, precision: null, radiusKm: null },
    ...{ geo_precision: null, where_prec: null },
  }),
}

function members(object: object): string {
  return JSON.stringify(object).slice(1, -1)
}
