import { eventFilter } from '@/lib/format/event-query'
import { GEOJSON_MEDIA_TYPE, placeCollection } from '@/lib/format/feature-collection'
import { getStore } from '@/lib/services/runtime'
import { searchPlaces } from '@/lib/services/search'
import { listPlaces } from '../_contract/operations'
import { linkHeader, pageLinks } from '../_door/links'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(listPlaces, async ({ request, query: { limit, ...params } }) => {
    const found = await searchPlaces(await getStore(), { ...eventFilter(params), limit })
    const Link = linkHeader(pageLinks(request, null, GEOJSON_MEDIA_TYPE))
    return Response.json(placeCollection(found, new Date()), { headers: { 'Content-Type': GEOJSON_MEDIA_TYPE, Link } })
  }),
})
