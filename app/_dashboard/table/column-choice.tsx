'use client'

import { Columns3 } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import { useChosenColumns } from './chosen-columns'
import { COLUMN_IDS } from './sort-events'
import { TABLE_COLUMNS } from './table-columns'

/** Which columns the table has; this browser remembers them. */
export function ColumnChoice() {
  const tongue = useTongue()
  const [columns, choose] = useChosenColumns()
  return (
    <Popover
      label="Columns of the table"
      title="Columns"
      trigger={
        <>
          <Columns3 size={14} aria-hidden />
          <span className="max-sm:sr-only">Columns</span>
        </>
      }
    >
      <fieldset className="p-3">
        <legend className="sr-only">Columns</legend>
        <div className="grid grid-cols-2 gap-x-4">
          {COLUMN_IDS.map((id) => {
            const isShown = columns.includes(id)
            return (
              <label
                key={id}
                className="tap -mx-1 flex items-center gap-2 rounded-control px-1 text-base hover:bg-hover"
              >
                <input
                  type="checkbox"
                  className="size-4"
                  checked={isShown}
                  // A table without columns tells nothing.
                  disabled={isShown && columns.length === 1}
                  onChange={() => choose(COLUMN_IDS.filter((one) => (one === id ? !isShown : columns.includes(one))))}
                />
                {TABLE_COLUMNS[id].label(tongue)}
              </label>
            )
          })}
        </div>
        <Button className="mt-2" disabled={columns.length === COLUMN_IDS.length} onClick={() => choose(COLUMN_IDS)}>
          Show all columns
        </Button>
      </fieldset>
    </Popover>
  )
}
