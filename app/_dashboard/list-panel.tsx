'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
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
  const { t } = useTongue()
  const listed = events?.filter((event) => withoutMark(event) === list)
  const title = t(WITHOUT_MARK_WORDS[list].title)
  return (
    <SidePanel title={listed ? t('lists.titled', { title, count: listed.length }) : title} onClose={onClose}>
      {listed ? (
        <div className="flex flex-col gap-3">
          <p className="text-sm text-ink-3">{t(WITHOUT_MARK_WORDS[list].note)}</p>
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
