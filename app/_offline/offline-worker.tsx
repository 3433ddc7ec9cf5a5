'use client'

import { useWorker } from './use-worker'

/** Nothing to see: the service worker comes and goes with it. */
export function OfflineWorker({ wanted }: { wanted: boolean }) {
  useWorker(wanted)
  return null
}
