'use client'

import dynamic from 'next/dynamic'
import { type ComponentType, useEffect } from 'react'
import { beginSpareTime, loadInSpareTime, spareTime } from '@/app/_ui/spare-time'
import { PanelMissing, PanelToCome } from './side-panel'

// The parts of the dashboard whose code the first picture of the map needn't wait for
// (docs/decisions/0066-the-first-load.md).

// It measures, which takes more code than the page has at first.
export const AreaSection = dynamic(() => import('./area/area-section').then(({ AreaSection }) => AreaSection), {
  ssr: false,
  // As high as its only line while there is no area.
  loading: () => <p className="tap" />,
})
export const CompareLayer = dynamic(() => import('./compare/compare-layer').then(({ CompareLayer }) => CompareLayer), {
  ssr: false,
})
export const CompareBar = dynamic(() => import('./compare/compare-bar').then(({ CompareBar }) => CompareBar), {
  ssr: false,
})

const loadSelectionPanel = () => import('./selection-panel')
export const SelectionPanel = dynamic(
  () =>
    loadSelectionPanel().then(
      ({ SelectionPanel }) => SelectionPanel,
      () => PanelMissing,
    ),
  { loading: () => <PanelToCome /> },
)

// What does something, and is not seen at first.
export const WatchNews = inSpareTime(() => import('./views/watch-news').then((file) => file.WatchNews))
export const PrintSheet = inSpareTime(() => import('./take-away/print-sheet').then((file) => file.PrintSheet))
export const PrintedTable = inSpareTime(() => import('./table/printed-table').then((file) => file.PrintedTable))
/** Without it a drawing is still ended by Enter and Escape. */
export const ToolHint = inSpareTime(() => import('./area/tool-hint').then((file) => file.ToolHint))
/** Without it Enter still takes the first place that is found. */
export const PlaceSuggestions = inSpareTime(() => import('./place-suggestions').then((file) => file.PlaceSuggestions))
/** Without it dates are still chosen by the keyboard, and in their fields. */
export const TimelineBrush = inSpareTime(() => import('./timeline-brush').then((file) => file.TimelineBrush))

/** A part that comes when there is time for it; without it the page goes on, and only the console says so. */
function inSpareTime<Props>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  return dynamic(
    () =>
      spareTime()
        .then(load)
        .catch((error: unknown) => {
          console.warn('A part of the page could not be loaded.', error)
          return Nothing
        }),
    { ssr: false },
  )
}

function Nothing() {
  return null
}

/** Loads what will be wanted when there is time for it; without a map there is at once. */
export function useLaterParts(hasMap: boolean): void {
  useEffect(() => {
    if (!hasMap) beginSpareTime()
  }, [hasMap])
  useEffect(() => loadInSpareTime(loadSelectionPanel), [])
}
