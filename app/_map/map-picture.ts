import type { Map as MapLibreMap } from 'maplibre-gl'
import type { ColourScheme } from './kind-colours'

/** What the map shows at one moment, in the pixels of the screen. */
export interface MapPicture {
  canvas: HTMLCanvasElement
  /** Whose the map is: to be said wherever the picture is shown. */
  attribution: string
  /** The colours that it is drawn in. */
  scheme: ColourScheme
}

/** What pictures can be taken of. */
export interface Pictured {
  picture(): MapPicture
  /** In these colours, whatever those of the screen are. */
  pictureIn(scheme: ColourScheme): Promise<MapPicture>
}

/** Draws once more and copies that at once: between two frames the library's own canvas is blank. */
export function pictureOf(map: MapLibreMap, scheme: ColourScheme): MapPicture {
  map.redraw()
  const drawn = map.getCanvas()
  const canvas = document.createElement('canvas')
  canvas.width = drawn.width
  canvas.height = drawn.height
  canvas.getContext('2d')?.drawImage(drawn, 0, 0)
  const attribution = map.getContainer().querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? ''
  return { canvas, attribution, scheme }
}
