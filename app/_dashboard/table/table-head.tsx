// biome-ignore-all lint/a11y/useFocusableInteractive: of the head its buttons have the focus
// biome-ignore-all lint/a11y/useSemanticElements: rows that are drawn only in sight have places of their own, which those of a table element cannot have
import { ArrowDown, ArrowUp } from 'lucide-react'
import { type ColumnId, type Sort, sortBy } from './sort-events'
import type { TableColumns } from './table-columns'
import { CELL, FIRST_CELL } from './table-row'

interface Props {
  all: TableColumns
  columns: readonly ColumnId[]
  sort: Sort
  height: number
  onSort(sort: Sort): void
}

/** The names of the columns; each sorts by it, and again the other way round. */
export function TableHead({ all, columns, sort, height, onSort }: Props) {
  return (
    <div role="rowgroup" className="sticky top-0 z-20">
      <div
        role="row"
        aria-rowindex={1}
        style={{ height }}
        className="grid grid-cols-(--columns) border-b border-edge bg-raised text-sm"
      >
        {columns.map((id) => {
          const { label, note, isNumber } = all[id]
          const isSorted = sort.column === id
          const Arrow = sort.descending ? ArrowDown : ArrowUp
          return (
            <div
              key={id}
              role="columnheader"
              aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
              className={`${CELL} ${FIRST_CELL} flex bg-raised ${isNumber ? 'justify-end' : ''}`}
            >
              <button
                type="button"
                title={note}
                onClick={() => onSort(sortBy(id, sort))}
                className={`flex min-w-0 items-center gap-1 rounded-control outline-offset-[-2px] hover:text-ink ${isNumber ? 'flex-row-reverse' : ''} ${
                  isSorted ? 'font-semibold text-ink' : 'text-ink-2'
                }`}
              >
                <span className="truncate">{label}</span>
                {isSorted && <Arrow size={14} aria-hidden className="shrink-0" />}
              </button>
            </div>
          )
        })}
      </div>
    </div>
  )
}
