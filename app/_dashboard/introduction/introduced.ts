'use client'

import { useSyncExternalStore } from 'react'

/** Tests set it too (tests/browser/chromium.ts). */
const KEY = 'groundtrace-introduced'

let opened: boolean | null = null
const watchers = new Set<() => void>()

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

/** Whether the introduction is open: because it was asked for, or because this browser has not had it yet. */
export function useIntroductionOpen(isWelcome: boolean): boolean {
  return useSyncExternalStore(
    watch,
    () => opened ?? (isWelcome && !wasHad()),
    () => false,
  )
}

export function openIntroduction(): void {
  set(true)
}

/** It was read or passed over: it does not open by itself again. */
export function closeIntroduction(): void {
  try {
    localStorage.setItem(KEY, '1')
  } catch (error) {
    // Storage can be forbidden; wasHad() then says yes.
    console.warn('That the introduction was seen cannot be remembered here.', error)
  }
  set(false)
}

function set(next: boolean): void {
  opened = next
  for (const watcher of watchers) watcher()
}

function wasHad(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    // Without storage there is no telling: better none than one with each visit.
    return true
  }
}
