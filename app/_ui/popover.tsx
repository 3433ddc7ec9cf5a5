'use client'

import { type ComponentProps, type ReactNode, useId, useRef, useState } from 'react'
import { Button } from './button'

const SIDES = {
  below: 'supports-[position-area:bottom]:mt-1 [position-area:bottom_span-left]',
  above: 'supports-[position-area:top]:mb-1 [position-area:top_span-right]',
} as const

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  /** What stands on the button. */
  trigger: ReactNode
  /** What the box is called. */
  label: string
  side?: keyof typeof SIDES
  /** The look of the box. */
  box?: string
  /** Drawn only while the box is open. */
  children: ReactNode
}

/**
 * A button and the box that it opens, which comes right after it for Tab. Escape, a click elsewhere, and the focus
 * leaving close it.
 */
export function Popover({ trigger, label, side = 'below', box = 'w-[26rem]', children, ...button }: Props) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button ref={opener} look="quiet" popoverTarget={id} {...button}>
        {trigger}
      </Button>
      <div
        ref={frame}
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        onToggle={({ newState }) => setOpen(newState === 'open')}
        onBlur={({ relatedTarget }) => {
          // The opener closes it by itself.
          if (!(relatedTarget instanceof Node) || relatedTarget === opener.current) return
          if (!frame.current?.contains(relatedTarget)) frame.current?.hidePopover()
        }}
        // In the middle of the window where the browser can't put it beside its button.
        className={`m-auto max-h-[min(34rem,calc(100dvh-9rem))] max-w-[calc(100vw-1rem)] overflow-y-auto overscroll-contain rounded-card border border-line bg-surface text-ink shadow-float supports-[position-area:top]:m-0 [position-try-fallbacks:flip-inline] ${SIDES[side]} ${box}`}
      >
        {open && children}
      </div>
    </>
  )
}
