import type { Outcomes } from '@/lib/format/stats'
import { getStore } from '@/lib/services/runtime'
import { eventOutcomes } from '@/lib/services/statistics'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getOutcomes } from '../../_contract/statistics'
import { methods } from '../../_door/methods'
import { answer } from '../../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getOutcomes, async ({ query: { interval, ...params } }) => {
    const found = await eventOutcomes(await getStore(), wantedEvents(params), interval)
    return Response.json({ interval, ...found } satisfies Outcomes)
  }),
})
