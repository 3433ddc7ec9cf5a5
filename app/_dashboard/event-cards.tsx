'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Badge } from '@/app/_ui/badge'
import { KindSwatch } from '@/app/_ui/kind-swatch'
import { linesByClaimant } from '@/app/_ui/words/figure'
import { kindWords } from '@/app/_ui/words/kind'
import { eventPlaceWords } from '@/app/_ui/words/place'
import { shortWindowWords } from '@/app/_ui/words/window'
import type { EventFeature } from '@/lib/format/event-feature'

interface Props {
  events: readonly EventFeature[]
  selectedId: string | null
  onSelect(id: string): void
  /** What a card is headed by: the kind where all of a list are of one place. */
  heading?: 'place' | 'kind'
}

/** Events as cards: "Ukraine · night 16–17 Mar 2025 · 174 drones launched, 90 shot down (Ukraine's air force)". */
export function EventCards({ events, selectedId, onSelect, heading = 'place' }: Props) {
  return (
    <ul className="flex flex-col gap-1.5">
      {events.map((event) => (
        <li key={event.id}>
          <EventCard event={event} selected={event.id === selectedId} onSelect={onSelect} heading={heading} />
        </li>
      ))}
    </ul>
  )
}

function EventCard({
  event: { id, properties },
  selected,
  onSelect,
  heading,
}: {
  event: EventFeature
  selected: boolean
  onSelect(id: string): void
  heading: 'place' | 'kind'
}) {
  const tongue = useTongue()
  const { t } = tongue
  const lines = linesByClaimant(tongue, properties.figures)
  return (
    <button
      type="button"
      aria-pressed={selected}
      onClick={() => onSelect(id)}
      className={`flex w-full flex-col gap-1 rounded-card border p-2.5 text-left text-sm transition-colors ${
        selected ? 'border-accent bg-accent-soft' : 'border-line hover:bg-hover'
      }`}
    >
      <span className="flex w-full items-baseline gap-2">
        <KindSwatch kind={properties.kind} />
        <span className="font-semibold">
          {heading === 'place' ? eventPlaceWords(tongue, properties) : kindWords(tongue, properties.kind)}
        </span>
        <span className="ml-auto shrink-0 text-xs text-ink-2">{shortWindowWords(tongue, properties)}</span>
      </span>
      {lines.length === 0 && <span className="line-clamp-2 text-ink-2">{properties.quote}</span>}
      {lines.slice(0, 3).map(({ claimant, words }) => (
        <span key={claimant} className="text-ink">
          {t.rich('lists.claimed', { words, claimant, by: (by) => <span className="text-ink-2">{by}</span> })}
        </span>
      ))}
      {(properties.disputed || lines.length > 3) && (
        <span className="flex gap-1.5">
          {properties.disputed && <Badge tone="warn">{t('lists.disputed')}</Badge>}
          {lines.length > 3 && <Badge>{t('lists.moreLines', { count: lines.length - 3 })}</Badge>}
        </span>
      )}
    </button>
  )
}
