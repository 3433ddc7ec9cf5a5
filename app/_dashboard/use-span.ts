'use client'

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { DateExtent, DateRange } from './date-range'
import {
  boundsOf,
  following,
  isNearest,
  panned,
  type Span,
  spanAround,
  zoomed,
  zoomedAboutDates,
} from './timeline-span'

/** What the timeline shows, and the ways to change it. */
export interface VisibleSpan {
  span: Span
  isAll: boolean
  isNearest: boolean
  /** Nearer or farther about these dates where they are in sight, else about the newest day of the data. */
  zoom(factor: number, about: DateRange, newest: string | null): void
  showAll(): void
  showRange(range: DateRange): void
  /** Brings dates into sight; the same function for as long as the data are. */
  follow(range: DateRange): void
}

/** A tick of a mouse wheel is some hundred pixels. */
const ZOOM_PER_PIXEL = 0.002
/** A pinch on a trackpad comes as a wheel with the Control key, in smaller pixels. */
const PINCH_PER_PIXEL = 0.01
const PIXELS_IN_LINE = 16

/**
 * The span of time that is shown, null while the data's is unknown. Over `frame` the wheel and two fingers zoom and
 * move it; over `axis` a drag moves it. It is no state of the URL: what is chosen is, and this only looks at it.
 */
export function useSpan(
  extent: DateExtent | null,
  frame: RefObject<HTMLElement | null>,
  axis: RefObject<Element | null>,
): VisibleSpan | null {
  const [chosen, choose] = useState<Span | null>(null)
  const bounds = useMemo(() => extent && boundsOf(extent), [extent])
  const change = useCallback(
    (next: (span: Span, bounds: Span) => Span) => {
      if (!bounds) return
      choose((span) => {
        const changed = next(span ?? bounds, bounds)
        return changed.end - changed.start >= bounds.end - bounds.start ? null : changed
      })
    },
    [bounds],
  )
  useGestures(frame, axis, change)
  const follow = useCallback((range: DateRange) => change((span, bounds) => following(span, bounds, range)), [change])
  return useMemo(
    () =>
      bounds && {
        span: chosen ?? bounds,
        isAll: chosen === null,
        isNearest: isNearest(chosen ?? bounds, bounds),
        zoom: (factor, about, newest) => change((span) => zoomedAboutDates(span, bounds, factor, about, newest)),
        showAll: () => choose(null),
        showRange: (range) => change(() => spanAround(range, bounds)),
        follow,
      },
    [bounds, chosen, change, follow],
  )
}

type Change = (next: (span: Span, bounds: Span) => Span) => void

function useGestures(frame: RefObject<HTMLElement | null>, axis: RefObject<Element | null>, change: Change) {
  const fingers = useRef<[number, number] | null>(null)
  useEffect(() => {
    const node = frame.current
    if (!node) return
    const stop = new AbortController()
    const listen = { signal: stop.signal, passive: false, capture: true }
    const share = (clientX: number) => {
      const { left, width } = node.getBoundingClientRect()
      return (clientX - left) / Math.max(1, width)
    }

    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? PIXELS_IN_LINE : 1
      const sideways = event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX
      if (Math.abs(sideways) >= Math.abs(event.deltaY) && sideways !== 0) {
        const moved = (sideways * pixels) / Math.max(1, node.clientWidth)
        return change((span, bounds) => panned(span, bounds, moved * (span.end - span.start)))
      }
      const factor = Math.exp(event.deltaY * pixels * (event.ctrlKey ? PINCH_PER_PIXEL : ZOOM_PER_PIXEL))
      const at = share(event.clientX)
      change((span, bounds) => zoomed(span, bounds, factor, span.start + at * (span.end - span.start)))
    }

    const onTouch = (event: TouchEvent) => {
      const [one, other] = event.touches
      if (event.type === 'touchstart' && one && other && !fingers.current) {
        // The brush has begun with the first finger: it is told that this was none, and hears no more of it.
        const cancelled = new TouchEvent('touchcancel', { bubbles: true, touches: [], changedTouches: [one] })
        event.stopPropagation()
        one.target.dispatchEvent(cancelled)
        fingers.current = [share(one.clientX), share(other.clientX)]
        return
      }
      const before = fingers.current
      if (!before) return
      event.stopPropagation()
      if (event.cancelable) event.preventDefault()
      if (event.touches.length === 0) fingers.current = null
      if (event.type !== 'touchmove' || !one || !other) return
      const now: [number, number] = [share(one.clientX), share(other.clientX)]
      fingers.current = now
      const factor = Math.max(0.02, Math.abs(before[1] - before[0])) / Math.max(0.02, Math.abs(now[1] - now[0]))
      change((span, bounds) => {
        // What was between the fingers stays between them.
        const [held, at] = [(before[0] + before[1]) / 2, (now[0] + now[1]) / 2]
        const near = zoomed(span, bounds, factor, span.start + held * (span.end - span.start))
        return panned(near, bounds, (held - at) * (near.end - near.start))
      })
    }

    node.addEventListener('wheel', onWheel, listen)
    for (const type of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const)
      node.addEventListener(type, (event) => event.isTrusted && onTouch(event), listen)

    let heldAt = 0
    const onDrag = (event: PointerEvent) => {
      if (!axis.current?.contains(event.target as Element) || fingers.current) return
      const before = heldAt
      const at = share(event.clientX)
      heldAt = at
      if (event.type === 'pointerdown') axis.current.setPointerCapture(event.pointerId)
      else if (axis.current.hasPointerCapture(event.pointerId))
        change((span, bounds) => panned(span, bounds, (before - at) * (span.end - span.start)))
    }
    for (const type of ['pointerdown', 'pointermove'] as const)
      node.addEventListener(type, onDrag, { signal: stop.signal })
    return () => stop.abort()
  }, [frame, axis, change])
}
