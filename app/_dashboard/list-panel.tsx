'use client'

import { plural } from '@/app/_ui/words/figure'
import type { EventFeature } from '@/lib/format/event-feature'
import { EventCards } from './event-cards'
import { LongList } from './long-list'
import { SidePanel } from './side-panel'
import { WITHOUT_MARK_WORDS, type WithoutMark, withoutMark } from './without-mark'

interface Props {
  list: WithoutMark
  /** All that are loaded; null while nothing is. */
  events: readonly EventFeature[] | null
  onSelect(id: string): void
  onClose(): void
}

/** The events of the filter that have no mark on the map, newest first. */
export function ListPanel({ list, events, onSelect, onClose }: Props) {
  const listed = events?.filter((event) => withoutMark(event) === list)
  const { title, note } = WITHOUT_MARK_WORDS[list]
  return (
    <SidePanel title={listed ? `${title}: ${plural(listed.length, 'event')}` : title} onClose={onClose}>
      {listed ? (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-3">{note}</p>
          {listed.length > 0 ? (
            <LongList items={listed} first={100}>
              {(shown) => (
                <EventCards
                  events={shown}
                  selectedId={null}
                  onSelect={onSelect}
                  heading={list === 'unplaced' ? 'kind' : 'place'}
                />
              )}
            </LongList>
          ) : (
            <p className="text-ink-2">No event of the filter is one of them.</p>
          )}
        </div>
      ) : (
        <p role="status" className="text-ink-2">
          Loading events…
        </p>
      )}
    </SidePanel>
  )
}
