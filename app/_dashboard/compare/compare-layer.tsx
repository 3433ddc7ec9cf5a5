'use client'

import { type CSSProperties, useEffect, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { ColourScheme } from '@/app/_map/kind-colours'
import type { LiveMap } from '@/app/_map/live-map'
import { MapView } from '@/app/_map/map-view'
import { rangeWords } from '../filter-words'
import { useLayerParams } from '../layers/layers-url'
import { type Filter, useCrowdTiles, useEvents } from '../queries'
import type { LeftHalf } from '../take-away/use-map-picture'
import { useSplit } from './compare-url'
import { halvesPictured } from './halves-picture'
import { MapDivider } from './map-divider'

const NONE: never[] = []
const NOTHING = () => {}

interface Props {
  /** The filter with the dates of the left period, and as it is. */
  left: Filter
  right: Filter
  /** The map of the filter, which lies below; null while it is loaded. */
  below: LiveMap | null
  selectedId: string | null
  spotIds: readonly string[]
  colorScheme: ColourScheme
  basemapStyleUrl: string | null
  onSelectEvent(id: string | null): void
  onSelectEvents(ids: string[]): void
  /** Gives what pictures need to have both halves; null when there are none any more. */
  onHalf(half: LeftHalf | null): void
}

/** The left period's map over the filter's, as far as the divider. Both look at the same place. */
export function CompareLayer({ left, right, below, onHalf, ...map }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [{ split: given }, setSplit] = useSplit()
  const split = Math.min(100, Math.max(0, given))
  const [{ layer }] = useLayerParams()
  // Beside the legend of the layers, and beside the buttons that zoom.
  const free = { left: layer ? '16.5rem' : '0.75rem', right: '4rem' }
  const events = useEvents(left)
  const { data } = events
  const crowd = useCrowdTiles(left, events)
  const [above, setAbove] = useState<LiveMap | null>(null)
  useEffect(() => (above && below ? below.moveWith(above) : undefined), [above, below])
  const matched = data?.matched ?? 0
  const drawnDates = rangeWords(tongue, events.of)
  const words = { left: rangeWords(tongue, left), right: rangeWords(tongue, right) }
  const divided = useRef({ split, ...words })
  useEffect(() => {
    divided.current = { split, ...words }
  })
  useEffect(() => {
    if (!above || !below || !data) return
    const pair = halvesPictured(above, below, () => divided.current)
    onHalf({ dates: drawnDates, events: data.events, matched: data.matched, pair })
    return () => onHalf(null)
  }, [above, below, data, drawnDates, onHalf])
  return (
    <div className="@container pointer-events-none absolute inset-0 z-10 overflow-hidden">
      <div
        // What is cut away takes no clicks, but would take the focus.
        inert={split === 0}
        className="pointer-events-auto absolute inset-0"
        style={{ clipPath: `inset(0 ${100 - split}% 0 0)`, ...seenWidth(split) }}
      >
        <MapView
          {...map}
          isBare
          events={data?.events ?? NONE}
          crowd={crowd}
          places={NONE}
          showPlaces={false}
          pin={null}
          area={left.area ?? null}
          view={null}
          onSelectAt={NOTHING}
          onSelectPlace={NOTHING}
          onViewChange={NOTHING}
          onStart={setAbove}
          label={t('compare.mapLabel', { count: matched })}
        />
      </div>
      <PeriodTag
        words={words.left}
        className="justify-end pr-5"
        style={{ left: free.left, right: `max(${free.right}, ${100 - split}%)` }}
      />
      <PeriodTag
        words={words.right}
        className="pl-5"
        style={{ left: `max(${free.left}, ${split}%)`, right: free.right }}
      />
      <MapDivider split={split} onSplit={(next) => setSplit({ split: next })} />
    </div>
  )
}

/** Of the map's own width, as app/_map/map-frame.tsx asks for it. */
const seenWidth = (split: number) => ({ '--seen-width': `${split}cqw` }) as CSSProperties

/** Beside the divider, where there is room; the bar below says the same. */
function PeriodTag({ words, className, style }: { words: string; className: string; style: CSSProperties }) {
  return (
    <div
      aria-hidden
      className={`absolute bottom-10 hidden h-11 flex-wrap content-start items-start overflow-hidden py-2 @3xl:flex ${className}`}
      style={style}
    >
      {/* A tag that is too wide comes below this, out of sight. */}
      <span className="h-11" />
      <span className="rounded-control bg-surface px-2 py-1 text-sm font-semibold whitespace-nowrap shadow-float">
        {words}
      </span>
    </div>
  )
}
