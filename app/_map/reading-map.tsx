'use client'

import { useEffect, useMemo, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { kindWords } from '@/app/_ui/words/kind'
import { precisionAfterName } from '@/app/_ui/words/place'
import { placeKey } from '@/lib/domain/place-key'
import type { Reading } from '@/lib/domain/reading'
import type { ColourScheme } from './kind-colours'
import type { LiveMap } from './live-map'
import { MapFrame } from './map-frame'
import { MARKS_ALONE } from './map-layers'
import type { EventMark, PlaceMark } from './map-marks'

interface ReadingMapProps {
  reading: Reading
  colorScheme: ColourScheme
  label: string
}

const NOTHING = () => {}
const NONE: never[] = []

/** A small map of one reading: its claims where they are placed, and the other places that it mentions. Fills its frame. */
export function ReadingMap({ reading, colorScheme, label }: ReadingMapProps) {
  const tongue = useTongue()
  const events = useMemo(() => claimMarks(tongue, reading), [tongue, reading])
  const places = useMemo(() => mentionMarks(tongue, reading, events), [tongue, reading, events])
  const [map, setMap] = useState<LiveMap | null>(null)
  useEffect(() => {
    if (events.length + places.length > 0) map?.fitMarks()
  }, [map, events, places])
  return (
    <MapFrame
      events={events}
      crowd={null}
      places={places}
      showPlaces
      selectedId={null}
      layers={MARKS_ALONE}
      spotIds={NONE}
      litIds={NONE}
      initialViewport={null}
      scheme={colorScheme}
      styleUrl={null}
      label={label}
      onSelectEvent={NOTHING}
      onSelectEvents={NOTHING}
      onSelectAt={NOTHING}
      onSelectPlace={NOTHING}
      onViewChange={NOTHING}
      onStart={setMap}
      onReady={NOTHING}
    />
  )
}

/** Claims of a whole country have no mark. */
function claimMarks(tongue: Tongue, { claims, places }: Reading): EventMark[] {
  return claims.flatMap((claim, index) => {
    const place = claim.place === null ? null : places[claim.place]?.place
    if (!place || place.precision === 'country') return []
    const { lng, lat, precision, radiusKm, name, geonameId, admin1 } = place
    const line = `${kindWords(tongue, claim.kind)} · ${name} · ${precisionAfterName(tongue, name, precision, radiusKm)}`
    const mark = { lng, lat, precision, radiusKm, geonameId, admin1, line, kind: claim.kind, disputed: false }
    return [{ ...mark, id: String(index), placeId: placeKey(place), placeName: name }]
  })
}

function mentionMarks(tongue: Tongue, { places }: Reading, events: readonly EventMark[]): PlaceMark[] {
  const sites = new Set(events.map(({ placeId }) => placeId))
  const marks = new Map<string, PlaceMark>()
  for (const { place, role } of places) {
    if (!place || role !== 'context' || place.precision === 'country') continue
    const key = placeKey(place)
    if (sites.has(key)) continue
    const { name, lng, lat, precision } = place
    const count = (marks.get(key)?.count ?? 0) + 1
    marks.set(key, { key, name, lng, lat, precision, count, line: tongue.t('map.mentioned', { place: name }) })
  }
  return [...marks.values()]
}
