import type { Map as MapLibreMap } from 'maplibre-gl'
import { EVENT_LAYERS } from './events-layer'
import { RING_LAYERS } from './precision-layer'
import type { ShadedRegions } from './regions-layer'

/** What of the events is drawn, and how. */
export interface MapLayers {
  /** Dots, rings and pies. */
  marks: boolean
  heat: boolean
  regions: ShadedRegions | null
}

export const MARKS_ALONE: MapLayers = { marks: true, heat: false, regions: null }

/** Marks of loaded events; the selected one is drawn all the same. */
export function setMarksVisible(map: MapLibreMap, visible: boolean): void {
  const { lowest: _, ...dots } = EVENT_LAYERS
  const { outlines, ...rings } = RING_LAYERS
  for (const id of [...Object.values(dots), ...Object.values(rings), ...outlines])
    map.setLayoutProperty(id, 'visibility', visible ? 'visible' : 'none')
}
