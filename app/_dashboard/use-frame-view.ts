'use client'

import { useMemo, useState } from 'react'
import type { MapArea } from '@/app/_map/map-area'
import type { MapViewport } from '@/app/_map/start-map'
import { circleAbout } from './area/area-words'
import { useViewParams } from './dashboard-url'
import { viewOfPlace } from './place-view'
import { written } from './use-view'

/**
 * Where the map of a frame looks: by its address, else at the area that is filtered by, once the size of the map is
 * known. Null is the map's own first view.
 */
export function useFrameView(area: MapArea | null, { width, height }: { width: number; height: number }) {
  const [{ lng, lat, zoom }, setView] = useViewParams()
  /** It stays when the map is made smaller by what opens beside it. */
  const [ofArea, setOfArea] = useState<MapViewport | null>(null)
  if (area && width > 0 && !ofArea) setOfArea(written(viewOfPlace(circleAbout(area), Math.min(width, height))))
  const view = useMemo(
    () => (lng !== null && lat !== null && zoom !== null ? { lng, lat, zoom } : ofArea),
    [lng, lat, zoom, ofArea],
  )
  return { view, setView }
}
