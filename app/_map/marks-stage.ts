import { isDotPrecision } from '@/lib/domain/precision'
import { CROWD_ORDER, crowdSource, showCrowd } from './crowd-layer'
import { EVENT_LAYERS, eventsSource, showEvents } from './events-layer'
import type { ColourScheme } from './kind-colours'
import type { EventMark, PlaceMark } from './map-marks'
import { PLACE_LAYER, placesSource, showPlaces } from './places-layer'
import { RING_LAYERS, type Ring, ringSources, ringsOf, showRings } from './precision-layer'
import { keeperOf, onStage, type Stage, setSeen } from './stages'
import type { WholeFrameMap } from './whole-frames'

/** What dates bring to the map. */
export interface Marks {
  events: readonly EventMark[]
  /** Where tiles of more events than these are asked for, an address with {z}, {x} and {y}; null when these are all. */
  crowd: string | null
  places: readonly PlaceMark[]
}

const NONE: Marks = { events: [], crowd: null, places: [] }

const EVENTS_AND_RINGS = [
  ...Object.values(EVENT_LAYERS),
  ...RING_LAYERS.outlines,
  RING_LAYERS.centres,
  RING_LAYERS.counts,
]

/** The marks on one of the stages. */
export class MarksStage {
  rings: readonly Ring[] = []
  readonly sources: readonly string[]
  private isKept = false
  private isKeptWithPlaces = false
  private marks = NONE
  private selected: ReadonlySet<string> = new Set()

  constructor(
    private readonly map: WholeFrameMap,
    readonly stage: Stage,
  ) {
    this.sources = [eventsSource(stage), ...ringSources(stage), placesSource(stage), crowdSource(stage)]
  }

  /** The layers are there anew, with nothing on them. */
  clear(): void {
    this.marks = NONE
    this.rings = []
    this.isKept = false
  }

  /** Whether its events are these, be they drawn by themselves or in tiles. */
  holds({ events, crowd }: Marks): boolean {
    return this.marks.crowd === crowd && (crowd !== null || isSameList(this.marks.events, events))
  }

  /** Whether all of it is there, with its tiles or on the way to them. */
  isReadyFor(marks: Marks, withPlaces: boolean): boolean {
    return (
      this.isKept &&
      this.holds(marks) &&
      isSameList(this.marks.events, marks.events) &&
      (!withPlaces || (this.isKeptWithPlaces && isSameList(this.marks.places, marks.places)))
    )
  }

  /** Puts on it what differs from what is there. */
  fill(marks: Marks, selected: ReadonlySet<string>, scheme: ColourScheme): void {
    const { map, stage } = this
    const { events, crowd, places } = this.marks
    const isOther = !isSameList(marks.events, events)
    if (isOther) {
      this.rings = ringsIn(marks.events)
      showEvents(map, stage, dotsIn(marks.events))
    }
    if (isOther || !isSameSet(selected, this.selected)) showRings(map, stage, this.rings, selected, scheme)
    if (marks.crowd !== crowd) showCrowd(map, stage, marks.crowd, scheme)
    if (!isSameList(marks.places, places)) showPlaces(map, stage, marks.places)
    this.marks = marks
    this.selected = selected
  }

  /** Lets it be seen, as far as its events and its places are to be. True when it was not before. */
  show(events: boolean, places: boolean): boolean {
    this.letGo()
    const { marks } = this
    // Of what is empty no tiles are asked for.
    const changes = [
      this.see(EVENTS_AND_RINGS, events && marks.events.length > 0),
      this.see(CROWD_ORDER, events && marks.crowd !== null),
      this.see([PLACE_LAYER], places && marks.places.length > 0),
    ]
    return changes.some(Boolean)
  }

  hide(): void {
    this.see([...EVENTS_AND_RINGS, ...CROWD_ORDER, PLACE_LAYER], false)
  }

  /** Lets its tiles be loaded though nobody sees them. Returns of which sources that are. */
  keep(withPlaces: boolean): string[] {
    const { events, crowd, places } = this.marks
    const isNeeded = (source: string) => {
      if (source === placesSource(this.stage)) return withPlaces && places.length > 0
      return source === crowdSource(this.stage) ? crowd !== null : events.length > 0
    }
    this.letGo()
    this.isKept = true
    this.isKeptWithPlaces = withPlaces
    const kept = this.sources.filter(isNeeded)
    for (const source of kept) setSeen(this.map, keeperOf(source), true)
    return kept
  }

  /** What is not seen is no longer loaded. */
  letGo(): void {
    this.isKept = false
    for (const source of this.sources) setSeen(this.map, keeperOf(source), false)
  }

  private see(layers: readonly string[], isSeen: boolean): boolean {
    return layers.map((id) => setSeen(this.map, onStage(id, this.stage), isSeen)).some(Boolean)
  }
}

/** Those known to a settlement or closer. */
export function dotsIn(events: readonly EventMark[]): EventMark[] {
  return events.filter(({ precision }) => isDotPrecision(precision))
}

/** Places that are known no closer than a district. */
export function ringsIn(events: readonly EventMark[]): Ring[] {
  return ringsOf(events.filter(({ precision }) => !isDotPrecision(precision)))
}

/** One that is empty is as good as any other. */
export function isSameList<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === 0 && b.length === 0)
}

function isSameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
