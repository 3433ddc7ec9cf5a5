'use client'

import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { LiveMap } from '@/app/_map/live-map'
import { MapView } from '@/app/_map/map-view'
import { useColorScheme } from '@/app/_ui/theme'
import { placesIn } from './area/in-area'
import { MapToolLayer } from './area/map-tool-layer'
import { useAreaTools } from './area/use-area-tools'
import { BarrageStrip } from './barrages/barrage-strip'
import { ChartsPanel } from './charts/charts-panel'
import { useCharts } from './charts/use-charts'
import { CompareButton } from './compare/compare-button'
import { useComparison } from './compare/use-comparison'
import { FilterPanel, type FilterPanelProps } from './filter-panel'
import { FilterSheet } from './filter-sheet'
import {
  AreaSection,
  CompareBar,
  CompareLayer,
  PrintedTable,
  PrintSheet,
  SelectionPanel,
  WatchNews,
} from './later-parts'
import { LayerBox } from './layers/layer-box'
import { useLayers } from './layers/use-layers'
import { MapHead } from './map-head'
import { MapNotices } from './map-notices'
import { PlaceSearch } from './place-search'
import { usePicking } from './placing/point-picking'
import { useEvents, usePlaces } from './queries'
import { TablePanel } from './table/table-panel'
import { useShownAs } from './table/table-url'
import type { LeftHalf } from './take-away/use-map-picture'
import { Timeline } from './timeline'
import { useDatesAhead } from './use-dates-ahead'
import { useFilter } from './use-filter'
import { useFresh } from './use-fresh'
import { useLitEvents } from './use-lit-events'
import { useMapStart } from './use-map-start'
import { useMarked } from './use-marked'
import type { Picture } from './use-play'
import { useSelection } from './use-selection'
import { useStillMap } from './use-still-map'
import { useKindCounts, useTotals } from './use-totals'
import { useView } from './use-view'
import { ViewBar } from './view-bar'
import { whyEmpty } from './why-empty'

const NONE: never[] = []

