import { tileJson } from '@/lib/format/event-tile'
import { getStore } from '@/lib/services/runtime'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getTileJson } from '../_contract/tiles'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { originOf } from '../_door/origin'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getTileJson, async ({ request, query: { lang: _lang, ...params } }) => {
    const version = await (await getStore()).dataVersion()
    const template = `${originOf(request)}/api/tiles/{z}/{x}/{y}.mvt${new URL(request.url).search}`
    return Response.json(tileJson(template, version, wantedEvents(params)))
  }),
})
