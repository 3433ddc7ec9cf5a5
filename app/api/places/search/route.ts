import { GEOJSON_MEDIA_TYPE } from '@/lib/format/feature-collection'
import { foundPlaces, placeWish } from '@/lib/format/place-search'
import { findPlaces, unknownCountries } from '@/lib/services/place-search'
import { findPlace } from '../../_contract/operations'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { Refusal } from '../../_door/refusal'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(findPlace, async ({ query }) => {
    const unknown = unknownCountries(query.country ?? [])
    if (unknown.length > 0) {
      const detail = `no country has the code ${unknown.slice(0, 5).join(', ')} (ISO 3166-1 alpha-2)`
      throw new Refusal('invalid-parameter', { errors: [{ parameter: 'country', detail }] })
    }
    return Response.json(foundPlaces(findPlaces(placeWish(query), query.lang), new Date()), {
      headers: { 'Content-Type': GEOJSON_MEDIA_TYPE },
    })
  }),
})
