'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { ColourScheme } from '@/app/_map/kind-colours'
import type { LiveMap } from '@/app/_map/live-map'
import type { MapPicture } from '@/app/_map/map-picture'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import type { EventFeature } from '@/lib/format/event-feature'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { withoutMark } from '../without-mark'
import type { MapCaption } from './map-caption'

const ALL_KINDS = Object.keys(KINDS) as Kind[]

/** A map that a picture can be taken of, and what is to be said of it. */
export interface PicturedMap {
  caption: MapCaption
  takePicture(): MapPicture
}

interface Shown {
  filter: Filter
  events: readonly EventFeature[]
  matched: number
  shading: string | null
  scheme: ColourScheme
  map: Pick<LiveMap, 'picture'> | null
}

/** The map as a picture; null until there is one. */
export function useMapPicture({ filter, events, matched, shading, scheme, map }: Shown): PicturedMap | null {
  const words = filterWords(useTongue(), filter)
  const { kinds } = filter
  return useMemo(() => {
    if (!map) return null
    const drawn = events.filter((event) => !withoutMark(event))
    const crowd = events.length < matched
    const caption = {
      ...{ filter: words, matched, crowd, shading, scheme },
      withoutMark: crowd ? null : events.length - drawn.length,
      // Of a crowd any kind of the filter may be drawn.
      kinds: crowd ? (kinds ?? ALL_KINDS) : [...new Set(drawn.map(({ properties }) => properties.kind))],
    }
    return { caption, takePicture: () => map.picture() }
  }, [map, events, matched, shading, scheme, words, kinds])
}
