'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { eventPlaceWords } from '@/app/_ui/words/place'
import type { EventFeature } from '@/lib/format/event-feature'
import { EventCards } from './event-cards'
import { SidePanel } from './side-panel'

interface Props {
  /** The events at one spot that are loaded; those outside the filter are not. */
  events: readonly EventFeature[]
  /** How many there are, where that may be more. */
  matched?: number
  onSelect(id: string): void
  onClose(): void
}

/** Several events at one spot, to choose from. */
export function SpotPanel({ events, matched = events.length, onSelect, onClose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const [place, ...others] = new Set(events.map(({ properties }) => eventPlaceWords(tongue, properties)))
  const isOnePlace = place !== undefined && others.length === 0
  return (
    <SidePanel
      title={
        isOnePlace ? t('lists.titled', { title: place, count: matched }) : t('lists.countHere', { count: matched })
      }
      onClose={onClose}
    >
      {events.length > 0 ? (
        <>
          {matched > events.length && (
            <p className="pb-3 text-sm text-ink-2">{t('lists.newestHere', { count: events.length })}</p>
          )}
          <EventCards events={events} selectedId={null} onSelect={onSelect} heading={isOnePlace ? 'kind' : 'place'} />
        </>
      ) : (
        <p className="text-ink-2">{t('lists.noneMatches')}</p>
      )}
    </SidePanel>
  )
}
