import type { ErrorEvent, Marker } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { isDotPrecision } from '@/lib/domain/precision'
import { AreaEditor, type AreaHandlers } from './area-editor'
import { addAreaLayer } from './area-layer'
import { basemapStyle } from './basemap-style'
import { CROWD_SOURCE, setCrowdVisible, showCrowd } from './crowd-layer'
import { addEventsLayer, EVENT_SOURCES, showEvents, showSelectedEvent } from './events-layer'
import { type LabelFonts, PAGE_FONTS, SERVED_FONTS } from './fonts'
import { addHeatLayer, showHeat } from './heat-layer'
import { keepInView } from './keep-in-view'
import type { ColourScheme } from './kind-colours'
import { AttributionControl, NavigationControl } from './library'
import { LitBoundaries } from './lit-boundaries'
import { LostTiles, type TileError } from './lost-tiles'
import type { MapArea } from './map-area'
import { isSameContent, type MapContent, ringsIn, soughtIn } from './map-content'
import { setMarksVisible } from './map-layers'
import type { EventMark } from './map-marks'
import { type MapPicture, pictureOf } from './map-picture'
import type { MapTool, ToolHandlers } from './map-tool'
import { addMarkImages } from './mark-images'
import { boundsOfMarks } from './marks-bounds'
import { moveTogether } from './move-together'
import { drawPies } from './pie-images'
import { type Pin, pinOn } from './place-pin'
import { addPlacesLayer, PLACES_SOURCE, setPlacesVisible, showPlaces } from './places-layer'
import { type MapHandlers, watchPointer } from './pointer'
import { addPrecisionLayer, isSelected, lightRings, RING_SOURCES, type Ring, showRings } from './precision-layer'
import { addRegionsLayer, showRegions } from './regions-layer'
import { ToolBox } from './tool-box'
import { WholeFrameMap } from './whole-frames'

export interface MapViewport {
  lng: number
  lat: number
  zoom: number
}

export interface LiveMapOptions extends MapHandlers {
  container: HTMLElement
  tongue: Tongue
  scheme: ColourScheme
  /** An online style to use in place of the embedded one; its servers are then asked for tiles and fonts. */
  styleUrl: string | null
  label: string
  /** Without buttons and credits, for a map that lies over another which has them. */
  isBare?: boolean
  viewport: MapViewport | null
  content: MapContent
  reducedMotion: boolean
  onViewChange(viewport: MapViewport): void
  onReady(): void
  /** `true` when all that belongs in the view is drawn and nothing moves. */
  onIdle(idle: boolean): void
}

// Ukraine, and on a wide screen the west of Russia too.
const UKRAINE: [number, number, number, number] = [22, 44, 40.5, 52.6]
const WIDE_HOME: [number, number, number, number] = [21.5, 43.5, 52, 57]
const NARROW_PX = 640
// The basemap is drawn for 1:10 million: nearer than this it would feign an exactness that it does not have.
const MAX_ZOOM = 12
const FIT_PADDING_PX = 48
const SOURCES = [...EVENT_SOURCES, ...RING_SOURCES, PLACES_SOURCE, CROWD_SOURCE]

/** The map library's object with our layers on it. Content may be set at any time; it is drawn when the style is there. */
export class LiveMap {
  private readonly map: WholeFrameMap
  private content: MapContent
  private rings: Ring[]
  /** The place of the ring under the pointer. */
  private hoveredRing: string | null = null
  private readonly boundaries = new LitBoundaries(() => this.drawable && this.light())
  private drawable = false
  private reported: MapViewport
  /** The selection last looked for, and its mark while the map keeps it in sight: until the reader moves the map. */
  private sought: string | null
  private guarded: EventMark | null = null
  private pin: Marker | null = null
  private readonly area: AreaEditor
  private readonly tools: ToolBox
  /** Takes the next point that is clicked; null while clicks select. */
  private pick: ((point: [lng: number, lat: number]) => void) | null = null
  private styleUrl: string | null
  private scheme: ColourScheme
  private readonly lostTiles: LostTiles

