import type { MapLayers } from './map-layers'
import { isSameList, type Marks } from './marks-stage'

export interface MapContent extends Marks {
  showPlaces: boolean
  selectedId: string | null
  /** Events listed beside the map as those of one spot; empty when there is no such list. */
  spotIds: readonly string[]
  /** Events that stand out, wherever they are. */
  litIds: readonly string[]
  layers: MapLayers
}

/** The event to keep in sight; of a list, which is of one spot, the first. */
export function soughtIn({ selectedId, spotIds }: MapContent): string | null {
  return selectedId ?? spotIds[0] ?? null
}

/** An answer without anything after another one is none to be drawn. */
export function isSameContent(a: MapContent, b: MapContent): boolean {
  return (
    isSameList(a.events, b.events) &&
    isSameList(a.places, b.places) &&
    isSameList(a.spotIds, b.spotIds) &&
    isSameList(a.litIds, b.litIds) &&
    a.crowd === b.crowd &&
    a.showPlaces === b.showPlaces &&
    a.selectedId === b.selectedId &&
    a.layers === b.layers
  )
}
