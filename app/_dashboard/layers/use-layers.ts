'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapLayers } from '@/app/_map/map-layers'
import type { Filter } from '../queries'
import { regionLine } from './layer-words'
import { type ShadedBy, useLayerParams } from './layers-url'
import { type RegionValues, regionValues } from './region-values'
import { type ShadeClass, shadeClasses, shadeOf } from './shade-classes'
import { useRegions } from './use-regions'

/** What the legend says of what lies under the marks. */
export interface Shading {
  layer: ReturnType<typeof useLayerParams>[0]['layer']
  by: ShadedBy
  perPeople: boolean
  /** Null while nothing is known. */
  values: RegionValues | null
  classes: ShadeClass[]
  /** Figures that at least one region has. */
  figures: NonNullable<ShadedBy>[]
  populations: { at: string; source: string }[]
  loading: boolean
  error: Error | null
  retry(): void
}

/** The layers of the address: as the map draws them, and as the legend tells them. */
export function useLayers(filter: Filter, chosenRegion: string | null): { layers: MapLayers; shading: Shading } {
  const [{ layer, marks, figure, rate }] = useLayerParams()
  const tongue = useTongue()
  const isShaded = layer === 'regions'
  const { groups, shapes, populations, loading, error, retry } = useRegions(filter, isShaded)
  const told = useMemo(() => {
    if (!groups || !isShaded) return { values: null, classes: [], figures: [] }
    const values = regionValues(groups, shapes, figure, rate)
    const classes = shadeClasses(values.regions.flatMap(({ value }) => value ?? []))
    return { values, classes, figures: figuresOf(groups) }
  }, [groups, isShaded, shapes, figure, rate])

  const layers = useMemo((): MapLayers => {
    const { values, classes } = told
    const shaded = values?.regions.filter(({ value }) => value !== null) ?? []
    return {
      marks,
      heat: layer === 'heat',
      regions: values
        ? {
            shapes,
            shades: new Map(shaded.map(({ region, value }) => [region.properties.iso, shadeOf(value ?? 0, classes)])),
            unknown: values.regions.flatMap(({ missing, region }) => (missing ? [region.properties.iso] : [])),
            lines: new Map(
              values.regions.map((one) => [one.region.properties.iso, regionLine(tongue, one, figure, rate)]),
            ),
            chosen: chosenRegion,
          }
        : null,
    }
  }, [told, shapes, marks, layer, figure, rate, chosenRegion, tongue])
  return { layers, shading: { layer, by: figure, perPeople: rate, ...told, populations, loading, error, retry } }
}

/** What most regions give comes first. */
function figuresOf(groups: readonly { key: string | null; figures: readonly NonNullable<ShadedBy>[] }[]) {
  const counts = new Map<string, { figure: NonNullable<ShadedBy>; regions: number }>()
  for (const { key, figures } of groups)
    if (key !== null)
      for (const { measure, of } of figures) {
        const known = counts.get(`${measure} ${of}`)
        counts.set(`${measure} ${of}`, { figure: { measure, of }, regions: (known?.regions ?? 0) + 1 })
      }
  return [...counts.values()].sort((a, b) => b.regions - a.regions).map(({ figure }) => figure)
}
