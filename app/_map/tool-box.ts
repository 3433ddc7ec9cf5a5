import type { Map as MapLibreMap } from 'maplibre-gl'
import { aimByKeys } from './aim-by-keys'
import type { Drawing } from './draw-on-map'
import type { ColourScheme } from './kind-colours'
import type { MapTool, ToolHandlers } from './map-tool'

/** The click that ends a drawing is told to the map after it: none of its marks is meant. */
const AFTER_MS = 400

/** One tool at a time; while there is one, clicks are its own. */
export class ToolBox {
  private tool: MapTool | null = null
  private handlers: ToolHandlers | null = null
  private drawing: Drawing | null = null
  private endedAt = Number.NEGATIVE_INFINITY

  constructor(private readonly map: MapLibreMap) {
    aimByKeys(map, {
      isOn: () => this.drawing !== null,
      moved: () => this.drawing?.point('move'),
      set: () => this.drawing?.point('click'),
    })
  }

  get isBusy(): boolean {
    return this.tool !== null || performance.now() - this.endedAt < AFTER_MS
  }

  take(tool: MapTool | null, scheme: ColourScheme, handlers: ToolHandlers): void {
    this.handlers = handlers
    if (tool === this.tool) return
    this.putAway()
    this.tool = tool
    // Taken by keyboard: all that can be done with it is done on the map.
    if (tool && document.activeElement?.matches('[role="toolbar"] :focus-visible')) this.map.getCanvas().focus()
    this.start(scheme)
  }

  finish(): void {
    this.drawing?.finish()
  }

  /** A style that is replaced takes along what was drawn. */
  restart(scheme: ColourScheme): void {
    this.drawing?.stop()
    this.drawing = null
    this.start(scheme)
  }

  private putAway(): void {
    this.drawing?.stop()
    this.drawing = null
    if (this.tool) this.endedAt = performance.now()
    this.map.getContainer().classList.remove('is-drawing')
  }

  private start(scheme: ColourScheme): void {
    const { tool } = this
    if (!tool) return
    import('./draw-on-map').then(
      ({ drawOn }) => {
        if (this.tool !== tool || this.drawing || !this.map.getSource('area')) return
        this.drawing = drawOn(this.map, tool, scheme, {
          onDrawn: (area) => this.handlers?.onDrawn(area),
          onCorner: (isTaken) => this.handlers?.onCorner(isTaken),
          onPoints: (count) => this.handlers?.onPoints(count),
          onMeasure: (km) => this.handlers?.onMeasure(km),
          onToolFailed: () => this.handlers?.onToolFailed(),
        })
        this.map.getContainer().classList.add('is-drawing')
      },
      () => this.handlers?.onToolFailed(),
    )
  }
}
