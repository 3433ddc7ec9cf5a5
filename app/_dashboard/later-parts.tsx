'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
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

// What does something, and is not seen at first: nothing is said where it can't be had.
const Nothing = () => null
export const WatchNews = dynamic(
  () =>
    spareTime()
      .then(() => import('./views/watch-news'))
      .then(
        ({ WatchNews }) => WatchNews,
        () => Nothing,
      ),
  { ssr: false },
)
export const PrintSheet = dynamic(
  () =>
    spareTime()
      .then(() => import('./take-away/print-sheet'))
      .then(
        ({ PrintSheet }) => PrintSheet,
        () => Nothing,
      ),
  { ssr: false },
)
/** Without it dates are still chosen by the keyboard, and in their fields. */
export const TimelineBrush = dynamic(
  () =>
    spareTime()
      .then(() => import('./timeline-brush'))
      .then(
        ({ TimelineBrush }) => TimelineBrush,
        () => Nothing,
      ),
  { ssr: false },
)

/** Loads what will be wanted when there is time for it; without a map there is at once. */
export function useLaterParts(hasMap: boolean): void {
  useEffect(() => {
    if (!hasMap) beginSpareTime()
  }, [hasMap])
  useEffect(() => loadInSpareTime(loadSelectionPanel), [])
}
