import type { Stats } from '@/lib/format/stats'
import { getStore } from '@/lib/services/runtime'
import { countEvents, eventStats } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getStats } from '../_contract/operations'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getStats, async ({ query: { interval, ...params } }) => {
    const store = await getStore()
    const filter = wantedEvents(params)
    const buckets = await eventStats(store, filter, interval)
    const numberMatched = await countEvents(store, filter)
    return Response.json({ interval, buckets, numberMatched } satisfies Stats)
  }),
})
