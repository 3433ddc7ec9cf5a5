'use client'

import type { ReactNode } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { distanceWords } from '../words/place'
import { EventLine } from './event-line'
import type { SelectEvent } from './event-link'
import { NEARBY_KM, nearbyFilter, type Surroundings } from './surroundings'

const FIRST = 5

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
  const tongue = useTongue()
  const { t } = tongue
  const told = event.properties.parts?.length ?? 0
  const filter = nearbyFilter(event)
  return (
    <>
      {whole && (
        <Section
          title={t('event.partOf')}
          note={t('event.partOfNote')}
          lines={[<EventLine key={whole.id} event={whole} onSelect={onSelect} />]}
        />
      )}
      {told > 0 && (
        <Section
          title={t('event.parts')}
          count={told}
          note={t('event.partsNote')}
          lines={parts.map((part) => <EventLine key={part.id} event={part} onSelect={onSelect} />)}
          after={
            parts.length < told && (
              <p className="text-sm text-ink-3">{t('event.partsUnlisted', { count: told - parts.length })}</p>
            )
          }
        />
      )}
      {'why' in filter ? (
        filter.why && <Section title={t('event.nearby')} note={t(WHY_NOT[filter.why])} lines={[]} />
      ) : (
        <Section
          title={t('event.nearby')}
          count={nearby.length}
          note={t(nearby.length > 0 ? 'event.nearbyNote' : 'event.nearbyNone', {
            km: distanceWords(tongue, NEARBY_KM),
          })}
          lines={nearby.map(({ event: other, km: distance }) => (
            <EventLine key={other.id} event={other} note={awayWords(tongue, distance)} onSelect={onSelect} />
          ))}
        />
      )}
    </>
  )
}

const WHY_NOT = { wide: 'event.nearbyWide', timeless: 'event.nearbyTimeless' } as const

const awayWords = (tongue: Tongue, km: number) =>
  km < 0.5 ? tongue.t('event.samePoint') : distanceWords(tongue, Math.round(km))

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
  const { t, format } = useTongue()
  const rest = lines.slice(FIRST)
  return (
    <section className="flex flex-col gap-1">
      <h3 className="flex items-baseline justify-between text-base font-semibold">
        {title}
        {count !== undefined && count > 0 && (
          <span className="text-sm font-normal text-ink-3">{format.number(count)}</span>
        )}
      </h3>
      <p className="text-sm text-ink-3">{note}</p>
      <Lines lines={lines.slice(0, FIRST)} />
      {rest.length > 0 && (
        <details>
          <summary className="tap flex w-fit items-center text-sm text-accent">
            {t('event.more', { count: format.number(rest.length) })}
          </summary>
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
