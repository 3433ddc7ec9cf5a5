import { eventFilter } from '@/lib/format/event-query'
import { GEOJSON_MEDIA_TYPE, placeCollection } from '@/lib/format/feature-collection'
import { placeIn } from '@/lib/services/place-names'
import { getStore } from '@/lib/services/runtime'
import { searchPlaces } from '@/lib/services/search'
import { listPlaces } from '../_contract/operations'
import { linkHeader, pageLinks } from '../_door/links'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(listPlaces, async ({ request, query: { limit, lang, ...params } }) => {
    const found = await searchPlaces(await getStore(), { ...eventFilter(params), limit })
    const places = found.places.map((one) => ({ ...one, place: placeIn(lang, one.place) }))
    const Link = linkHeader(pageLinks(request, null, GEOJSON_MEDIA_TYPE))
    return Response.json(placeCollection({ ...found, places }, new Date()), {
      headers: { 'Content-Type': GEOJSON_MEDIA_TYPE, Link },
    })
  }),
})
