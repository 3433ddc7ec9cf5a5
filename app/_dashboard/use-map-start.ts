'use client'

import { useEffect, useState } from 'react'
import { preloadMap } from '@/app/_map/preload-map'
import { useIntroductionStep } from './introduction/introduced'
import { useLaterParts } from './later-parts'
import type { useShownAs } from './table/table-url'

/** Who reads so long, or has gone away, gets the map all the same. */
const READING_MS = 10_000

/**
 * Whether the map is seen, and whether there is one: once it was seen it stays, unseen behind the table, since
 * starting it takes long. It does not start while a newcomer reads the first words of the introduction over it.
 */
export function useMapStart(
  shownAs: ReturnType<typeof useShownAs>[0],
  isNew: boolean,
): { isMapSeen: boolean; isMapStarted: boolean } {
  const isMapSeen = shownAs !== 'table'
  const isRead = useReading(useIntroductionStep(isNew) === 1)
  const [isMapStarted, setMapStarted] = useState(isMapSeen && !isRead)
  if (isMapSeen && !isRead && !isMapStarted) setMapStarted(true)
  if (isMapSeen) preloadMap()
  useLaterParts(isMapSeen)
  return { isMapSeen, isMapStarted }
}

/** Whether what is open is still being read. */
function useReading(isOpen: boolean): boolean {
  const [isOver, setOver] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const timer = setTimeout(() => setOver(true), READING_MS)
    return () => clearTimeout(timer)
  }, [isOpen])
  return isOpen && !isOver
}
