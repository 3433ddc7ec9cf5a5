'use client'

import { ExternalLink } from 'lucide-react'
import { useCallback, useMemo, useRef } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { MapView } from '@/app/_map/map-view'
import { Button } from '@/app/_ui/button'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { ServerNotice } from '@/app/_ui/server/server-notice'
import { useColorScheme } from '@/app/_ui/theme'
import { useSize } from '@/app/_ui/use-size'
import { linesByClaimant } from '@/app/_ui/words/figure'
import { kindWords } from '@/app/_ui/words/kind'
import { eventPlaceWords } from '@/app/_ui/words/place'
import { instantWords, shortWindowWords } from '@/app/_ui/words/window'
import type { EventFeature } from '@/lib/format/event-feature'
import { dashboardAddress, useFilterParams, usePinParams, useSelectionParams } from './dashboard-url'
import { isReversed } from './date-range'
import { drawnKinds } from './drawn-kinds'
import { EmbedLegend } from './embed-legend'
import { filterWords } from './filter-words'
import { LayerBox } from './layers/layer-box'
import { useLayerParams } from './layers/layers-url'
import { useLayers } from './layers/use-layers'
import { MapNotices } from './map-notices'
import { type Filter, useCrowdTiles, useEvent, useEvents, useEventsAt, usePlaces } from './queries'
import { useFrameView } from './use-frame-view'
import { useFresh } from './use-fresh'
import { useStillMap } from './use-still-map'

const NONE: never[] = []
const LINK =
  'tap inline-flex shrink-0 items-center gap-1 text-accent underline decoration-1 underline-offset-2 hover:decoration-2'

