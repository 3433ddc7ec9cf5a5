import { claimantName } from '@/app/_ui/words/figure'
import type { EventFigure } from '@/lib/domain/event'
import type { EventFeature } from '@/lib/format/event-feature'
import { compatible } from '@/lib/reconcile/compatible'

/** How often one claimant gives figures, and how often others say otherwise of the same event. */
export interface ClaimantRow {
  /** As the reports name it: one body can have several names. */
  claimant: string
  /** Events of which it gives a figure. */
  events: number
  /** Of them, those of which another statement, of another claimant or of nobody named, gives the same figure. */
  compared: number
  /** Of them, those where no number fits both statements. */
  disagreeing: number
}

/** Claimants by the number of events that they give figures of. Statements of nobody named are not a claimant. */
export function claimantRows(events: readonly EventFeature[]): ClaimantRow[] {
  const rows = new Map<string, ClaimantRow>()
  for (const { properties } of events) {
    const seen = new Map<string, { compared: boolean; disagreeing: boolean }>()
    for (const figure of properties.figures) lookAt(figure, seen)
    for (const [claimant, { compared, disagreeing }] of seen) {
      const row = rows.get(claimant) ?? { claimant, events: 0, compared: 0, disagreeing: 0 }
      row.events++
      row.compared += Number(compared)
      row.disagreeing += Number(disagreeing)
      rows.set(claimant, row)
    }
  }
  return [...rows.values()].sort((a, b) => b.events - a.events || (a.claimant < b.claimant ? -1 : 1))
}

function lookAt({ statements }: EventFigure, seen: Map<string, { compared: boolean; disagreeing: boolean }>): void {
  // What was replaced no longer stands.
  const standing = statements.filter(({ status }) => status === 'current')
  for (const own of standing) {
    if (own.claimant === null) continue
    const name = claimantName(own.claimant)
    const others = standing.filter(({ claimant }) => claimant === null || claimantName(claimant) !== name)
    const known = seen.get(name) ?? { compared: false, disagreeing: false }
    known.compared ||= others.length > 0
    known.disagreeing ||= others.some((other) => !compatible(own, other))
    seen.set(name, known)
  }
}
