'use client'

import { MapPinPen } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import type { StoredClaim } from '@/lib/domain/query'
import type { PlacingTask } from './placing-form'

const PlacingForm = dynamic(() => import('./placing-form').then((module) => module.PlacingForm), {
  ssr: false,
  loading: () => <div className="h-40 rounded-card bg-raised" />,
})

/** Offers an editor to place the event's claims by hand, and to take such a placing back. */
export function PlacingSection({ claims, isPlaced }: { claims: readonly StoredClaim[]; isPlaced: boolean }) {
  const { t } = useTongue()
  const opener = useRef<HTMLButtonElement>(null)
  const [chosenId, choose] = useState<string | null>(null)
  const [task, setTask] = useState<PlacingTask | null>(null)
  const [done, setDone] = useState('')
  const claim = claims.find(({ id }) => id === chosenId) ?? claims.find(({ place }) => !place) ?? claims[0]
  if (!claim) return null

  const end = (words: string) => {
    setTask(null)
    setDone(words)
    // The form is gone: the focus goes back to what opened it.
    requestAnimationFrame(() => opener.current?.focus())
  }
  const open = (next: PlacingTask) => {
    setDone('')
    setTask(next)
  }
  return (
    <section aria-label={t('placing.section')} className="flex flex-col gap-2 print:hidden">
      {!isPlaced && !task && <p className="text-sm text-ink-2">{t('placing.invitation')}</p>}
      {claims.length > 1 && task && (
        <label className="flex flex-col gap-1 text-sm font-semibold">
          {t('placing.whichClaim')}
          <select
            className="tap w-full rounded-control border border-edge bg-surface px-2.5 text-base font-normal"
            value={claim.id}
            onChange={(event) => choose(event.currentTarget.value)}
          >
            {claims.map(({ id, quote, place }, index) => (
              <option key={id} value={id}>
                {t('placing.claimOption', {
                  number: String(index + 1),
                  place: place?.name ?? t('placing.nowhere'),
                  quote: quote.text.slice(0, 60),
                })}
              </option>
            ))}
          </select>
        </label>
      )}
      {task ? (
        <PlacingForm
          key={`${claim.id} ${task}`}
          claim={claim}
          task={task}
          onDone={() => end(task === 'place' ? t('placing.donePlaced') : t('placing.doneWithdrawn'))}
          onCancel={() => end('')}
        />
      ) : (
        <div className="flex flex-wrap gap-2">
          <Button ref={opener} look={isPlaced ? 'quiet' : 'plain'} onClick={() => open('place')}>
            <MapPinPen size={14} aria-hidden />
            {isPlaced ? t('placing.correct') : t('placing.place')}
          </Button>
          {claims.some(({ placing }) => placing) && (
            <Button
              look="quiet"
              onClick={() => {
                choose(claims.find(({ placing }) => placing)?.id ?? null)
                open('withdraw')
              }}
            >
              {t('placing.withdraw')}
            </Button>
          )}
        </div>
      )}
      <p role="status" className={done ? 'text-sm text-ink-2' : 'sr-only'}>
        {done}
      </p>
    </section>
  )
}
