import type { EventFigure } from '@/lib/domain/event'
import type { Measure } from '@/lib/domain/figure'
import { authority } from './authority'
import { publication, type ReconcilableClaim } from './claim-group'

/** A statement with what decides between statements. */
export type WeighedStatement = EventFigure['statements'][number] & {
  /** Milliseconds; null when undated. */
  saidAt: number | null
  authority: number
  originGroup: string
}

export function weighed(
  statement: EventFigure['statements'][number],
  measure: Measure,
  claim: ReconcilableClaim,
): WeighedStatement {
  return {
    ...statement,
    saidAt: publication(claim),
    authority: authority(statement.claimant, measure, claim.place),
    originGroup: claim.originGroup,
  }
}

export const isExact = ({ qualifier, low, high }: WeighedStatement) => qualifier === 'exact' && low === high

/**
 * What made one number stand for all: it is the `only` one, all others `agreed` with it, or the rule that parted it from
 * the last of the rest: its claimant's `authority`, that it is `exact`, that it is the `latest`, that it is named `last`.
 */
export type BestBecause = 'only' | 'agreed' | 'authority' | 'exact' | 'latest' | 'last'

type Rule = Exclude<BestBecause, 'only' | 'agreed' | 'last'>

// In the order in which they decide.
const RULES: readonly [Rule, (statement: WeighedStatement) => number][] = [
  ['authority', (statement) => statement.authority],
  ['exact', (statement) => Number(isExact(statement))],
  ['latest', ({ saidAt }) => saidAt ?? Number.NEGATIVE_INFINITY],
]

/**
 * The statement whose low end stands for all: of those with most authority over it (`authority`), an exact number before
 * a rounded one or a range, then the latest, then the one named last. Null when there are none.
 */
export function bestStatement(
  statements: readonly WeighedStatement[],
): { statement: WeighedStatement; because: BestBecause } | null {
  let left = statements
  let because: BestBecause = 'only'
  for (const [rule, weight] of RULES) {
    const most = Math.max(...left.map(weight))
    const heaviest = left.filter((statement) => weight(statement) === most)
    if (heaviest.length === left.length) continue
    left = heaviest
    because = rule
    if (left.length === 1) break
  }
  const statement = left.at(-1)
  if (!statement) return null
  const isSaidBy = (all: readonly WeighedStatement[]) => all.every((other) => isSameNumber(other, statement))
  if (statements.length > 1 && isSaidBy(statements)) return { statement, because: 'agreed' }
  return { statement, because: isSaidBy(left) ? because : 'last' }
}

const isSameNumber = (a: WeighedStatement, b: WeighedStatement) =>
  a.low === b.low && a.high === b.high && a.qualifier === b.qualifier

/** Those that hold: what was replaced counts only where nothing else is said. */
export function holding<Said extends { status: string }>(statements: readonly Said[]): readonly Said[] {
  const current = statements.filter(({ status }) => status === 'current')
  return current.length > 0 ? current : statements
}

/** Why a figure's `best` was chosen; null when the claims given do not tell. */
export function whyBest(
  figure: EventFigure,
  claims: readonly ReconcilableClaim[],
): { statement: WeighedStatement; because: BestBecause } | null {
  const byId = new Map(claims.map((claim) => [claim.id, claim]))
  const found = bestStatement(
    holding(figure.statements).flatMap((statement) => {
      const claim = byId.get(statement.claimId)
      return claim ? [weighed(statement, figure.measure, claim)] : []
    }),
  )
  return found?.statement.low === figure.best ? found : null
}
