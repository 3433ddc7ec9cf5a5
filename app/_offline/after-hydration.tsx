'use client'

import { type ReactNode, useSyncExternalStore } from 'react'

const never = () => () => {}

/** A page that is kept for all its addresses can't hold what only fits one: with `when`, the browser draws that alone. */
export function AfterHydration({ when, children }: { when: boolean; children: ReactNode }) {
  const isDrawn = useSyncExternalStore(
    never,
    () => true,
    () => !when,
  )
  return isDrawn && children
}
