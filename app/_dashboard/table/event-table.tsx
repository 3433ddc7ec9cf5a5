// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in sight have places of their own, which those of a table element cannot have
'use client'

import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { useChosenColumns } from './chosen-columns'
import { type ColumnId, NEWEST_FIRST, type Sort, sortEvents } from './sort-events'
import { type TableColumns, tableColumns } from './table-columns'
import { TableHead } from './table-head'
import { TableRow } from './table-row'

const COARSE = '(pointer: coarse)'

interface Props {
  events: readonly EventFeature[]
  selectedId: string | null
  sort: Sort
  onSort(sort: Sort | null): void
  onSelect(id: string): void
}

/**
 * The events as an ARIA grid. Only the rows in sight are drawn. One row at a time can be reached by Tab; arrows,
 * Home, End, PageUp and PageDown move from there, Enter or Space opens.
 */
export function EventTable({ events, selectedId, sort, onSort, onSelect }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const all = useMemo(() => tableColumns(tongue), [tongue])
  const scroller = useRef<HTMLDivElement>(null)
  const [columns] = useChosenColumns()
  const rowHeight = useRowHeight()
  const sorted = useMemo(() => sortEvents(tongue, events, sort), [tongue, events, sort])
  const indexOf = useMemo(() => new Map(sorted.map(({ id }, index) => [id, index])), [sorted])
  const [activeId, setActiveId] = useState(selectedId)
  const active = indexOf.get(activeId ?? '') ?? 0

  const rows = useVirtualizer({
    count: sorted.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    // The head stands above the rows, and over them when they are scrolled.
    scrollMargin: rowHeight,
    scrollPaddingStart: rowHeight,
    overscan: 10,
    // A row that has the focus stays there when it is scrolled away, or the focus would be lost.
    rangeExtractor: useCallback(
      (range: Range) => [...new Set([...defaultRangeExtractor(range), active])].sort((a, b) => a - b),
      [active],
    ),
  })
  const { measure, scrollToIndex, scrollToOffset } = rows
  useEffect(() => measure(), [measure, rowHeight])

  // What is selected elsewhere comes into sight here, as soon as it is loaded.
  const sought = useRef<string | null>(null)
  useEffect(() => {
    if (selectedId === sought.current) return
    const index = selectedId === null ? null : indexOf.get(selectedId)
    if (index === undefined) return
    sought.current = selectedId
    if (index === null) return
    setActiveId(selectedId)
    scrollToIndex(index, { align: 'auto' })
  }, [selectedId, indexOf, scrollToIndex])

  const focusRow = (index: number) => {
    const event = sorted[index]
    if (!event) return
    setActiveId(event.id)
    scrollToIndex(index, { align: 'auto' })
    // It may have to be drawn first.
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus({ preventScroll: true }),
    )
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (!isRow(event.target) || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 2)
    const last = sorted.length - 1
    const to: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      PageDown: active + page,
      PageUp: active - page,
      Home: 0,
      End: last,
    }
    const wanted = to[event.key]
    const here = sorted[active]
    if (wanted !== undefined) focusRow(Math.max(0, Math.min(last, wanted)))
    else if ((event.key === 'Enter' || event.key === ' ') && here) onSelect(here.id)
    else return
    event.preventDefault()
  }

  const eventOf = (target: EventTarget) => {
    const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null
    return row ? sorted[Number(row.dataset.index)] : undefined
  }

  return (
    <div
      ref={scroller}
      role="grid"
      aria-label={t('table.events')}
      aria-rowcount={sorted.length + 1}
      onKeyDown={onKeyDown}
      onClick={({ target }) => {
        const event = eventOf(target)
        if (event) onSelect(event.id)
      }}
      onFocus={({ target }) => {
        const event = eventOf(target)
        if (event) setActiveId(event.id)
      }}
      className="min-h-0 flex-1 overflow-auto overscroll-contain bg-surface"
      style={{ '--columns': templateOf(all, columns) } as React.CSSProperties}
    >
      <div className="w-max min-w-full">
        <TableHead
          all={all}
          columns={columns}
          sort={sort}
          height={rowHeight}
          onSort={(next) => {
            scrollToOffset(0)
            setActiveId(null)
            onSort(next.column === NEWEST_FIRST.column && next.descending ? null : next)
          }}
        />
        <div role="rowgroup" className="relative" style={{ height: rows.getTotalSize() }}>
          {rows.getVirtualItems().map(({ index, start }) => {
            const event = sorted[index]
            return (
              event && (
                <TableRow
                  key={event.id}
                  event={event}
                  index={index}
                  all={all}
                  columns={columns}
                  active={index === active}
                  selected={event.id === selectedId}
                  top={start - rowHeight}
                  height={rowHeight}
                />
              )
            )
          })}
        </div>
      </div>
    </div>
  )
}

const isRow = (target: EventTarget) => target instanceof HTMLElement && target.dataset.index !== undefined

function templateOf(all: TableColumns, columns: readonly ColumnId[]): string {
  return columns
    .map((id) => all[id])
    .map(({ width, grows }) => (grows ? `minmax(${width}px, 1fr)` : `${width}px`))
    .join(' ')
}

/** Rows are targets: high enough for a finger where a finger points. */
function useRowHeight(): number {
  return useSyncExternalStore(
    (listener) => {
      const query = window.matchMedia(COARSE)
      query.addEventListener('change', listener)
      return () => query.removeEventListener('change', listener)
    },
    () => (window.matchMedia(COARSE).matches ? 44 : 34),
    () => 34,
  )
}
