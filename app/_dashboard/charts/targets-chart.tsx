'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { countWords, plural } from '@/app/_ui/words/figure'
import { targetWords } from '@/app/_ui/words/kind'
import type { TargetType } from '@/lib/domain/claim'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { ChartFrame } from './chart-frame'
import { useBreakdown } from './chart-queries'
import { filterQuery } from './chart-words'
import { down, rowsOf } from './draw-down'

/** Events by what was hit or aimed at. */
export function TargetsChart({ filter, width }: { filter: Filter; width: number }) {
  const tongue = useTongue()
  const { data, stale, error, retry } = useBreakdown(filter, 'targetType')
  const groups = useMemo(
    () =>
      (data?.groups ?? []).flatMap((group) => {
        const name = group.key === null ? null : targetWords(tongue, group.key as TargetType)
        return name ? [{ ...group, name }] : []
      }),
    [tongue, data],
  )
  const names = useMemo(() => groups.map(({ name }) => name), [groups])
  const plots = useMemo(() => {
    if (groups.length === 0) return []
    const highest = Math.max(...groups.map(({ events }) => events))
    const bars = groups.flatMap(({ name, events, disputed }) => [
      { name, value: events, look: 'solid' as const },
      ...(disputed > 0 ? [{ name, value: disputed, look: 'warn' as const }] : []),
    ])
    return [down({ width, names, highest, bars })]
  }, [groups, names, width])
  const places = rowsOf(names, width)
  const unknown = data?.groups.find(({ key }) => key === null)?.events ?? 0
  const known = (data?.numberMatched ?? 0) - unknown
  return (
    <ChartFrame
      title="What was hit or aimed at, in events"
      summary={
        groups.length > 0
          ? `Of ${plural(data?.numberMatched ?? 0, 'event')}, the reports of ${countWords(known)} say what was hit or aimed at; of ${countWords(unknown)} it is unknown.`
          : null
      }
      notes={[
        'An event has one target: the one that its reports name most exactly. Events without a date are counted too, unless dates are chosen.',
      ]}
      legend={[
        { words: 'Events', look: 'solid' },
        { words: 'Of them, with figures that contradict each other', look: 'warn' },
      ]}
      plots={plots}
      points={groups.map(({ name, events, disputed }, i) => {
        const lines = [
          disputed > 0
            ? `${plural(events, 'event')}, ${countWords(disputed)} with figures that contradict each other`
            : plural(events, 'event'),
        ]
        return {
          ...{ key: name, heading: name, lines, label: [name, ...lines].join(': ') },
          ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
        }
      })}
      direction="down"
      table={{
        columns: ['target_type', 'events', 'disputed_events'],
        rows: [
          ...groups.map(({ key, events, disputed }) => [key, events, disputed]),
          ...(unknown > 0 ? [['unknown', unknown, data?.groups.find(({ key }) => key === null)?.disputed ?? 0]] : []),
        ],
      }}
      file="groundtrace-targets"
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data?.dataVersion ?? null}
      empty="No report of these dates and kinds says what was hit."
      stale={stale}
      error={error}
      onRetry={retry}
    />
  )
}
