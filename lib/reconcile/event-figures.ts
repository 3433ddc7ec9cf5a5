import type { EventFigure } from '@/lib/domain/event'
import { countedSchema, type Measure, measureSchema } from '@/lib/domain/figure'
import { authority } from './authority'
import { byPublication, publication, type ReconcilableClaim } from './claim-group'
import { compatible } from './compatible'

/** A statement with what decides between statements. */
type Statement = EventFigure['statements'][number] & {
  /** Milliseconds; null when undated. */
  saidAt: number | null
  authority: number
  originGroup: string
}

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
      const statement: Statement = {
        ...{ low, high, qualifier, claimant, status, claimId: claim.id },
        saidAt: publication(claim),
        authority: authority(claimant, measure, claim.place),
        originGroup: claim.originGroup,
      }
      if (!group.statements.some((other) => isSame(other, statement))) group.statements.push(statement)
    }
  }
  return [...groups.values()].sort(byMeasure).map(({ measure, of, statements: said }) => {
    const statements = said.map(
      (one): Statement => (isReplaced(measure, one, said) ? { ...one, status: 'superseded' } : one),
    )
    const current = statements.filter(({ status }) => status === 'current')
    const holding = current.length > 0 ? current : statements
    return {
      measure,
      of,
      low: Math.min(...holding.map(({ low }) => low)),
      high: Math.max(...holding.map(({ high }) => high)),
      best: best(holding),
      disputed: holding.some((a, i) => holding.slice(i + 1).some((b) => !compatible(a, b))),
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

const MEASURES = measureSchema.options
const COUNTED = countedSchema.options

function byMeasure(a: Pick<EventFigure, 'measure' | 'of'>, b: Pick<EventFigure, 'measure' | 'of'>): number {
  const counted = (of: EventFigure['of']) => (of === null ? -1 : COUNTED.indexOf(of))
  return MEASURES.indexOf(a.measure) - MEASURES.indexOf(b.measure) || counted(a.of) - counted(b.of)
}

/**
 * The number that stands for all: of those with most authority over it (`authority`), an exact number before a rounded
 * one or a range, then the latest. Of a range its low end: it is what the source vouches for.
 */
function best(statements: readonly Statement[]): number {
  const [first] = [...statements].sort(
    (a, b) =>
      b.authority - a.authority ||
      Number(isExact(b)) - Number(isExact(a)) ||
      (b.saidAt ?? Number.NEGATIVE_INFINITY) - (a.saidAt ?? Number.NEGATIVE_INFINITY) ||
      statements.indexOf(b) - statements.indexOf(a),
  )
  return first?.low ?? 0
}

const isExact = ({ qualifier, low, high }: Statement) => qualifier === 'exact' && low === high

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
