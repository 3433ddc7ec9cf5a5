'use client'

import type { ReactNode } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import { countWords, plural } from '../words/figure'
import { EventLine } from './event-line'
import type { SelectEvent } from './event-link'
import { NEARBY_KM, nearbyFilter, type Surroundings } from './surroundings'

const FIRST = 5
const NEARBY = 'Nearby at the same time'
const km = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 })

/** The event that this one is a part of, its own parts, and what else happened near it at that time. */
export function EventSurroundings({
  event,
  around: { whole, parts, nearby },
  onSelect,
}: {
  event: EventFeature
  around: Surroundings
  onSelect?: SelectEvent | undefined
}) {
  const told = event.properties.parts?.length ?? 0
  const filter = nearbyFilter(event)
  return (
    <>
      {whole && (
        <Section
          title="Part of"
          note="The numbers of the wider event are told apart from these. They are never added together."
          lines={[<EventLine key={whole.id} event={whole} onSelect={onSelect} />]}
        />
      )}
      {told > 0 && (
        <Section
          title="Its parts"
          count={told}
          note="What is told of each place by itself. Their numbers are never added to each other, or to those of this event."
          lines={parts.map((part) => <EventLine key={part.id} event={part} onSelect={onSelect} />)}
          after={
            parts.length < told && (
              <p className="text-sm text-ink-3">{plural(told - parts.length, 'part')} could not be listed here.</p>
            )
          }
        />
      )}
      {'why' in filter ? (
        filter.why && <Section title={NEARBY} note={filter.why} lines={[]} />
      ) : (
        <Section
          title={NEARBY}
          count={nearby.length}
          note={
            nearby.length > 0
              ? `Towns and sites within ${NEARBY_KM} km whose time may be the same. Whether they belong together is not said.`
              : `No other town or site within ${NEARBY_KM} km has an event of that time.`
          }
          lines={nearby.map(({ event: other, km: distance }) => (
            <EventLine key={other.id} event={other} note={distanceWords(distance)} onSelect={onSelect} />
          ))}
        />
      )}
    </>
  )
}

const distanceWords = (distance: number) =>
  distance < 0.5 ? 'same point' : distance < 1.5 ? '1 km' : `${km.format(distance)} km`

function Section({
  title,
  count,
  note,
  lines,
  after,
}: {
  title: string
  count?: number
  note: string
  lines: ReactNode[]
  after?: ReactNode
}) {
  const rest = lines.slice(FIRST)
  return (
    <section className="flex flex-col gap-1">
      <h3 className="flex items-baseline justify-between text-base font-semibold">
        {title}
        {count !== undefined && count > 0 && (
          <span className="text-sm font-normal text-ink-3">{countWords(count)}</span>
        )}
      </h3>
      <p className="text-sm text-ink-3">{note}</p>
      <Lines lines={lines.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className="tap flex w-fit items-center text-sm text-accent">{countWords(rest.length)} more</summary>
          <Lines lines={rest} />
        </details>
      )}
      {after}
    </section>
  )
}

function Lines({ lines }: { lines: ReactNode[] }) {
  if (lines.length === 0) return null
  return (
    <ul className="-mx-2 divide-y divide-line">
      {lines.map((line, index) => (
        <li key={index}>{line}</li>
      ))}
    </ul>
  )
}
