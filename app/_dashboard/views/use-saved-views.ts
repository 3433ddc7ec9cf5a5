'use client'

import { useSyncExternalStore } from 'react'
import { type SavedView, viewsIn, viewsText } from './saved-view'

const KEY = 'groundtrace-views'

interface Kept {
  views: readonly SavedView[]
  /** `tab`: this browser doesn't keep them, they go with the tab. `broken`: what it kept could not be read. */
  trouble: 'tab' | 'broken' | null
}

const NOTHING: Kept = { views: [], trouble: null }
let kept: Kept | null = null
const listeners = new Set<() => void>()

function tell(next: Kept): void {
  kept = next
  for (const listener of listeners) listener()
}

function load(): Kept {
  try {
    const text = localStorage.getItem(KEY)
    if (text === null) return NOTHING
    const views = viewsIn(text)
    return views ? { views, trouble: null } : { views: [], trouble: 'broken' }
  } catch {
    return { views: [], trouble: 'tab' }
  }
}

/** Keeps them in this browser, or in this tab alone where it takes nothing. */
export function keepViews(views: readonly SavedView[]): void {
  try {
    localStorage.setItem(KEY, viewsText(views))
    tell({ views, trouble: null })
  } catch {
    tell({ views, trouble: 'tab' })
  }
}

function listen(listener: () => void): () => void {
  // Another tab has changed them.
  const onStorage = ({ key }: StorageEvent) => {
    if (key === KEY || key === null) tell(load())
  }
  listeners.add(listener)
  window.addEventListener('storage', onStorage)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', onStorage)
  }
}

/** The views that this browser keeps, by the order in which they were saved. */
export function useSavedViews(): Kept {
  return useSyncExternalStore(
    listen,
    () => {
      kept ??= load()
      return kept
    },
    () => NOTHING,
  )
}
