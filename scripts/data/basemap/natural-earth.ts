import path from 'node:path'
import { booleanPointInPolygon, polygon } from '@turf/turf'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import * as shapefile from 'shapefile'
import { isArea, labelPoint, type MapFeature, mapFeature } from './feature'

// Natural Earth 1:10m in an edition that draws international borders as recognised:
// no line at Perekop, the border of Ukraine and Russia ends at the Azov coast.

/** Drained in June 2023, after its dam was blown up. */
const GONE = new Set(['Kakhovka Reservoir'])

// Drawing aids of the data set's makers, not borders.
const NO_BORDER = /overlay|lease|forget/i

/** Countries whose regions are wide enough to be told apart early. */
const LARGE = new Set(['UKR', 'RUS', 'BLR', 'USA', 'CAN', 'AUS', 'CHN', 'BRA', 'KAZ', 'IND'])

export class NaturalEarth {
  /** `root` is the unpacked `libmagics++-data`. */
  constructor(private readonly root: string) {}

  /** Land, with lakes and reservoirs as holes in it. */
  async land(): Promise<MapFeature[]> {
    const drained = (await this.lakes()).filter(({ properties }) => GONE.has(properties?.name))
    const points = drained.map(({ geometry }) => labelPoint(geometry).point)
    return (await this.read('ne_10m_land'))
      .filter(isArea)
      .map(({ geometry }) => mapFeature(fillHoles(geometry, points), 0))
  }

  /** Names of lakes and reservoirs, from the zoom at which they are wide enough to bear one. */
  async lakeLabels(): Promise<MapFeature[]> {
    return (await this.lakes()).flatMap(({ geometry, properties }) => {
      const name = properties?.name
      if (!name || GONE.has(name)) return []
      const { point, area } = labelPoint(geometry)
      const minZoom = area > 4 ? 4 : area > 0.5 ? 5 : area > 0.1 ? 6 : 7
      return [mapFeature({ type: 'Point', coordinates: point }, minZoom, { class: 'lake', name })]
    })
  }

  async rivers(): Promise<MapFeature[]> {
    return (await this.read('ne_10m_rivers_lake_centerlines')).map(({ geometry, properties }) => {
      const rank = Number(properties?.scalerank)
      return mapFeature(geometry, Math.min(7, Math.max(1, rank - 1)), { name: properties?.name ?? undefined, rank })
    })
  }

  /** International borders (`admin_level` 2; `disputed` 1 where they are not agreed) and region borders (4). */
  async borders(): Promise<MapFeature[]> {
    const international = (await this.read('ne_10m_admin_0_boundary_lines_land')).flatMap(
      ({ geometry, properties }) => {
        const type = String(properties?.featurecla)
        if (NO_BORDER.test(type)) return []
        const disputed = /disput|control|indefinite|indeterminant/i.test(type) ? 1 : 0
        return [mapFeature(geometry, 0, { admin_level: 2, disputed })]
      },
    )
    const regional = (await this.read('ne_10m_admin_1_states_provinces_lines')).flatMap(({ geometry, properties }) => {
      const country = String(properties?.adm0_a3)
      if (country === 'MDA') return [] // raions the size of a label
      return [mapFeature(geometry, LARGE.has(country) ? 4 : 6, { admin_level: 4 })]
    })
    return [...international, ...regional]
  }

  /** This edition keeps them in one file with the ocean. */
  private async lakes() {
    return (await this.read('ne_10m_ocean'))
      .filter(isArea)
      .filter(({ properties }) => properties?.featurecla !== 'Ocean')
  }

  private async read(name: string): Promise<Feature[]> {
    const base = path.join(this.root, 'usr/share/magics/10m', name)
    const source = await shapefile.open(`${base}.shp`, `${base}.dbf`, { encoding: 'utf-8' })
    const features: Feature[] = []
    for (;;) {
      const next = await source.read()
      if (next.done) return features
      // Rows without a shape exist in these files.
      if (next.value.geometry) features.push(next.value)
    }
  }
}

/** Without the holes that hold one of the points. */
function fillHoles(geometry: Polygon | MultiPolygon, points: readonly Position[]): Polygon | MultiPolygon {
  const filled = (rings: Position[][]) =>
    rings.filter((ring, index) => index === 0 || !points.some((point) => booleanPointInPolygon(point, polygon([ring]))))
  return geometry.type === 'Polygon'
    ? { ...geometry, coordinates: filled(geometry.coordinates) }
    : { ...geometry, coordinates: geometry.coordinates.map(filled) }
}
