'use client'

import { type ReactNode, useId, useState } from 'react'
import { Button } from '@/app/_ui/button'
import { countWords } from '@/app/_ui/words/figure'
import type { EventFeature } from '@/lib/format/event-feature'
import { EventCards } from './event-cards'

const FIRST = 5
const STEP = 100

interface Props {
  title: string
  note: ReactNode
  events: readonly EventFeature[]
  selectedId: string | null
  onSelect(id: string): void
  heading?: 'place' | 'kind'
}

/** A headed list of events. Long lists are unrolled on demand. */
export function CardSection({ title, note, events, selectedId, onSelect, heading = 'place' }: Props) {
  const [shown, setShown] = useState(FIRST)
  const id = useId()
  if (events.length === 0) return null
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="flex items-baseline justify-between text-base font-semibold">
        {title}
        <span className="text-sm font-normal text-ink-3">{countWords(events.length)}</span>
      </h2>
      <p className="-mt-1 text-sm text-ink-3">{note}</p>
      <EventCards events={events.slice(0, shown)} selectedId={selectedId} onSelect={onSelect} heading={heading} />
      {events.length > shown && (
        <Button onClick={() => setShown(shown + STEP)}>
          Show {countWords(Math.min(STEP, events.length - shown))} more
        </Button>
      )}
    </section>
  )
}
