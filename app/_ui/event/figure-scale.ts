import { scaleLinear } from 'd3-scale'
import type { EventFigure } from '@/lib/domain/event'

type Statement = EventFigure['statements'][number]

/** A statement on the scale. `at` and `until` are shares of its width; a single number ends where it begins. */
export interface ScaleMark {
  statement: Statement
  at: number
  until: number
  /** Counted from the axis upwards: marks that would cover each other lie in lanes of their own. */
  lane: number
}

export interface FigureScale {
  from: number
  to: number
  low: number
  best: number
  high: number
  marks: ScaleMark[]
  lanes: number
}

// Below this share of the largest number, the scale begins at zero.
const FROM_ZERO = 0.4
const GAP = 0.045

/** Where a measure's statements lie beside each other. Null when all of them are one number: there is nothing to compare. */
export function figureScale({ statements, low, best, high }: EventFigure): FigureScale | null {
  const numbers = statements.flatMap((statement) => [statement.low, statement.high])
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)]
  if (!(least < most)) return null
  const scale = scaleLinear()
    .domain([least < most * FROM_ZERO ? 0 : least, most])
    .nice(4)
  const [from = 0, to = 1] = scale.domain()
  const share = (value: number) => scale(value)
  const ends: number[] = []
  const marks = statements
    .map((statement) => ({ statement, at: share(statement.low), until: share(statement.high) }))
    .sort((a, b) => a.at - b.at || a.until - b.until)
    .map((mark) => {
      const free = ends.findIndex((end) => end + GAP <= mark.at)
      const lane = free < 0 ? ends.length : free
      ends[lane] = mark.until
      return { ...mark, lane }
    })
  return { from, to, low: share(low), best: share(best), high: share(high), marks, lanes: ends.length }
}
