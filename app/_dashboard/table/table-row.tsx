// biome-ignore-all lint/a11y/useFocusableInteractive: the rows have the focus, not their cells
// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in sight have places of their own, which those of a table element cannot have
import { memo } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import type { ColumnId } from './sort-events'
import type { TableColumns } from './table-columns'

interface Props {
  all: TableColumns
  event: EventFeature
  /** Its place in the order, from 0. */
  index: number
  columns: readonly ColumnId[]
  /** The one row that Tab leads to. */
  active: boolean
  selected: boolean
  /** Pixels from the head of the table. */
  top: number
  height: number
}

/** The look that the cells of the head and of the rows share. */
export const CELL = 'min-w-0 truncate px-2 first:pl-4 last:pr-4'

/** While the table scrolls to the side the first column stays, where the window is wide enough for that. */
export const FIRST_CELL = 'first:sticky first:left-0 first:z-10 max-sm:first:static'

/** One event. Drawn only while it is in sight; what is done to it the table listens to. */
export const TableRow = memo(function TableRow(props: Props) {
  const { all, event, index, columns, active, selected, top, height } = props
  return (
    <div
      role="row"
      // The head is the first.
      aria-rowindex={index + 2}
      aria-selected={selected}
      data-index={index}
      tabIndex={active ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height }}
      className={`group absolute inset-x-0 top-0 grid cursor-pointer grid-cols-(--columns) border-b border-line text-sm outline-offset-[-2px] ${
        selected ? 'bg-accent-soft' : 'bg-surface hover:bg-hover'
      }`}
    >
      {columns.map((id) => {
        const { isNumber, cell, title } = all[id]
        return (
          <div
            key={id}
            role="gridcell"
            title={title?.(event.properties) ?? undefined}
            style={{ lineHeight: `${height - 1}px` }}
            className={`${CELL} ${FIRST_CELL} ${isNumber ? 'text-right' : ''} ${selected ? 'bg-accent-soft' : 'bg-surface group-hover:bg-hover'}`}
          >
            {cell(event.properties)}
          </div>
        )
      })}
    </div>
  )
})
