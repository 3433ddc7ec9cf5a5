import path from 'node:path'
import type { Feature } from 'geojson'
import * as shapefile from 'shapefile'
import { isArea, labelPoint, type MapFeature, mapFeature } from './feature'

// Natural Earth 1:10m in an edition that draws international borders as recognised:
// no line at Perekop, the border of Ukraine and Russia ends at the Azov coast.

/** Drained in June 2023, after its dam was blown up. */
const GONE = new Set(['Kakhovka Reservoir'])

// Drawing aids of the data set's makers, not borders.
const NO_BORDER = /overlay|lease|forget/i

/** Countries whose region borders come from polygons of their own (see regions.ts). */
const MESHED = new Set(['UKR', 'RUS', 'BLR', 'MDA'])
const LARGE = new Set(['USA', 'CAN', 'AUS', 'CHN', 'BRA', 'KAZ', 'IND'])

export class NaturalEarth {
  /** `root` is the unpacked `libmagics++-data`. */
  constructor(private readonly root: string) {}

  async land(): Promise<MapFeature[]> {
    return (await this.read('ne_10m_land')).map(({ geometry }) => mapFeature(geometry, 0))
  }

  /** Named and unnamed lakes and reservoirs, shown from the zoom at which they are a few pixels wide. */
  async lakes(): Promise<MapFeature[]> {
    const water = await this.read('ne_10m_ocean')
    return water.filter(isArea).flatMap((feature) => {
      const { name, featurecla } = feature.properties ?? {}
      if (featurecla === 'Ocean' || GONE.has(name)) return []
      const { area } = labelPoint(feature.geometry)
      const minZoom = area > 4 ? 0 : area > 1 ? 2 : area > 0.2 ? 3 : area > 0.05 ? 4 : area > 0.01 ? 5 : 6
      return [mapFeature(feature.geometry, minZoom, { name: name ?? undefined })]
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
      return MESHED.has(country) ? [] : [mapFeature(geometry, LARGE.has(country) ? 4 : 6, { admin_level: 4 })]
    })
    return [...international, ...regional]
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
