import type { ErrorEvent, Marker } from 'maplibre-gl'
import { aimByKeys } from './aim-by-keys'
import { AreaEditor, type AreaHandlers } from './area-editor'
import { basemapStyle } from './basemap-style'
import { DrawnContent } from './drawn-content'
import { PAGE_FONTS, SERVED_FONTS } from './fonts'
import { GuardedSelection } from './guarded-selection'
import type { ColourScheme } from './kind-colours'
import { LostTiles, type TileError } from './lost-tiles'
import type { MapArea } from './map-area'
import { type MapContent, soughtIn } from './map-content'
import { type MapPicture, type Pictured, pictureOf } from './map-picture'
import type { MapTool, ToolHandlers } from './map-tool'
import type { MapHandlers } from './mark-actions'
import { MarkWalker } from './mark-walker'
import { boundsOfMarks } from './marks-bounds'
import type { Marks } from './marks-stage'
import { moveTogether } from './move-together'
import { drawPies } from './pie-images'
import { type Pin, pinOn } from './place-pin'
import { watchPointer } from './pointer'
import { type MapViewport, type StartOptions, startMap } from './start-map'
import { ToolBox } from './tool-box'
import type { WholeFrameMap } from './whole-frames'

export interface LiveMapOptions extends MapHandlers, StartOptions {
  scheme: ColourScheme
  /** An online style to use in place of the embedded one; its servers are then asked for tiles and fonts. */
  styleUrl: string | null
  content: MapContent
  /** The element that says what the keys do; with "-marks", what they do on the marks. */
  keysId: string
  onViewChange(viewport: MapViewport): void
  onReady(): void
  /** `true` when all that belongs in the view is drawn and nothing moves. */
  onIdle(idle: boolean): void
}

const FIT_PADDING_PX = 48

/** The map library's object with our layers on it, and what the page asks of it. */
export class LiveMap implements Pictured {
  private readonly map: WholeFrameMap
  private readonly drawn: DrawnContent
  private readonly guarded: GuardedSelection
  private reported: MapViewport
  private pin: Marker | null = null
  private readonly area: AreaEditor
  private readonly tools: ToolBox
  /** Takes the next point that is clicked; null while clicks select. */
  private pick: ((point: [lng: number, lat: number]) => void) | null = null
  private styleUrl: string | null
  private scheme: ColourScheme
  private readonly lostTiles: LostTiles

  constructor(private readonly options: LiveMapOptions) {
    const { content } = options
    this.scheme = options.scheme
    this.styleUrl = options.styleUrl
    this.map = startMap(options, this.styleUrl ?? basemapStyle(options.tongue, this.scheme))
    this.drawn = new DrawnContent(this.map, content, this.scheme, () => options.onIdle(false))
    // A view that was asked for is kept, wherever the selection lies.
    this.guarded = new GuardedSelection(this.map, options.viewport ? soughtIn(content) : null, options.reducedMotion)
    this.area = new AreaEditor(this.map)
    this.tools = new ToolBox(this.map)
    this.reported = this.viewport()
    drawPies(this.map, () => this.scheme)
    this.map.on('style.load', () => this.addLayers())
    this.lostTiles = new LostTiles(this.map)
    this.map.on('error', (event: ErrorEvent & TileError) => this.recover(event))
    this.map.once('load', () => options.onReady())
    this.map.on('moveend', () => this.reportView())
    this.map.on('render', () => options.onIdle(false))
    this.map.on('idle', () => options.onIdle(true))
    const marks = {
      ...options,
      event: (id: string) => this.drawn.content.events.find((mark) => mark.id === id),
      ring: (placeId: string) => this.drawn.rings.find((ring) => ring.placeId === placeId),
      onHoverRing: (placeId: string | null) => this.drawn.hoverRing(placeId),
      regionLine: (iso: string) => this.drawn.content.layers.regions?.lines.get(iso),
    }
    watchPointer(this.map, { ...marks, isBusy: () => this.tools.isBusy, picking: () => this.pick })
    new MarkWalker(this.map, {
      ...marks,
      isBusy: () => this.tools.isBusy || this.pick !== null,
      isSelected: (id) => this.drawn.isSelected(id),
      markKeysId: `${options.keysId}-marks`,
    })
    aimByKeys(this.map, {
      isOn: () => this.pick !== null,
      moved: () => {},
      set: () => this.pick?.(this.map.getCenter().wrap().toArray()),
    })
    this.map.getCanvas().setAttribute('aria-describedby', options.keysId)
  }

