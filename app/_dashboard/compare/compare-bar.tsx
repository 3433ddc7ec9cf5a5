'use client'

import { ArrowLeftRight, X } from 'lucide-react'
import { useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, IconButton } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import { DateField } from '../date-field'
import { type DateWindow, daysBetween } from '../date-range'
import { rangeWords } from '../filter-words'
import { type Filter, useEvents } from '../queries'
import { KindDifferences } from './kind-differences'

interface Props {
  left: Filter & DateWindow
  right: Filter
  onLeft(period: DateWindow): void
  /** Null while the filter has open dates, which no left period can have. */
  onSwap: (() => void) | null
  onStop(): void
}

/** Which periods are compared, how many events each has, and what differs. */
export function CompareBar({ left, right, onLeft, onSwap, onStop }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [ofLeft, ofRight] = [useEvents(left), useEvents(right)]
  const count = ({ data, isPlaceholderData }: ReturnType<typeof useEvents>) =>
    data && !isPlaceholderData ? data.matched : null
  const [before, after] = [count(ofLeft), count(ofRight)]
  const { from, to } = left
  // A first day after the last one takes it along, and the other way round.
  const change = (next: Partial<DateWindow>) => {
    const period = { from, to, ...next }
    onLeft(
      period.from <= period.to
        ? period
        : next.from
          ? { from: next.from, to: next.from }
          : { from: period.to, to: period.to },
    )
  }
  return (
    <section
      aria-label={t('compare.title')}
      className="flex shrink-0 flex-wrap items-end gap-x-4 gap-y-1 border-t border-line bg-surface px-3 py-2 text-sm sm:px-4"
    >
      <div className="flex min-w-0 gap-2">
        <PeriodField label={t('compare.first')} name="against-from" day={from} onDay={(day) => change({ from: day })} />
        <PeriodField label={t('compare.last')} name="against-to" day={to} onDay={(day) => change({ to: day })} />
      </div>
      <div className="min-w-0 flex-1 basis-60 max-sm:order-last">
        <dl className="grid grid-cols-[auto_1fr] gap-x-2">
          <dt className="text-ink-2">{t('compare.left')}</dt>
          <dd>{sideWords(tongue, left, before)}</dd>
          <dt className="text-ink-2">{t('compare.right')}</dt>
          <dd>{sideWords(tongue, right, after)}</dd>
        </dl>
        <div className="-my-1 flex items-center gap-1">
          {before !== null && after !== null && (
            <p role="status" className="font-semibold">
              {differenceWords(tongue, after - before)}
            </p>
          )}
          <Popover side="above" box="w-[24rem]" label={t('compare.byKind')} trigger={t('compare.byKind')}>
            <KindDifferences left={left} right={right} unequal={unequalWords(tongue, left, right)} />
          </Popover>
        </div>
        {ofLeft.error && (
          <p role="alert" className="flex items-center gap-2 text-danger">
            {t('compare.failed')} <Button onClick={() => ofLeft.refetch()}>{t('compare.retry')}</Button>
          </p>
        )}
      </div>
      <div className="ml-auto flex items-center">
        {onSwap && (
          <IconButton label={t('compare.swap')} onClick={onSwap}>
            <ArrowLeftRight size={16} aria-hidden />
          </IconButton>
        )}
        <IconButton label={t('compare.stop')} onClick={onStop}>
          <X size={16} aria-hidden />
        </IconButton>
      </div>
    </section>
  )
}

function sideWords(tongue: Tongue, filter: Filter, count: number | null): string {
  const { t } = tongue
  const dates = rangeWords(tongue, filter)
  return count === null ? t('compare.sideUnknown', { dates }) : t('compare.side', { dates, count })
}

function differenceWords({ t }: Tongue, more: number): string {
  if (more === 0) return t('compare.same')
  return more > 0 ? t('compare.more', { count: more }) : t('compare.fewer', { count: -more })
}

/** Longer periods have more events: that is said where it is so. */
function unequalWords({ t }: Tongue, left: DateWindow, right: Filter): string | null {
  if (!right.from || !right.to) return null
  const days = { left: daysBetween(left.from, left.to), right: daysBetween(right.from, right.to) }
  return days.left === days.right ? null : t('compare.lengths', days)
}

interface FieldProps {
  label: string
  name: string
  day: string
  onDay(day: string): void
}

/** An empty field is no open end here: the day that was stays, and is written again. */
function PeriodField({ label, name, day, onDay }: FieldProps) {
  const [emptied, setEmptied] = useState(0)
  const again = () => setEmptied((times) => times + 1)
  return (
    <DateField
      key={emptied}
      label={label}
      name={name}
      day={day}
      problemId={null}
      onDay={(next) => (next === null ? again() : next !== day && onDay(next))}
      onNonsense={again}
    />
  )
}
