import type { EventFigure } from '@/lib/domain/event'
import { countedSchema, type Measure, measureSchema } from '@/lib/domain/figure'
import { byPublication, publication, type ReconcilableClaim } from './claim-group'

/** A statement with when it was made, in milliseconds; null when undated. */
type Statement = EventFigure['statements'][number] & { saidAt: number | null }

/**
 * The figures of an event's claims side by side: one EventFigure per measure and weapon, each with
 * every statement, earliest first. A background figure is no statement of this event, and a subset
 * ("including three children") is not its total: both are left out. A superseded one ("nearly 200" beside
 * an exact 174) stays to be seen, but has no part in the range unless nothing else is said.
 */
export function eventFigures(claims: readonly ReconcilableClaim[]): EventFigure[] {
  const groups = new Map<string, { measure: Measure; of: EventFigure['of']; statements: Statement[] }>()
  for (const claim of [...claims].sort(byPublication)) {
    for (const { measure, of, low, high, qualifier, status, subset, claimant } of claim.figures) {
      if (status === 'background' || subset) continue
      const key = `${measure} ${of}`
      const group = groups.get(key) ?? { measure, of, statements: [] }
      groups.set(key, group)
      const statement = { low, high, qualifier, claimant, status, claimId: claim.id, saidAt: publication(claim) }
      if (!group.statements.some((other) => isSame(other, statement))) group.statements.push(statement)
    }
  }
  return [...groups.values()].sort(byMeasure).map(({ measure, of, statements }) => {
    const current = statements.filter(({ status }) => status === 'current')
    const holding = current.length > 0 ? current : statements
    return {
      measure,
      of,
      low: Math.min(...holding.map(({ low }) => low)),
      high: Math.max(...holding.map(({ high }) => high)),
      best: best(holding),
      disputed: holding.some((a, i) => holding.slice(i + 1).some((b) => !compatible(measure, a, b))),
      statements: statements.map(({ saidAt: _, ...statement }) => statement),
    }
  })
}

/** A report repeats itself, in its headline and below: said once. */
function isSame(a: Statement, b: Statement): boolean {
  return (
    a.claimId === b.claimId &&
    a.status === b.status &&
    a.low === b.low &&
    a.high === b.high &&
    a.qualifier === b.qualifier &&
    a.claimant === b.claimant
  )
}

const MEASURES = measureSchema.options
const COUNTED = countedSchema.options

function byMeasure(a: Pick<EventFigure, 'measure' | 'of'>, b: Pick<EventFigure, 'measure' | 'of'>): number {
  const counted = (of: EventFigure['of']) => (of === null ? -1 : COUNTED.indexOf(of))
  return MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || counted(a.of) - counted(b.of)
}

/**
 * An exact number before a rounded one or a range; the latest statement decides between equals.
 * Of a range its low end: it is what the source vouches for.
 */
function best(statements: readonly Statement[]): number {
  const exact = statements.filter(({ qualifier, low, high }) => qualifier === 'exact' && low === high)
  const candidates = exact.length > 0 ? exact : statements
  const latest = candidates.reduce((a, b) => ((b.saidAt ?? -1) >= (a.saidAt ?? -1) ? b : a))
  return latest.low
}

// A toll only grows while rubble is cleared and the wounded die.
const GROWING: ReadonlySet<Measure> = new Set(['killed', 'injured', 'evacuated', 'damaged'])

/** A rounded number allows for this much: "about 500" is 400 to 600. */
const ROUNDING = 0.2

/**
 * Two statements conflict when no number fits both. An exact number fits itself alone; "about n" what
 * rounding allows; "nearly n" up to a fifth less ("nearly 200" fits 174); "over n" and "at least n"
 * all from n on; "at most n" all up to n. Of a toll that grows, a lower number that was published
 * earlier conflicts with nothing later: it was the count so far.
 */
function compatible(measure: Measure, a: Statement, b: Statement): boolean {
  const [[lowA, highA], [lowB, highB]] = [fits(a), fits(b)]
  if (lowA <= highB && lowB <= highA) return true
  if (!GROWING.has(measure) || a.saidAt === null || b.saidAt === null || a.saidAt === b.saidAt) return false
  return a.saidAt < b.saidAt ? highA < lowB : highB < lowA
}

/** The numbers that a statement fits, as a closed range. */
function fits({ low, high, qualifier }: Statement): [number, number] {
  switch (qualifier) {
    case 'exact':
      return [low, high]
    case 'about':
      return [low * (1 - ROUNDING), high * (1 + ROUNDING)]
    case 'nearly':
      return [low * (1 - ROUNDING), high]
    case 'over':
    case 'at_least':
      return [low, Number.POSITIVE_INFINITY]
    case 'at_most':
      return [0, high]
  }
}
