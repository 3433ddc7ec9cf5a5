import type { Stats } from '@/lib/format/stats'
import { getStore } from '@/lib/services/runtime'
import { eventStats } from '@/lib/services/statistics'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getStats } from '../_contract/statistics'
import { jsonAnswer } from '../_door/json-answer'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(getStats, async ({ query: { interval, ...params } }) => {
    const stats = await eventStats(await getStore(), wantedEvents(params), interval)
    return jsonAnswer({ interval, ...stats } satisfies Stats, { 'Content-Type': 'application/json' })
  }),
})
