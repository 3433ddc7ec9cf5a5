import { isDotPrecision } from '@/lib/domain/precision'
import { addAreaLayer } from './area-layer'
import { addEventsLayer, SELECTED_EVENT, showSelectedEvents } from './events-layer'
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
    map.on('movestart', () => this.letGo())
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
    // The library puts them back after its context was lost, all of them to be seen.
    if (this.map.getSource(SELECTED_EVENT)) this.seeAgain()
    else this.add(fonts)
  }

  private add(fonts: LabelFonts): void {
    const { scheme } = this
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

  private seeAgain(): void {
    const { layers, showPlaces } = this.content
    this.unseen.letGo()
    this.unseen.hide()
    this.seen.show(layers.marks, showPlaces)
    this.map.restyle()
  }

  show(content: MapContent): void {
    const before = this.content
    this.content = content
    if (this.isThere) this.draw(before)
  }

  /** Marks that are likely to be shown next: they are made ready, unseen, when the map has nothing to do. Null for none. */
  prepare(next: Marks | null): void {
    this.next = next
    if (next) this.makeReady()
    else if (this.isThere) this.letGo()
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
    const { events, crowd, selectedId, spotIds, litIds, layers, showPlaces } = this.content
    const isOnOther = !this.seen.holds(this.content) && this.unseen.holds(this.content)
    const isReady = isOnOther && this.unseen.isReadyFor(this.content, showPlaces)
    if (isOnOther) [this.seen, this.unseen] = [this.unseen, this.seen]
    // What is given asks for a frame at once: that would be of half of it.
    if (before) this.map.hold([...this.seen.sources, SELECTED_EVENT, LIT_RINGS])
    this.seen.fill(this.content, this.selectedIds(), this.scheme)
    const isSameSelection = before?.selectedId === selectedId && before.spotIds === spotIds && before.litIds === litIds
    if (before?.events !== events || !isSameSelection) {
      const ringed = new Set(selectedId ? [selectedId] : litIds)
      showSelectedEvents(
        this.map,
        events.filter(({ id, precision }) => ringed.has(id) && isDotPrecision(precision)),
      )
      this.light()
    }
    if (isOnOther) this.unseen.hide()
    const isOther = this.seen.show(layers.marks, showPlaces)
    if (isOnOther) this.map.changeUnseen(this.unseen.sources)
    if (before && isOther && !isReady) this.map.restyle()
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
    if (unseen.isReadyFor(next, showPlaces)) return
    unseen.fill(next, this.selectedIds(), this.scheme)
    map.loadUnseen(unseen.sources, unseen.keep(showPlaces))
  }

  private letGo(): void {
    this.unseen.letGo()
    this.map.dropUnseen()
  }

  private selectedIds(): Set<string> {
    const { selectedId, spotIds, litIds } = this.content
    return new Set(selectedId ? [selectedId] : [...spotIds, ...litIds])
  }

  private light(): void {
    const selected = this.selectedIds()
    const lit = this.rings.filter((ring) => ring.placeId === this.hoveredRing || isSelected(ring, selected))
    lightRings(this.map, lit, (ring) => this.boundaries.of(ring), this.scheme)
  }
}
