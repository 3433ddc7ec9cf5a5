'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { EventCards } from './event-cards'
import { LongList } from './long-list'
import { SidePanel } from './side-panel'

interface Props {
  title: string
  /** What the events have in common. */
  note: string
  /** That not all are listed, where they aren't. */
  cut?: string | null
  /** Newest first; null while nothing is loaded. */
  events: readonly EventFeature[] | null
  /** Each card's heading: its place, or its kind where it has none. */
  heading: 'place' | 'kind'
  onSelect(id: string): void
  onClose(): void
}

/** Events of the filter that have something in common, as a list beside the map. */
export function ListedPanel({ title, note, cut, events, heading, onSelect, onClose }: Props) {
  const { t } = useTongue()
  return (
    <SidePanel title={events ? t('lists.titled', { title, count: events.length }) : title} onClose={onClose}>
      {events ? (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-3">{note}</p>
          {cut && <p className="text-sm text-ink-2">{cut}</p>}
          {events.length > 0 ? (
            <LongList items={events} first={100}>
              {(shown) => <EventCards events={shown} selectedId={null} onSelect={onSelect} heading={heading} />}
            </LongList>
          ) : (
            <p className="text-ink-2">{t('lists.noneOfFilter')}</p>
          )}
        </div>
      ) : (
        <p role="status" className="text-ink-2">
          {t('notices.loadingEvents')}
        </p>
      )}
    </SidePanel>
  )
}
