import type { TargetType } from './claim'
import type { EventFigure } from './event'
import type { Kind } from './kinds'
import type { WindowPrecision } from './window'

/** What counting, summing and drawing events needs of each: a million of them fit in memory. */
export interface EventSketch {
  /** Sixteen hexadecimal digits. */
  id: string
  kind: Kind
  targetType: TargetType
  actor: string | null
  disputed: boolean
  placeKey: string | null
  /** Milliseconds since 1970, UTC; null when nothing is known. */
  windowStart: number | null
  windowEnd: number | null
  windowPrecision: WindowPrecision
  /** The id of the event of a wider place that it is a part of. */
  partOf: string | null
  figures: Pick<EventFigure, 'measure' | 'of' | 'low' | 'best' | 'high'>[]
}