  constructor(private readonly options: LiveMapOptions) {
    const { container, viewport, label, reducedMotion } = options
    const { t } = options.tongue
    const isNarrow = container.clientWidth < NARROW_PX
    this.content = options.content
    // A view that was asked for is kept, wherever the selection lies.
    this.sought = viewport ? soughtIn(options.content) : null
    this.rings = ringsIn(options.content)
    this.scheme = options.scheme
    this.styleUrl = options.styleUrl
    this.map = new WholeFrameMap({
      container,
      style: this.styleUrl ?? basemapStyle(options.tongue, this.scheme),
      ...(viewport
        ? { center: [viewport.lng, viewport.lat], zoom: viewport.zoom }
        : { bounds: isNarrow ? UKRAINE : WIDE_HOME, fitBoundsOptions: { padding: 8 } }),
      minZoom: 1,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      trackResize: false, // see resize()
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: reducedMotion ? 0 : 150,
      attributionControl: false,
      locale: {
        'Map.Title': label,
        'NavigationControl.ZoomIn': t('map.zoomIn'),
        'NavigationControl.ZoomOut': t('map.zoomOut'),
        'AttributionControl.ToggleAttribution': t('map.attribution'),
      },
    })
    this.area = new AreaEditor(this.map)
    this.tools = new ToolBox(this.map)
    this.reported = this.viewport()
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    if (!options.isBare) {
      // From the corner upwards.
      this.map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
      this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    }

    drawPies(this.map, () => this.scheme)
    this.map.on('style.load', () => this.addLayers())
    this.lostTiles = new LostTiles(this.map)
    this.map.on('error', (event: ErrorEvent & TileError) => this.recover(event))
    // The line stays open beside a wide map; over a narrow one it waits behind its button, from the beginning.
    if (isNarrow) container.classList.add('attribution-waits')
    this.map.once('load', () => {
      if (isNarrow) foldAttribution(container)
      container.classList.remove('attribution-waits')
      options.onReady()
    })
    this.map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.guarded = null
    })
    this.map.on('moveend', () => this.reportView())
    this.map.on('render', () => options.onIdle(false))
    this.map.on('idle', () => options.onIdle(true))
    watchPointer(this.map, {
      ...options,
      isBusy: () => this.tools.isBusy,
      event: (id) => this.content.events.find((mark) => mark.id === id),
      ring: (placeId) => this.rings.find((ring) => ring.placeId === placeId),
      onHoverRing: (placeId) => this.hoverRing(placeId),
      regionLine: (iso) => this.content.layers.regions?.lines.get(iso),
      picking: () => this.pick,
    })
  }

  show(content: MapContent): void {
    const before = this.content
    this.content = content
    if (before.events !== content.events) this.rings = ringsIn(content)
    this.seekSelection()
    if (this.drawable) this.draw(before)
  }

  setScheme(scheme: ColourScheme): void {
    if (scheme === this.scheme) return
    this.scheme = scheme
    this.useStyle(this.styleUrl ?? basemapStyle(this.options.tongue, scheme))
  }

  setLabel(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label)
  }

  /** Marks the place that was searched for; null takes the mark away. */
  setPin(pin: Pin | null): void {
    this.pin?.remove()
    this.pin = pin && pinOn(this.options.tongue, this.map, pin)
  }

  /** The area that is filtered by; without handlers it is only looked at. */
  setArea(area: MapArea | null, handlers: AreaHandlers | null): void {
    this.area.show(area, handlers)
  }

  /** Null puts the tool away. */
  takeTool(tool: MapTool | null, handlers: ToolHandlers): void {
    this.tools.take(tool, this.scheme, handlers)
  }

  /** Ends what is being drawn with its last point. */
  finishDrawing(): void {
    this.tools.finish()
  }

  /** Looks where the other map looks, and the other way round. Returns what parts them. */
  moveWith(other: LiveMap): () => void {
    return moveTogether(this.map, other.map)
  }

  /** Gives the next point that is clicked to `take`; null lets clicks select again. */
  pickPoint(take: ((point: [lng: number, lat: number]) => void) | null): void {
    this.pick = take
    this.map.getCanvas().style.cursor = take ? 'crosshair' : ''
  }

  /** Flies there; jumps where the reader wants little motion. */
  goTo(viewport: MapViewport): void {
    const target = { center: [viewport.lng, viewport.lat] as [number, number], zoom: viewport.zoom }
    if (this.options.reducedMotion) this.map.jumpTo(target)
    else this.map.flyTo({ ...target, duration: 900 })
  }

  /** Brings the events into view with the places near them, not nearer than a town; without events, all places. */
  fitMarks(): void {
    const bounds = boundsOfMarks(this.content, this.rings)
    if (bounds) this.map.fitBounds(bounds, { padding: FIT_PADDING_PX, maxZoom: 8, animate: false })
  }

  /** A panel that opens beside the map takes room from it: what the panel tells of stays in sight. */
  resize(): void {
    this.map.release()
    this.map.resize()
    this.guardSelection()
  }

  picture(): MapPicture {
    return pictureOf(this.map)
  }

  remove(): void {
    this.lostTiles.stop()
    this.map.remove()
  }

  private seekSelection(): void {
    const wanted = soughtIn(this.content)
    if (wanted === this.sought) return
    const mark = this.content.events.find(({ id }) => id === wanted) ?? null
    if (wanted && !mark) return // not loaded yet, or without a point
    this.sought = wanted
    this.guarded = mark
    this.guardSelection()
  }

  private guardSelection(): void {
    if (this.guarded) keepInView(this.map, this.guarded, this.options.reducedMotion)
  }

  /** Resizing ends a move too, one that goes nowhere: it is not reported. */
  private reportView(): void {
    const viewport = this.viewport()
    const before = this.reported
    if (viewport.lng === before.lng && viewport.lat === before.lat && viewport.zoom === before.zoom) return
    this.reported = viewport
    this.options.onViewChange(viewport)
  }

  private viewport(): MapViewport {
    const { lng, lat } = this.map.getCenter().wrap()
    return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(this.map.getZoom(), 2) }
  }

  private fonts(): LabelFonts {
    return this.styleUrl ? SERVED_FONTS : PAGE_FONTS
  }

  /** Bottom to top: shades and heat, the area filtered by, what is only talked about, rings, dots. */
  private addLayers(): void {
    addMarkImages(this.map, this.scheme)
    addRegionsLayer(this.map, this.scheme)
    addHeatLayer(this.map, this.scheme)
    addAreaLayer(this.map, this.scheme)
    addPlacesLayer(this.map, this.scheme, this.fonts())
    addPrecisionLayer(this.map, this.scheme, this.fonts())
    addEventsLayer(this.map, this.scheme, this.fonts())
    this.drawable = true
    this.draw(null)
    this.area.draw()
    this.tools.restart(this.scheme)
  }

  /** Draws what differs from `before`; all of it for null. */
  private draw(before: MapContent | null): void {
    const { events, crowd, places, showPlaces: placesVisible, selectedId, spotIds, layers } = this.content
    const dots = events.filter(({ precision }) => isDotPrecision(precision))
    if (before?.events !== events) showEvents(this.map, dots)
    if (before?.events !== events || before.selectedId !== selectedId || before.spotIds !== spotIds) {
      const selected = events.find(({ id }) => id === selectedId)
      showSelectedEvent(this.map, selected && isDotPrecision(selected.precision) ? selected : null)
      showRings(this.map, this.rings, this.selectedIds(), this.scheme)
      this.light()
    }
    if ((before?.crowd ?? null) !== crowd) showCrowd(this.map, crowd, this.scheme)
    if (before?.layers !== layers || before.crowd !== crowd || before.events !== events) {
      setMarksVisible(this.map, layers.marks)
      setCrowdVisible(this.map, layers.marks && crowd !== null)
      showHeat(this.map, layers.heat ? dots : null, crowd !== null, this.scheme)
    }
    if ((before?.layers.regions ?? null) !== layers.regions) showRegions(this.map, layers.regions)
    if (before?.places !== places) showPlaces(this.map, places)
    if (before?.showPlaces !== placesVisible) setPlacesVisible(this.map, placesVisible)
    if (before && isSameContent(before, this.content)) return
    this.options.onIdle(false)
    // Layers that come into sight ask for their tiles in a frame only.
    const isSameForm = before && (before.crowd === null) === (crowd === null) && before.showPlaces === placesVisible
    if (isSameForm) this.map.holdFor(SOURCES)
    this.map.triggerRepaint()
  }

  private selectedIds(): Set<string> {
    const { selectedId, spotIds } = this.content
    return new Set(selectedId ? [selectedId] : spotIds)
  }

  private hoverRing(placeId: string | null): void {
    if (placeId === this.hoveredRing) return
    this.hoveredRing = placeId
    if (this.drawable) this.light()
  }

  private light(): void {
    const selected = this.selectedIds()
    const lit = this.rings.filter((ring) => ring.placeId === this.hoveredRing || isSelected(ring, selected))
    lightRings(this.map, lit, (ring) => this.boundaries.of(ring), this.scheme)
  }

  private useStyle(style: string | ReturnType<typeof basemapStyle>): void {
    this.drawable = false
    this.options.onIdle(false)
    this.map.setStyle(style, { diff: false })
  }

  /** An online style that cannot be had gives way to the embedded one; other faults are the console's. */
  private recover(event: TileError): void {
    const { error } = event
    if (this.styleUrl && !this.drawable) {
      console.warn(`The style at ${this.styleUrl} cannot be loaded; using the embedded basemap.`, error)
      this.styleUrl = null
      this.useStyle(basemapStyle(this.options.tongue, this.scheme))
      return
    }
    if (!this.lostTiles.take(event)) console.error(error)
  }
}

function foldAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib')
  attribution?.classList.remove('maplibregl-compact-show')
  attribution?.removeAttribute('open')
}

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
