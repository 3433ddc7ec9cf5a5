import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Filter } from '@/app/_dashboard/queries'
import { keepWatch, keptWatch } from '@/app/_dashboard/views/kept-watch'

const FILTER: Filter = {
  ...{ from: '2026-08-01', to: null, nights: true },
  ...{ kinds: ['air_strike', 'attack'], targets: ['port'] },
  area: { shape: 'circle', lng: 30.73, lat: 46.48, radiusKm: 50 },
}

describe('The watch that a tab keeps', () => {
  const kept = new Map<string, string>()
  beforeEach(() => {
    kept.clear()
    vi.stubGlobal('sessionStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    })
  })
  afterEach(() => vi.unstubAllGlobals())

  it.each([FILTER, { from: null, to: null, nights: false, kinds: null, targets: null, area: null }])(
    'is read as it was kept: %j',
    (filter) => {
      keepWatch({ filter })
      expect(keptWatch()).toEqual({ filter })
      keepWatch(null)
      expect(keptWatch()).toBeNull()
    },
  )

  it.each(['', 'null', '3', '{', '{"search":"kind=attack","words":"other attack"}'])('is not read from %j', (text) => {
    kept.set('groundtrace-watch', text)
    expect(keptWatch()).toBeNull()
  })

  it('is none where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', undefined)
    keepWatch({ filter: FILTER })
    expect(keptWatch()).toBeNull()
  })
})
