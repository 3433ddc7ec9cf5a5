'use client'

import { ChartColumn, SlidersHorizontal } from 'lucide-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { LiveMap } from '@/app/_map/live-map'
import type { MapArea } from '@/app/_map/map-area'
import { MapView } from '@/app/_map/map-view'
import { Button } from '@/app/_ui/button'
import { useColorScheme } from '@/app/_ui/theme'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import { circleAbout } from './area/area-words'
import { placesIn } from './area/in-area'
import { MapToolLayer } from './area/map-tool-layer'
import { useAreaTools } from './area/use-area-tools'
import { BarrageStrip } from './barrages/barrage-strip'
import { ChartsPanel } from './charts/charts-panel'
import { CompareButton } from './compare/compare-button'
import { type firstPeriods, useAgainst } from './compare/compare-url'
import { useChartParams, useFilterParams, usePinParams, useSelectionParams, useViewParams } from './dashboard-url'
import { type DateRange, isReversed } from './date-range'
import { FilterPanel, type FilterPanelProps } from './filter-panel'
import { FilterSheet } from './filter-sheet'
import {
  AreaSection,
  CompareBar,
  CompareLayer,
  PrintSheet,
  SelectionPanel,
  useLaterParts,
  WatchNews,
} from './later-parts'
import { LayerBox } from './layers/layer-box'
import { shadingSentence } from './layers/layer-words'
import { useLayers } from './layers/use-layers'
import { MapNotices } from './map-notices'
import { PlaceSearch } from './place-search'
import { viewOfPlace } from './place-view'
import { usePicking } from './placing/point-picking'
import { type Filter, useCrowdTiles, useEvent, useEvents, usePlaces } from './queries'
import { TablePanel } from './table/table-panel'
import { useShownAs } from './table/table-url'
import { useMapPicture } from './take-away/use-map-picture'
import { type History, Timeline } from './timeline'
import type { Picture } from './use-play'
import { useKindCounts, useTotals } from './use-totals'
import { ViewBar } from './view-bar'
import { whyEmpty } from './why-empty'

const NONE: never[] = []
/** From farther away the middle of the map says nothing of what is meant. */
const NEAR_ZOOM = 5
const NOTHING_SELECTED = { event: null, spot: null, at: null, place: null, region: null, list: null }

