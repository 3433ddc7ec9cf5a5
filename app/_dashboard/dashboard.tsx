'use client'

import { ChartColumn, SlidersHorizontal } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { MapView } from '@/app/_map/map-view'
import { Button } from '@/app/_ui/button'
import { useColorScheme } from '@/app/_ui/theme'
import { countWords } from '@/app/_ui/words/figure'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import { ChartsPanel } from './charts/charts-panel'
import { useChartParams, useFilterParams, usePinParams, useSelectionParams, useViewParams } from './dashboard-url'
import { type DateRange, isReversed } from './date-range'
import { FilterPanel, type FilterPanelProps } from './filter-panel'
import { FilterSheet } from './filter-sheet'
import { MapNotices } from './map-notices'
import { PlaceSearch } from './place-search'
import { viewOfPlace } from './place-view'
import { crowdTiles, type Filter, useEvent, useEvents, usePlaces } from './queries'
import { SelectionPanel } from './selection-panel'
import { TablePanel } from './table/table-panel'
import { useShownAs } from './table/table-url'
import { PrintSheet } from './take-away/print-sheet'
import { useMapPicture } from './take-away/use-map-picture'
import { type History, Timeline } from './timeline'
import type { Picture } from './use-play'
import { useKindCounts, useTotals } from './use-totals'
import { ViewBar } from './view-bar'
import { whyEmpty } from './why-empty'

const NONE: never[] = []
/** From farther away the middle of the map says nothing of what is meant. */
const NEAR_ZOOM = 5
const NOTHING_SELECTED = { event: null, spot: null, at: null, place: null, list: null }

