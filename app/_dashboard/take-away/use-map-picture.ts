'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { LiveMap } from '@/app/_map/live-map'
import type { Pictured } from '@/app/_map/map-picture'
import type { EventFeature } from '@/lib/format/event-feature'
import { drawnKinds } from '../drawn-kinds'
import { filterWords } from '../filter-words'
import type { Shading } from '../layers/use-layers'
import type { Filter } from '../queries'
import { withoutMark } from '../without-mark'
import type { MapCaption } from './map-caption'

/** A map that a picture can be taken of, and what is to be said of it. */
export interface PicturedMap {
  caption: MapCaption
  map: Pictured
}

/** The period left of the divider, where two are compared. */
export interface LeftHalf {
  /** Its dates in words. */
  dates: string
  events: readonly EventFeature[]
  matched: number
  /** Both maps as one, with the divider. */
  pair: Pictured
}

/** A map that is drawn, and what it shows. */
export interface ShownMap {
  /** The filter that the events are of. */
  filter: Filter
  /** It is the one that is chosen, and all of it is drawn. */
  isCurrent: boolean
  events: readonly EventFeature[]
  matched: number
  shading: Shading
  map: LiveMap
  /** Null while nothing is compared. */
  left: LeftHalf | null
}

/** The map as a picture, with both halves of a comparison. */
export function useMapPicture({ filter, events, matched, shading, map, left }: ShownMap): PicturedMap {
  const words = filterWords(useTongue(), filter)
  const { kinds } = filter
  const drawn = useMemo(() => {
    const halves = [{ events, matched }, ...(left ? [left] : [])]
    const crowd = halves.some((half) => half.events.length < half.matched)
    const all = halves.flatMap((half) => half.events)
    return {
      ...{ crowd, kinds: drawnKinds(kinds, all, crowd) },
      withoutMark: crowd ? null : all.filter(withoutMark).length,
    }
  }, [events, matched, left, kinds])
  return { caption: { filter: words, matched, shading, ...drawn, left }, map: left?.pair ?? map }
}
