'use client'

import { useEffect } from 'react'
import { useTongue } from '../_i18n/tongue-provider'
import { noteKept } from '../_ui/server/server-watch'
import { spareTime } from '../_ui/spare-time'
import type { FromPage } from './messages'

/** Has the service worker when `wanted`, else clears away one that was had, with all that it has kept. */
export function useWorker(wanted: boolean): void {
  const { language, timeZone } = useTongue()
  const tongue = `${language} ${timeZone}`
  useEffect(() => {
    // Only where the address is safe: https, or this machine.
    if (!('serviceWorker' in navigator)) return
    if (!wanted) {
      void clearAway()
      return
    }
    void askWhenKept()
    return whenIdle(() => void register())
  }, [wanted])
  useEffect(() => {
    if (wanted) void tellWhenActive({ what: 'tongue', tongue })
  }, [wanted, tongue])
}

/** Pages without a map never say that they have time to spare. */
const PATIENCE_MS = 10_000

/** Not while the page still loads, or its map: they need line and processor for themselves. */
function whenIdle(work: () => void): () => void {
  let isWanted = true
  const begin = () => {
    if (isWanted) work()
    isWanted = false
  }
  void spareTime().then(begin)
  const timer = setTimeout(begin, PATIENCE_MS)
  return () => {
    isWanted = false
    clearTimeout(timer)
  }
}

async function register(): Promise<void> {
  const { serviceWorker } = navigator
  if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', tellSeen, { once: true })
  try {
    await serviceWorker.register('/sw.js', { updateViaCache: 'none' })
  } catch (error) {
    // A browser may forbid it; all but reading without the server works.
    console.warn('Nothing can be kept for when the server is away.', error)
  }
}

/** What was asked for before there was a worker to keep it. */
function tellSeen(): void {
  const addresses = performance.getEntriesByType('resource').map(({ name }) => name)
  navigator.serviceWorker.controller?.postMessage({ what: 'seen', addresses } satisfies FromPage)
}

async function tellWhenActive(message: FromPage): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { active } = await navigator.serviceWorker.ready
  active?.postMessage(message)
}

/** A page that was kept looks like one from the server. */
async function askWhenKept(): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => typeof data === 'string' && noteKept(data)
  navigator.serviceWorker.controller?.postMessage({ what: 'kept?' } satisfies FromPage, [port2])
}

async function clearAway(): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration('/')
  // It goes on working for pages that it has: what they keep meanwhile is cleared away by the next one.
  await registration?.unregister()
  const ours = (await caches.keys()).filter((name) => name.startsWith('groundtrace-'))
  await Promise.all(ours.map((name) => caches.delete(name)))
}
