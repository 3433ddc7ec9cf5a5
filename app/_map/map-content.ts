import type { MapLayers } from './map-layers'
import type { Marks } from './marks-stage'

export interface MapContent extends Marks {
  showPlaces: boolean
  selectedId: string | null
  /** Events listed beside the map as those of one spot; empty when there is no such list. */
  spotIds: readonly string[]
  layers: MapLayers
}

/** The event to keep in sight; of a list, which is of one spot, the first. */
export function soughtIn({ selectedId, spotIds }: MapContent): string | null {
  return selectedId ?? spotIds[0] ?? null
}

/** An answer without anything after another one is none to be drawn. */
export function isSameContent(a: MapContent, b: MapContent): boolean {
  const isSame = <Item>(one: readonly Item[], other: readonly Item[]) =>
    one === other || (one.length === 0 && other.length === 0)
  return (
    isSame(a.events, b.events) &&
    isSame(a.places, b.places) &&
    isSame(a.spotIds, b.spotIds) &&
    a.crowd === b.crowd &&
    a.showPlaces === b.showPlaces &&
    a.selectedId === b.selectedId &&
    a.layers === b.layers
  )
}
