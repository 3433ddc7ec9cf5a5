import type { Line } from './clip'

/**
 * Lines that end where others begin, as fewer and longer ones: borders come in short pieces, of which none can be
 * simplified by itself.
 */
export function joined(lines: readonly Line[]): Line[] {
  /** The line that ends at a point; never two, as these would be one. */
  const open = new Map<string, Line>()
  const closed: Line[] = []
  const take = (end: string): Line | undefined => {
    const line = open.get(end)
    if (!line) return undefined
    open.delete(startOf(line))
    open.delete(endOf(line))
    return line
  }
  for (const line of lines) {
    const before = take(startOf(line))
    const begun = before ? [...(endOf(before) === startOf(line) ? before : reversed(before)), ...line.slice(2)] : line
    const after = startOf(begun) === endOf(begun) ? undefined : take(endOf(begun))
    const whole = after ? [...begun, ...(startOf(after) === endOf(begun) ? after : reversed(after)).slice(2)] : begun
    if (startOf(whole) === endOf(whole)) closed.push(whole)
    else {
      open.set(startOf(whole), whole)
      open.set(endOf(whole), whole)
    }
  }
  return [...closed, ...new Set(open.values())]
}

const startOf = (line: Line) => `${line[0]},${line[1]}`
const endOf = (line: Line) => `${line.at(-2)},${line.at(-1)}`

function reversed(line: Line): Line {
  const turned: Line = []
  for (let i = line.length - 2; i >= 0; i -= 2) turned.push(line[i] ?? 0, line[i + 1] ?? 0)
  return turned
}
