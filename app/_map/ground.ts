import type { Map as MapLibreMap } from 'maplibre-gl'

/** The lowest layer of the map's borders and names, under which colours of ours lie: rivers, which end nothing, are below. */
export function lowestLine(map: MapLibreMap): string | undefined {
  const layers = map.getStyle().layers
  const borders = layers.find(({ id }) => id === 'region-border')
  return (borders ?? layers.find(({ type }) => type === 'symbol'))?.id
}
