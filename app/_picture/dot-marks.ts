import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { valueAt } from '@/app/_map/by-zoom'
import { type ColourScheme, KIND_COLOURS } from '@/app/_map/kind-colours'
import { DOT, DOT_EDGE, DOT_SIZES } from '@/app/_map/mark-forms'
import type { Kind } from '@/lib/domain/kinds'
import { discPaths } from './discs'
import type { Frame } from './frame'
import { partsOf, sheet } from './sheet'

export interface DotMark {
  x: number
  y: number
  kind: Kind
  disputed: boolean
}

/** Dots of single events, as mark-images.ts has them; where reports disagree, half of one is hollow. */
export function dotMarks(frame: Frame, dots: readonly DotMark[], scheme: ColourScheme): string {
  const size = valueAt(DOT_SIZES, frame.zoom)
  const seen = topmost(dots)
  const discs = seen.map(({ x, y, kind }) => ({
    ...{ x, y },
    radius: DOT.inside * size,
    outside: DOT.radius * size,
    colour: KIND_COLOURS[scheme][kind],
  }))
  const hollow = seen.filter(({ disputed }) => disputed)
  const r = Number((DOT.hollow * size).toFixed(2))
  const halves = hollow.map((dot) => {
    const [x, y] = partsOf(frame, dot)
    return `<use href="#half" x="${x}" y="${y}"/>`
  })
  return (
    sheet(frame, discPaths('dot', discs, DOT_EDGE[scheme])) +
    (halves.length > 0
      ? `<defs><path id="half" d="M0-${r}A${r} ${r} 0 0 1 0 ${r}z"/></defs><g fill="${BASEMAP_PALETTES[scheme].land}">${halves.join('')}</g>`
      : '')
  )
}

/** In the map's order: the lower over the upper, and of those at one place the first over all others, which it hides. */
function topmost(dots: readonly DotMark[]): DotMark[] {
  const at = new Map(dots.toReversed().map((dot) => [`${Math.round(dot.x)},${Math.round(dot.y)}`, dot]))
  return [...at.values()].sort((a, b) => a.y - b.y)
}
