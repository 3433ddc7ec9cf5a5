import type { MapArea } from './map-area'

/** What can be drawn on the map. */
export type MapTool = 'polygon' | 'rectangle' | 'circle' | 'measure'

export interface ToolHandlers {
  /** An area is finished. */
  onDrawn(area: MapArea): void
  /** A corner was set, or not taken, since the area would cross itself with it. */
  onCorner(isTaken: boolean): void
  /** How many points are set of what is drawn now. */
  onPoints(count: number): void
  /** How long the line is, in kilometres on the ground; null for none. */
  onMeasure(km: number | null): void
  /** The tool could not be loaded. */
  onToolFailed(): void
}
