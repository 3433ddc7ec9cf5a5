'use client'

import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { type Tongue, type TongueParts, tongueOf } from './tongue'

const Context = createContext<Tongue | null>(null)

export function TongueProvider({ language, timeZone, messages, children }: TongueParts & { children: ReactNode }) {
  const tongue = useMemo(() => tongueOf({ language, timeZone, messages }), [language, timeZone, messages])
  return <Context value={tongue}>{children}</Context>
}

/** In components of the browser; those of the server use `getTongue`. */
export function useTongue(): Tongue {
  const tongue = useContext(Context)
  if (!tongue) throw new Error('There is no TongueProvider above this component.')
  return tongue
}
