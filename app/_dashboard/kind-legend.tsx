'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { kindWords } from '@/app/_ui/words/kind'
import { KIND_NAMES, type Kind } from '@/lib/domain/kinds'

interface Props {
  /** Null is all of them. */
  kinds: readonly Kind[] | null
  /** Events of each kind within the dates; null while not known. */
  counts: Readonly<Partial<Record<Kind, number>>> | null
  onChange(kinds: Kind[] | null): void
}

/** The legend of the dots, which is also the filter by kind. */
export function KindLegend({ kinds, counts, onChange }: Props) {
  const tongue = useTongue()
  const chosen = new Set(kinds ?? KIND_NAMES)
  const toggle = (kind: Kind) => {
    const next = KIND_NAMES.filter((one) => (one === kind ? !chosen.has(one) : chosen.has(one)))
    onChange(next.length === KIND_NAMES.length ? null : next)
  }
  return (
    <fieldset>
      <legend className="mb-1 text-base font-semibold">{tongue.t('filter.kinds')}</legend>
      {KIND_NAMES.map((kind) => (
        <label
          key={kind}
          className={`tap -mx-2 flex items-center gap-2 rounded-control px-2 text-base hover:bg-hover ${counts?.[kind] || !counts ? '' : 'text-ink-3'}`}
        >
          <input type="checkbox" className="size-4" checked={chosen.has(kind)} onChange={() => toggle(kind)} />
          <KindSwatch kind={kind} />
          {kindWords(tongue, kind)}
          <span className="ml-auto text-sm text-ink-3">{counts ? tongue.format.number(counts[kind] ?? 0) : '…'}</span>
        </label>
      ))}
    </fieldset>
  )
}
