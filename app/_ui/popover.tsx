'use client'

import { type ComponentProps, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button'

interface Props extends Omit<ComponentProps<'button'>, 'children'> {
  /** What stands on the button. */
  trigger: ReactNode
  /** What the box is called. */
  label: string
  /** Drawn only while the box is open. */
  children: ReactNode
}

/**
 * A button and the box that it opens, which comes right after it for Tab. Escape, a click elsewhere, and the focus
 * leaving close it. On a phone the box is as wide as the nearest positioned ancestor.
 */
export function Popover({ trigger, label, children, ...button }: Props) {
  const id = useId()
  const frame = useRef<HTMLDivElement>(null)
  const opener = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)

  useEffect(() => {
    if (!open) return
    const onPointerDown = ({ target }: PointerEvent) => {
      if (target instanceof Node && !frame.current?.contains(target)) setOpen(false)
    }
    // Before others who listen for Escape, so that it closes one thing at a time.
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      event.preventDefault()
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('pointerdown', onPointerDown)
    document.addEventListener('keydown', onKeyDown, true)
    return () => {
      document.removeEventListener('pointerdown', onPointerDown)
      document.removeEventListener('keydown', onKeyDown, true)
    }
  }, [open])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only sees the focus leave
    <div
      ref={frame}
      className="sm:relative"
      onBlur={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !frame.current?.contains(relatedTarget)) setOpen(false)
      }}
    >
      <Button
        ref={opener}
        look="quiet"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        {...button}
      >
        {trigger}
      </Button>
      {open && (
        <div
          id={id}
          role="dialog"
          aria-label={label}
          className="absolute top-full right-0 z-40 mt-1 max-h-[min(34rem,calc(100dvh-9rem))] overflow-y-auto overscroll-contain rounded-card border border-line bg-surface shadow-float max-sm:inset-x-2 sm:w-[26rem]"
        >
          {children}
        </div>
      )}
    </div>
  )
}
