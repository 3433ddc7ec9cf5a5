'use client'

import { Map as MapIcon, Rows2, Table2 } from 'lucide-react'
import { SHOWN_AS, type ShownAs } from './table-url'

const LOOK: Record<ShownAs, { icon: typeof Table2; label: string; className: string }> = {
  map: { icon: MapIcon, label: 'Map', className: '' },
  table: { icon: Table2, label: 'Table', className: '' },
  // On a phone neither would have room.
  both: { icon: Rows2, label: 'Both', className: 'max-md:hidden' },
}

/** Map, table, or one above the other. */
export function ViewSwitch({ shownAs, onChange }: { shownAs: ShownAs; onChange(next: ShownAs): void }) {
  return (
    <fieldset className="flex rounded-control border border-edge">
      <legend className="sr-only">Show the events as</legend>
      {SHOWN_AS.map((value) => {
        const { icon: Icon, label, className } = LOOK[value]
        return (
          <button
            key={value}
            type="button"
            aria-pressed={value === shownAs}
            onClick={() => onChange(value)}
            className={`tap -my-px inline-flex items-center gap-1.5 rounded-control px-2.5 text-sm text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent ${className}`}
          >
            <Icon size={14} aria-hidden />
            {label}
          </button>
        )
      })}
    </fieldset>
  )
}
