import { isDotPrecision } from '@/lib/domain/precision'
import { addAreaLayer } from './area-layer'
import { CROWD_SOURCE, setCrowdVisible, showCrowd } from './crowd-layer'
import { addEventsLayer, EVENT_SOURCES, showEvents, showSelectedEvent } from './events-layer'
import type { LabelFonts } from './fonts'
import { addHeatLayer, showHeat } from './heat-layer'
import type { ColourScheme } from './kind-colours'
import { LitBoundaries } from './lit-boundaries'
import { isSameContent, type MapContent, ringsIn } from './map-content'
import { setMarksVisible } from './map-layers'
import { addMarkImages } from './mark-images'
import { addPlacesLayer, PLACES_SOURCE, setPlacesVisible, showPlaces } from './places-layer'
import { addPrecisionLayer, isSelected, lightRings, RING_SOURCES, type Ring, showRings } from './precision-layer'
import { addRegionsLayer, showRegions } from './regions-layer'
import type { WholeFrameMap } from './whole-frames'

const SOURCES = [...EVENT_SOURCES, ...RING_SOURCES, PLACES_SOURCE, CROWD_SOURCE]

/** Our layers on the map library's object, and what they show. Content may be set at any time; it is drawn when they are there. */
export class DrawnContent {
  rings: readonly Ring[]
  /** Whether the layers are there; a style that is replaced takes them along. */
  isThere = false
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
    this.rings = ringsIn(content)
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
    this.isThere = true
    this.draw(null)
  }

  show(content: MapContent): void {
    const before = this.content
    this.content = content
    if (before.events !== content.events) this.rings = ringsIn(content)
    if (this.isThere) this.draw(before)
  }

  hoverRing(placeId: string | null): void {
    if (placeId === this.hoveredRing) return
    this.hoveredRing = placeId
    if (this.isThere) this.light()
  }

  /** Draws what differs from `before`; all of it for null. */
  private draw(before: MapContent | null): void {
    const { events, crowd, places, showPlaces: placesVisible, selectedId, spotIds, layers } = this.content
    // What is given asks for a frame at once: that would be of half of it.
    if (before) this.map.hold(SOURCES)
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
    if (!before || !isSameContent(before, this.content)) {
      this.onChange()
      this.map.triggerRepaint()
    }
    if (before) this.map.drawWhenWhole()
  }

  isSelected(id: string): boolean {
    return this.selectedIds().has(id)
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
