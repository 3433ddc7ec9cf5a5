import type { Breakdown } from '@/lib/format/stats'
import { getStore } from '@/lib/services/runtime'
import { eventBreakdown } from '@/lib/services/statistics'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getBreakdown } from '../../_contract/statistics'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getBreakdown, async ({ query: { by, limit, ...params } }) => {
    const found = await eventBreakdown(await getStore(), wantedEvents(params), by, limit)
    return Response.json({ by, ...found } satisfies Breakdown)
  }),
})
