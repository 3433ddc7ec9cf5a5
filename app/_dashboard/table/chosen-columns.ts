'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { COLUMN_IDS, type ColumnId } from './sort-events'

const KEY = 'groundtrace-columns'
const listeners = new Set<() => void>()
/** Where storage is forbidden the choice holds for this page only. */
let forThisPage: string | null = null

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function remembered(): string | null {
  try {
    return localStorage.getItem(KEY)
  } catch {
    return forThisPage
  }
}

/** The columns to be shown, in the table's order, as this browser remembers them: all of them until some are left out. */
export function useChosenColumns(): [columns: readonly ColumnId[], choose: (columns: readonly ColumnId[]) => void] {
  const text = useSyncExternalStore(subscribe, remembered, () => null)
  const columns = useMemo(() => {
    const hidden = new Set(text?.split(','))
    const shown = COLUMN_IDS.filter((id) => !hidden.has(id))
    return shown.length > 0 ? shown : COLUMN_IDS
  }, [text])
  const choose = useCallback((chosen: readonly ColumnId[]) => {
    // Those left out are kept, not those shown: a column that is added later is then seen.
    const hidden = COLUMN_IDS.filter((id) => !chosen.includes(id)).join(',')
    forThisPage = hidden || null
    try {
      if (hidden) localStorage.setItem(KEY, hidden)
      else localStorage.removeItem(KEY)
    } catch (error) {
      console.warn('The columns cannot be remembered here.', error)
    }
    for (const listener of listeners) listener()
  }, [])
  return [columns, choose]
}
