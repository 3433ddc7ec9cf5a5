'use client'

import dynamic from 'next/dynamic'
import { useState, useSyncExternalStore } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import type { StoredClaim } from '@/lib/domain/query'
import { Button } from '../button'

const PlaceReading = dynamic(() => import('./place-reading').then((module) => module.PlaceReading), {
  loading: () => <ReadingAgain />,
})

function ReadingAgain() {
  const { t } = useTongue()
  return <p role="status">{t('event.readingAgain')}</p>
}

const never = () => () => {}

/** Offers to read the claim's article again, to tell why its place was chosen. Needs scripts, and is not there without. */
export function ClaimReading({ claim }: { claim: StoredClaim }) {
  const { t } = useTongue()
  const [asked, ask] = useState(false)
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  if (!hasScripts || !claim.place) return null
  return (
    <div className="mt-3">
      {asked ? <PlaceReading claim={claim} /> : <Button onClick={() => ask(true)}>{t('event.whyThisPlace')}</Button>}
    </div>
  )
}
