'use client'

import { useMemo } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import type { PlaceFeature } from '@/lib/format/place-feature'
import { AtPanel } from './at-panel'
import { ClaimantPanel } from './claimant-panel'
import type { Selection } from './dashboard-url'
import { EventPanel } from './event-panel'
import { RegionPanel } from './layers/region-panel'
import { ListPanel } from './list-panel'
import { PlacePanel } from './place-panel'
import type { Filter } from './queries'
import { SpotPanel } from './spot-panel'

const NONE: never[] = []

interface Props {
  selection: Selection
  filter: Filter
  /** The events that are loaded; null while none are. */
  events: readonly EventFeature[] | null
  /** How many the filter has. */
  matched: number
  /** The places that are talked about; null while they are loaded. */
  places: readonly PlaceFeature[] | null
  /** Opens an event of the list that is shown, which stays behind it; null leads back. */
  onOpen(id: string | null): void
  /** Selects an event by itself. */
  onSelect(id: string): void
  onClose(): void
}

/** What is selected: an event, several to choose from, or a place. Nothing when nothing is. */
export function SelectionPanel({ selection, filter, events, matched, places, onOpen, onSelect, onClose }: Props) {
  const { event, spot, at, place, region, list, claimant } = selection
  const here = useMemo(() => {
    const ids = new Set(spot)
    return events?.filter(({ id }) => ids.has(id)) ?? NONE
  }, [events, spot])
  if (event)
    return (
      <EventPanel
        key={event}
        id={event}
        onBack={spot || at || region || list || claimant ? () => onOpen(null) : undefined}
        onSelect={onSelect}
        onClose={onClose}
      />
    )
  if (spot) return <SpotPanel key={spot.join()} events={here} onSelect={onOpen} onClose={onClose} />
  if (at) return <AtPanel key={at.join()} point={at} filter={filter} onSelect={onOpen} onClose={onClose} />
  if (region) return <RegionPanel key={region} iso={region} filter={filter} onSelect={onOpen} onClose={onClose} />
  if (place)
    return (
      <PlacePanel
        key={place}
        place={places?.find(({ id }) => id === place) ?? null}
        loading={places === null}
        onClose={onClose}
      />
    )
  if (list) return <ListPanel key={list} list={list} events={events} onSelect={onOpen} onClose={onClose} />
  if (claimant)
    return (
      <ClaimantPanel
        key={claimant}
        claimant={claimant}
        events={events}
        matched={matched}
        onSelect={onOpen}
        onClose={onClose}
      />
    )
  return null
}
