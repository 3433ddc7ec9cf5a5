import type { PlaceRole } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'

/** A place that a figure may belong to: its index among the toponyms, with its role. */
export interface Option {
  index: number
  toponym: LocatedToponym
  role: PlaceRole
}
