'use client'

import { useEffect, useRef } from 'react'
import type { AreaHandlers } from './area-editor'
import type { LiveMap } from './live-map'
import type { MapArea } from './map-area'
import type { MapTool, ToolHandlers } from './map-tool'

/** The tool in the hand, and who is told what is done with it. */
export interface MapTools {
  tool: MapTool | null
  handlers: AreaHandlers & ToolHandlers
}

/** Keeps area and tool of the map as they are given; without `tools` the area is only looked at. */
export function useMapTools(map: LiveMap | null, area: MapArea | null, tools: MapTools | null) {
  const latest = useRef(tools)
  useEffect(() => {
    latest.current = tools
  })
  const tool = tools?.tool ?? null
  const isEditable = tools !== null && tool === null
  useEffect(() => {
    map?.setArea(
      area,
      isEditable
        ? {
            onArea: (next) => latest.current?.handlers.onArea(next),
            nameHandle: (handle, of) => latest.current?.handlers.nameHandle(handle, of) ?? '',
          }
        : null,
    )
  }, [map, area, isEditable])
  useEffect(() => {
    map?.takeTool(tool, {
      onDrawn: (drawn) => latest.current?.handlers.onDrawn(drawn),
      onCorner: (isTaken) => latest.current?.handlers.onCorner(isTaken),
      onPoints: (count) => latest.current?.handlers.onPoints(count),
      onMeasure: (km) => latest.current?.handlers.onMeasure(km),
      onToolFailed: () => latest.current?.handlers.onToolFailed(),
    })
  }, [map, tool])
}
