import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { COUNTED, MEASURES } from '@/lib/domain/measures'
import { bestStatement, holding, isExact, type WeighedStatement as Statement, weighed } from './best-statement'
import { byPublication, type ReconcilableClaim } from './claim-group'
import { compatible } from './compatible'

/**
 * The figures of an event's claims side by side: one EventFigure per measure and weapon, each with
 * every statement, earliest first. A background figure is no statement of this event, and a subset
 * ("including three children") is not its total: both are left out. A superseded one ("nearly 200" beside
 * an exact 174, the first count of a toll that has risen since) stays to be seen, but has no part in the range
 * unless nothing else is said.
 */
export function eventFigures(claims: readonly ReconcilableClaim[]): EventFigure[] {
  const groups = new Map<string, { measure: Measure; of: EventFigure['of']; statements: Statement[] }>()
  for (const claim of [...claims].sort(byPublication)) {
    for (const { measure, of, low, high, qualifier, status, subset, claimant } of claim.figures) {
      if (status === 'background' || subset) continue
      const key = `${measure} ${of}`
      const group = groups.get(key) ?? { measure, of, statements: [] }
      groups.set(key, group)
      const statement = weighed({ low, high, qualifier, claimant, status, claimId: claim.id }, measure, claim)
      if (!group.statements.some((other) => isSame(other, statement))) group.statements.push(statement)
    }
  }
  return [...groups.values()].sort(byMeasure).map(({ measure, of, statements: said }) => {
    const statements = said.map(
      (one): Statement => (isReplaced(measure, one, said) ? { ...one, status: 'superseded' } : one),
    )
    const standing = holding(statements)
    return {
      measure,
      of,
      low: Math.min(...standing.map(({ low }) => low)),
      high: Math.max(...standing.map(({ high }) => high)),
      best: bestStatement(standing)?.statement.low ?? 0,
      disputed: standing.some((a, i) => standing.slice(i + 1).some((b) => !compatible(a, b))),
      statements: statements.map(({ saidAt: _, authority: __, originGroup: ___, ...statement }) => statement),
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

function byMeasure(a: Pick<EventFigure, 'measure' | 'of'>, b: Pick<EventFigure, 'measure' | 'of'>): number {
  const counted = (of: EventFigure['of']) => (of === null ? -1 : COUNTED.indexOf(of))
  return MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || counted(a.of) - counted(b.of)
}

// A toll only grows while rubble is cleared and the wounded die.
const GROWING: ReadonlySet<Measure> = new Set(['killed', 'injured', 'evacuated', 'damaged'])

/**
 * A later statement replaces an earlier one when it corrects it: the same claimant, or the same outlet where neither
 * names one, with another number. Of a toll that grows, any higher number replaces a lower one that was published
 * earlier, unless the other side of the war says it: that was the count so far.
 */
function isReplaced(measure: Measure, early: Statement, all: readonly Statement[]): boolean {
  return all.some((late) => {
    if (late.status !== 'current' || early.saidAt === null || late.saidAt === null || late.saidAt <= early.saidAt)
      return false
    if (isCorrection(early, late)) return late.low !== early.low || late.high !== early.high
    return GROWING.has(measure) && late.authority >= Math.min(1, early.authority) && early.high < late.low
  })
}

function isCorrection(early: Statement, late: Statement): boolean {
  if (early.claimId === late.claimId || (isExact(early) && !isExact(late))) return false
  return early.claimant === late.claimant && (early.claimant !== null || early.originGroup === late.originGroup)
}
