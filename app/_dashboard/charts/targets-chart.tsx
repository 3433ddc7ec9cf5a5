'use client'

import { useMemo } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { targetWords } from '@/app/_ui/words/kind'
import type { TargetType } from '@/lib/domain/claim'
import type { DateExtent } from '../date-range'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { ChartFrame } from './chart-frame'
import { chartExtent, chartFile } from './chart-interval'
import { useBreakdown } from './chart-queries'
import { filterQuery } from './chart-words'
import { down, rowsOf } from './draw-down'

interface Props {
  filter: Filter
  extent: DateExtent
  width: number
  onTarget(target: TargetType): void
}

/** Events by what was hit or aimed at. */
export function TargetsChart({ filter, extent, width, onTarget }: Props) {
  const tongue = useTongue()
  const { t } = tongue
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
      title={t('charts.targets.title')}
      summary={
        groups.length > 0 ? t('charts.targets.summary', { matched: data?.numberMatched ?? 0, known, unknown }) : null
      }
      notes={[t('charts.targets.note')]}
      legend={[
        { words: t('charts.targets.events'), look: 'solid' },
        { words: t('charts.targets.disputed'), look: 'warn' },
      ]}
      plots={plots}
      points={groups.map(({ name, events, disputed }, i) => {
        const lines = [
          disputed > 0
            ? t('charts.targets.countDisputed', { events, disputed })
            : t('charts.targets.count', { events }),
        ]
        return {
          ...{ key: name, heading: name, lines, label: t('charts.step', { heading: name, words: lines.join(' ') }) },
          ...(places[i] ?? { left: 0, top: 0, width: 0, height: 0 }),
        }
      })}
      direction="down"
      table={{
        words: (column, code) =>
          column === 'target_type' ? (targetWords(tongue, code as TargetType) ?? t('charts.unknown')) : null,
        columns: ['target_type', 'events', 'disputed_events'],
        rows: [
          ...groups.map(({ key, events, disputed }) => [key, events, disputed]),
          ...(unknown > 0 ? [['unknown', unknown, data?.groups.find(({ key }) => key === null)?.disputed ?? 0]] : []),
        ],
      }}
      file={chartFile('targets', chartExtent(filter, extent))}
      filterWords={filterWords(tongue, filter)}
      filterQuery={filterQuery(filter)}
      dataVersion={data?.dataVersion ?? null}
      empty={t('charts.targets.empty')}
      stale={stale}
      error={error}
      onRetry={retry}
      onShow={(shown) => {
        const group = groups.find(({ name }) => name === shown)
        if (group) onTarget(group.key as TargetType)
      }}
    />
  )
}
