'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { Placing } from '@/lib/domain/placing'

/** Who placed the claim by hand, when and why, and where the text itself places it. */
export function PlacingLine({ placing, place }: { placing: Placing; place: string }) {
  const { t } = useTongue()
  const { who, why, at, read } = placing
  return (
    <p className="rounded-control bg-raised px-2 py-1.5 text-sm text-ink">
      {t('placing.told', { place, who, why, at: new Date(at) })}{' '}
      <span className="text-ink-2">
        {read ? t('placing.readThere', { place: read.name }) : t('placing.readNowhere')}
      </span>
    </p>
  )
}

/** Whose word an event's place is, where no text gives it. */
export function PlacedBy({ who }: { who: string }) {
  const { t } = useTongue()
  return <span className="block text-sm text-ink-3">{t('placing.placedBy', { who })}</span>
}
