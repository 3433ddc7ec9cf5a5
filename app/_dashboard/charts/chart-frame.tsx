'use client'

import type { PlotOptions } from '@observablehq/plot'
import { Download, MapPin } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { saveFile } from '../save-file'
import { type Cell, type ChartColumn, type ChartTable, csvOf, pngOf, svgOf, textOf } from './chart-export'
import { ChartLegend, type Look } from './chart-looks'
import { PlotFigure, type Target } from './plot-figure'

/** One thing of the chart with its words: what the tooltip says. */
export interface ChartPoint extends Target {
  heading: string
  lines: readonly string[]
}

interface Props {
  /** What the chart shows, with what it counts. */
  title: string
  /** The chart in a sentence; null while nothing is known. */
  summary: string | null
  /** What the numbers are, and are not. */
  notes: readonly string[]
  controls?: ReactNode
  legend: readonly { words: string; look: Look }[]
  /** Empty when there is nothing to draw. */
  plots: readonly PlotOptions[]
  points: readonly ChartPoint[]
  direction: 'across' | 'down'
  table: ChartTable
  /** Begins the names of its files. */
  file: string
  /** The filter in words, and as the API takes it. */
  filterWords: string
  filterQuery: string
  /** Null while nothing has come. */
  dataVersion: number | null
  /** Words for nothing to show. */
  empty: string
  stale: boolean
  error: Error | null
  onRetry(): void
  /** Shows one point on the map; absent where the map cannot be asked for it. */
  onShow?: (key: string) => void
}

/** A chart with all that belongs to one: sentence, legend, tooltip, table, files, and what to say when there is none. */
export function ChartFrame(props: Props) {
  const { title, summary, notes, controls, legend, plots, points, direction, table, stale, error, onShow } = props
  const tongue = useTongue()
  const { t } = tongue
  const id = useId()
  const holder = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const [shown, setShown] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  // What was last pointed at stays readable, so that its button can be reached.
  const point = points.find(({ key }) => key === (active ?? shown))
  const isLoading = props.dataVersion === null && !error
  const hasSome = points.length > 0

  const save = async (kind: 'png' | 'svg' | 'csv') => {
    const version = props.dataVersion ?? 0
    const name = `${props.file}-v${version}.${kind}`
    setFailed(null)
    try {
      if (kind === 'csv')
        return saveFile(name, new Blob([csvOf(table, props.filterQuery, version)], { type: 'text/csv;charset=utf-8' }))
      if (!holder.current) return
      const picture = svgOf(holder.current, {
        ...{ title, legend, summary: summary ?? '' },
        provenance: t('charts.provenance', { filter: props.filterWords, version: String(version) }),
      })
      saveFile(
        name,
        kind === 'svg' ? new Blob([textOf(picture)], { type: 'image/svg+xml' }) : await pngOf(tongue, picture),
      )
    } catch (cause) {
      setFailed(cause instanceof Error ? cause.message : t('charts.noFile'))
    }
  }

  return (
    <section
      aria-labelledby={id}
      aria-busy={stale}
      className="flex flex-col gap-3 border-t border-line pt-5 first:border-0 first:pt-0"
    >
      <div className="flex flex-col gap-1">
        <h3 id={id} className="text-lg font-semibold">
          {title}
        </h3>
        {summary && <p className="text-base text-ink-2">{summary}</p>}
      </div>
      {controls}
      {error ? (
        <Notice
          tone="danger"
          title={t('charts.failed')}
          action={<Button onClick={props.onRetry}>{t('notices.tryAgain')}</Button>}
        >
          {errorWords(tongue, error)}
        </Notice>
      ) : isLoading ? (
        <div role="status">
          <span className="sr-only">{t('charts.loading')}</span>
          <div className="h-48 rounded-card bg-raised" />
        </div>
      ) : !hasSome ? (
        <p role="status" className="rounded-card bg-raised p-4 text-sm text-ink-2">
          {props.empty}
        </p>
      ) : (
        <>
          <ChartLegend entries={legend} />
          <PlotFigure
            plots={plots}
            targets={points}
            direction={direction}
            label={t('charts.useArrows', { title })}
            active={active}
            stale={stale}
            holder={holder}
            onActive={(key) => {
              setActive(key)
              if (key) setShown(key)
            }}
            onPick={onShow ?? null}
          />
          <div
            data-testid="chart-readout"
            className="flex min-h-[4.5rem] items-start gap-3 rounded-card bg-raised px-3 py-2 text-sm"
          >
            {point ? (
              <>
                <div className="min-w-0 flex-1">
                  <p className="font-semibold">{point.heading}</p>
                  {point.lines.map((line) => (
                    <p key={line} className="text-ink-2">
                      {line}
                    </p>
                  ))}
                </div>
                {onShow && (
                  <Button onClick={() => onShow(point.key)}>
                    <MapPin size={14} aria-hidden /> {t('charts.showOnMap')}
                  </Button>
                )}
              </>
            ) : (
              <p className="text-ink-3">{t('charts.point')}</p>
            )}
          </div>
          {notes.length > 0 && (
            <ul className="flex flex-col gap-1 text-sm text-ink-3">
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          )}
          <DataTable title={title} table={table} points={points} onShow={onShow} />
          <div className="flex flex-wrap items-center gap-2">
            <ul aria-label={t('charts.files', { title })} className="flex flex-wrap gap-2">
              {(['png', 'svg', 'csv'] as const).map((kind) => (
                <li key={kind}>
                  <Button onClick={() => void save(kind)}>
                    <Download size={14} aria-hidden /> {kind.toUpperCase()}
                  </Button>
                </li>
              ))}
            </ul>
            {failed && (
              <p role="alert" className="text-sm text-danger">
                {failed}
              </p>
            )}
          </div>
        </>
      )}
    </section>
  )
}

