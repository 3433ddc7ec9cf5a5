import type { Frame } from './frame'
import { STEPS_PER_PX } from './path-text'

// The picture is stretched to the size at which the map is seen. What lies on the ground is stretched along, on sheets;
// what has a size of its own, as marks have, stands at parts of the whole, which only moves it.

/** A sheet that is stretched with the ground; what is on it is written in `STEPS_PER_PX`. */
export function sheet({ width, height }: Frame, content: string): string {
  const box = `0 0 ${Math.round(width * STEPS_PER_PX)} ${Math.round(height * STEPS_PER_PX)}`
  return content && `<svg viewBox="${box}" preserveAspectRatio="none">${content}</svg>`
}

/** A position in the frame as parts of its sides. */
export function partsOf({ width, height }: Frame, { x, y }: { x: number; y: number }): [x: string, y: string] {
  return [percent(x / width), percent(y / height)]
}

const percent = (part: number) => `${Number((100 * part).toFixed(3))}%`
