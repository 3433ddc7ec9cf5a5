'use client'

import { Map as MapIcon, Rows2, Table2 } from 'lucide-react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { SHOWN_AS, type ShownAs } from './table-url'

const LOOK = {
  map: { icon: MapIcon, label: 'dashboard.asMap', className: '' },
  table: { icon: Table2, label: 'dashboard.asTable', className: '' },
  // On a phone neither would have room; who comes there by a link sees what is chosen.
  both: { icon: Rows2, label: 'dashboard.asBoth', className: 'max-md:not-aria-pressed:hidden' },
} as const satisfies Record<ShownAs, { icon: typeof Table2; label: string; className: string }>

/** Map, table, or one above the other. */
export function ViewSwitch({ shownAs, onChange }: { shownAs: ShownAs; onChange(next: ShownAs): void }) {
  const { t } = useTongue()
  // Beside the table there are more buttons than a phone has room for, and a third one here where it is no phone.
  const isShort = shownAs !== 'map'
  return (
    <fieldset className="flex rounded-control border border-edge">
      <legend className="sr-only">{t('dashboard.showAs')}</legend>
      {SHOWN_AS.map((value) => {
        const { icon: Icon, label, className } = LOOK[value]
        return (
          <button
            key={value}
            type="button"
            aria-pressed={value === shownAs}
            title={t(label)}
            onClick={() => onChange(value)}
            className={`tap -my-px inline-flex items-center gap-1.5 rounded-control px-2.5 text-sm text-ink-2 hover:bg-hover hover:text-ink aria-pressed:bg-accent-soft aria-pressed:font-semibold aria-pressed:text-accent ${isShort ? '@max-md:px-3.5' : 'md:@max-md:px-3.5'} ${className}`}
          >
            <Icon size={14} aria-hidden />
            <span className={isShort ? '@max-md:sr-only' : 'md:@max-md:sr-only'}>{t(label)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
