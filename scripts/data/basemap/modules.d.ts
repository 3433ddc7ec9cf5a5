// Data-build packages that ship no types.

declare module 'shapefile' {
  import type { Feature } from 'geojson'
  export function open(
    shp: string,
    dbf: string,
    options: { encoding: string },
  ): Promise<{ read(): Promise<{ done: true } | { done: false; value: Feature }> }>
}

declare module 'polylabel' {
  import type { Position } from 'geojson'
  /** The pole of inaccessibility of a polygon, within `precision` (in the polygon's units). */
  export default function polylabel(polygon: Position[][], precision: number): [number, number]
}
