'use client'

import { useCallback } from 'react'
import { useSelectionParams } from './dashboard-url'
import { rounded } from './place-view'
import type { WithoutMark } from './without-mark'

const NOTHING = { event: null, spot: null, at: null, place: null, region: null, list: null, claimant: null }

/** What is selected, and the ways to select; each of them stays the same function. */
export function useSelection() {
  const [selection, setSelection] = useSelectionParams()
  /** Null selects nothing at all. What an event was listed in stays behind it. */
  const selectEvent = useCallback(
    (id: string | null) => setSelection(id ? { event: id, place: null } : NOTHING),
    [setSelection],
  )
  /** Opens an event of the list that is shown, which stays behind it; null leads back. */
  const openEvent = useCallback((event: string | null) => setSelection({ event }), [setSelection])
  /** An event by itself, whatever was listed before. */
  const selectFresh = useCallback((event: string) => setSelection({ ...NOTHING, event }), [setSelection])
  const selectSpot = useCallback((spot: string[]) => setSelection({ ...NOTHING, spot }), [setSelection])
  const selectAt = useCallback(
    ([lng, lat]: [number, number]) => setSelection({ ...NOTHING, at: [rounded(lng, 4), rounded(lat, 4)] }),
    [setSelection],
  )
  const selectPlace = useCallback((place: string | null) => setSelection({ ...NOTHING, place }), [setSelection])
  const selectRegion = useCallback((region: string) => setSelection({ ...NOTHING, region }), [setSelection])
  const selectList = useCallback((list: WithoutMark) => setSelection({ ...NOTHING, list }), [setSelection])
  const selectClaimant = useCallback((claimant: string) => setSelection({ ...NOTHING, claimant }), [setSelection])
  const close = useCallback(() => setSelection(NOTHING), [setSelection])
  const isOpen = Object.values(selection).some((value) => value !== null)
  return {
    ...{ selection, isOpen, selectEvent, openEvent, selectFresh, selectSpot, selectAt, selectPlace, selectRegion },
    ...{ selectList, selectClaimant, close },
  }
}
