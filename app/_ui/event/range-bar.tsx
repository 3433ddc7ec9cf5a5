import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFigure } from '@/lib/domain/event'
import type { FigureScale } from './figure-scale'

type Statement = EventFigure['statements'][number]

const LANE_PX = 14
// Many statements of one number are drawn closer, so that a bar stays a bar.
const TALLEST_PX = 140
// Room for half a mark at either end.
const INSET = 'inset-x-2'

const percent = (share: number) => `${share * 100}%`

/** Low, best and high of one measure, and a mark for each statement. What it shows stands below it in words. */
export function RangeBar({ scale, disputed }: { scale: FigureScale; disputed: boolean }) {
  const { format } = useTongue()
  const lanePx = Math.min(LANE_PX, TALLEST_PX / scale.lanes)
  return (
    <div aria-hidden="true" data-range-bar>
      <div className="relative" style={{ height: scale.lanes * lanePx + 10 }}>
        <div className={`absolute ${INSET} bottom-0 h-full`}>
          <span
            className="absolute bottom-0 h-full w-0.5 -translate-x-1/2 bg-accent forced-color-adjust-none"
            style={{ left: percent(scale.best) }}
          />
          {scale.marks.map(({ statement, at, until, lane }) => (
            <span
              key={`${statement.claimId}-${statement.low}-${statement.qualifier}-${statement.status}-${statement.claimant}`}
              className="absolute flex h-2.5 items-center"
              style={{ left: percent(at), width: percent(until - at), bottom: lane * lanePx + 10 }}
            >
              {until > at && <span className="h-0 w-full border-t-2 border-ink-2" />}
              <span className="absolute left-0 flex -translate-x-1/2">
                <StatementMark statement={statement} />
              </span>
              {until > at && (
                <span className="absolute right-0 flex translate-x-1/2">
                  <StatementMark statement={statement} />
                </span>
              )}
            </span>
          ))}
        </div>
        <div className="absolute inset-x-0 bottom-0.5 border-t border-line" />
        {scale.low < scale.high && (
          <div className={`absolute ${INSET} bottom-0 h-1.5`}>
            <span
              className={`absolute bottom-0 h-0 border-b-4 ${disputed ? 'border-dotted border-warn' : 'border-edge'}`}
              style={{ left: percent(scale.low), width: percent(scale.high - scale.low) }}
            />
          </div>
        )}
      </div>
      <div className="mt-0.5 flex justify-between text-xs text-ink-3">
        <span>{format.number(scale.from)}</span>
        <span>{format.number(scale.to)}</span>
      </div>
    </div>
  )
}

/** A circle for an exact number, a diamond for a rounded one or a bound; hollow when it was replaced. */
export function StatementMark({
  statement: { qualifier, status },
}: {
  statement: Pick<Statement, 'qualifier' | 'status'>
}) {
  const form = qualifier === 'exact' ? 'size-2.5 rounded-full' : 'size-2 rotate-45'
  const fill = status === 'superseded' ? 'bg-surface' : 'bg-ink'
  return (
    <span
      aria-hidden="true"
      className={`inline-block shrink-0 border-[1.5px] border-ink forced-color-adjust-none ${form} ${fill}`}
    />
  )
}
