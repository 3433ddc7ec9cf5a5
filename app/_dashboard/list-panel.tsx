'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { ListedPanel } from './listed-panel'
import { WITHOUT_MARK_WORDS, type WithoutMark, withoutMark } from './without-mark'

interface Props {
  list: WithoutMark
  /** All that are loaded; null while nothing is. */
  events: readonly EventFeature[] | null
  onSelect(id: string): void
  onClose(): void
}

/** The events of the filter that have no mark on the map, newest first. */
export function ListPanel({ list, events, ...on }: Props) {
  const { t } = useTongue()
  return (
    <ListedPanel
      title={t(WITHOUT_MARK_WORDS[list].title)}
      note={t(WITHOUT_MARK_WORDS[list].note)}
      events={events?.filter((event) => withoutMark(event) === list) ?? null}
      heading={list === 'unplaced' ? 'kind' : 'place'}
      {...on}
    />
  )
}
