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

/**
 * Hollow circles, of what is wider than a settlement, with so much of the land's colour within. Each form is written
 * once; `name` is the picture's own for these.
 */
export function wideCircles(
  name: string,
  frame: Frame,
  circles: readonly WideCircle[],
  { land, opacity }: { land: string; opacity: number },
): string {
  const forms = new Map<string, string>()
  const uses = circles.map(({ radius, line, colour, ...at }) => {
    const [r, width] = [radius + line / 2, line].map((px) => Number(px.toFixed(2)))
    const form = `r="${r}" stroke="${colour}" stroke-width="${width}"`
    const id = forms.get(form) ?? `${name}${forms.size}`
    forms.set(form, id)
    const [x, y] = partsOf(frame, at)
    return `<use href="#${id}" x="${x}" y="${y}"/>`
  })
  const drawn = [...forms].map(([form, id]) => `<circle id="${id}" ${form} fill="${land}" fill-opacity="${opacity}"/>`)
  return uses.length > 0 ? `<defs>${drawn.join('')}</defs>${uses.join('')}` : ''
}