/** The map with its filter, its timeline and what is selected. Its state is the URL. */
export function Dashboard({ basemapStyleUrl, isNew }: { basemapStyleUrl: string | null; isNew: boolean }) {
  const tongue = useTongue()
  const { t } = tongue
  const { params, range, setFilter, setRange, setArea, filters } = useFilter()
  const { chosen, filter, isFollowed } = filters
  const { selection, isOpen: isPanelOpen, selectFresh, selectList, close, ...select } = useSelection()
  const [shownAs, setShownAs] = useShownAs()
  const mapBox = useRef<HTMLDivElement>(null)
  const { view, near, pin, moveView, showArea, showPlace, removePin } = useView(mapBox)
  const [sheetOpen, setSheetOpen] = useState(false)
  const colorScheme = useColorScheme()

  const { area } = params
  const events = useEvents(filter)
  // The map is given what is new at once; lists of it are written in the time that is left.
  const listed = useDeferredValue(events.data)
  const isListed = listed === events.data
  const withPlaces = params.places || selection.place !== null
  const places = usePlaces(filter, withPlaces)
  const placesInArea = useMemo(() => placesIn(area, places.data?.features ?? NONE), [area, places.data])
  const { total, extent } = useTotals()
  useFresh()
  const { compared, ...comparison } = useComparison(filters, setFilter)
  const picking = usePicking()
  const kindCounts = useKindCounts(filter)
  const { layers, shading } = useLayers(filter, selection.region)
  const hasSought = (selection.event ?? selection.spot) !== null
  const still = useStillMap({ filter, events, view, layers, hasSought, styleUrl: basemapStyleUrl })
  const loaded = isFollowed && !events.isPlaceholderData && isListed
  const drawing: Picture = { loaded, failed: isFollowed && events.error !== null, isDrawn: still.isDrawn }
  const tools = useAreaTools(setArea)

  const { isMapSeen, isMapStarted } = useMapStart(shownAs, isNew)
  const charts = useCharts(isPanelOpen, { close, ...select }, setFilter)
  /** Below this width the charts lie over the map, and what is under them is out of reach. */
  const beneath = charts.isOpen ? 'max-xl:invisible' : ''
  const drawn = events.data?.events
  const matched = events.data?.matched ?? 0
  const lit = useLitEvents(selection.claimant, drawn)
  const { marked, crowd } = useMarked(filter, events, selection.event)
  const selectFromPanel = useCallback(
    (id: string) => {
      setSheetOpen(false)
      selectFresh(id)
    },
    [selectFresh],
  )
  const [liveMap, setLiveMap] = useState<LiveMap | null>(null)
  const steer = useDatesAhead(chosen, drawing, { withPlaces, map: liveMap })
  const [leftHalf, setLeftHalf] = useState<LeftHalf | null>(null)
  const onPaper = { filter: events.of, isCurrent: loaded }
  const shownMap = liveMap && { ...onPaper, events: drawn ?? NONE, matched, shading, map: liveMap, left: leftHalf }
  const leavingSheet =
    <Given,>(act: (given: Given) => void) =>
    (given: Given) => {
      setSheetOpen(false)
      act(given)
    }
  const panel: FilterPanelProps = {
    area: <AreaSection filter={chosen} area={area} near={near} onArea={setArea} onShow={leavingSheet(showArea)} />,
    events: listed?.events ?? null,
    matched: listed?.matched ?? 0,
    total,
    // A count of dates before is none of these.
    extent: events.shown === 'of before' ? null : extent,
    range,
    ...{ kinds: params.kind, targets: params.target, kindCounts },
    showPlaces: params.places,
    selectedId: selection.event,
    onRange: (next) => setRange(next),
    onKinds: (kind) => setFilter({ kind }),
    onTargets: (target) => setFilter({ target }),
    onShowPlaces: (show) => setFilter({ places: show }),
    onSelect: selectFromPanel,
    onList: leavingSheet(selectList),
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
      <div
        // A window that is very low is scrolled: the map keeps a height that it can be read at.
        className={`flex min-h-0 min-w-0 flex-1 flex-col [@media(height<32rem)]:overflow-y-auto ${beneath}`}
      >
        <ViewBar
          filter={filter}
          shownAs={shownAs}
          onShownAs={setShownAs}
          onFilters={() => setSheetOpen(true)}
          shownMap={shownMap}
        />
        <div className="relative flex min-h-0 flex-1 flex-col [@media(height<32rem)]:min-h-64">
          <div
            ref={mapBox}
            className={`has-map-tools ${isMapSeen ? 'relative min-h-0 flex-1' : 'invisible absolute inset-0'}`}
            onPointerDown={still.leave}
            onWheel={still.leave}
          >
            {isMapStarted && (
              <MapView
                events={marked}
                crowd={crowd}
                places={placesInArea}
                showPlaces={params.places}
                selectedId={selection.event}
                spotIds={selection.spot ?? NONE}
                litIds={lit}
                layers={layers}
                pin={picking?.mark ?? pin}
                onPickPoint={picking?.take ?? null}
                area={area}
                tools={tools.onMap}
                view={view}
                colorScheme={colorScheme}
                basemapStyleUrl={basemapStyleUrl}
                onSelectEvent={select.selectEvent}
                onSelectEvents={select.selectSpot}
                onSelectAt={select.selectAt}
                onSelectPlace={select.selectPlace}
                onSelectRegion={select.selectRegion}
                onViewChange={moveView}
                onStart={setLiveMap}
                onIdle={still.onIdle}
                label={t('dashboard.mapLabel', { count: matched })}
              />
            )}
            {isMapSeen && !compared && still.stillMap}
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
                isOn={compared !== null}
                dates={chosen}
                extent={extent}
                onStart={comparison.start}
                onStop={comparison.stop}
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
                onSelectEvent={select.selectEvent}
                onSelectEvents={select.selectSpot}
                onHalf={setLeftHalf}
              />
            )}
            <MapHead
              search={<PlaceSearch pin={pin} near={near} onPick={showPlace} onClear={removePin} />}
              count={total !== null && drawn ? { shown: matched, total } : null}
              chartsAreOpen={charts.isOpen}
              onFilters={() => setSheetOpen(true)}
              onCharts={charts.toggle}
            />
          </div>
          {shownAs !== 'map' && (
            <div className={isMapSeen ? 'h-1/2 border-t border-line' : 'min-h-0 flex-1'}>
              <TablePanel
                events={listed?.events ?? null}
                matched={listed?.matched ?? 0}
                selectedId={selection.event}
                onSelect={selectFresh}
              />
            </div>
          )}
          <WatchNews onSelect={selectFresh} />
          <MapNotices
            stale={!isFollowed || events.isFetching || !isListed}
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
              onLeft={comparison.change}
              onSwap={comparison.swap}
              onStop={comparison.stop}
            />
          </div>
        )}
        {/* On a phone the panel takes its place. */}
        <div className={isPanelOpen ? 'hidden md:block' : ''}>
          {!crowd && shownAs !== 'both' && (
            <BarrageStrip events={listed?.events ?? null} selectedId={selection.event} onSelect={selectFresh} />
          )}
          <Timeline extent={extent} filter={chosen} picture={drawing} onRange={setRange} onSteer={steer} />
        </div>
      </div>
      {isPanelOpen && (
        <SelectionPanel
          selection={selection}
          filter={filter}
          events={listed?.events ?? null}
          matched={matched}
          places={places.isPending ? null : (places.data?.features ?? NONE)}
          onOpen={select.openEvent}
          onSelect={selectFresh}
          onClose={close}
        />
      )}
      {charts.isOpen && (
        <ChartsPanel
          filter={filter}
          extent={extent}
          isEmpty={total === 0}
          {...charts.waysToMap}
          onClose={charts.close}
        />
      )}
      {shownMap && isMapSeen && <PrintSheet shown={shownMap} />}
      {shownAs !== 'map' && (
        <PrintedTable {...onPaper} events={listed?.events ?? NONE} matched={listed?.matched ?? 0} />
      )}
    </main>
  )
}
