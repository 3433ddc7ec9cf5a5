'use client'

import { useSyncExternalStore } from 'react'
import { isGateway } from './gateway'

/** How the server has been lost. */
export interface Loss {
  /** When the next try begins, in milliseconds since 1970; null while one is running. */
  nextTry: number | null
  /** When the oldest answer was got that stood in for one of the server; null when none has. */
  keptSince: number | null
}

/** Waits between tries, in seconds; the last one repeats. */
const WAITS = [2, 4, 8, 15, 30]
const PATIENCE_MS = 5_000

let loss: Loss | null = null
let tries = 0
let timer: ReturnType<typeof setTimeout> | undefined
let asking: Promise<boolean> | null = null
const watchers = new Set<() => void>()
const returns = new Set<() => void>()

/**
 * Asks whether the server is there, because a request has failed; from then on until it is, it is asked again and
 * again. False when only that request has failed.
 */
export async function isServerGone(): Promise<boolean> {
  if (loss) return true
  if (await answers()) return false
  if (!loss) wait()
  return true
}

/** An answer has come that was kept, not given by the server. */
export function noteKept(at: string): void {
  const time = Date.parse(at)
  if (Number.isNaN(time)) return
  if (!loss) wait()
  if (loss) change({ ...loss, keptSince: Math.min(time, loss.keptSince ?? time) })
}

/** Tries at once instead of when its time has come. */
export function tryNow(): void {
  if (loss && loss.nextTry !== null) void tryAgain()
}

/** Calls back each time that the server answers again; returns what ends that. */
export function onServerBack(callback: () => void): () => void {
  returns.add(callback)
  return () => returns.delete(callback)
}

/** Null while the server answers, as far as is known. */
export function useLoss(): Loss | null {
  return useSyncExternalStore(
    watch,
    () => loss,
    () => null,
  )
}

function watch(watcher: () => void): () => void {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

function change(next: Loss | null): void {
  loss = next
  for (const watcher of watchers) watcher()
}

function wait(): void {
  const seconds = WAITS[Math.min(tries, WAITS.length - 1)] ?? 30
  tries++
  clearTimeout(timer)
  timer = setTimeout(tryAgain, seconds * 1000)
  // The network of this device, or the reader, is back: then so may be the server.
  window.addEventListener('online', tryNow)
  document.addEventListener('visibilitychange', tryNow)
  change({ keptSince: loss?.keptSince ?? null, nextTry: Date.now() + seconds * 1000 })
}

async function tryAgain(): Promise<void> {
  clearTimeout(timer)
  if (loss) change({ ...loss, nextTry: null })
  if (!(await answers())) {
    wait()
    return
  }
  tries = 0
  window.removeEventListener('online', tryNow)
  document.removeEventListener('visibilitychange', tryNow)
  change(null)
  for (const callback of returns) callback()
}

/** Whether the server gives any answer of its own; many who ask at one time ask once. */
function answers(): Promise<boolean> {
  asking ??= fetch('/api/health', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    .then(
      ({ status }) => !isGateway(status),
      () => false,
    )
    .finally(() => {
      asking = null
    })
  return asking
}
