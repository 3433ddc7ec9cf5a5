'use client'

import { useEffect, useState } from 'react'

export type Copied = 'copied' | 'refused' | null

const TOLD_MS = 4000

/** Copies a text, and tells for a while what became of it. Without https there is no clipboard for pages: it is refused. */
export function useCopy(text: string): [state: Copied, copy: () => Promise<Copied>] {
  const [state, setState] = useState<Copied>(null)
  useEffect(() => {
    if (state !== 'copied') return
    const later = setTimeout(() => setState(null), TOLD_MS)
    return () => clearTimeout(later)
  }, [state])
  const copy = async () => {
    let became: Copied = 'copied'
    try {
      await navigator.clipboard.writeText(text)
    } catch {
      became = 'refused'
    }
    setState(became)
    return became
  }
  return [state, copy]
}
