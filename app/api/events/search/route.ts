import { eventSearchPage } from '@/lib/format/event-search'
import { GEOJSON_MEDIA_TYPE } from '@/lib/format/feature-collection'
import { getStore } from '@/lib/services/runtime'
import { searchWritten } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { searchEvents as operation } from '../../_contract/search'
import { writtenAnswer } from '../../_door/json-answer'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'
import { originOf } from '../../_door/origin'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  POST: answer(operation, async ({ request, body: { area, limit, cursor, ...params } }) => {
    const wanted = { ...wantedEvents(params), ...(area && { area }) }
    const page = await searchWritten(await getStore(), { ...wanted, limit, cursor })
    const href = originOf(request) + new URL(request.url).pathname
    return writtenAnswer(eventSearchPage(page, href, new Date()), { 'Content-Type': GEOJSON_MEDIA_TYPE })
  }),
})
