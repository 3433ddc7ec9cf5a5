'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import type { PlaceFeature } from '@/lib/format/place-feature'
import type { ColourScheme } from './kind-colours'
import type { LiveMap } from './live-map'
import type { MapArea } from './map-area'
import { MapFrame } from './map-frame'
import { MARKS_ALONE, type MapLayers } from './map-layers'
import { eventMarks, placeMarks } from './marks-of-features'
import type { Pin } from './place-pin'
import type { MapViewport } from './start-map'
import { type MapTools, useMapTools } from './use-map-tools'

const NONE: never[] = []

export interface MapViewProps {
  events: readonly EventFeature[]
  /** Where tiles of more events than these are asked for; null when these are all. */
  crowd: string | null
  places: readonly PlaceFeature[]
  showPlaces: boolean
  selectedId: string | null
  /** The events that are listed as those of one spot; empty when none are. */
  spotIds: readonly string[]
  /** The events that stand out, wherever they are. */
  litIds?: readonly string[]
  layers?: MapLayers
  /** A place that was searched for. */
  pin: Pin | null
  /** What is filtered by, and the tools that draw it; without tools it is only looked at. */
  area?: MapArea | null
  tools?: MapTools
  /** Takes the next point that is clicked, whatever is there; absent or null where clicks select. */
  onPickPoint?: ((point: [lng: number, lat: number]) => void) | null
  /** Null is the map's own first view, and leaves a map that is already there where it is. */
  view: MapViewport | null
  colorScheme: ColourScheme
  basemapStyleUrl?: string | null
  onSelectEvent(id: string | null): void
  /** Events that no zoom can part: of one town, or of one ring. */
  onSelectEvents(ids: string[]): void
  /** Events about a point, of which not all are loaded. */
  onSelectAt(point: [lng: number, lat: number]): void
  onSelectPlace(key: string | null): void
  /** A shaded region, by ISO 3166-2. */
  onSelectRegion?(iso: string): void
  onViewChange(view: MapViewport): void
  onReady?(): void
  /** Gives the map as soon as there is one: it takes pictures, ends drawings, moves with another. */
  onStart?(map: LiveMap): void
  /** `true` when all that was given is drawn, `false` when it is not yet. */
  onIdle?(idle: boolean): void
  /** The accessible name. */
  label: string
  /** Without buttons and credits of its own. */
  isBare?: boolean
}

/** The dashboard's map: fills the nearest positioned ancestor. */
export function MapView(props: MapViewProps) {
  const {
    events,
    crowd,
    places,
    showPlaces,
    selectedId,
    spotIds,
    litIds = NONE,
    layers = MARKS_ALONE,
    pin,
    view,
    colorScheme,
    basemapStyleUrl = null,
    label,
  } = props
  const tongue = useTongue()
  const [map, setMap] = useState<LiveMap | null>(null)
  const eventsDrawn = useMemo(() => eventMarks(tongue, events), [tongue, events])
  const placesDrawn = useMemo(() => placeMarks(tongue, places), [tongue, places])
  useEffect(() => map?.setPin(pin), [map, pin])
  useMapTools(map, props.area ?? null, props.tools ?? null)
  const { onPickPoint = null } = props
  useEffect(() => map?.pickPoint(onPickPoint), [map, onPickPoint])
  const reportView = useFollowedView(map, view, props.onViewChange)
  return (
    <MapFrame
      events={eventsDrawn}
      crowd={crowd}
      places={placesDrawn}
      showPlaces={showPlaces}
      selectedId={selectedId}
      spotIds={spotIds}
      litIds={litIds}
      layers={layers}
      initialViewport={view}
      scheme={colorScheme}
      styleUrl={basemapStyleUrl}
      label={label}
      isBare={props.isBare ?? false}
      isAimed={Boolean(props.tools?.tool) || onPickPoint !== null}
      onSelectEvent={props.onSelectEvent}
      onSelectEvents={props.onSelectEvents}
      onSelectAt={props.onSelectAt}
      onSelectPlace={props.onSelectPlace}
      onSelectRegion={props.onSelectRegion}
      onViewChange={reportView}
      onStart={(live) => {
        setMap(live)
        props.onStart?.(live)
      }}
      onReady={() => props.onReady?.()}
      onIdle={props.onIdle}
    />
  )
}

/**
 * Moves the map when `view` changes from outside, and only then: views that the map itself has reported come back
 * as props too, late ones while it is already elsewhere.
 */
function useFollowedView(map: LiveMap | null, view: MapViewport | null, onViewChange: (view: MapViewport) => void) {
  const reported = useRef<MapViewport[]>([])
  useEffect(() => {
    if (!map || !view) return
    const echo = reported.current.findIndex((own) => isSameView(own, view))
    reported.current = echo < 0 ? [] : reported.current.slice(echo + 1)
    if (echo < 0) map.goTo(view)
  }, [map, view])
  return (own: MapViewport) => {
    reported.current.push(own)
    onViewChange(own)
  }
}

function isSameView(a: MapViewport, b: MapViewport): boolean {
  return Math.abs(a.lng - b.lng) < 1e-3 && Math.abs(a.lat - b.lat) < 1e-3 && Math.abs(a.zoom - b.zoom) < 0.02
}
