'use client'

import { type RefObject, useCallback, useMemo } from 'react'
import type { MapArea } from '@/app/_map/map-area'
import type { MapViewport } from '@/app/_map/start-map'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import { circleAbout } from './area/area-words'
import { usePinParams, useViewParams } from './dashboard-url'
import { rounded, viewOfPlace } from './place-view'

/** From farther away the middle of the map says nothing of what is meant. */
const NEAR_ZOOM = 5

/** Where the map in `box` looks, by the address, and the ways to look elsewhere. */
export function useView(box: RefObject<HTMLElement | null>) {
  const [{ lng, lat, zoom }, setView] = useViewParams()
  const [{ pin }, setPin] = usePinParams()
  /** Null is the map's own first view. */
  const view = useMemo(
    () => (lng !== null && lat !== null && zoom !== null ? { lng, lat, zoom } : null),
    [lng, lat, zoom],
  )
  const moveView = useCallback((to: MapViewport) => setView(written(to)), [setView])
  const room = () => Math.min(box.current?.clientWidth ?? 0, box.current?.clientHeight ?? 0)
  const showArea = (area: MapArea) => moveView(viewOfPlace(circleAbout(area), room()))
  const showPlace = ({ geometry, properties: { name, radiusKm } }: FoundPlaceFeature) => {
    const [lng, lat] = [rounded(geometry.coordinates[0], 4), rounded(geometry.coordinates[1], 4)]
    setPin({ pin: { lng, lat, name }, ...written(viewOfPlace({ lng, lat, radiusKm }, room())) })
  }
  const near = view && view.zoom >= NEAR_ZOOM ? `${rounded(view.lng, 1)},${rounded(view.lat, 1)}` : null
  return { view, near, pin, moveView, showArea, showPlace, removePin: () => setPin({ pin: null }) }
}

/** As exact as the address has it. */
export const written = ({ lng, lat, zoom }: MapViewport): MapViewport => ({
  lng: rounded(lng, 4),
  lat: rounded(lat, 4),
  zoom: rounded(zoom, 2),
})
