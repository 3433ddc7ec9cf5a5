'use client'

import { useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { MapArea } from '@/app/_map/map-area'
import type { MapTool } from '@/app/_map/map-tool'
import type { MapTools } from '@/app/_map/use-map-tools'
import { keptArea } from './area-url'
import { handleWords } from './area-words'

/** The tool in the hand: one at a time, Escape puts it away. */
export interface AreaTools {
  tool: MapTool | null
  /** Takes a tool, or puts it away when it is the one in the hand. */
  take(tool: MapTool | null): void
  /** How many points are set of what is drawn now. */
  points: number
  /** How long the line is that is measured. */
  measuredKm: number | null
  /** Why nothing came of what was drawn. */
  problem: 'notKept' | 'crosses' | 'notLoaded' | null
  /** For the map. */
  onMap: MapTools
}

/** Keys that follow each other sooner than this are one change, and one step of the history. */
const ONE_CHANGE_MS = 1000

export function useAreaTools(onArea: (area: MapArea, history: 'push' | 'replace') => void): AreaTools {
  const tongue = useTongue()
  const changedAt = useRef(Number.NEGATIVE_INFINITY)
  const [tool, setTool] = useState<MapTool | null>(null)
  const [points, setPoints] = useState(0)
  const [measuredKm, setMeasured] = useState<number | null>(null)
  const [problem, setProblem] = useState<AreaTools['problem']>(null)
  const take = (next: MapTool | null) => {
    setTool(next === tool ? null : next)
    setMeasured(null)
    setProblem(null)
  }
  useEffect(() => {
    if (!tool) return
    const leave = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || document.querySelector('dialog[open], :popover-open')) return
      // Not for the panel beside the map, which closes by it too.
      event.preventDefault()
      event.stopImmediatePropagation()
      setTool(null)
      setMeasured(null)
      setProblem(null)
    }
    document.addEventListener('keydown', leave, { capture: true })
    return () => document.removeEventListener('keydown', leave, { capture: true })
  }, [tool])
  const keep = (drawn: MapArea) => {
    const area = keptArea(drawn)
    setProblem(area ? null : 'notKept')
    if (!area) return
    const now = performance.now()
    onArea(area, now - changedAt.current < ONE_CHANGE_MS ? 'replace' : 'push')
    changedAt.current = now
  }
  const onMap: MapTools = {
    tool,
    handlers: {
      onArea: keep,
      nameHandle: (handle, total) => handleWords(tongue, handle, total),
      onDrawn: (drawn) => {
        setTool(null)
        keep(drawn)
      },
      onCorner: (isTaken) => setProblem(isTaken ? null : 'crosses'),
      onPoints: setPoints,
      onMeasure: setMeasured,
      onToolFailed: () => {
        setTool(null)
        setProblem('notLoaded')
      },
    },
  }
  return { tool, take, points, measuredKm, problem, onMap }
}
