import type { ReactNode } from 'react'
import type { EventFeature } from '@/lib/format/event-feature'
import { Badge } from '../badge'
import { KindSwatch } from '../kind-swatch'
import { plural } from '../words/figure'
import { TARGET_LABELS } from '../words/labels'
import { actorWords, countryWords, precisionWords } from '../words/place'
import { exactWindowWords, windowWords } from '../words/window'
import { PlacedBy } from './placing-line'

/** "Astrakhan", or what stands for a name where there is none. */
export function eventPlaceWords({ placeName, country }: EventFeature['properties']): string {
  return placeName ?? countryWords(country) ?? 'Place not known'
}

/** What, where, when, and how well that is known; then its evidence. The heading is the page's or the panel's. */
export function EventStory({ event: { properties }, children }: { event: EventFeature; children: ReactNode }) {
  const target = TARGET_LABELS[properties.targetType]
  const actor = actorWords(properties.actor)
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center gap-1.5">
          {properties.disputed && <Badge tone="warn">Disputed</Badge>}
          <Badge title="Outlets that print one wire story count once">
            {plural(properties.independentOrigins, 'independent origin')}
          </Badge>
          <Badge>{plural(properties.claimCount, 'claim')}</Badge>
          {properties.reviewState !== 'unreviewed' && <Badge>Reviewed: {properties.reviewState}</Badge>}
        </div>
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-2 text-base">
          <Fact term="What">
            <KindSwatch kind={properties.kind} /> <span className="ml-0.5">{properties.kindLabel}</span>
            {target && ` · ${target}`}
          </Fact>
          {actor && <Fact term="By">{actor}</Fact>}
          {properties.weapons.length > 0 && <Fact term="With">{properties.weapons.join(', ')}</Fact>}
          <Fact term="When">
            <span title={exactWindowWords(properties) ?? undefined}>{windowWords(properties)}</span>
          </Fact>
          <Fact term="Where">
            {whereWords(properties)}
            {properties.precision && (
              <span className="block text-sm text-ink-3">
                {precisionWords(properties.precision, properties.radiusKm ?? 0)}
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

function whereWords({ placeName, country, precision }: EventFeature['properties']): string {
  if (!placeName) return 'Not known'
  const countryName = countryWords(country)
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
