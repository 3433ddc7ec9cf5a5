import { isDotPrecision } from '@/lib/domain/precision'
import { addAreaLayer } from './area-layer'
import { addEventsLayer, SELECTED_EVENT, showSelectedEvent } from './events-layer'
import type { LabelFonts } from './fonts'
import { addHeatLayer, showHeat } from './heat-layer'
import type { ColourScheme } from './kind-colours'
import { LitBoundaries } from './lit-boundaries'
import { isSameContent, type MapContent } from './map-content'
import { addMarkImages } from './mark-images'
import { dotsIn, type Marks, MarksStage, ringsIn } from './marks-stage'
import { addPlacesLayer } from './places-layer'
import { addPrecisionLayer, isSelected, LIT_RINGS, lightRings, type Ring } from './precision-layer'
import { addRegionsLayer, showRegions } from './regions-layer'
import type { WholeFrameMap } from './whole-frames'

/** Our layers on the map library's object, and what they show. Content may be set at any time; it is drawn when they are there. */
export class DrawnContent {
  /** Whether the layers are there; a style that is replaced takes them along. */
  isThere = false
  private seen: MarksStage
  private unseen: MarksStage
  /** What is likely to be shown next. */
  private next: Marks | null = null
  private isIdle = false
  /** The place of the ring that is pointed at. */
  private hoveredRing: string | null = null
  private readonly boundaries = new LitBoundaries(() => this.isThere && this.light())

  constructor(
    private readonly map: WholeFrameMap,
    public content: MapContent,
    private scheme: ColourScheme,
    /** Called when there is something to be drawn. */
    private readonly onChange: () => void,
  ) {
    this.seen = new MarksStage(map, 'a')
    this.unseen = new MarksStage(map, 'b')
    map.on('movestart', () => this.unseen.letGo())
    map.on('render', () => {
      this.isIdle = false
    })
    map.on('idle', () => {
      this.isIdle = true
      this.makeReady()
    })
  }

  /** Those of the content, be they drawn already or not. */
  get rings(): readonly Ring[] {
    return this.seen.holds(this.content) ? this.seen.rings : ringsIn(this.content.events)
  }

  /** Bottom to top: shades and heat, the area filtered by, what is only talked about, rings, dots. */
  addLayers(scheme: ColourScheme, fonts: LabelFonts): void {
    this.scheme = scheme
    addMarkImages(this.map, scheme)
    addRegionsLayer(this.map, scheme)
    addHeatLayer(this.map, scheme)
    addAreaLayer(this.map, scheme)
    addPlacesLayer(this.map, scheme, fonts)
    addPrecisionLayer(this.map, scheme, fonts)
    addEventsLayer(this.map, scheme, fonts)
    this.seen.clear()
    this.unseen.clear()
    this.unseen.hide()
    this.isThere = true
    this.draw(null)
  }

  show(content: MapContent): void {
    const before = this.content
    this.content = content
    if (this.isThere) this.draw(before)
  }

  /** Marks that are likely to be shown next: they are made ready, unseen, when the map has nothing to do. */
  prepare(next: Marks): void {
    this.next = next
    this.makeReady()
  }

  hoverRing(placeId: string | null): void {
    if (placeId === this.hoveredRing) return
    this.hoveredRing = placeId
    if (this.isThere) this.light()
  }

  isSelected(id: string): boolean {
    return this.selectedIds().has(id)
  }

  /** Draws what differs from `before`; all of it for null. */
  private draw(before: MapContent | null): void {
    const { events, crowd, selectedId, spotIds, layers, showPlaces } = this.content
    const isReady = !this.seen.holds(this.content) && this.unseen.holds(this.content)
    if (isReady) [this.seen, this.unseen] = [this.unseen, this.seen]
    // What is given asks for a frame at once: that would be of half of it.
    if (before) this.map.hold([...this.seen.sources, SELECTED_EVENT, LIT_RINGS])
    this.seen.fill(this.content, this.selectedIds(), this.scheme)
    if (before?.events !== events || before.selectedId !== selectedId || before.spotIds !== spotIds) {
      const selected = events.find(({ id }) => id === selectedId)
      showSelectedEvent(this.map, selected && isDotPrecision(selected.precision) ? selected : null)
      this.light()
    }
    if (isReady) this.unseen.hide()
    const isLoaded = isReady && this.seen.isKept
    const isOther = this.seen.show(layers.marks, showPlaces)
    if (isReady) this.map.changeUnseen(this.unseen.sources)
    if (before && isOther && !isLoaded) this.map.restyle()
    if (before?.layers !== layers || before.crowd !== crowd || before.events !== events)
      showHeat(this.map, layers.heat ? dotsIn(events) : null, crowd === null ? null : this.seen.stage, this.scheme)
    if ((before?.layers.regions ?? null) !== layers.regions) showRegions(this.map, layers.regions)
    if (!before || !isSameContent(before, this.content)) {
      this.onChange()
      this.map.triggerRepaint()
    }
    if (before) this.map.drawWhenWhole()
  }

  private makeReady(): void {
    const { next, unseen, map } = this
    const { layers, showPlaces } = this.content
    if (!next || !this.isThere || !this.isIdle || !layers.marks || this.seen.holds(next)) return
    if (unseen.holds(next) && unseen.isKept) return
    unseen.fill(next, this.selectedIds(), this.scheme)
    map.loadUnseen(unseen.sources, unseen.keep(showPlaces))
  }

  private selectedIds(): Set<string> {
    const { selectedId, spotIds } = this.content
    return new Set(selectedId ? [selectedId] : spotIds)
  }

  private light(): void {
    const selected = this.selectedIds()
    const lit = this.rings.filter((ring) => ring.placeId === this.hoveredRing || isSelected(ring, selected))
    lightRings(this.map, lit, (ring) => this.boundaries.of(ring), this.scheme)
  }
}
