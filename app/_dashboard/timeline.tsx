'use client'

import { useIsFetching } from '@tanstack/react-query'
import { Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, memo, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { IconButton } from '@/app/_ui/button'
import { useCoarsePointer } from '@/app/_ui/use-coarse-pointer'
import { useSize } from '@/app/_ui/use-size'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { presetEnd } from './date-presets'
import { type DateExtent, type DateRange, dayOf, daysBetween, daysLater } from './date-range'
import { TimelineBrush } from './later-parts'
import { PlayControls } from './play-controls'
import { PresetButtons } from './preset-buttons'
import { type Filter, useStats } from './queries'
import { TimelineAxis } from './timeline-axis'
import { TimelineBars } from './timeline-bars'
import { TimelineHandles } from './timeline-handles'
import { datesToAsk, intervalFor, isInSpan, pixelsOfRange, type TimeScale, timelineScales } from './timeline-scale'
import { bucketWords, datesWords, sum, summaryWords } from './timeline-words'
import { type Picture, usePlay } from './use-play'
import { useSpan } from './use-span'
import { useDataDays, useUndated } from './use-totals'

const AXIS = 20
const COARSE_AXIS = 28
const ZOOM_STEP = 0.5
/** Keys that follow each other sooner than this are one change, and one step of the history. */
const ONE_CHANGE_MS = 1000

const TITLES = {
  hour: 'timeline.perHour',
  day: 'timeline.perDay',
  week: 'timeline.perWeek',
  month: 'timeline.perMonth',
} as const

export type History = 'push' | 'replace'

interface Props {
  /** First and last day that the store knows, by the month; null while unknown, or when it holds nothing dated. */
  extent: DateExtent | null
  /** Its dates are those of the brush. */
  filter: Filter
  picture: Picture
  onRange(range: DateRange, history?: History): void
  /** Whether it has the focus. */
  onSteer(isSteered: boolean): void
}

/** Bars of all dates, whatever the filter by date; the brush over them is that filter, and can be played. */
export function Timeline({ extent, filter, picture, onRange, onSteer }: Props) {
  const { kinds, targets, area, ...range } = filter
  const tongue = useTongue()
  const { t } = tongue
  const [titleId, summaryId] = [useId(), useId()]
  const frame = useRef<HTMLDivElement>(null)
  const axis = useRef<SVGGElement>(null)
  const coarse = useCoarsePointer()
  const { width, height } = useSize(frame)
  const plotHeight = height - (coarse ? COARSE_AXIS : AXIS)
  const visible = useSpan(extent, frame, axis)
  const days = useDataDays(extent)
  const play = usePlay(range, days, picture, onRange)

  const interval = visible ? intervalFor(visible.span, width) : 'month'
  const asked = visible ? datesToAsk(visible.span, interval) : { from: null, to: null }
  const data = useStats({ ...asked, kinds, targets, area }, interval)
  const undated = useUndated({ kinds, targets, area })
  const isStale = useIsFetching({ queryKey: ['stats', interval] }) > 0
  const shown = useMemo(
    () => (visible && data ? data.buckets.filter(({ start }) => isInSpan(start, data.interval, visible.span)) : []),
    [visible, data],
  )
  const scales = useMemo(
    () => (visible && data ? timelineScales(shown, visible.span, { width, height: plotHeight }) : null),
    [visible, data, shown, width, plotHeight],
  )

  // The bar under the pointer, by its `start`: within a bar, nothing changes.
  const [hovered, setHovered] = useState<string | null>(null)
  const [pulled, setPulled] = useState<DateRange | null>(null)
  const { from, to, nights } = range
  const readout = useMemo(() => {
    if (pulled) return datesWords(tongue, pulled)
    const bucket = hovered && shown.find(({ start }) => start === hovered)
    if (data && bucket) return bucketWords(tongue, bucket, data.interval)
    // What a night tells may well have been in an hour after that of its beginning.
    if (hovered) return tongue.t(data?.interval === 'hour' ? 'timeline.noneHereHour' : 'timeline.noneHere')
    if (from || to) return datesWords(tongue, { from, to, nights })
    if (days) return tongue.t('timeline.newest', { day: datesWords(tongue, { from: days.last, to: days.last }) })
    return data?.buckets.length === 0 && tongue.t('timeline.none')
  }, [tongue, pulled, hovered, shown, data, from, to, nights, days])
  const summary = useMemo(
    () => data && summaryWords(tongue, shown, data.interval, undated, days),
    [tongue, shown, data, undated, days],
  )

  // The dates in sight, wherever they were chosen; what is looked at stays while they are.
  const follow = visible?.follow
  useEffect(() => follow?.({ from, to }), [follow, from, to])

  const zoom = (factor: number) => visible?.zoom(factor, range, days?.last ?? null)
  const keyAt = useRef(Number.NEGATIVE_INFINITY)
  const changeByKey = (next: DateRange) => {
    const now = performance.now()
    onRange(next, now - keyAt.current < ONE_CHANGE_MS ? 'replace' : 'push')
    keyAt.current = now
  }
  const onKey = (event: KeyboardEvent<HTMLElement>) => {
    const target = event.target as Element
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('[popover]')) return
    if (event.key === ' ') {
      if (target instanceof HTMLButtonElement) return
      play.toggle()
    } else if (event.key === '[' || event.key === ']') {
      if (!from || !to) return
      const by = daysBetween(from, to) * (event.key === '[' ? -1 : 1)
      changeByKey({ ...range, from: daysLater(from, by), to: daysLater(to, by) })
    } else if (event.key === '+' || event.key === '=') zoom(ZOOM_STEP)
    else if (event.key === '-') zoom(1 / ZOOM_STEP)
    else if (event.key === '0') visible?.showAll()
    else if (event.key === 'Enter' && target.role === 'slider' && (from || to)) visible?.showRange(range)
    else return
    event.preventDefault()
  }
  const choosePreset = (next: DateRange) => {
    onRange(next)
    visible?.showRange(next)
  }
  const shownBy = data?.interval ?? interval
  const hasWide = shown.some(({ wide }) => sum(wide) > 0)

  return (
    <section
      aria-label={t('timeline.label')}
      aria-describedby={summaryId}
      onKeyDown={onKey}
      onFocus={() => onSteer(true)}
      onBlur={() => onSteer(false)}
      className="@container shrink-0 border-t border-line bg-surface px-3 pt-1.5 pb-1 sm:px-4"
    >
      <p id={summaryId} className="sr-only">
        {summary}
      </p>
      <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 @3xl:grid-cols-[minmax(0,1fr)_auto_auto]">
        {/* On a phone two lines: as tall as the buttons beside them. */}
        <div className="flex h-8 min-w-0 flex-wrap content-center items-center gap-x-2 text-sm/4 pointer-coarse:h-11">
          <h2 id={titleId} className="shrink-0 font-semibold whitespace-nowrap">
            {t(TITLES[shownBy])}{' '}
            <span className="font-normal text-ink-3" title={t('timeline.utcNote')}>
              {tongue.timeZone === 'UTC' || shownBy === 'hour' ? t('timeline.utc') : t('timeline.utcDays')}
            </span>
          </h2>
          <p className="min-w-0 truncate text-ink-2" data-testid="timeline-readout">
            {readout}
          </p>
        </div>
        <div className="order-last col-span-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1 @3xl:order-none @3xl:col-span-1">
          <PlayControls
            play={play}
            enabled={days !== null && days.first < days.last}
            nights={Boolean(range.nights)}
            onNights={(nights) => onRange({ ...range, nights })}
          />
          {days && <PresetButtons end={presetEnd(days, dayOf(new Date()))} range={range} onChoose={choosePreset} />}
        </div>
        <div className="flex items-center">
          <IconButton
            label={t('timeline.longer')}
            disabled={!visible || visible.isAll}
            onClick={() => zoom(1 / ZOOM_STEP)}
          >
            <Minus size={14} aria-hidden />
          </IconButton>
          <IconButton
            label={t('timeline.shorter')}
            disabled={!visible || visible.isNearest}
            onClick={() => zoom(ZOOM_STEP)}
          >
            <Plus size={14} aria-hidden />
          </IconButton>
        </div>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the buttons and keys do the same. */}
        <div
          ref={frame}
          className="relative col-span-2 h-20 @3xl:col-span-3 pointer-coarse:h-22"
          onDoubleClick={() => (from || to) && visible?.showRange(range)}
        >
          {isStale && data && (
            <div aria-hidden="true" className="absolute inset-x-0 top-0 h-0.5 overflow-hidden bg-accent-soft">
              <div className="h-full w-1/3 animate-sweep bg-accent forced-color-adjust-none" />
            </div>
          )}
          {data && <BarList titleId={titleId} buckets={shown} interval={data.interval} />}
          {data && scales && (
            <svg width={width} height={height} className="block" aria-hidden="true">
              <TimelineBars buckets={shown} interval={data.interval} x={scales.x} y={scales.y} />
              <Shade x={scales.x} height={plotHeight} range={pulled ?? range} />
              <text y={9} className="fill-ink-3 text-xs">
                {tongue.format.number(scales.highest)}
              </text>
              <TimelineAxis
                ref={axis}
                x={scales.x}
                top={plotHeight}
                height={height - plotHeight}
                byHour={data.interval === 'hour'}
                movable={visible?.isAll === false}
              />
              <TimelineBrush
                x={scales.x}
                height={plotHeight}
                interval={data.interval}
                range={range}
                coarse={coarse}
                onChange={onRange}
                onPull={setPulled}
                onHover={setHovered}
              />
            </svg>
          )}
          {hasWide && (
            <p className="pointer-events-none absolute top-0 right-0 flex items-center gap-1 bg-surface/80 pl-1 text-xs text-ink-3">
              <Stripes /> {t(shownBy === 'hour' ? 'timeline.mayBeLaterHour' : 'timeline.mayBeLater')}
            </p>
          )}
          {scales && days && (
            <TimelineHandles
              x={scales.x}
              height={plotHeight}
              range={pulled ?? range}
              data={days}
              onChange={changeByKey}
            />
          )}
        </div>
      </div>
    </section>
  )
}

/** The bars in words, for who doesn't see them. */
const BarList = memo(function BarList(props: {
  titleId: string
  buckets: readonly StatsBucket[]
  interval: StatsInterval
}) {
  const tongue = useTongue()
  return (
    <ol aria-labelledby={props.titleId} className="sr-only">
      {props.buckets.map((bucket) => (
        <li key={bucket.start}>{bucketWords(tongue, bucket, props.interval)}</li>
      ))}
    </ol>
  )
})

/** What is not chosen stands back. */
function Shade({ x, height, range }: { x: TimeScale; height: number; range: DateRange }) {
  if (!range.from && !range.to) return null
  const [first = 0, last = 0] = x.range()
  const [left, right] = pixelsOfRange(x, range) ?? [last, last]
  return (
    <g className="fill-surface opacity-70">
      <rect x={first} width={left - first} height={height} />
      <rect x={right} width={last - right} height={height} />
    </g>
  )
}

function Stripes() {
  return (
    <svg width="10" height="10" aria-hidden="true" className="fill-ink-3">
      <path d="M0 1h10v1.5H0zM0 4h10v1.5H0zM0 7h10v1.5H0z" />
    </svg>
  )
}
