'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { Notice } from '@/app/_ui/notice'
import type { Emptiness } from './why-empty'

interface Props {
  /** A request is on its way and what is drawn is of before. */
  stale: boolean
  error: Error | null
  onRetry(): void
  /** Why nothing is drawn, with the way out; null when something is. */
  empty: Emptiness | null
}

/** What floats over the map: the progress line, and what to do when there is nothing to see. */
export function MapNotices({ stale, error, onRetry, empty }: Props) {
  const { t } = useTongue()
  return (
    <>
      {stale && (
        <div
          role="progressbar"
          aria-label={t('notices.loadingEventsShort')}
          className="absolute inset-x-0 top-0 z-20 h-0.5 overflow-hidden bg-accent-soft"
        >
          <div className="h-full w-1/3 animate-sweep bg-accent" />
        </div>
      )}
      {(error || empty) && (
        <div className="pointer-events-none absolute inset-x-3 top-16 z-20 flex justify-center">
          <div className="pointer-events-auto max-w-md rounded-card bg-surface shadow-float">
            {error ? (
              <Notice
                tone="danger"
                title={t('notices.eventsFailed')}
                action={<Button onClick={onRetry}>{t('notices.tryAgain')}</Button>}
              >
                {t('notices.whatIsDrawnStays', { problem: error.message })}
              </Notice>
            ) : (
              empty && <Notice title={empty.title} action={<Button onClick={empty.onAction}>{empty.action}</Button>} />
            )}
          </div>
        </div>
      )}
    </>
  )
}
