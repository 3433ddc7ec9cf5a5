'use client'

import { ExternalLink } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { MapView } from '@/app/_map/map-view'
import { Button } from '@/app/_ui/button'
import { eventPlaceWords } from '@/app/_ui/event/event-story'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { ServerNotice } from '@/app/_ui/server/server-notice'
import { useColorScheme } from '@/app/_ui/theme'
import { countWords, linesByClaimant } from '@/app/_ui/words/figure'
import { dayWords, shortWindowWords } from '@/app/_ui/words/window'
import type { EventFeature } from '@/lib/format/event-feature'
import { dashboardAddress, useFilterParams, usePinParams, useSelectionParams, useViewParams } from './dashboard-url'
import { isReversed } from './date-range'
import { filterWords } from './filter-words'
import { MapNotices } from './map-notices'
import { crowdTiles, type Filter, useEvent, useEvents, useEventsAt, usePlaces } from './queries'

const NONE: never[] = []
const LINK =
  'tap inline-flex shrink-0 items-center gap-1 text-accent underline decoration-1 underline-offset-2 hover:decoration-2'

/** The dashboard's map and one line of what it shows, without anything about it. */
export function EmbedView({ basemapStyleUrl }: { basemapStyleUrl: string | null }) {
  const [params] = useFilterParams()
  const { from, to, nights, kind, places: showPlaces } = params
  const [{ event: selectedId, spot, at }, setSelection] = useSelectionParams()
  const [{ lng, lat, zoom }, setView] = useViewParams()
  const [{ pin }] = usePinParams()
  const filter: Filter = { from, to: isReversed({ from, to }) ? null : to, nights, kinds: kind }
  const events = useEvents(filter)
  const places = usePlaces(filter, showPlaces)
  const drawn = events.data?.events
  const matched = events.data?.matched ?? 0
  const crowd = drawn ? crowdTiles(filter, drawn.length, matched) : null
  const view = useMemo(
    () => (lng !== null && lat !== null && zoom !== null ? { lng, lat, zoom } : null),
    [lng, lat, zoom],
  )
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
  const full = dashboardAddress('/', { ...params, lng, lat, zoom, pin })
  const [today] = useState(() => new Date().toISOString())
  const words = filterWords(filter)

  return (
    <main id="main" tabIndex={-1} className="flex h-dvh flex-col outline-none">
      <h1 className="sr-only">Map of claimed strikes: {words}</h1>
      <ServerNotice />
      <div className="relative min-h-0 flex-1">
        <MapView
          events={crowd ? selected : (drawn ?? NONE)}
          crowd={crowd}
          places={places.data?.features ?? NONE}
          showPlaces={showPlaces}
          selectedId={selectedId}
          spotIds={spot ?? NONE}
          pin={pin}
          view={view}
          colorScheme={useColorScheme()}
          basemapStyleUrl={basemapStyleUrl}
          onSelectEvent={(id) => select(id ? [id] : null)}
          onSelectEvents={select}
          onSelectAt={(point) => setSelection({ event: null, spot: null, at: point }, { history: 'replace' })}
          onSelectPlace={() => select(null)}
          onViewChange={setView}
          label={`Map of ${countWords(matched)} claimed strikes. The full view lists the same events.`}
        />
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
            {drawn ? `${countWords(matched)} claimed events` : 'Loading events…'}
          </strong>
          <span className="text-ink-2">
            {' '}
            · {words} · as of {dayWords(today)} · Groundtrace, from news reports; places © GeoNames
          </span>
        </p>
        <a href={full} target="_blank" rel="noopener" className={LINK}>
          Open the full view
          <ExternalLink size={12} aria-hidden />
          <span className="sr-only">(in a new tab)</span>
        </a>
      </footer>
    </main>
  )
}

/** What was pointed at, in a line each; the whole of it is a page of its own. */
function Selected({ events, onClose }: { events: readonly EventFeature[]; onClose(): void }) {
  return (
    <section
      aria-label="What is selected"
      className="flex max-h-32 items-start gap-3 overflow-y-auto border-t border-line bg-surface px-3 py-1 text-sm"
    >
      <ul className="min-w-0 flex-1">
        {events.map(({ id, properties }) => {
          const [line] = linesByClaimant(properties.figures)
          return (
            <li key={id} className="flex flex-wrap items-center gap-x-2">
              <KindSwatch kind={properties.kind} />
              <a href={`/events/${encodeURIComponent(id)}`} target="_blank" rel="noopener" className={LINK}>
                {eventPlaceWords(properties)}, {shortWindowWords(properties)}
                <span className="sr-only">(opens in a new tab)</span>
              </a>
              <span className="min-w-0 text-ink-2">
                {properties.kindLabel}
                {line && `: ${line.words} (${line.claimant})`}
              </span>
            </li>
          )
        })}
      </ul>
      <Button look="quiet" onClick={onClose}>
        Close
      </Button>
    </section>
  )
}
