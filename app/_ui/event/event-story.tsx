'use client'

import type { ReactNode } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { Badge } from '../badge'
import { KindSwatch } from '../kind-swatch'
import { kindWords, targetWords } from '../words/kind'
import { actorWords, countryWords, precisionWords } from '../words/place'
import { exactWindowWords, windowWords } from '../words/window'
import { PlacedBy } from './placing-line'

/** What, where, when, and how well that is known; then its evidence. The heading is the page's or the panel's. */
export function EventStory({ event: { properties }, children }: { event: EventFeature; children: ReactNode }) {
  const tongue = useTongue()
  const { t } = tongue
  const target = targetWords(tongue, properties.targetType)
  const actor = actorWords(tongue, properties.actor)
  return (
    // What people call a place, and themselves, can be one word wider than a phone.
    <div className="flex flex-col gap-6 break-words">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-1.5">
          {properties.disputed && <Badge tone="warn">{t('event.disputed')}</Badge>}
          <Badge title={t('event.originsNote')}>{t('event.origins', { count: properties.independentOrigins })}</Badge>
          <Badge>{t('event.claimCount', { count: properties.claimCount })}</Badge>
          {properties.reviewState !== 'unreviewed' && <Badge>{t(`event.review.${properties.reviewState}`)}</Badge>}
        </div>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2 text-base">
          <Fact term={t('event.what')}>
            <KindSwatch kind={properties.kind} /> <span className="ml-0.5">{kindWords(tongue, properties.kind)}</span>
            {target && ` · ${target}`}
          </Fact>
          {actor && <Fact term={t('event.by')}>{actor}</Fact>}
          {properties.weapons.length > 0 && <Fact term={t('event.with')}>{properties.weapons.join(', ')}</Fact>}
          <Fact term={t('event.when')}>
            <span title={exactWindowWords(tongue, properties) ?? undefined}>{windowWords(tongue, properties)}</span>
          </Fact>
          <Fact term={t('event.where')}>
            {whereWords(tongue, properties)}
            {properties.precision && (
              <span className="block text-sm text-ink-3">
                {precisionWords(tongue, properties.precision, properties.radiusKm ?? 0)}
              </span>
            )}
            {properties.placedBy && <PlacedBy who={properties.placedBy} />}
          </Fact>
        </dl>
      </div>
      {children}
    </div>
  )
}

function whereWords(tongue: Tongue, { placeName, country, precision }: EventFeature['properties']): string {
  if (!placeName) return tongue.t('event.whereUnknown')
  const countryName = countryWords(tongue, country)
  return countryName && precision !== 'country' && countryName !== placeName
    ? `${placeName}, ${countryName}`
    : placeName
}

function Fact({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0">{children}</dd>
    </>
  )
}
