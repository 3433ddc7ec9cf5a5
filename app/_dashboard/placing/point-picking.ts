'use client'

import { useSyncExternalStore } from 'react'
import type { Pin } from '@/app/_map/place-pin'

/** What a form asks of the map: a point to be clicked, and its mark to be shown. */
export interface Picking {
  /** Takes the next point that is clicked; null where none is wanted at the moment. */
  take: ((point: [lng: number, lat: number]) => void) | null
  /** The place as it is meant so far; null before there is one. */
  mark: Pin | null
}

// One map and one form at a time; they lie far apart in the page.
let current: Picking | null = null
const listeners = new Set<() => void>()

export function setPicking(picking: Picking | null): void {
  current = picking
  for (const listener of listeners) listener()
}

/** What the map is asked for; null while no form is open. */
export function usePicking(): Picking | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => current,
    () => null,
  )
}
