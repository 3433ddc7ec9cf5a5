'use client'

import { useSyncExternalStore } from 'react'
import { keepCookie } from '@/app/_ui/keep-cookie'
import { useSelectionParams } from '../dashboard-url'
import { INTRODUCED_COOKIE } from './introduced-cookie'

/** Which of its two steps is open; null is none. */
export type IntroductionStep = 1 | 2 | null

let step: IntroductionStep | undefined
/** Asked once: to read cookies takes time. */
let had: boolean | undefined
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/**
 * What of the introduction is open: because it was asked for, or because this browser has not had it yet. Who comes
 * by a link to an event came for that event, and gets it with the next visit. `isNew` is what the server knows.
 */
export function useIntroductionStep(isNew: boolean): IntroductionStep {
  const [selection] = useSelectionParams()
  const isWelcome = Object.values(selection).every((value) => value === null)
  return useSyncExternalStore(
    watch,
    () => (step !== undefined ? step : isWelcome && !wasHad() ? 1 : null),
    () => (isWelcome && isNew ? 1 : null),
  )
}

export function openIntroduction(at: 1 | 2 = 1): void {
  set(at)
}

/** It was read or passed over: it does not open by itself again. */
export function closeIntroduction(): void {
  keepCookie(INTRODUCED_COOKIE, '1')
  set(null)
}

function set(next: IntroductionStep): void {
  step = next
  for (const watcher of watchers) watcher()
}

/** Without cookies there is no telling: better none than one with each visit. */
function wasHad(): boolean {
  had ??= !navigator.cookieEnabled || document.cookie.includes(`${INTRODUCED_COOKIE}=`)
  return had
}
