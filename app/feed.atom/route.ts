import { ATOM_MEDIA_TYPE, atomFeed } from '@/lib/format/atom-feed'
import { getStore } from '@/lib/services/runtime'
import { latestChanged } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getFeed } from '../api/_contract/changes'
import { methods } from '../api/_door/methods'
import { answer } from '../api/_door/operation'
import { originOf } from '../api/_door/origin'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getFeed, async ({ request, query: { limit, ...params } }) => {
    const events = await latestChanged(await getStore(), wantedEvents(params), limit)
    const origin = originOf(request)
    const { pathname, search } = new URL(request.url)
    const feed = atomFeed(events, { origin, self: origin + pathname + search, now: new Date() })
    return new Response(feed, { headers: { 'Content-Type': ATOM_MEDIA_TYPE } })
  }),
})
