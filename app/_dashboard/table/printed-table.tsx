'use client'

import { useEffect, useMemo, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { instantWords } from '@/app/_ui/words/window'
import type { EventFeature } from '@/lib/format/event-feature'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { addressNow } from '../take-away/filter-address'
import { useChosenColumns } from './chosen-columns'
import { sortEvents } from './sort-events'
import { tableColumns } from './table-columns'
import { useSort } from './table-url'

interface Props {
  /** The filter that the events are of, and whether it is the one that the address asks for. */
  filter: Filter
  isCurrent: boolean
  events: readonly EventFeature[]
  matched: number
}

/** What comes onto paper in place of the table on the screen, which draws only the rows in sight: all of them. */
export function PrintedTable({ filter, isCurrent, events, matched }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [origin, setOrigin] = useState<{ at: string; address: string } | null>(null)
  const pages = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const onBeforePrint = () => {
      // The printer does not wait for the next render.
      flushSync(() => setOrigin({ at: new Date().toISOString(), address: addressNow() }))
      // After the sheet of the map, whichever of them was ready first.
      if (pages.current) document.body.append(pages.current)
    }
    const onAfterPrint = () => setOrigin(null)
    window.addEventListener('beforeprint', onBeforePrint)
    window.addEventListener('afterprint', onAfterPrint)
    return () => {
      window.removeEventListener('beforeprint', onBeforePrint)
      window.removeEventListener('afterprint', onAfterPrint)
    }
  }, [])
  return createPortal(
    <div ref={pages} className="print-pages bg-surface text-ink">
      <h1 className="text-xl font-semibold">{t('share.pictureTitle')}</h1>
      <p className="text-base">{t('share.caption', { matched, filter: filterWords(tongue, filter) })}</p>
      {events.length < matched && <p className="text-base">{t('table.newest', { shown: events.length, matched })}</p>}
      {origin && <Rows events={events} />}
      {origin && (
        <p className="mt-3 text-xs wrap-anywhere text-ink-2">
          {t('share.printed', { at: instantWords(tongue, origin.at) })}
          <br />
          {isCurrent && origin.address}
        </p>
      )}
    </div>,
    document.body,
  )
}

/** The columns that are chosen on the screen, each as wide as it needs; the head is on every page. */
function Rows({ events }: Pick<Props, 'events'>) {
  const tongue = useTongue()
  const [columns] = useChosenColumns()
  const [sort] = useSort()
  const all = useMemo(() => tableColumns(tongue), [tongue])
  const sorted = useMemo(() => sortEvents(tongue, events, sort), [tongue, events, sort])
  return (
    <table className="mt-3 w-full border-collapse text-left">
      <thead>
        <tr className="border-b border-edge">
          {columns.map((id) => (
            <th key={id} scope="col" className={all[id].isNumber ? 'text-right' : ''}>
              {all[id].label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map(({ id: event, properties }) => (
          <tr key={event} className="border-b border-line">
            {columns.map((id) => (
              <td key={id} className={all[id].isNumber ? 'text-right' : ''}>
                {all[id].cell(properties)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
