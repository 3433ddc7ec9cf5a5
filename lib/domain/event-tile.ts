import type { TargetType } from './claim'
import type { Kind } from './kinds'
import type { Place } from './place'
import type { WindowPrecision } from './window'

/** Units across a tile; positions in it are `[0, TILE_EXTENT)`, south is down. */
export const TILE_EXTENT = 4096

/** Up to so many events of a tile are given one by one. */
export const MOST_SINGLE = 1000

interface At {
  x: number
  y: number
}

export interface SingleEvent extends At {
  id: string
  kind: Kind
  targetType: TargetType
  actor: string | null
  disputed: boolean
  place: Place
  /** Milliseconds since 1970; null when unknown. */
  windowStart: number | null
  windowEnd: number | null
  windowPrecision: WindowPrecision
}

/** Events of a cell, drawn at the place that has most of them: a real one. */
export interface EventCell extends At {
  count: number
  kinds: Partial<Record<Kind, number>>
  disputed: number
  /** They are known to a settlement or better; else to a district, a region or a sea. */
  precise: boolean
  /** The place with most of the events. */
  place: Place
}

/** What a tile shows: single events, or cells. */
export interface EventTile {
  events: SingleEvent[]
  cells: EventCell[]
}
