import type { Map as MapLibreMap } from 'maplibre-gl'

/** Marks lie on one of two stages, each with sources and layers of its own: one is seen, on the other the next are made ready. */
export const STAGES = ['a', 'b'] as const
export type Stage = (typeof STAGES)[number]

/** The id of a source or a layer on one of the stages. */
export const onStage = (id: string, stage: Stage) => `${id}:${stage}`
/** The same id without its stage; one that has none stays as it is. */
export const offStage = (id: string) => id.replace(/:[ab]$/, '')

/** Nearer than the map goes. */
const NEVER = 99

/**
 * Lets a layer be seen, or not; true when that is another state than before. The library's own ways tell the worker too,
 * which makes all tiles of the layer's source anew: here it never hears of it, and makes them be they seen or not.
 */
export function setSeen(map: MapLibreMap, id: string, isSeen: boolean): boolean {
  const layer = map.getLayer(id)
  const minzoom = isSeen ? 0 : NEVER
  if (!layer || layer.minzoom === minzoom) return false
  if (!untold.has(layer)) {
    untold.add(layer)
    const serialize = layer.serialize.bind(layer)
    layer.serialize = () => ({ ...serialize(), minzoom: 0 })
  }
  layer.minzoom = minzoom
  return true
}

/** Layers of which the worker hears as if they were always seen. */
const untold = new WeakSet<object>()

export function isSeen(map: MapLibreMap, id: string): boolean {
  return map.getLayer(id)?.isHidden(map.getZoom()) === false
}

/** A layer that draws nothing: a source has its tiles as long as one of its layers is to be seen. */
export function addKeeper(map: MapLibreMap, source: string, sourceLayer?: string): void {
  map.addLayer({
    id: keeperOf(source),
    source,
    ...(sourceLayer && { 'source-layer': sourceLayer }),
    type: 'circle',
    filter: ['literal', false],
  })
  setSeen(map, keeperOf(source), false)
}

export const keeperOf = (source: string) => `keeper of ${source}`
