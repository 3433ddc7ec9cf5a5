import { describe, expect, it } from 'vitest'
import { type PlacingDraft, placingBody } from '@/app/_dashboard/placing/placing-draft'
import type { FoundPlaceFeature } from '@/lib/format/place-search'

const found = { id: 'gn:698740' } as FoundPlaceFeature
const draft = (rest: Partial<PlacingDraft>): PlacingDraft => ({
  ...{ how: 'place', found: null, point: '', precision: 'spot', name: '', why: ' Photographs. ', who: 'Anna' },
  ...rest,
})

describe('A placing as it is typed', () => {
  it('is what the API takes', () => {
    expect(placingBody(draft({ found }))).toEqual({ body: { place: 'gn:698740', who: 'Anna', why: 'Photographs.' } })
    const point = { how: 'point', point: '46.49, 30.74', name: ' Port ' } as const
    const body = {
      point: { lng: 30.74, lat: 46.49, precision: 'spot', name: 'Port' },
      who: 'Anna',
      why: 'Photographs.',
    }
    expect(placingBody(draft(point))).toEqual({ body })
    expect(placingBody(draft({ ...point, found }))).toEqual({
      body: { ...body, point: { ...body.point, in: found.id } },
    })
  })

  it('names what is missing', () => {
    expect(placingBody(draft({ why: ' ', who: '' }))).toEqual({ missing: ['place', 'why', 'who'] })
    expect(placingBody(draft({ how: 'point', found }))).toEqual({ missing: ['point', 'name'] })
  })
})
