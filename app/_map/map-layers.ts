import type { ShadedRegions } from './regions-layer'

/** What of the events is drawn, and how. */
export interface MapLayers {
  /** Dots, rings and pies. */
  marks: boolean
  heat: boolean
  regions: ShadedRegions | null
}

export const MARKS_ALONE: MapLayers = { marks: true, heat: false, regions: null }
