import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { precisionWords } from '@/app/_ui/words/place'
import type { Precision } from '@/lib/domain/place'
import { CROWD_ORDER } from './crowd-layer'
import { clusterLeaves, EVENT_LAYERS } from './events-layer'
import { kindsLine } from './kinds-line'
import type { EventMark } from './map-marks'
import { isRing, layerOf, type MarkOptions, tipLine } from './mark-actions'
import type { Stop } from './stops'

/** What a stop is in words: what the hover tip says, and what else the eye takes from the mark. */
export async function stopWords(map: MapLibreMap, stop: Stop, options: MarkOptions): Promise<string> {
  const { tongue } = options
  if (!('mark' in stop)) return options.regionLine(stop.region) ?? ''
  const { mark, others } = stop
  const { properties } = mark
  const layer = layerOf(mark)
  if (layer === EVENT_LAYERS.clusters) {
    const leaves = await clusterLeaves(map, mark)
    const marks = leaves.flatMap((leaf) => options.event(String(leaf.properties?.id)) ?? [])
    return `${togetherWords(tongue, marks)}${kindsLine(tongue, properties)}`
  }
  if (CROWD_ORDER.includes(layer)) {
    const place = String(properties.placeName)
    if (others.length > 0) return tongue.t('marks.eventsAt', { place, count: others.length + 1 })
    const { precision, radiusKm } = properties
    return joined(tipLine(mark, options), precision && precisionWords(tongue, precision as Precision, Number(radiusKm)))
  }
  if (layer === EVENT_LAYERS.dots) return eventWords(tongue, options.event(String(properties.id)))
  const marks = isRing(mark) ? (options.ring(String(properties.placeId))?.marks ?? []) : []
  const [first] = marks
  if (!first) return tipLine(mark, options)
  if (marks.length === 1) return eventWords(tongue, first)
  const kinds = Object.fromEntries(countsOf(marks.map(({ kind }) => kind)))
  const precision = precisionWords(tongue, first.precision, Math.max(...marks.map(({ radiusKm }) => radiusKm)))
  return joined(`${tipLine(mark, options)}${kindsLine(tongue, kinds)}`, precision)
}

function eventWords(tongue: Tongue, event: EventMark | undefined): string {
  if (!event) return ''
  const { line, precision, radiusKm, disputed } = event
  return joined(line, precisionWords(tongue, precision, radiusKm), disputed && tongue.t('marks.disagree'))
}

/** How many there are, and where: "3 events in 2 places, most of them in Odesa". */
function togetherWords({ t }: Tongue, marks: readonly EventMark[]): string {
  const places = [...countsOf(marks.map(({ placeName }) => placeName))].sort(([, a], [, b]) => b - a)
  const [place = ''] = places[0] ?? []
  const count = marks.length
  return places.length > 1
    ? t('marks.eventsInPlaces', { count, places: places.length, place })
    : t('marks.eventsAt', { count, place })
}

function countsOf<Name>(names: readonly Name[]): Map<Name, number> {
  const counts = new Map<Name, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}

const joined = (...parts: (string | false | undefined)[]) => parts.filter(Boolean).join(' · ')
