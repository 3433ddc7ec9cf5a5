'use client'

import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import 'maplibre-gl/dist/maplibre-gl.css'
import './map.css'
import { type RefObject, useEffect, useId, useRef, useState } from 'react'
import { beginSpareTime } from '@/app/_ui/spare-time'
import { nextTask } from '@/app/_ui/work-queue'
import { loadLabelFonts } from './fonts'
import type { ColourScheme } from './kind-colours'
import type { LiveMap, LiveMapOptions } from './live-map'
import type { MapContent } from './map-content'
import { MapKeys } from './map-keys'
import type { Tip } from './mark-actions'
import { beginLibrary } from './preload-map'
import type { MapViewport } from './start-map'

export interface MapFrameProps extends MapContent {
  scheme: ColourScheme
  styleUrl: string | null
  label: string
  isBare?: boolean
  /** Whether points are set on it now, and no marks selected. */
  isAimed?: boolean
  /** Where to look first; null is the map's own default. */
  initialViewport: MapViewport | null
  onSelectEvent(id: string | null): void
  onSelectEvents(ids: string[]): void
  onSelectAt(point: [lng: number, lat: number]): void
  onSelectPlace(key: string | null): void
  onSelectRegion?(iso: string): void
  onViewChange(viewport: MapViewport): void
  /** Called with each new map before its first frame; the content is set already. */
  onStart(map: LiveMap): void
  /** Called when the first whole picture is drawn. */
  onReady(): void
  /** `true` when all that was given is drawn, `false` when it is not yet. */
  onIdle?(idle: boolean): void
}

interface FrameProps extends MapFrameProps {
  tongue: Tongue
}

/** A map in the reader's language and time zone: another of them is another map, where this one was. */
export function MapFrame(props: MapFrameProps) {
  const tongue = useTongue()
  beginLibrary()
  return <Frame key={`${tongue.language} ${tongue.timeZone}`} {...props} tongue={tongue} />
}

/** Owns the map library's object for as long as it is mounted; all that is drawn comes in as props. */
function Frame(props: FrameProps) {
  const container = useRef<HTMLDivElement>(null)
  // The map outlives a render: what it calls back, or needs at its start, it takes from the latest one.
  const latest = useRef(props)
  const [map, setMap] = useState<LiveMap | null>(null)
  const [tip, setTip] = useState<Tip | null>(null)
  const [failed, setFailed] = useState(false)
  const keysId = useId()

  useEffect(() => {
    latest.current = props
  })
  useEffect(() => {
    const element = container.current
    if (!element) return
    let live: LiveMap | undefined
    let unmounted = false
    const start = async () => {
      // Loaded apart from the page: the library is large and cannot run on the server.
      const [{ LiveMap }] = await Promise.all([import('./live-map'), loadLabelFonts()])
      // The library has taken long enough to begin.
      await nextTask()
      if (unmounted) return
      live = new LiveMap(startOptions(element, latest, keysId, setTip))
      latest.current.onStart(live)
      setMap(live)
    }
    start().catch((error: unknown) => {
      console.warn('The map could not be started.', error)
      beginSpareTime()
      if (unmounted) return
      setFailed(true)
      latest.current.onIdle?.(true)
    })
    return () => {
      unmounted = true
      live?.remove()
      setMap(null)
      setTip(null)
    }
  }, [keysId])

  const { events, crowd, places, showPlaces, selectedId, spotIds, litIds, layers, scheme, label } = props
  useEffect(
    () => map?.show({ events, crowd, places, showPlaces, selectedId, spotIds, litIds, layers }),
    [map, events, crowd, places, showPlaces, selectedId, spotIds, litIds, layers],
  )
  useEffect(() => map?.setScheme(scheme), [map, scheme])
  useEffect(() => map?.setLabel(label), [map, label])
  useEffect(() => {
    if (!map || !container.current) return
    const observer = new ResizeObserver(() => map.resize())
    observer.observe(container.current)
    return () => observer.disconnect()
  }, [map])

  return (
    <div className="@container absolute inset-0 overflow-hidden">
      {/* Not the frame itself: the library gives its container a position of its own. */}
      <div ref={container} data-map-state="loading" className="size-full" />
      <MapKeys id={keysId} isAimed={props.isAimed ?? false} isSeen={!props.isBare} />
      {tip && <HoverTip tip={tip} />}
      {failed && (
        <p role="alert" className="absolute inset-0 m-auto h-fit max-w-md p-6 text-center text-base text-ink-2">
          {props.tongue.t('map.failed')}
        </p>
      )}
    </div>
  )
}

function startOptions(
  container: HTMLElement,
  latest: RefObject<FrameProps>,
  keysId: string,
  onHover: LiveMapOptions['onHover'],
): LiveMapOptions {
  const {
    tongue,
    scheme,
    styleUrl,
    label,
    isBare = false,
    initialViewport,
    events,
    crowd,
    places,
    showPlaces,
    selectedId,
    spotIds,
    litIds,
    layers,
  } = latest.current
  return {
    container,
    tongue,
    scheme,
    styleUrl,
    label,
    keysId,
    isBare,
    viewport: initialViewport,
    content: { events, crowd, places, showPlaces, selectedId, spotIds, litIds, layers },
    reducedMotion: window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    onHover,
    onSelectEvent: (id) => latest.current.onSelectEvent(id),
    onSelectEvents: (ids) => latest.current.onSelectEvents(ids),
    onSelectAt: (point) => latest.current.onSelectAt(point),
    onSelectPlace: (key) => latest.current.onSelectPlace(key),
    onSelectRegion: (iso) => latest.current.onSelectRegion?.(iso),
    onViewChange: (viewport) => latest.current.onViewChange(viewport),
    onReady: () => latest.current.onReady(),
    onIdle: (idle) => {
      container.dataset.mapState = idle ? 'idle' : 'loading'
      if (idle) beginSpareTime()
      latest.current.onIdle?.(idle)
    },
  }
}

/** At the top of the map buttons lie over it: there the line stands below. */
const BELOW_PX = 100

/**
 * One line beside the pointer; the same words are in the list and in the panel, so readers aloud skip it. It stays in
 * what is seen of the map: `--seen-width`, where that isn't all of it.
 */
function HoverTip({ tip: { x, y, line } }: { tip: Tip }) {
  return (
    <div
      aria-hidden="true"
      className="pointer-events-none absolute left-0 top-0 z-10 max-w-[min(24rem,var(--seen-width,100cqw))] rounded-control bg-ink px-2 py-1 text-xs text-surface shadow-float forced-color-adjust-none"
      style={{
        transform: `translate(max(0px, min(${x}px + 12px, var(--seen-width, 100cqw) - 100% - 4px)), ${y}px) translateY(${y < BELOW_PX ? '28px' : 'calc(-100% - 10px)'})`,
      }}
    >
      {line}
    </div>
  )
}
