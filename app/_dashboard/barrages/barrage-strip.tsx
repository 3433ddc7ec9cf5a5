'use client'

import { memo, useEffect, useMemo, useRef, useState } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { countryWords } from '@/app/_ui/words/place'
import { shortWindowWords } from '@/app/_ui/words/window'
import type { EventFeature } from '@/lib/format/event-feature'
import { type BarrageRange, type BarrageRow, barrageRows, heightOf } from './barrage-rows'

interface Props {
  /** Null while they are loaded: then its room is kept, so that nothing moves when they come. */
  events: readonly EventFeature[] | null
  selectedId: string | null
  onSelect(id: string): void
}

const HEIGHT = 36
const WIDTH = 14

/**
 * The nights of a country's air war at a glance: what was launched, and what became of it. Nothing where none is told,
 * unless some were before: then its room is kept, so that the map does not jump as one steps through the dates.
 */
export const BarrageStrip = memo(function BarrageStrip({ events, selectedId, onSelect }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const rows = useMemo(() => barrageRows(events ?? []), [events])
  const list = useRef<HTMLUListElement>(null)
  const [looked, look] = useState<string | null>(null)
  const [isKept, keep] = useState(false)
  if (rows.length > 0 && !isKept) keep(true)
  const highest = Math.max(1, ...rows.map(heightOf))
  // What is selected, else the newest, is looked for, as well when a panel has taken room.
  useEffect(() => {
    const strip = list.current
    if (!strip || rows.length === 0) return
    const bringIntoSight = () => {
      const selected = strip.querySelector<HTMLElement>('[aria-pressed="true"]')
      if (selected) strip.scrollLeft = selected.offsetLeft - strip.clientWidth / 2
      else strip.scrollLeft = strip.scrollWidth
    }
    const sizes = new ResizeObserver(bringIntoSight)
    sizes.observe(strip)
    return () => sizes.disconnect()
  }, [rows])
  if (events && rows.length === 0 && !isKept) return null
  const told = rows.find(({ id }) => id === (looked ?? selectedId))
  return (
    <section
      aria-label={t('barrages.title')}
      // A phone's height is the map's; there the charts tell the same.
      className="shrink-0 border-t border-line bg-surface px-3 pt-1 max-md:hidden sm:px-4 [@media(height<40rem)]:hidden"
    >
      <div className="@container">
        <div className="flex min-w-0 items-baseline gap-2 text-sm @max-2xl:min-h-10">
          <h2 className={`shrink-0 font-semibold ${told ? '@max-2xl:sr-only' : ''}`}>{t('barrages.title')}</h2>
          <p aria-hidden={rows.length > 0} className="line-clamp-2 min-w-0 text-ink-2 @2xl:line-clamp-1">
            {told ? barrageWords(tongue, told) : events && t('barrages.count', { count: rows.length })}
          </p>
          {/* Where there is no room for both, the numbers of the one that is looked at matter more. */}
          <p
            aria-hidden
            className={`ml-auto hidden shrink-0 items-center gap-2 text-xs text-ink-3 ${told ? '@6xl:flex' : '@2xl:flex'}`}
          >
            <Key look="solid" words={t('barrages.intercepted')} />
            <Key look="hatched" words={t('barrages.suppressed')} />
            <Key look="hollow" words={t('barrages.other')} />
          </p>
        </div>
      </div>
      <ul ref={list} className="relative -mx-1 flex min-h-16 items-end overflow-x-auto p-1">
        {rows.map((row) => (
          <li key={row.id} className="shrink-0">
            <button
              type="button"
              aria-pressed={row.id === selectedId}
              onClick={() => onSelect(row.id)}
              onPointerEnter={() => look(row.id)}
              onPointerLeave={() => look(null)}
              onFocus={() => look(row.id)}
              onBlur={() => look(null)}
              className="flex min-h-11 w-6 flex-col items-center justify-end rounded-control pb-0.5 hover:bg-hover aria-pressed:bg-accent-soft aria-pressed:outline-1 aria-pressed:outline-accent pointer-coarse:w-11"
            >
              <span className="sr-only">{barrageWords(tongue, row)}</span>
              <Bar row={row} highest={highest} />
              <span aria-hidden className="text-xs text-ink-3">
                {row.country}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
})

/** From the ground up: shot down, lost or jammed, and what is left of the launched; a line spans what is disputed. */
function Bar({ row, highest }: { row: BarrageRow; highest: number }) {
  const px = (count: number) => (count / highest) * HEIGHT
  const { launched, intercepted, suppressed } = row
  const [down, lost, all] = [px(intercepted?.best ?? 0), px(suppressed?.best ?? 0), px(launched?.best ?? 0)]
  const spans = launched && launched.low < launched.high
  return (
    <svg width={WIDTH} height={HEIGHT} aria-hidden="true" className="overflow-visible">
      {all > 0 && (
        <rect
          x={0.5}
          y={HEIGHT - Math.max(all, 1.5)}
          width={WIDTH - 1}
          height={Math.max(all, 1.5)}
          className="fill-surface stroke-edge"
        />
      )}
      <rect y={HEIGHT - down} width={WIDTH} height={down} className="fill-chart" />
      {lost > 0 && (
        <g className="stroke-chart">
          <rect x={0.5} y={HEIGHT - down - lost} width={WIDTH - 1} height={lost} className="fill-surface" />
          {Array.from({ length: Math.floor(lost / 3) }, (_, i) => (
            <line key={i} x1={1} x2={WIDTH - 1} y1={HEIGHT - down - i * 3 - 1.5} y2={HEIGHT - down - i * 3 - 1.5} />
          ))}
        </g>
      )}
      {spans && (
        <path
          d={`M${WIDTH / 2 - 3} ${HEIGHT - px(launched.high)}h6M${WIDTH / 2} ${HEIGHT - px(launched.high)}V${HEIGHT - px(launched.low)}m-3 0h6`}
          className={row.disputed ? 'stroke-warn' : 'stroke-ink'}
          strokeWidth={1.5}
          fill="none"
        />
      )}
    </svg>
  )
}

function Key({ look, words }: { look: 'solid' | 'hatched' | 'hollow'; words: string }) {
  const looks = {
    solid: 'bg-chart',
    hatched: 'border border-chart bg-[repeating-linear-gradient(var(--color-chart)_0_1px,transparent_1px_3px)]',
    hollow: 'border border-edge',
  }
  return (
    <span className="flex items-center gap-1">
      <span className={`size-2.5 forced-color-adjust-none ${looks[look]}`} />
      {words}
    </span>
  )
}

/** "Ukraine, night 16–17 Mar 2025. Launched: 174. Shot down: 90. Jammed or lost: 70." */
export function barrageWords(tongue: Tongue, row: BarrageRow): string {
  const { t, format } = tongue
  const range = (of: BarrageRange | null) =>
    of === null
      ? t('barrages.unknown')
      : of.low === of.high
        ? format.number(of.best)
        : t('barrages.range', { low: format.number(of.low), high: format.number(of.high) })
  return t(row.disputed ? 'barrages.toldDisputed' : 'barrages.told', {
    country: countryWords(tongue, row.country) ?? t('places.unknown'),
    when: shortWindowWords(tongue, row.window),
    launched: range(row.launched),
    intercepted: range(row.intercepted),
    suppressed: range(row.suppressed),
  })
}
