'use client'

import { useMemo, useState } from 'react'
import type { ColourScheme } from '@/app/_map/kind-colours'
import type { LiveMap, MapPicture } from '@/app/_map/live-map'
import type { EventFeature } from '@/lib/format/event-feature'
import type { Filter } from '../queries'
import { withoutMark } from '../without-mark'
import { filterWords } from './filter-words'
import type { MapCaption } from './map-caption'

/** A map that a picture can be taken of, and what is to be said of it. */
export interface PicturedMap {
  caption: MapCaption
  takePicture(): MapPicture
}

interface Shown {
  filter: Filter
  events: readonly EventFeature[]
  matched: number
  scheme: ColourScheme
}

/** The map as a picture; null until there is one. `onStart` is for the map to call. */
export function useMapPicture({ filter, events, matched, scheme }: Shown) {
  const [map, onStart] = useState<Pick<LiveMap, 'picture'> | null>(null)
  const words = filterWords(filter)
  const picture = useMemo((): PicturedMap | null => {
    if (!map) return null
    const drawn = events.filter((event) => !withoutMark(event))
    const kinds = [...new Set(drawn.map(({ properties }) => properties.kind))]
    const loaded = events.length
    const caption = { filter: words, matched, loaded, withoutMark: loaded - drawn.length, kinds, scheme }
    return { caption, takePicture: () => map.picture() }
  }, [map, events, matched, scheme, words])
  return { picture, onStart }
}
