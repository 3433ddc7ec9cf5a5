import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Filter } from '@/app/_dashboard/queries'
import { keepWatch, keptWatch } from '@/app/_dashboard/views/kept-watch'

const FILTER: Filter = {
  ...{ from: '2026-08-01', to: null, nights: true },
  ...{ kinds: ['air_strike', 'attack'], targets: ['port'] },
  area: { shape: 'circle', lng: 30.73, lat: 46.48, radiusKm: 50 },
}

const NEWS = { id: 'a', quote: 'Drones struck Odesa.', updated: '2026-08-02T00:00:00.000Z', isNew: true }

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
      const watch = { filter, reached: '2026-08-02T00:00:00.000Z', news: [NEWS] }
      keepWatch(watch)
      expect(keptWatch()).toEqual(watch)
      keepWatch(null)
      expect(keptWatch()).toBeNull()
    },
  )

  it.each(['', 'null', '3', '{', '{"search":"kind=attack","words":"other attack"}'])('is not read from %j', (text) => {
    kept.set('groundtrace-watch', text)
    expect(keptWatch()).toBeNull()
  })

  it('is read as far as it is one', () => {
    kept.set(
      'groundtrace-watch',
      JSON.stringify({ address: '?kind=attack', reached: 3, news: [null, NEWS, { id: 3 }] }),
    )
    expect(keptWatch()).toMatchObject({ filter: { kinds: ['attack'] }, reached: null, news: [NEWS] })
  })

  it('is none where the browser keeps nothing', () => {
    vi.stubGlobal('sessionStorage', undefined)
    keepWatch({ filter: FILTER, reached: null, news: [] })
    expect(keptWatch()).toBeNull()
  })
})
