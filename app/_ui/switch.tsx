'use client'

import type { ReactNode } from 'react'

/** A switch with its label; on and off are told by the knob's place, not by colour alone. */
export function Switch({
  checked,
  onChange,
  children,
}: {
  checked: boolean
  onChange(checked: boolean): void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      role="switch"
      aria-checked={checked}
      onClick={() => onChange(!checked)}
      className="group tap -mx-2 flex items-center justify-between gap-3 rounded-control px-2 text-base hover:bg-hover"
    >
      {children}
      <span
        aria-hidden="true"
        className="relative h-5 w-9 shrink-0 rounded-full border border-edge bg-surface transition-colors group-aria-checked:border-accent group-aria-checked:bg-accent"
      >
        <span className="absolute top-0.5 left-0.5 size-3.5 rounded-full bg-edge transition-transform group-aria-checked:translate-x-4 group-aria-checked:bg-on-accent" />
      </span>
    </button>
  )
}
