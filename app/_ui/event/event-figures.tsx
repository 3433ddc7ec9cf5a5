import type { EventFigure } from '@/lib/domain/event'
import { Badge } from '../badge'
import { amountWords, measureWords, statementsInOrder } from '../words/figure'

/** Each measure with what each claimant says of it, side by side. */
export function EventFigures({ figures }: { figures: readonly EventFigure[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {figures.map((figure) => (
        <li key={`${figure.measure}-${figure.of}`} className="py-3">
          <h4 className="flex items-center gap-2 text-sm text-ink-2">
            {measureWords(figure)}
            {figure.disputed && <Badge tone="warn">Disputed</Badge>}
          </h4>
          <ul className="mt-1 grid grid-cols-[repeat(auto-fit,minmax(9rem,1fr))] gap-x-4 gap-y-2">
            {statementsInOrder(figure).map((statement) => (
              <li key={`${statement.claimId}-${statement.low}-${statement.qualifier}`}>
                <span className="block text-xl font-semibold">{amountWords(statement)}</span>
                <span className="block text-sm text-ink-3">
                  {statement.claimant ?? 'claimant not named'}
                  {statement.status === 'superseded' && ' · replaced within the same report'}
                </span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  )
}