/** The map with its filter, its timeline and what is selected. Its state is the URL. */
export function Dashboard({ basemapStyleUrl }: { basemapStyleUrl: string | null }) {
  const [params, setFilter] = useFilterParams()
  const [selection, setSelection] = useSelectionParams()
  const [{ lng, lat, zoom }, setView] = useViewParams()
  const [{ pin }, setPin] = usePinParams()
  const [{ charts }, setCharts] = useChartParams()
  const [shownAs, setShownAs] = useShownAs()
  const mapBox = useRef<HTMLDivElement>(null)
  const [sheetOpen, setSheetOpen] = useState(false)
  const colorScheme = useColorScheme()

  const range: DateRange = { from: params.from, to: params.to, nights: params.nights }
  // A reversed range is said at its field; until it is mended its end stays open.
  const applied: DateRange = isReversed(range) ? { ...range, to: null } : range
  const filter: Filter = { ...applied, kinds: params.kind }
  const events = useEvents(filter)
  const places = usePlaces(applied, params.places || selection.place !== null)
  const { total, extent } = useTotals()
  const mapIsIdle = useRef(true)
  const drawing: Picture = {
    loaded: !events.isPlaceholderData,
    failed: events.error !== null,
    isDrawn: () => mapIsIdle.current,
  }
  const kindCounts = useKindCounts(applied)

  const selectEvent = useCallback(
    (id: string | null) => setSelection(id ? { event: id, place: null } : NOTHING_SELECTED),
    [setSelection],
  )
  const selectSpot = useCallback((ids: string[]) => setSelection({ ...NOTHING_SELECTED, spot: ids }), [setSelection])
  const selectAt = useCallback(
    ([lng, lat]: [number, number]) => setSelection({ ...NOTHING_SELECTED, at: [round(lng, 4), round(lat, 4)] }),
    [setSelection],
  )
  const selectFresh = useCallback((id: string) => setSelection({ ...NOTHING_SELECTED, event: id }), [setSelection])
  const selectPlace = useCallback(
    (key: string | null) => setSelection({ ...NOTHING_SELECTED, place: key }),
    [setSelection],
  )
  const close = useCallback(() => setSelection(NOTHING_SELECTED), [setSelection])
  const setRange = useCallback(
    (next: DateRange, history: History = 'push') => setFilter(next, { history }),
    [setFilter],
  )
  const moveView = useCallback(
    (view: { lng: number; lat: number; zoom: number }) =>
      setView({ lng: round(view.lng, 4), lat: round(view.lat, 4), zoom: round(view.zoom, 2) }),
    [setView],
  )
  const view = useMemo(
    () => (lng !== null && lat !== null && zoom !== null ? { lng, lat, zoom } : null),
    [lng, lat, zoom],
  )

  const near = view && view.zoom >= NEAR_ZOOM ? `${round(view.lng, 1)},${round(view.lat, 1)}` : null
  const showPlace = ({ geometry, properties: { name, radiusKm } }: FoundPlaceFeature) => {
    const [lng, lat] = [round(geometry.coordinates[0], 4), round(geometry.coordinates[1], 4)]
    const { clientWidth = 0, clientHeight = 0 } = mapBox.current ?? {}
    const { zoom } = viewOfPlace({ lng, lat, radiusKm }, Math.min(clientWidth, clientHeight))
    setPin({ pin: { lng, lat, name }, lng, lat, zoom: round(zoom, 2) })
  }

  const isPanelOpen = Object.values(selection).some((value) => value !== null)
  const isMapSeen = shownAs !== 'table'
  // Once it was seen it stays, unseen behind the table: starting it takes long.
  const [isMapStarted, setMapStarted] = useState(isMapSeen)
  if (isMapSeen && !isMapStarted) setMapStarted(true)
  const showsCharts = charts && !isPanelOpen
  /** Below this width the charts lie over the map, and what is under them is out of reach. */
  const beneath = showsCharts ? 'max-xl:invisible' : ''
  const closeCharts = useCallback(() => setCharts({ charts: null }), [setCharts])
  const showDates = (next: DateRange) => {
    setFilter(next)
    if (window.matchMedia('(width < 80rem)').matches) setCharts({ charts: null })
  }
  const drawn = events.data?.events
  const matched = events.data?.matched ?? 0
  // Too many to load: the map has them from tiles, and only the selected one by itself.
  const crowd = drawn ? crowdTiles(filter, drawn.length, matched) : null
  const { data: selected } = useEvent(crowd ? selection.event : null)
  const marked = useMemo(
    () => (crowd ? (selected ? [selected.event] : NONE) : (drawn ?? NONE)),
    [crowd, selected, drawn],
  )
  const { picture, onStart } = useMapPicture({ filter, events: drawn ?? NONE, matched, scheme: colorScheme })
  const panel: FilterPanelProps = {
    events: drawn ?? null,
    matched,
    total,
    extent,
    range,
    kinds: params.kind,
    kindCounts,
    showPlaces: params.places,
    selectedId: selection.event,
    onRange: (next) => setRange(next),
    onKinds: (kind) => setFilter({ kind }),
    onShowPlaces: (show) => setFilter({ places: show }),
    onSelect: (id) => {
      setSheetOpen(false)
      selectFresh(id)
    },
    onList: (list) => {
      setSheetOpen(false)
      setSelection({ ...NOTHING_SELECTED, list })
    },
  }
  return (
    <main id="main" tabIndex={-1} className="relative flex min-h-0 flex-1 flex-col outline-none md:flex-row">
      <h1 className="sr-only">Map of claimed strikes</h1>
      <aside
        aria-label="Filters"
        className={`hidden w-80 shrink-0 overflow-y-auto border-r border-line bg-surface lg:block ${beneath}`}
      >
        <FilterPanel {...panel} />
      </aside>
      <FilterSheet open={sheetOpen} onClose={() => setSheetOpen(false)}>
        <FilterPanel {...panel} />
      </FilterSheet>
      <div className={`flex min-h-0 min-w-0 flex-1 flex-col ${beneath}`}>
        <ViewBar
          filter={filter}
          shownAs={shownAs}
          onShownAs={setShownAs}
          onFilters={() => setSheetOpen(true)}
          picture={picture}
        />
        <div className="relative flex min-h-0 flex-1 flex-col">
          <div ref={mapBox} className={isMapSeen ? 'relative min-h-0 flex-1' : 'invisible absolute inset-0'}>
            {isMapStarted && (
              <MapView
                events={marked}
                crowd={crowd}
                places={places.data?.features ?? NONE}
                showPlaces={params.places}
                selectedId={selection.event}
                spotIds={selection.spot ?? NONE}
                pin={pin}
                view={view}
                colorScheme={colorScheme}
                basemapStyleUrl={basemapStyleUrl}
                onSelectEvent={selectEvent}
                onSelectEvents={selectSpot}
                onSelectAt={selectAt}
                onSelectPlace={selectPlace}
                onViewChange={moveView}
                onStart={onStart}
                onIdle={(idle) => {
                  mapIsIdle.current = idle
                }}
                label={`Map of ${countWords(matched)} claimed strikes. The same events are listed beside it and in the API.`}
              />
            )}
            <div className="group absolute inset-x-3 top-3 z-30 flex items-start gap-2 md:right-auto md:w-[36rem] md:max-w-[calc(100%-1.5rem)] lg:w-96">
              <Button className="shadow-float lg:hidden" aria-haspopup="dialog" onClick={() => setSheetOpen(true)}>
                <SlidersHorizontal size={14} aria-hidden />
                Filters
                {total !== null && drawn && (
                  <span className="text-ink-2 max-md:group-focus-within:hidden">
                    · {countWords(matched)} of {countWords(total)}
                  </span>
                )}
              </Button>
              <PlaceSearch pin={pin} near={near} onPick={showPlace} onClear={() => setPin({ pin: null })} />
              <Button
                className="shadow-float max-md:group-focus-within:hidden"
                aria-expanded={showsCharts}
                onClick={() => {
                  if (isPanelOpen) close()
                  setCharts({ charts: showsCharts ? null : true })
                }}
              >
                <ChartColumn size={14} aria-hidden />
                <span className="max-md:sr-only">Charts</span>
              </Button>
            </div>
          </div>
          {shownAs !== 'map' && (
            <div className={isMapSeen ? 'h-1/2 border-t border-line' : 'min-h-0 flex-1'}>
              <TablePanel
                events={drawn ?? null}
                matched={matched}
                selectedId={selection.event}
                onSelect={selectFresh}
              />
            </div>
          )}
          <MapNotices
            stale={events.isFetching}
            error={events.error}
            shown={events.shown}
            onRetry={() => events.refetch()}
            empty={
              drawn && matched === 0 && !events.isPlaceholderData && events.shown === 'asked for'
                ? whyEmpty(filter, (next) => setFilter(next))
                : null
            }
          />
        </div>
        {/* On a phone the panel takes its place. */}
        <div className={isPanelOpen ? 'hidden md:block' : ''}>
          <Timeline extent={extent} kinds={params.kind} range={applied} picture={drawing} onRange={setRange} />
        </div>
      </div>
      <SelectionPanel
        selection={selection}
        filter={filter}
        events={drawn ?? null}
        places={places.isPending ? null : (places.data?.features ?? NONE)}
        onOpen={(event) => setSelection({ event })}
        onSelect={selectFresh}
        onClose={close}
      />
      {showsCharts && (
        <ChartsPanel filter={filter} extent={extent} isEmpty={total === 0} onDates={showDates} onClose={closeCharts} />
      )}
      {picture && isMapSeen && <PrintSheet {...picture} />}
    </main>
  )
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))
