'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { ServerGone } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import type { Shown } from './queries'
import type { Emptiness } from './why-empty'

interface Props {
  /** A request is on its way and what is drawn is of before. */
  stale: boolean
  error: Error | null
  shown: Shown
  onRetry(): void
  /** Why nothing is drawn, with the way out; null when something is. */
  empty: Emptiness | null
}

/** What floats over the map: the progress line, and what to do when there is nothing to see. */
export function MapNotices({ stale, error, shown, onRetry, empty }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  // That the server is lost is said across the page; here only what is missing for it.
  const isGone = error instanceof ServerGone
  const isMissing = isGone && shown !== 'asked for'
  const failure = isGone ? null : error
  return (
    <>
      {stale && (
        <div
          role="progressbar"
          aria-label={t('notices.loadingEventsShort')}
          className="absolute inset-x-0 top-0 z-20 h-0.5 overflow-hidden bg-accent-soft"
        >
          <div className="h-full w-1/3 animate-sweep bg-accent forced-color-adjust-none" />
        </div>
      )}
      {(failure || isMissing || empty) && (
        <div className="pointer-events-none absolute inset-x-3 top-16 z-20 flex justify-center max-md:top-28">
          <div className="pointer-events-auto max-w-md rounded-card bg-surface shadow-float">
            {isMissing ? (
              <Missing shown={shown} />
            ) : failure ? (
              <Notice
                tone="danger"
                title={t('notices.eventsFailed')}
                action={<Button onClick={onRetry}>{t('notices.tryAgain')}</Button>}
              >
                {t('notices.whatIsDrawnStays', { problem: errorWords(tongue, failure) })}
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

function Missing({ shown }: { shown: Shown }) {
  const { t } = useTongue()
  return shown === 'of before' ? (
    <Notice title={t('connection.beforeTitle')}>{t('connection.before')}</Notice>
  ) : (
    <Notice title={t('connection.nothingTitle')}>{t('connection.nothing')}</Notice>
  )
}