function DataTable({
  title,
  table,
  points,
  onShow,
}: Pick<Props, 'title' | 'table' | 'points'> & { onShow: Props['onShow'] | undefined }) {
  const { t, format } = useTongue()
  const [open, setOpen] = useState(false)
  /** What a row is on the map; undefined where it is nothing of its own, as what is not known. */
  const keyOf = (at: number) => (table.keys ? table.keys[at] : points[at]?.key)
  const shownCell = (cell: Cell, column: ChartColumn | undefined) => {
    if (cell === null) return '–'
    if (typeof cell === 'number') return format.number(cell, { maximumFractionDigits: 3 })
    return (column && table.words?.(column, cell)) ?? cell
  }
  return (
    <details className="text-sm" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="tap flex items-center font-semibold text-ink-2 hover:text-ink">
        {open ? t('charts.hideTable') : t('charts.showTable')}
      </summary>
      {open && (
        <section
          aria-label={t('charts.table', { title })}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className="max-h-80 overflow-auto rounded-card border border-line"
        >
          <table className="w-full border-collapse text-sm">
            <caption className="sr-only">{title}</caption>
            <thead className="sticky top-0 bg-raised text-left">
              <tr>
                {table.columns.map((column) => (
                  <th key={column} scope="col" className="px-2 py-1 font-semibold whitespace-nowrap">
                    {t(`charts.columns.${column}`)}
                  </th>
                ))}
                {onShow && (
                  <th scope="col" className="px-2 py-1">
                    <span className="sr-only">{t('charts.onMap')}</span>
                  </th>
                )}
              </tr>
            </thead>
            <tbody>
              {table.rows.map((row, at) => {
                const key = keyOf(at)
                return (
                  <tr key={key ?? at} className="border-t border-line">
                    {row.map((cell, i) => {
                      const look = `px-2 py-1 whitespace-nowrap ${typeof cell === 'number' ? 'text-right' : 'text-left font-normal'}`
                      return i === 0 ? (
                        <th key={table.columns[i]} scope="row" className={look}>
                          {shownCell(cell, table.columns[i])}
                        </th>
                      ) : (
                        <td key={table.columns[i]} className={look}>
                          {shownCell(cell, table.columns[i])}
                        </td>
                      )
                    })}
                    {onShow && (
                      <td className="px-1">
                        {key !== undefined && (
                          <Button look="quiet" onClick={() => onShow(key)}>
                            {t.rich('charts.onMapOf', {
                              what: shownCell(row[0] ?? null, table.columns[0]),
                              more: (more) => <span className="sr-only">{more}</span>,
                            })}
                          </Button>
                        )}
                      </td>
                    )}
                  </tr>
                )
              })}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}
