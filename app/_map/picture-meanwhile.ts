import type { Map as MapLibreMap } from 'maplibre-gl'
import type { ColourScheme } from './kind-colours'
import { type MapPicture, pictureOf } from './map-picture'

/** Longer nobody waits for the map in other colours; the picture then has what there is. */
const PATIENCE_MS = 8000

/** Lets `change` make the map another one for a picture, and back: over both lies what was there before. */
export async function pictureMeanwhile(
  map: MapLibreMap,
  scheme: { now: ColourScheme; wanted: ColourScheme },
  change: (scheme: ColourScheme) => void,
): Promise<MapPicture> {
  const { canvas: cover } = pictureOf(map, scheme.now)
  cover.className = 'map-cover'
  map.getCanvas().after(cover)
  try {
    change(scheme.wanted)
    await idleOf(map)
    return pictureOf(map, scheme.wanted)
  } finally {
    change(scheme.now)
    void idleOf(map).then(() => cover.remove())
  }
}

function idleOf(map: MapLibreMap): Promise<void> {
  return new Promise((resolve) => {
    const timer = window.setTimeout(resolve, PATIENCE_MS)
    map.once('idle', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
