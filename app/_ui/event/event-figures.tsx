import type { EventFigure } from '@/lib/domain/event'
import { Badge } from '../badge'
import { amountWords, claimantWords, measureWords, statementsInOrder } from '../words/figure'

/** Each measure with what each claimant says of it, side by side. */
export function EventFigures({ figures }: { figures: readonly EventFigure[] }) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {figures.map((figure) => (
        <li key={`${figure.measure}-${figure.of}`} className="grid grid-cols-[8.5rem_1fr] items-baseline gap-x-3 py-2">
          <h4 className="flex flex-col items-start gap-1 text-sm text-ink-2">
            {measureWords(figure)}
            {figure.disputed && <Badge tone="warn">Disputed</Badge>}
          </h4>
          <ul className="grid grid-cols-[repeat(auto-fit,minmax(6.5rem,1fr))] gap-x-4 gap-y-2">
            {statementsInOrder(figure).map((statement) => {
              const isReplaced = statement.status === 'superseded'
              return (
                <li key={`${statement.claimId}-${statement.low}-${statement.qualifier}`}>
                  <span className={`block text-lg ${isReplaced ? 'text-ink-3' : 'font-semibold'}`}>
                    {amountWords(statement)}
                  </span>
                  <span className="block text-sm text-ink-3">
                    {claimantWords(statement.claimant)}
                    {isReplaced && ' · replaced or rounded in the same report'}
                  </span>
                </li>
              )
            })}
          </ul>
        </li>
      ))}
    </ul>
  )
}
