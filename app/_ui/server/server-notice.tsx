'use client'

import { useQueryClient } from '@tanstack/react-query'
import { CloudOff, RefreshCw } from 'lucide-react'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Tongue } from '@/app/_i18n/tongue'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '../button'
import { clockWords, instantWords } from '../words/window'
import { type Loss, onServerBack, tryNow, useLoss } from './server-watch'

const SHOWN_MS = 4_000

/** One line across the page while the server does not answer, and for a moment when it does again. */
export function ServerNotice() {
  const { t } = useTongue()
  const loss = useLoss()
  const isBack = useIsBack()
  return (
    // Always there: what is put into it later is read aloud.
    <div className="shrink-0 print:hidden" role="status" data-server={loss ? 'lost' : 'there'}>
      {loss ? (
        <Lost loss={loss} />
      ) : (
        isBack && (
          <p className="border-b border-line bg-raised px-3 py-1.5 text-sm text-ink-2 sm:px-4">
            {t('connection.back')}
          </p>
        )
      )}
    </div>
  )
}

function Lost({ loss }: { loss: Loss }) {
  const tongue = useTongue()
  const { t } = tongue
  const now = useSecond()
  const got = useGotAt()
  const oldest = Math.min(loss.keptSince ?? Number.POSITIVE_INFINITY, got ?? Number.POSITIVE_INFINITY)
  return (
    <div className="flex min-h-10 items-center gap-x-3 border-b border-line bg-warn-soft px-3 py-1 text-sm text-ink sm:px-4">
      <CloudOff size={16} aria-hidden className="shrink-0 text-warn" />
      <p className="min-w-0 flex-1">
        <strong className="font-semibold">{t('connection.lost')}</strong>{' '}
        {Number.isFinite(oldest) && `${t('connection.asOf', { time: timeWords(tongue, oldest, now) })} `}
        {/* It changes every second: nobody wants to hear that. */}
        <span aria-hidden="true" className="text-ink-2 max-sm:hidden">
          {loss.nextTry === null
            ? t('connection.trying')
            : t('connection.tryingIn', { seconds: Math.max(1, Math.ceil((loss.nextTry - now) / 1000)) })}
        </span>
      </p>
      <Button onClick={tryNow} disabled={loss.nextTry === null}>
        <RefreshCw size={14} aria-hidden />
        {t('connection.tryNow')}
      </Button>
    </div>
  )
}

/** When the oldest of the answers that are on the screen was got. */
function useGotAt(): number | null {
  const cache = useQueryClient().getQueryCache()
  return useSyncExternalStore(
    (watcher) => cache.subscribe(watcher),
    () => {
      const times = cache
        .findAll({ type: 'active' })
        .map(({ state }) => state.dataUpdatedAt)
        .filter((time) => time > 0)
      return times.length > 0 ? Math.min(...times) : null
    },
    () => null,
  )
}

function useSecond(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const clock = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(clock)
  }, [])
  return now
}

function useIsBack(): boolean {
  const [isBack, setBack] = useState(false)
  useEffect(() => onServerBack(() => setBack(true)), [])
  useEffect(() => {
    if (!isBack) return
    const end = setTimeout(() => setBack(false), SHOWN_MS)
    return () => clearTimeout(end)
  }, [isBack])
  return isBack
}

/** "14:05 UTC", and of another day "27 Nov 2026, 14:05 UTC". */
function timeWords(tongue: Tongue, time: number, now: number): string {
  const dayOf = (instant: number) => tongue.format.dateTime(instant, { dateStyle: 'short' })
  return (dayOf(time) === dayOf(now) ? clockWords : instantWords)(tongue, new Date(time).toISOString())
}
