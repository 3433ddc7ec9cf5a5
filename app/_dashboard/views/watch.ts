'use client'

import { useSyncExternalStore } from 'react'
import type { Filter } from '../queries'
import { addressWith, filterSearch } from '../take-away/filter-address'
import { type KeptWatch, keepWatch, keptWatch } from './kept-watch'
import { entriesAfter, joined, newestIn } from './watch-feed'

/** A watch on a filter, for as long as the page is open. */
export interface Watch extends KeptWatch {
  /** The filter as a query of the API. */
  search: string
  /** Nothing is heard from the server; it is tried again. */
  isCut: boolean
}

/** Changes come in handfuls: one article changes several events. */
const GATHER_MS = 800
const AGAIN_MS = 5000
const MOST = 100

let watch: Watch | null = null
let stop = () => {}
const listeners = new Set<() => void>()

function tell(next: Watch | null): void {
  watch = next
  keepWatch(watch)
  for (const listener of listeners) listener()
}

/** Begins to watch a filter, in place of any other. One that nothing can match is not watched. */
export function startWatch(filter: Filter): void {
  begin({ filter, reached: null, news: [] })
}

function begin(kept: KeptWatch): void {
  const search = filterSearch(kept.filter)
  if (search === null) return
  stop()
  tell({ ...kept, search, isCut: false })
  stop = follow(search)
}

export function stopWatch(): void {
  stop()
  stop = () => {}
  tell(null)
}

/** The news has been looked at. */
export function clearNews(): void {
  if (watch) tell({ ...watch, news: [] })
}

/** Goes on with the watch that this tab had before it was loaded anew. */
export function resumeWatch(): void {
  const kept = watch ? null : keptWatch()
  if (kept) begin(kept)
}

/** Listens for changes of any event, and asks the filter's feed whether it is about them. */
function follow(search: string): () => void {
  let source: EventSource | null = null
  let timer = 0
  let again = 0
  let isEnded = false
  const set = (changed: Partial<Watch>) => {
    if (!isEnded && watch) tell({ ...watch, ...changed })
  }

  const look = async () => {
    try {
      const feed = await feedOf(search)
      if (isEnded) return
      const after = watch?.reached ?? null
      const reached = newestIn(feed) ?? after ?? ''
      const news = after === null ? [] : entriesAfter(feed, after)
      set({ isCut: false, reached, ...(news.length > 0 && { news: joined(watch?.news ?? [], news) }) })
    } catch {
      set({ isCut: true })
      soon(AGAIN_MS)
    }
  }
  const soon = (ms: number) => {
    clearTimeout(timer)
    timer = window.setTimeout(look, ms)
  }
  const listen = () => {
    source?.close()
    source = new EventSource('/api/stream')
    source.onopen = () => {
      set({ isCut: false })
      // What happened while nothing was heard.
      soon(0)
    }
    for (const change of ['created', 'changed', 'merged', 'deleted'])
      source.addEventListener(change, () => soon(GATHER_MS))
    source.onerror = () => {
      set({ isCut: true })
      // It comes back by itself, unless the server has refused.
      if (source?.readyState !== EventSource.CLOSED || isEnded) return
      clearTimeout(again)
      again = window.setTimeout(listen, AGAIN_MS)
    }
  }
  void look().then(() => {
    if (!isEnded) listen()
  })
  return () => {
    isEnded = true
    clearTimeout(timer)
    clearTimeout(again)
    source?.close()
  }
}

async function feedOf(search: string): Promise<Document> {
  const response = await fetch(addressWith('/feed.atom', [search, `limit=${MOST}`].filter(Boolean).join('&')))
  if (!response.ok) throw new Error(`The feed answered ${response.status}`)
  return new DOMParser().parseFromString(await response.text(), 'application/xml')
}

export function useWatch(): Watch | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => watch,
    () => null,
  )
}
