'use client'

import { useMemo } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import { type Filter, type LoadedEvents, useCrowdTiles, useEvent } from './queries'

const NONE: never[] = []

/** What the map draws: of too many to load only the selected event by itself, and the others from the tiles of `crowd`. */
export function useMarked(
  filter: Filter,
  events: LoadedEvents,
  selectedId: string | null,
): { marked: readonly EventFeature[]; crowd: string | null } {
  const crowd = useCrowdTiles(filter, events)
  const { data: selected } = useEvent(crowd ? selectedId : null)
  const loaded = events.data?.events
  const marked = useMemo(
    () => (crowd ? (selected ? [selected.event] : NONE) : (loaded ?? NONE)),
    [crowd, selected, loaded],
  )
  return { marked, crowd }
}
