'use client'

import { useEffect, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { dayWords } from './words/window'

/** Where a page on paper came from, and when; unseen on the screen. */
export function PrintedFrom() {
  const tongue = useTongue()
  const [origin, setOrigin] = useState<{ address: string; at: string } | null>(null)
  useEffect(() => setOrigin({ address: window.location.href, at: new Date().toISOString() }), [])
  if (!origin) return null
  return (
    <p className="mt-8 hidden text-xs text-ink-2 print:block">
      {tongue.t('pages.printed', { day: dayWords(tongue, origin.at) })}
      <br />
      <span className="wrap-anywhere">{origin.address}</span>
    </p>
  )
}
