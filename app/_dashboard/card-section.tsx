'use client'

import { memo, type ReactNode, useId } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { EventCards } from './event-cards'
import { LongList } from './long-list'

const FIRST = 5

interface Props {
  title: string
  note: ReactNode
  events: readonly EventFeature[]
  selectedId: string | null
  onSelect(id: string): void
  heading?: 'place' | 'kind'
}

/** A headed list of events. Long lists are unrolled on demand. */
export const CardSection = memo(function CardSection(props: Props) {
  const { title, note, events, selectedId, onSelect, heading = 'place' } = props
  const { format } = useTongue()
  const id = useId()
  if (events.length === 0) return null
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="flex items-baseline justify-between text-base font-semibold">
        {title}
        <span className="text-sm font-normal text-ink-3">{format.number(events.length)}</span>
      </h2>
      <p className="-mt-1 text-sm text-ink-3">{note}</p>
      <LongList items={events} first={FIRST}>
        {(shown) => <EventCards events={shown} selectedId={selectedId} onSelect={onSelect} heading={heading} />}
      </LongList>
    </section>
  )
})
