'use client'

import { Columns3 } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Popover } from '@/app/_ui/popover'
import { useChosenColumns } from './chosen-columns'
import { COLUMN_IDS } from './sort-events'
import { tableColumns } from './table-columns'

/** Which columns the table has; this browser remembers them. */
export function ColumnChoice() {
  const tongue = useTongue()
  const { t } = tongue
  const all = tableColumns(tongue)
  const [columns, choose] = useChosenColumns()
  return (
    <Popover
      label={t('table.columnsLabel')}
      title={t('table.columns')}
      trigger={
        <>
          <Columns3 size={14} aria-hidden />
          <span className="@max-2xl:sr-only">{t('table.columns')}</span>
        </>
      }
    >
      <fieldset className="p-3">
        <legend className="sr-only">{t('table.columns')}</legend>
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
                {all[id].label}
              </label>
            )
          })}
        </div>
        <Button className="mt-2" disabled={columns.length === COLUMN_IDS.length} onClick={() => choose(COLUMN_IDS)}>
          {t('table.allColumns')}
        </Button>
      </fieldset>
    </Popover>
  )
}
