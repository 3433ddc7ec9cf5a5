import type { Map as MapLibreMap, Marker as MapMarker } from 'maplibre-gl'
import { type AreaHandle, handlesOf } from './area-handles'
import { showArea } from './area-layer'
import { ARROWS, stepPx } from './arrow-keys'
import { Marker } from './library'
import { isSameArea, type MapArea, type Point } from './map-area'

export interface AreaHandlers {
  /** The area was changed by hand. */
  onArea(area: MapArea): void
  /** What a handle is called, and what can be done with it. */
  nameHandle(handle: AreaHandle, of: number): string
}

const WHOLE_ABOVE_PX = 22

interface Shown {
  marker: MapMarker
  element: HTMLElement
  handle: AreaHandle
}

/** The area on the map with handles to change it, by pointer or by keyboard. */
export class AreaEditor {
  private area: MapArea | null = null
  private shown: Shown[] = []
  private handlers: AreaHandlers | null = null

  constructor(private readonly map: MapLibreMap) {}

  /** Without handlers the area is only looked at. */
  show(area: MapArea | null, handlers: AreaHandlers | null): void {
    if (isSameArea(area, this.area) && Boolean(handlers) === Boolean(this.handlers)) {
      this.handlers = handlers
      return
    }
    this.area = area
    this.handlers = handlers
    this.draw()
    this.placeHandles()
  }

  /** After a change of the style, too. */
  draw(): void {
    if (this.map.getSource('area')) showArea(this.map, this.area)
  }

  private placeHandles(): void {
    const handles = this.area && this.handlers ? handlesOf(this.area) : []
    // A handle that has the focus keeps it: elements are used again.
    for (const { marker } of this.shown.splice(handles.length)) marker.remove()
    handles.forEach((handle, i) => {
      const known = this.shown[i]
      if (!known) this.shown.push(this.added(handle))
      else {
        known.handle = handle
        known.marker.setLngLat([...handle.at])
        this.describe(known)
      }
    })
  }

  private added(handle: AreaHandle): Shown {
    const element = document.createElement('button')
    element.type = 'button'
    const marker = new Marker({ element, draggable: true }).setLngLat([...handle.at]).addTo(this.map)
    const shown: Shown = { marker, element, handle }
    // What is dragged is drawn at once, and told when it is let go.
    marker.on('drag', () => showArea(this.map, shown.handle.movedTo(pointOf(marker))))
    marker.on('dragend', () => this.change(shown.handle.movedTo(pointOf(marker))))
    element.addEventListener('keydown', (event) => this.onKey(event, shown))
    element.addEventListener('contextmenu', (event) => {
      event.preventDefault()
      this.remove(shown)
    })
    this.describe(shown)
    return shown
  }

  private describe({ element, marker, handle }: Shown): void {
    element.className = `area-handle maplibregl-marker maplibregl-marker-anchor-center area-handle-${handle.part}`
    const name = this.handlers?.nameHandle(handle, this.area?.shape === 'polygon' ? this.area.corners.length : 1) ?? ''
    element.setAttribute('aria-label', name)
    element.title = name
    // Above the outline: in the middle it would lie on the town that the area is about.
    marker.setOffset(handle.part === 'whole' ? [0, -WHOLE_ABOVE_PX] : [0, 0])
  }

  private onKey(event: KeyboardEvent, shown: Shown): void {
    const arrow = ARROWS[event.key]
    if (arrow) {
      const by = stepPx(event)
      const { x, y } = this.map.project([...shown.handle.at])
      const { lng, lat } = this.map.unproject([x + arrow[0] * by, y + arrow[1] * by])
      this.change(shown.handle.movedTo([lng, lat]))
    } else if (event.key === 'Delete' || event.key === 'Backspace') this.remove(shown)
    else return
    // Not for the map, which moves by arrows too.
    event.preventDefault()
    event.stopPropagation()
  }

  private remove({ handle }: Shown): void {
    const without = handle.without()
    if (without) this.change(without)
  }

  /** What cannot be is taken back: whoever is told decides, and shows the area that holds. */
  private change(area: MapArea): void {
    const before = this.area
    this.handlers?.onArea(area)
    if (this.area === before) {
      this.draw()
      this.placeHandles()
    }
  }
}

function pointOf(marker: MapMarker): Point {
  const { lng, lat } = marker.getLngLat()
  return [lng, lat]
}
