'use client'

import { useState } from 'react'
import { useLaterParts } from './later-parts'
import type { useShownAs } from './table/table-url'

/** Whether the map is seen, and whether there is one: once it was seen it stays, unseen behind the table, since starting it takes long. */
export function useMapStart(shownAs: ReturnType<typeof useShownAs>[0]): { isMapSeen: boolean; isMapStarted: boolean } {
  const isMapSeen = shownAs !== 'table'
  const [isMapStarted, setMapStarted] = useState(isMapSeen)
  if (isMapSeen && !isMapStarted) setMapStarted(true)
  useLaterParts(isMapStarted)
  return { isMapSeen, isMapStarted }
}
