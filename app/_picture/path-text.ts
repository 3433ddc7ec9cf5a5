import type { Line } from './clip'
import { simpler, type Tolerance } from './simpler'

/** Paths are written in whole steps of half a pixel: without points and zeros they are half as long. */
export const STEPS_PER_PX = 2

/** What a path's `d` says of a line, simplified; empty where nothing of it is left. */
export function lineText(line: Line, tolerance: Tolerance): string {
  return textOf(simpler(line, tolerance))
}

/** The same of an area's outline. */
export function ringText(ring: Line, tolerance: Tolerance): string {
  const text = lineText(ring, tolerance)
  return text && `${text}z`
}

/** Points as strokes without length, which round caps make dots of; in pixels. */
export function pointsText(points: readonly { x: number; y: number }[]): string {
  let [atX, atY] = [0, 0]
  const parts = points.map(({ x, y }) => {
    const [nextX, nextY] = [steps(x), steps(y)]
    const part = `m${pair(nextX - atX, nextY - atY)}h0`
    atX = nextX
    atY = nextY
    return part
  })
  return parts.join('')
}

const steps = (px: number) => Math.round(px * STEPS_PER_PX)

/** The minus sign parts numbers too. */
const pair = (x: number, y: number) => `${x}${y < 0 ? '' : ' '}${y}`

function textOf(line: Line): string {
  let [atX, atY] = [steps(line[0] ?? 0), steps(line[1] ?? 0)]
  let text = ''
  for (let i = 2; i < line.length; i += 2) {
    const [x, y] = [steps(line[i] ?? 0), steps(line[i + 1] ?? 0)]
    if (x === atX && y === atY) continue
    const next = pair(x - atX, y - atY)
    text += text === '' || next.startsWith('-') ? next : ` ${next}`
    atX = x
    atY = y
  }
  return text === '' ? '' : `M${pair(steps(line[0] ?? 0), steps(line[1] ?? 0))}l${text}`
}
