import './worker'
import { AttributionControl, Map as MapLibreMap, NavigationControl } from 'maplibre-gl'
import { isDotPrecision } from '@/lib/domain/place'
import { basemapStyle } from './basemap-style'
import { addEventsLayer, showEvents, showSelectedEvent } from './events-layer'
import { type LabelFonts, PAGE_FONTS, SERVED_FONTS } from './fonts'
import type { ColourScheme } from './kind-colours'
import type { EventMark, PlaceMark } from './map-marks'
import { addMarkImages } from './mark-images'
import { addPlacesLayer, setPlacesVisible, showPlaces } from './places-layer'
import { type MapHandlers, watchPointer } from './pointer'
import { addPrecisionLayer, type Ring, ringsOf, showRings } from './precision-layer'

export interface MapViewport {
  lng: number
  lat: number
  zoom: number
}

export interface MapContent {
  events: readonly EventMark[]
  places: readonly PlaceMark[]
  showPlaces: boolean
  selectedId: string | null
}

export interface LiveMapOptions extends MapHandlers {
  container: HTMLElement
  scheme: ColourScheme
  /** An online style to use in place of the embedded one; its servers are then asked for tiles and fonts. */
  styleUrl: string | null
  label: string
  viewport: MapViewport | null
  content: MapContent
  reducedMotion: boolean
  onViewChange(viewport: MapViewport): void
  onReady(): void
  /** `true` when all that belongs in the view is drawn and nothing moves. */
  onIdle(idle: boolean): void
}

// Ukraine and the west of Russia.
const HOME_BOUNDS: [number, number, number, number] = [21.5, 43.5, 52, 57]
// The basemap is drawn for 1:10 million: nearer than this it would feign an exactness that it does not have.
const MAX_ZOOM = 12
const FIT_PADDING_PX = 48

/** The map library's object with our layers on it. Content may be set at any time; it is drawn when the style is there. */
export class LiveMap {
  private readonly map: MapLibreMap
  private content: MapContent
  private rings: Ring[]
  private drawable = false
  private styleUrl: string | null
  private scheme: ColourScheme

  constructor(private readonly options: LiveMapOptions) {
    const { container, viewport, label, reducedMotion } = options
    this.content = options.content
    this.rings = ringsIn(options.content)
    this.scheme = options.scheme
    this.styleUrl = options.styleUrl
    this.map = new MapLibreMap({
      container,
      style: this.styleUrl ?? basemapStyle(this.scheme),
      ...(viewport
        ? { center: [viewport.lng, viewport.lat], zoom: viewport.zoom }
        : { bounds: HOME_BOUNDS, fitBoundsOptions: { padding: 8 } }),
      minZoom: 1,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: reducedMotion ? 0 : 150,
      attributionControl: false,
      locale: { 'Map.Title': label },
    })
    this.map.touchZoomRotate.disableRotation()
    this.map.keyboard.disableRotation()
    this.map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
    this.map.addControl(new AttributionControl({ compact: true }), 'bottom-right')

    this.map.on('style.load', () => this.addLayers())
    this.map.on('error', ({ error }) => this.recover(error))
    this.map.once('load', () => options.onReady())
    this.map.on('moveend', () => options.onViewChange(this.viewport()))
    this.map.on('render', () => options.onIdle(false))
    this.map.on('idle', () => options.onIdle(true))
    watchPointer(this.map, { ...options, ring: (placeId) => this.rings.find((ring) => ring.placeId === placeId) })
  }

  show(content: MapContent): void {
    const before = this.content
    this.content = content
    if (before.events !== content.events) this.rings = ringsIn(content)
    if (this.drawable) this.draw(before)
  }

  setScheme(scheme: ColourScheme): void {
    if (scheme === this.scheme) return
    this.scheme = scheme
    this.useStyle(this.styleUrl ?? basemapStyle(scheme))
  }

  setLabel(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label)
  }

  /** Flies there; jumps where the reader wants little motion. */
  goTo(viewport: MapViewport): void {
    const target = { center: [viewport.lng, viewport.lat] as [number, number], zoom: viewport.zoom }
    if (this.options.reducedMotion) this.map.jumpTo(target)
    else this.map.flyTo({ ...target, duration: 900 })
  }

  /** Brings all marks into view, not nearer than a town. */
  fitMarks(): void {
    const points = [...this.content.events, ...this.content.places]
    if (points.length === 0) return
    const reach = this.rings.map(({ radiusKm }) => radiusKm / 111)
    const margin = Math.max(0.05, ...reach)
    const lngs = points.map(({ lng }) => lng)
    const lats = points.map(({ lat }) => lat)
    this.map.fitBounds(
      [
        [Math.min(...lngs) - margin, Math.max(-85, Math.min(...lats) - margin)],
        [Math.max(...lngs) + margin, Math.min(85, Math.max(...lats) + margin)],
      ],
      { padding: FIT_PADDING_PX, maxZoom: 8, animate: false },
    )
  }

  resize(): void {
    this.map.resize()
  }

  remove(): void {
    this.map.remove()
  }

  private viewport(): MapViewport {
    const { lng, lat } = this.map.getCenter().wrap()
    return { lng: round(lng, 4), lat: round(lat, 4), zoom: round(this.map.getZoom(), 2) }
  }

  private fonts(): LabelFonts {
    return this.styleUrl ? SERVED_FONTS : PAGE_FONTS
  }

  /** Bottom to top: what is only talked about, areas, dots. */
  private addLayers(): void {
    addMarkImages(this.map, this.scheme)
    addPlacesLayer(this.map, this.scheme, this.fonts())
    addPrecisionLayer(this.map, this.scheme, this.fonts())
    addEventsLayer(this.map, this.scheme, this.fonts())
    this.drawable = true
    this.draw(null)
  }

  /** Draws what differs from `before`; all of it for null. */
  private draw(before: MapContent | null): void {
    const { events, places, showPlaces: placesVisible, selectedId } = this.content
    if (before?.events !== events) {
      showEvents(
        this.map,
        events.filter(({ precision }) => isDotPrecision(precision)),
      )
    }
    if (before?.events !== events || before.selectedId !== selectedId) {
      const selected = events.find(({ id }) => id === selectedId)
      showSelectedEvent(this.map, selected && isDotPrecision(selected.precision) ? selected : null)
      showRings(this.map, this.rings, selectedId, this.scheme)
    }
    if (before?.places !== places) showPlaces(this.map, places)
    if (before?.showPlaces !== placesVisible) setPlacesVisible(this.map, placesVisible)
    this.options.onIdle(false)
    this.map.triggerRepaint()
  }

  private useStyle(style: string | ReturnType<typeof basemapStyle>): void {
    this.drawable = false
    this.options.onIdle(false)
    this.map.setStyle(style, { diff: false })
  }

  /** An online style that cannot be had gives way to the embedded one; other faults are the console's. */
  private recover(error: { message: string }): void {
    if (this.styleUrl && !this.drawable) {
      console.warn(`The style at ${this.styleUrl} cannot be loaded; using the embedded basemap.`, error)
      this.styleUrl = null
      this.useStyle(basemapStyle(this.scheme))
      return
    }
    console.error(error)
  }
}

function ringsIn({ events }: MapContent): Ring[] {
  return ringsOf(events.filter(({ precision }) => !isDotPrecision(precision)))
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