/** The map with its filter, its timeline and what is selected. Its state is the URL. */
export function Dashboard({ basemapStyleUrl }: { basemapStyleUrl: string | null }) {
  const tongue = useTongue()
  const { t } = tongue
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
  const { area } = params
  const filter: Filter = { ...applied, kinds: params.kind, area }
  const events = useEvents(filter)
  const places = usePlaces(applied, params.places || selection.place !== null)
  const placesInArea = useMemo(() => placesIn(area, places.data?.features ?? NONE), [area, places.data])
  const { total, extent } = useTotals()
  const [{ against }, setAgainst] = useAgainst()
  const compared = against && { ...filter, ...against }
  const stopCompare = () => setAgainst({ against: null })
  const startCompare = ({ left, right }: ReturnType<typeof firstPeriods>) => {
    setFilter(right)
    setAgainst({ against: left })
  }
  const picking = usePicking()
  const mapIsIdle = useRef(true)
  const drawing: Picture = {
    loaded: !events.isPlaceholderData,
    failed: events.error !== null,
    isDrawn: () => mapIsIdle.current,
  }
  const kindCounts = useKindCounts({ ...applied, area })
  const { layers, shading } = useLayers(filter, selection.region)
  const setArea = useCallback(
    (next: MapArea | null, history: History = 'push') => setFilter({ area: next }, { history }),
    [setFilter],
  )
  const tools = useAreaTools(setArea)

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
  const selectRegion = useCallback((region: string) => setSelection({ ...NOTHING_SELECTED, region }), [setSelection])
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
  useLaterParts(isMapStarted)
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
  const crowd = useCrowdTiles(filter, events)
  const { data: selected } = useEvent(crowd ? selection.event : null)
  const marked = useMemo(
    () => (crowd ? (selected ? [selected.event] : NONE) : (drawn ?? NONE)),
    [crowd, selected, drawn],
  )
  const [liveMap, setLiveMap] = useState<LiveMap | null>(null)
  const { picture, onStart } = useMapPicture({
    ...{ filter, events: drawn ?? NONE, matched, scheme: colorScheme },
    shading: shadingSentence(tongue, shading),
  })
  const areaSection = {
    ...{ filter, area, near, onArea: setArea },
    onShow: (shown: MapArea) => {
      setSheetOpen(false)
      const { clientWidth = 0, clientHeight = 0 } = mapBox.current ?? {}
      moveView(viewOfPlace(circleAbout(shown), Math.min(clientWidth, clientHeight)))
    },
  }
  const panel: FilterPanelProps = {
    area: <AreaSection {...areaSection} />,
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
      <h1 className="sr-only">{t('dashboard.title')}</h1>
      <aside
        aria-label={t('dashboard.filters')}
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
                places={placesInArea}
                showPlaces={params.places}
                selectedId={selection.event}
                spotIds={selection.spot ?? NONE}
                layers={layers}
                pin={picking?.mark ?? pin}
                onPickPoint={picking?.take ?? null}
                area={area}
                tools={tools.onMap}
                view={view}
                colorScheme={colorScheme}
                basemapStyleUrl={basemapStyleUrl}
                onSelectEvent={selectEvent}
                onSelectEvents={selectSpot}
                onSelectAt={selectAt}
                onSelectPlace={selectPlace}
                onSelectRegion={selectRegion}
                onViewChange={moveView}
                onStart={(map) => {
                  setLiveMap(map)
                  onStart(map)
                }}
                onIdle={(idle) => {
                  mapIsIdle.current = idle
                }}
                label={t('dashboard.mapLabel', { count: matched })}
              />
            )}
            <LayerBox shading={shading} />
            <MapToolLayer
              area={area}
              matched={drawn ? matched : null}
              tools={tools}
              onFinish={() => liveMap?.finishDrawing()}
              onDetails={() => setSheetOpen(true)}
              onRemove={() => setArea(null)}
            >
              <CompareButton
                isOn={against !== null}
                dates={applied}
                extent={extent}
                onStart={startCompare}
                onStop={stopCompare}
              />
            </MapToolLayer>
            {isMapStarted && compared && (
              <CompareLayer
                left={compared}
                right={filter}
                below={liveMap}
                selectedId={selection.event}
                spotIds={selection.spot ?? NONE}
                colorScheme={colorScheme}
                basemapStyleUrl={basemapStyleUrl}
                onSelectEvent={selectEvent}
                onSelectEvents={selectSpot}
              />
            )}
            <div className="group absolute inset-x-3 top-3 z-30 flex items-start gap-2 md:right-auto md:w-[36rem] md:max-w-[calc(100%-1.5rem)] lg:w-96">
              <Button className="shadow-float lg:hidden" aria-haspopup="dialog" onClick={() => setSheetOpen(true)}>
                <SlidersHorizontal size={14} aria-hidden />
                {t('dashboard.filters')}
                {total !== null && drawn && (
                  <span className="text-ink-2 max-md:group-focus-within:hidden">
                    {t('dashboard.shownOfTotal', { shown: matched, total })}
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
                <span className="max-md:sr-only">{t('dashboard.charts')}</span>
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
          <WatchNews onSelect={selectFresh} />
          <MapNotices
            stale={events.isFetching}
            error={events.error}
            shown={events.shown}
            onRetry={() => events.refetch()}
            empty={
              drawn && matched === 0 && !events.isPlaceholderData && events.shown === 'asked for'
                ? whyEmpty(tongue, filter, (next) => setFilter(next))
                : null
            }
          />
        </div>
        {compared && isMapSeen && (
          <div className={isPanelOpen ? 'hidden md:block' : ''}>
            <CompareBar
              left={compared}
              right={filter}
              onLeft={(period) => setAgainst({ against: period })}
              onSwap={
                applied.from && applied.to
                  ? () => {
                      setAgainst({ against: { from: applied.from ?? '', to: applied.to ?? '' } })
                      setFilter({ from: compared.from, to: compared.to })
                    }
                  : null
              }
              onStop={stopCompare}
            />
          </div>
        )}
        {/* On a phone the panel takes its place. */}
        <div className={isPanelOpen ? 'hidden md:block' : ''}>
          {!crowd && shownAs !== 'both' && (
            <BarrageStrip events={drawn ?? null} selectedId={selection.event} onSelect={selectFresh} />
          )}
          <Timeline
            extent={extent}
            kinds={params.kind}
            area={area}
            range={applied}
            picture={drawing}
            onRange={setRange}
          />
        </div>
      </div>
      {isPanelOpen && (
        <SelectionPanel
          selection={selection}
          filter={filter}
          events={drawn ?? null}
          places={places.isPending ? null : (places.data?.features ?? NONE)}
          onOpen={(event) => setSelection({ event })}
          onSelect={selectFresh}
          onClose={close}
        />
      )}
      {showsCharts && (
        <ChartsPanel filter={filter} extent={extent} isEmpty={total === 0} onDates={showDates} onClose={closeCharts} />
      )}
      {picture && isMapSeen && <PrintSheet {...picture} />}
    </main>
  )
}

const round = (value: number, digits: number) => Number(value.toFixed(digits))
