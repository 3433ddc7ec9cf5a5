'use client'

import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import type { MapLayers } from '@/app/_map/map-layers'
import type { MapViewport } from '@/app/_map/start-map'
import { StillMap } from '@/app/_picture/still-map'
import { useLayerParams } from './layers/layers-url'
import { type Filter, filterParameters, type LoadedEvents } from './queries'

interface Options {
  filter: Filter
  events: LoadedEvents
  view: MapViewport | null
  layers: MapLayers
  /** Whether events are selected: the map may leave its first view for them. */
  hasSought: boolean
  /** A ground of another make. */
  styleUrl: string | null
}

interface DrawnMap {
  /** The map's picture, until the map is drawn or the reader takes hold of it. */
  stillMap: ReactNode
  /** To be called when the map is touched. */
  leave(): void
  /** To be told by the map. */
  onIdle(isIdle: boolean): void
  /** Whether the map has nothing left to draw, or there is none. */
  isDrawn(): boolean
}

/** Knows whether the map is drawn, and what is seen in its place before it is for the first time. */
export function useStillMap({ filter, events, view, layers, hasSought, styleUrl }: Options): DrawnMap {
  const [isOver, setOver] = useState(false)
  const map = useRef({ isIdle: true, hasBegun: false })
  const isAnswered = (events.data !== undefined && !events.isPlaceholderData) || events.error !== null
  const leave = useCallback(() => setOver(true), [])
  const settle = useCallback(() => {
    if (isAnswered && map.current.hasBegun && map.current.isIdle) leave()
  }, [isAnswered, leave])
  // What has just been answered may be nothing to draw.
  useEffect(settle, [settle])
  const onIdle = (isIdle: boolean) => {
    map.current = { isIdle, hasBegun: true }
    settle()
  }
  const [{ layer }] = useLayerParams()
  const isAlike = styleUrl === null && layers.marks && layer === null && (view !== null || !hasSought)
  return {
    stillMap: !isOver && isAlike && <StillMap view={view} filter={filterParameters(filter)} />,
    leave,
    onIdle,
    isDrawn: () => map.current.isIdle,
  }
}
