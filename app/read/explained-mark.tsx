'use client'

import {
  type ComponentProps,
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { ExplanationPanel } from '@/app/_ui/explanation/explanation-panel'
import type { PlaceExplanation } from '@/lib/domain/explanation'
import type { ReadMention } from '@/lib/domain/reading'

// Long enough to pass over a word on the way elsewhere, and to cross the gap between word and panel.
const OPEN_AFTER_MS = 150
const CLOSE_AFTER_MS = 250
const GAP = 6

/** The panel that is open, of all the marks in a text: there is one at a time. */
export interface OpenPanel {
  pinned: boolean
  close(): void
}

/**
 * A marked place whose explanation opens beside it: by pointing at it, by reaching it with the keyboard, or by a tap,
 * which also keeps it open. Escape closes it.
 */
export function ExplainedMark({
  mention,
  explanation,
  current,
  children,
}: {
  mention: ReadMention
  explanation: PlaceExplanation
  current: RefObject<OpenPanel | null>
  children: ReactNode
}) {
  const id = useId()
  const [state, setState] = useState<'closed' | 'open' | 'pinned'>('closed')
  const wrapper = useRef<HTMLSpanElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isOpen = state !== 'closed'

  const close = () => {
    clearTimeout(timer.current)
    setState('closed')
  }
  const open = (pinned: boolean) => {
    clearTimeout(timer.current)
    setState(pinned ? 'pinned' : 'open')
  }
  const later = (what: () => void, ms: number) => {
    clearTimeout(timer.current)
    timer.current = setTimeout(what, ms)
  }

  useEffect(() => {
    if (!isOpen) return
    const mine: OpenPanel = { pinned: state === 'pinned', close: () => setState('closed') }
    if (current.current) current.current.close()
    current.current = mine
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      if (wrapper.current?.contains(document.activeElement)) button.current?.focus()
      setState('closed')
    }
    const onPointer = (event: PointerEvent) => {
      if (event.target instanceof Node && !wrapper.current?.contains(event.target)) setState('closed')
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('pointerdown', onPointer)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('pointerdown', onPointer)
      if (current.current === mine) current.current = null
    }
  }, [isOpen, state, current])
  useEffect(() => () => clearTimeout(timer.current), [])

  // The same for the word and for its panel: together they are what is pointed at.
  const pointing = {
    onPointerEnter: ({ pointerType }: { pointerType: string }) => {
      if (pointerType !== 'mouse' || state === 'pinned' || current.current?.pinned) return
      later(() => open(false), isOpen ? 0 : OPEN_AFTER_MS)
    },
    onPointerLeave: ({ pointerType }: { pointerType: string }) => {
      if (pointerType === 'mouse' && state !== 'pinned') later(close, CLOSE_AFTER_MS)
    },
    onBlur: ({ relatedTarget }: { relatedTarget: EventTarget | null }) => {
      if (relatedTarget instanceof Node && !wrapper.current?.contains(relatedTarget)) close()
    },
  }

  return (
    <span ref={wrapper} className="[text-decoration:inherit]">
      <button
        ref={button}
        type="button"
        {...pointing}
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-panel` : undefined}
        aria-haspopup="dialog"
        className="rounded-[2px] [font:inherit] [text-decoration:inherit] max-sm:scroll-mb-[70dvh]"
        onClick={() => (state === 'pinned' ? close() : open(true))}
        onFocus={({ currentTarget }) => {
          if (state === 'closed' && currentTarget.matches(':focus-visible')) open(false)
        }}
      >
        {children}
      </button>
      {isOpen && (
        <Panel id={`${id}-panel`} headingId={`${id}-heading`} beside={button} pointing={pointing}>
          <ExplanationPanel
            mention={mention}
            explanation={explanation}
            headingId={`${id}-heading`}
            onClose={() => {
              button.current?.focus()
              close()
            }}
          />
        </Panel>
      )}
    </span>
  )
}

/** Beside the word on a wide screen, a sheet at the bottom of a narrow one. */
function Panel({
  id,
  headingId,
  beside,
  pointing,
  children,
}: {
  id: string
  headingId: string
  beside: RefObject<HTMLElement | null>
  pointing: Pick<ComponentProps<'div'>, 'onPointerEnter' | 'onPointerLeave' | 'onBlur'>
  children: ReactNode
}) {
  const panel = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<CSSProperties>({ visibility: 'hidden' })
  useLayoutEffect(() => {
    if (!beside.current || !panel.current) return
    setAt(positionOf(beside.current, panel.current))
    // A sheet would lie over the word it explains.
    beside.current.scrollIntoView({ block: 'nearest' })
  }, [beside])
  return (
    <div
      ref={panel}
      id={id}
      role="dialog"
      aria-labelledby={headingId}
      tabIndex={-1}
      style={at}
      {...pointing}
      className="bottom-sheet z-30 overflow-y-auto overscroll-contain border border-edge bg-surface p-4 whitespace-normal text-ink no-underline shadow-float max-sm:fixed max-sm:inset-x-0 max-sm:bottom-0 max-sm:max-h-[65dvh] max-sm:rounded-t-card sm:absolute sm:top-(--top) sm:left-(--left) sm:max-h-128 sm:w-112 sm:max-w-full sm:rounded-card"
    >
      {children}
    </div>
  )
}

/** Below the word where there is room, else above it; never out of the text's own column. */
function positionOf(word: HTMLElement, panel: HTMLElement): CSSProperties {
  const column = panel.offsetParent?.getBoundingClientRect()
  const rect = word.getClientRects()[0]
  if (!column || !rect) return {}
  const below = window.innerHeight - rect.bottom
  const above = below < panel.offsetHeight + GAP && rect.top > below
  const top = above ? rect.top - column.top - panel.offsetHeight - GAP : rect.bottom - column.top + GAP
  const left = Math.max(0, Math.min(rect.left - column.left, column.width - panel.offsetWidth))
  return { '--top': `${top}px`, '--left': `${left}px` } as CSSProperties
}
