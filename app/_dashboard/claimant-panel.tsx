'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { EventFeature } from '@/lib/format/event-feature'
import { givesFigureOf } from './claimed-by'
import { ListedPanel } from './listed-panel'

interface Props {
  claimant: string
  /** All that are loaded; null while nothing is. */
  events: readonly EventFeature[] | null
  /** How many the filter has. */
  matched: number
  onSelect(id: string): void
  onClose(): void
}

/** The events of the filter of which one claimant gives figures, newest first. */
export function ClaimantPanel({ claimant, events, matched, ...on }: Props) {
  const { t } = useTongue()
  const isCut = events !== null && events.length < matched
  return (
    <ListedPanel
      title={claimant}
      note={t('lists.claimantNote')}
      cut={isCut ? t('charts.claimants.noteCut', { counted: events.length, matched }) : null}
      events={events?.filter((event) => givesFigureOf(event, claimant)) ?? null}
      heading="place"
      {...on}
    />
  )
}
