import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent, PointLike } from 'maplibre-gl'
import { isRing, MARK_LAYERS, type MarkOptions, marksAt, openMark, regionAt, tipLine } from './mark-actions'

interface PointerOptions extends MarkOptions {
  /** Something is being drawn: pointer and clicks are not for the marks. */
  isBusy(): boolean
  /** What takes a clicked point in place of a selection; null where nothing does. */
  picking(): ((point: [lng: number, lat: number]) => void) | null
}

/** A finger is less exact than the marks are small. */
const REACH_PX = 5

/** Selecting by click, and the hover tip. */
export function watchPointer(map: MapLibreMap, options: PointerOptions): void {
  const marksAbout = ({ point: { x, y } }: MapMouseEvent): MapGeoJSONFeature[] => {
    const box: [PointLike, PointLike] = [
      [x - REACH_PX, y - REACH_PX],
      [x + REACH_PX, y + REACH_PX],
    ]
    return marksAt(map, box, MARK_LAYERS)
  }

  map.on('mousemove', (event) => {
    if (options.isBusy() || options.picking()) return
    const [mark] = marksAbout(event)
    const region = mark ? null : regionAt(map, event.point)
    map.getCanvas().style.cursor = mark || region ? 'pointer' : ''
    const line = mark ? tipLine(mark, options) : region && options.regionLine(region)
    options.onHover(line ? { x: event.point.x, y: event.point.y, line } : null)
    options.onHoverRing(mark && isRing(mark) ? String(mark.properties.placeId) : null)
  })
  const leave = () => {
    options.onHover(null)
    options.onHoverRing(null)
  }
  map.on('mouseout', leave)
  map.on('movestart', leave)
  map.on('click', (event) => {
    options.onHover(null)
    if (options.isBusy()) return
    const take = options.picking()
    if (take) {
      const { lng, lat } = event.lngLat.wrap()
      return take([lng, lat])
    }
    const [mark, ...others] = marksAbout(event)
    const region = mark ? null : regionAt(map, event.point)
    if (mark) openMark(map, mark, others, options)
    else if (region) options.onSelectRegion(region)
    else {
      options.onSelectEvent(null)
      options.onSelectPlace(null)
    }
  })
}