/** The dashboard's map and one line of what it shows, without anything about it. */
export function EmbedView({ basemapStyleUrl, openedAt }: { basemapStyleUrl: string | null; openedAt: string }) {
  const tongue = useTongue()
  const { t } = tongue
  const [params] = useFilterParams()
  const { from, to, nights, kind, target, area, places: showPlaces } = params
  const [{ event: selectedId, spot, at }, setSelection] = useSelectionParams()
  const mapBox = useRef<HTMLDivElement>(null)
  const size = useSize(mapBox)
  const { view, setView } = useFrameView(area, size)
  const [{ pin }] = usePinParams()
  const filter: Filter = { from, to: isReversed({ from, to }) ? null : to, nights, kinds: kind, targets: target, area }
  const events = useEvents(filter)
  useFresh()
  const places = usePlaces(filter, showPlaces)
  const [layerParams] = useLayerParams()
  const { layers, shading } = useLayers(filter, null)
  const drawn = events.data?.events
  const matched = events.data?.matched ?? 0
  const crowd = useCrowdTiles(filter, events)
  const isCrowd = drawn !== undefined && drawn.length < matched
  const kinds = useMemo(() => drawnKinds(kind, drawn ?? NONE, isCrowd), [kind, drawn, isCrowd])
  const ids = useMemo(() => (selectedId ? [selectedId] : (spot ?? NONE)), [selectedId, spot])
  // Of a crowd not all are loaded: one that is selected is asked for, and so are those about a point.
  const { data: single } = useEvent(crowd && ids.length === 1 ? (ids[0] ?? null) : null)
  const { data: around } = useEventsAt(at, filter)
  const selected = useMemo(() => {
    if (at) return around?.features ?? NONE
    if (crowd && single) return [single.event]
    return drawn?.filter(({ id }) => ids.includes(id)) ?? NONE
  }, [at, around, crowd, single, drawn, ids])
  const select = useCallback(
    (ids: string[] | null) => setSelection({ event: null, spot: ids, at: null }, { history: 'replace' }),
    [setSelection],
  )
  // An area has a view of its own, which the page does not know before it is measured.
  const hasSought = ids.length > 0 || area !== null
  const still = useStillMap({ filter, events, view, layers, hasSought, styleUrl: basemapStyleUrl })
  const full = dashboardAddress('/', { ...params, ...layerParams, ...(view ?? {}), pin })
  const words = filterWords(tongue, filter)

  return (
    <main id="main" tabIndex={-1} className="flex h-dvh flex-col outline-none">
      <h1 className="sr-only">{t('embed.heading', { filter: words })}</h1>
      <ServerNotice />
      <div ref={mapBox} className="relative min-h-0 flex-1" onPointerDown={still.leave} onWheel={still.leave}>
        <MapView
          events={crowd ? selected : (drawn ?? NONE)}
          crowd={crowd}
          places={places.data?.features ?? NONE}
          showPlaces={showPlaces}
          selectedId={selectedId}
          spotIds={spot ?? NONE}
          layers={layers}
          pin={pin}
          area={area}
          view={view}
          colorScheme={useColorScheme()}
          basemapStyleUrl={basemapStyleUrl}
          onSelectEvent={(id) => select(id ? [id] : null)}
          onSelectEvents={select}
          onSelectAt={(point) => setSelection({ event: null, spot: null, at: point }, { history: 'replace' })}
          onSelectPlace={() => select(null)}
          onViewChange={setView}
          onIdle={still.onIdle}
          label={t('embed.mapLabel', { count: matched })}
        />
        {still.stillMap}
        <LayerBox shading={shading} fixed />
        {layers.marks && (
          <EmbedLegend
            kinds={kinds}
            crowd={isCrowd}
            places={showPlaces && (places.data?.features.length ?? 0) > 0}
            hasLayer={layerParams.layer !== null}
            size={size}
          />
        )}
        <MapNotices
          stale={events.isFetching}
          error={events.error}
          shown={events.shown}
          onRetry={() => events.refetch()}
          empty={null}
        />
      </div>
      {selected.length > 0 && <Selected events={selected} onClose={() => select(null)} />}
      <footer className="flex flex-wrap items-center gap-x-3 border-t border-line bg-surface px-3 py-1 text-sm">
        <p role="status" className="min-w-0 flex-1 basis-60">
          <strong className="font-semibold">
            {drawn ? t('embed.count', { count: matched }) : t('notices.loadingEvents')}
          </strong>{' '}
          <span className="text-ink-2">{t('embed.about', { filter: words, at: instantWords(tongue, openedAt) })}</span>
        </p>
        <a href={full} target="_blank" rel="noopener" className={LINK}>
          {t('embed.full')}
          <ExternalLink size={12} aria-hidden />
          <span className="sr-only">{t('embed.newTab')}</span>
        </a>
      </footer>
    </main>
  )
}

/** What was pointed at, in a line each; the whole of it is a page of its own. */
function Selected({ events, onClose }: { events: readonly EventFeature[]; onClose(): void }) {
  const tongue = useTongue()
  const { t } = tongue
  return (
    <section
      aria-label={t('embed.selected')}
      className="flex max-h-32 items-start gap-3 overflow-y-auto border-t border-line bg-surface px-3 py-1 text-sm"
    >
      <ul className="min-w-0 flex-1">
        {events.map(({ id, properties }) => {
          const [line] = linesByClaimant(tongue, properties.figures)
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-2">
              <KindSwatch kind={properties.kind} />
              <a href={`/events/${encodeURIComponent(id)}`} target="_blank" rel="noopener" className={LINK}>
                {t('embed.eventLink', {
                  place: eventPlaceWords(tongue, properties),
                  time: shortWindowWords(tongue, properties),
                })}
                <span className="sr-only">{t('embed.opensNewTab')}</span>
              </a>
              <span className="min-w-0 text-ink-2">
                {line
                  ? t('embed.claimed', { kind: kindWords(tongue, properties.kind), ...line })
                  : kindWords(tongue, properties.kind)}
              </span>
            </li>
          )
        })}
      </ul>
      <Button look="quiet" onClick={onClose}>
        {t('notices.close')}
      </Button>
    </section>
  )
}
