'use client'

import { Link2 } from 'lucide-react'
import Link from 'next/link'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { buttonClass } from '../button'
import { eventTitle } from '../words/event'
import { dayWords } from '../words/window'
import { CopyButton } from './copy-button'

/** A line to quote the event by, with the address that stays its own, and the event as data. */
export function EventCitation({
  event,
  origin,
  linksToPage,
}: {
  event: EventFeature
  origin: string
  /** Left out on the page itself. */
  linksToPage: boolean
}) {
  const tongue = useTongue()
  const { t } = tongue
  const id = encodeURIComponent(event.id)
  const citation = citationOf(tongue, event, origin)
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{t('event.cite')}</h3>
      <p className="rounded-control bg-raised p-2 text-sm break-words select-all" data-citation>
        {citation}
      </p>
      <div className="flex flex-wrap items-center gap-2">
        <CopyButton text={citation} />
        {linksToPage && (
          <Link href={`/events/${id}`} className={buttonClass()}>
            <Link2 size={14} aria-hidden /> {t('event.page')}
          </Link>
        )}
        <a href={`/api/ogc/collections/events/items/${id}?f=json`} className={buttonClass('quiet')}>
          {t('event.geoJson')}
        </a>
      </div>
    </section>
  )
}

/** "Groundtrace, “Odesa, night 14–15 Mar 2025: Air or drone strike”, 2 claims of 1 independent origin, as of …". */
export function citationOf(tongue: Tongue, { id, properties }: EventFeature, origin: string): string {
  return tongue.t('event.citation', {
    title: eventTitle(tongue, properties),
    claims: properties.claimCount,
    origins: properties.independentOrigins,
    day: dayWords(tongue, properties.updatedAt),
    address: `${origin}/events/${encodeURIComponent(id)}`,
  })
}
