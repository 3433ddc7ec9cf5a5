'use client'

import type { ReactNode } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { StoredClaim } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'
import { ClaimCard } from './claim-card'
import { EventCitation } from './event-citation'
import { EventFigures } from './event-figures'
import { EventHistory } from './event-history'
import type { SelectEvent } from './event-link'
import { toldClaims } from './told-claims'

// Of a crowd of claims, the rest is folded.
const FIRST_CLAIMS = 8

/** All that is told of an event. */
export interface Evidence {
  event: EventFeature
  /** In the order of report: earliest published first. */
  claims: readonly StoredClaim[]
  /** Where this server is known, `https://…`: for the address to cite. */
  origin: string
  /** What lies around it: parts, the whole, what is near. */
  around: ReactNode
  /** Selects another event; without it, lines lead to its page. */
  onSelect?: SelectEvent | undefined
}

/** What an event rests on: figures, claims, what lies around it, its history, and how to quote it. */
export function EventEvidence({ event, claims, origin, around, onSelect }: Evidence) {
  const { t } = useTongue()
  const { properties } = event
  return (
    <>
      {properties.figures.length > 0 && (
        <section>
          <h3 className="mb-2 text-base font-semibold">{t('event.figures')}</h3>
          <EventFigures figures={properties.figures} claims={claims} />
        </section>
      )}
      <Claims claims={claims} />
      {around}
      <EventHistory properties={properties} claims={claims} onSelect={onSelect} />
      <EventCitation event={event} origin={origin} linksToPage={onSelect !== undefined} />
    </>
  )
}

function Claims({ claims }: { claims: readonly StoredClaim[] }) {
  const { t } = useTongue()
  const cards = toldClaims(claims).map((told) => (
    <ClaimCard key={told.claim.id} told={told} numbered={claims.length > 1} />
  ))
  const folded = cards.slice(FIRST_CLAIMS)
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{t('event.theClaims', { count: claims.length })}</h3>
      {claims.length > 1 && <p className="-mt-1 text-sm text-ink-3">{t('event.claimsOrder')}</p>}
      {cards.slice(0, FIRST_CLAIMS)}
      {folded.length > 0 && (
        <details>
          <summary className="tap flex w-fit items-center text-sm text-accent">
            {t('event.moreClaims', { count: folded.length })}
          </summary>
          <div className="flex flex-col gap-2">{folded}</div>
        </details>
      )}
    </section>
  )
}
