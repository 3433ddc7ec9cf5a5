'use client'

import { ChevronDown } from 'lucide-react'
import { useId, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { FormLegend } from '@/app/_ui/form-legend'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { kindWords } from '@/app/_ui/words/kind'
import type { Kind } from '@/lib/domain/kinds'

/** From this size of the map on its corner can be spared. */
const ROOM = { width: 800, height: 400 }

interface Props {
  kinds: readonly Kind[]
  crowd: boolean
  /** Whether places that are only mentioned are drawn. */
  places: boolean
  /** Whether the legend of a layer is in the corner below. */
  hasLayer: boolean
  /** Of the map; zero until it is measured. */
  size: { width: number; height: number }
}

/** What colours and forms mean, for readers who see nothing but the map: open where there is room for it. */
export function EmbedLegend({ kinds, crowd, places, hasLayer, size }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const id = useId()
  /** Null until the reader has chosen. */
  const [chosen, setChosen] = useState<boolean | null>(null)
  const isOpen = chosen ?? (size.width >= ROOM.width && size.height >= ROOM.height)
  return (
    <div
      className={`pointer-events-none absolute top-3 left-3 z-20 flex max-w-[calc(100%-4.5rem)] flex-col items-start ${hasLayer ? 'max-h-[calc(100%-7rem)]' : 'max-h-[calc(100%-1.5rem)]'}`}
    >
      <div className="pointer-events-auto flex min-h-0 max-w-full flex-col rounded-card border border-line bg-surface shadow-float">
        <Button
          look="quiet"
          className="self-start"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setChosen(!isOpen)}
        >
          {t('embed.legend')}
          <ChevronDown size={14} aria-hidden className={isOpen ? 'rotate-180' : ''} />
        </Button>
        <section
          id={id}
          hidden={!isOpen}
          aria-label={t('embed.legend')}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          className={`max-w-64 flex-col gap-2 overflow-y-auto border-t border-line p-2 outline-offset-[-2px] ${isOpen ? 'flex' : ''}`}
        >
          {kinds.length > 0 && (
            <ul aria-label={t('filter.kinds')} className="flex flex-wrap gap-x-3 gap-y-1 text-sm text-ink-2">
              {kinds.map((kind) => (
                <li key={kind} className="flex items-center gap-1.5">
                  <KindSwatch kind={kind} />
                  {kindWords(tongue, kind)}
                </li>
              ))}
            </ul>
          )}
          <FormLegend crowd={crowd} places={places} />
        </section>
      </div>
    </div>
  )
}
