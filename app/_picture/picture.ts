import type { ColourScheme } from '@/app/_map/kind-colours'
import type { EventFilter } from '@/lib/domain/query'
import type { Summary } from '@/lib/summarise/summary'
import { frameOf, type PictureView } from './frame'
import { groundOf } from './ground'
import { groundSheet } from './ground-sheet'
import { marksOf } from './marks'

export interface Wanted {
  scheme: ColourScheme
  view: PictureView
  filter: EventFilter
}

/**
 * The map of a view as SVG: ground and marks, without names. It has no size of its own; lines and marks keep theirs
 * when it is stretched to that at which the map is seen.
 */
export async function pictureOf(summary: Summary, { scheme, view, filter }: Wanted): Promise<string> {
  const frame = frameOf(view)
  const ground = await groundOf(frame)
  return (
    '<svg xmlns="http://www.w3.org/2000/svg"><style>path,ellipse{vector-effect:non-scaling-stroke}</style>' +
    `${groundSheet(frame, ground, scheme)}${marksOf(summary, filter, frame, scheme)}</svg>`
  )
}
