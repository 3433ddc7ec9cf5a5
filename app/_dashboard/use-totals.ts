'use client'

import { useMemo } from 'react'
import type { Kind } from '@/lib/domain/kinds'
import type { Stats } from '@/lib/format/stats'
import type { DateExtent } from './date-range'
import { type Filter, useStats } from './queries'
import { daysOf } from './timeline-scale'

export const EVERYTHING = { from: null, to: null, kinds: null }

/** What the store holds, whatever the filter: how many events, and from when to when. Null while unknown. */
export function useTotals(): { total: number | null; extent: { first: string; last: string } | null } {
  const data = useStats(EVERYTHING, 'month')
  return useMemo(() => {
    const first = data?.buckets[0]?.start
    const last = data?.buckets.at(-1)?.start
    const extent = first && last ? { first, last: daysOf(last, 'month').to } : null
    return { total: data?.numberMatched ?? null, extent }
  }, [data])
}

/** The first and the last day that have events, for an extent that is known by the month. Null while unknown. */
export function useDataDays(extent: DateExtent | null): DateExtent | null {
  const first = useStats(monthOf(extent?.first), 'day', extent !== null)?.buckets[0]?.start
  const last = useStats(monthOf(extent?.last), 'day', extent !== null)?.buckets.at(-1)?.start
  return useMemo(() => (first && last ? { first, last } : null), [first, last])
}

/** How many events of these kinds and targets, and in this area, have no date. */
export function useUndated(filter: Pick<Filter, 'kinds' | 'targets' | 'area'>): number {
  const data = useStats({ ...filter, from: null, to: null }, 'month')
  return useMemo(
    () => (data ? data.numberMatched - data.buckets.reduce((sum, { events }) => sum + events, 0) : 0),
    [data],
  )
}

/** Events of each kind within dates and area, whatever kinds are chosen. Null while unknown. */
export function useKindCounts(filter: Omit<Filter, 'kinds'>): Partial<Record<Kind, number>> | null {
  const data = useStats({ ...filter, kinds: null }, 'month')
  return useMemo(() => (data ? sumKinds(data) : null), [data])
}

function monthOf(day: string | undefined) {
  if (!day) return EVERYTHING
  const from = `${day.slice(0, 7)}-01`
  return { from, to: daysOf(from, 'month').to, kinds: null }
}

function sumKinds({ buckets }: Stats): Partial<Record<Kind, number>> {
  const sums: Partial<Record<Kind, number>> = {}
  for (const { kinds } of buckets)
    for (const [kind, count] of Object.entries(kinds) as [Kind, number][]) sums[kind] = (sums[kind] ?? 0) + count
  return sums
}
