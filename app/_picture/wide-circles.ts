import type { Frame } from './frame'
import { partsOf } from './sheet'

export interface WideCircle {
  x: number
  y: number
  /** Within its line, in pixels. */
  radius: number
  line: number
  colour: string
}

/** Hollow circles, of what is wider than a settlement, with so much of the land's colour within. */
export function wideCircles(frame: Frame, circles: readonly WideCircle[], land: string, opacity: number): string {
  const drawn = circles.map(({ radius, line, colour, ...at }) => {
    const [x, y] = partsOf(frame, at)
    const [r, width] = [radius + line / 2, line].map((px) => Number(px.toFixed(2)))
    return `<circle cx="${x}" cy="${y}" r="${r}" stroke="${colour}" stroke-width="${width}"/>`
  })
  return drawn.length > 0 ? `<g fill="${land}" fill-opacity="${opacity}">${drawn.join('')}</g>` : ''
}