  show(content: MapContent): void {
    this.guarded.seek(content)
    this.drawn.show(content)
  }

  /** What is likely to be shown next; null when nothing is. */
  prepare(next: Marks | null): void {
    this.drawn.prepare(next)
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
    this.map.getContainer().classList.toggle('is-picking', take !== null)
  }

  /** Flies there, if it is elsewhere; jumps where the reader wants little motion. */
  goTo(viewport: MapViewport): void {
    if (!this.map.isMoving() && isSameView(rounded(viewport), this.viewport())) return
    const target = { center: [viewport.lng, viewport.lat] as [number, number], zoom: viewport.zoom }
    if (this.options.reducedMotion) this.map.jumpTo(target)
    else this.map.flyTo({ ...target, duration: 900 })
  }

  /** Brings the events into view with the places near them, not nearer than a town; without events, all places. */
  fitMarks(): void {
    const bounds = boundsOfMarks(this.drawn.content, this.drawn.rings)
    if (bounds) this.map.fitBounds(bounds, { padding: FIT_PADDING_PX, maxZoom: 8, animate: false })
  }

  /** A panel that opens beside the map takes room from it: what the panel tells of stays in sight. */
  resize(): void {
    const [box, canvas] = [this.map.getContainer(), this.map.getCanvas()]
    // Whoever observes the box is told of it once without a change.
    if (box.clientWidth !== canvas.clientWidth || box.clientHeight !== canvas.clientHeight) this.map.resize()
    this.guarded.keep()
  }

  picture(): MapPicture {
    return pictureOf(this.map, this.scheme)
  }

  async pictureIn(wanted: ColourScheme): Promise<MapPicture> {
    const now = this.scheme
    if (wanted === now) return this.picture()
    // Few pages ever need it.
    const { pictureMeanwhile } = await import('./picture-meanwhile')
    return pictureMeanwhile(this.map, { now, wanted }, (scheme) => this.setScheme(scheme))
  }

  remove(): void {
    this.lostTiles.stop()
    this.map.remove()
  }

  /** Resizing ends a move too, one that goes nowhere: it is not reported. */
  private reportView(): void {
    const viewport = this.viewport()
    if (isSameView(viewport, this.reported)) return
    this.reported = viewport
    this.options.onViewChange(viewport)
  }

  private viewport(): MapViewport {
    const { lng, lat } = this.map.getCenter().wrap()
    return rounded({ lng, lat, zoom: this.map.getZoom() })
  }

  private addLayers(): void {
    try {
      this.drawn.addLayers(this.scheme, this.styleUrl ? SERVED_FONTS : PAGE_FONTS)
    } finally {
      // With the ground at least.
      this.map.holdFirst()
    }
    this.area.draw()
    this.tools.restart(this.scheme)
  }

  private useStyle(style: string | ReturnType<typeof basemapStyle>): void {
    this.drawn.isThere = false
    this.options.onIdle(false)
    this.map.setStyle(style, { diff: false })
  }

  /** An online style that cannot be had gives way to the embedded one; other faults are the console's. */
  private recover(event: TileError): void {
    const { error } = event
    if (this.styleUrl && !this.drawn.isThere) {
      console.warn(`The style at ${this.styleUrl} cannot be loaded; using the embedded basemap.`, error)
      this.styleUrl = null
      this.useStyle(basemapStyle(this.options.tongue, this.scheme))
      return
    }
    if (!this.lostTiles.take(event)) console.error(error)
  }
}

const isSameView = (a: MapViewport, b: MapViewport) => a.lng === b.lng && a.lat === b.lat && a.zoom === b.zoom

/** As the address has it. */
const rounded = ({ lng, lat, zoom }: MapViewport): MapViewport => ({
  lng: round(lng, 4),
  lat: round(lat, 4),
  zoom: round(zoom, 2),
})

const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits
