'use client'

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { nameKey } from '@/lib/text/name-key'
import { placeSearchQuery } from './queries'

/** A pause in typing that is worth a question to the server. */
const PAUSE_MS = 120

/** Suggestions for what is typed, asked for when the typing pauses; a question that is overtaken is called off. */
export function usePlaceSearch(typed: string, near: string | null, enabled: boolean) {
  const { language } = useTongue()
  const client = useQueryClient()
  const name = typed.trim().slice(0, 200)
  const asked = usePaused(name)
  const isName = nameKey(name) !== ''
  const { data, error, isPlaceholderData, isFetching, refetch } = useQuery({
    ...placeSearchQuery(language, asked, near),
    enabled: enabled && nameKey(asked) !== '',
    placeholderData: keepPreviousData,
  })
  const isSettled = asked === name && !isPlaceholderData && !isFetching
  return {
    isName,
    found: isName ? data?.features : undefined,
    error: isSettled && isName ? error : null,
    /** What is shown answers what is typed. */
    isSettled,
    retry: () => refetch(),
    /** The first suggestion for what is typed at this moment, waited for if need be. */
    first: async () =>
      isName ? (await client.fetchQuery(placeSearchQuery(language, name, near))).features[0] : undefined,
  }
}

function usePaused(value: string): string {
  const [paused, setPaused] = useState(value)
  useEffect(() => {
    const timer = window.setTimeout(() => setPaused(value), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [value])
  return paused
}
