'use client'

import { useMemo } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import { givesFigureOf } from './claimed-by'
import type { Selection } from './dashboard-url'

const NONE: never[] = []

/** Ids of the events that a list beside the map is of, and that are lit on it: those at one spot, or of one claimant. */
export function useLitEvents(
  { spot, claimant }: Selection,
  events: readonly EventFeature[] | undefined,
): readonly string[] {
  const claimed = useMemo(
    () => (claimant && events ? events.filter((event) => givesFigureOf(event, claimant)).map(({ id }) => id) : NONE),
    [claimant, events],
  )
  return spot ?? claimed
}
