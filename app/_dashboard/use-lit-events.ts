'use client'

import { useMemo } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import { givesFigureOf } from './claimed-by'

const NONE: never[] = []

/** Ids of the events that stand out on the map: those of the claimant whose events are listed beside it. */
export function useLitEvents(claimant: string | null, events: readonly EventFeature[] | undefined): readonly string[] {
  return useMemo(
    () => (claimant && events ? events.filter((event) => givesFigureOf(event, claimant)).map(({ id }) => id) : NONE),
    [claimant, events],
  )
}
