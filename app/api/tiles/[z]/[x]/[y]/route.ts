import { TILE_MEDIA_TYPE } from '@/lib/format/event-tile'
import { getStore } from '@/lib/services/runtime'
import { eventTile } from '@/lib/services/tiles'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getTile } from '../../../../_contract/tiles'
import { methods } from '../../../../_door/methods'
import { answer } from '../../../../_door/operation'
import { allPacked, packed } from '../../../../_door/packed'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allPacked(
  methods({
    GET: answer(getTile, async ({ request, path, query: { lang, ...params } }) => {
      const bytes = await eventTile(await getStore(), wantedEvents(params), lang, path)
      if (bytes.length === 0) return new Response(null, { status: 204 })
      // Here already: what is packed is kept.
      return packed(request, new Response(Buffer.from(bytes), { headers: { 'Content-Type': TILE_MEDIA_TYPE } }))
    }),
  }),
)
