import { EVENT_STREAM_MEDIA_TYPE } from '@/lib/format/event-stream'
import { changeStream } from '@/lib/services/changes'
import { getStore } from '@/lib/services/runtime'
import { streamChanges } from '../_contract/changes'
import { refuseFuture } from '../_door/future'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'
import { Refusal } from '../_door/refusal'
import { encoded, streamed } from '../_door/streamed'

export const dynamic = 'force-dynamic'

const LAST_EVENT_ID = 'Last-Event-ID'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(streamChanges, async ({ request, query }) => {
    const store = await getStore()
    const version = await store.dataVersion()
    const lastId = lastEventId(request)
    const since = lastId ?? query.since ?? version
    refuseFuture(lastId === null ? { parameter: 'since' } : { header: LAST_EVENT_ID }, since, version)

    const left = new AbortController()
    const body = streamed(encoded(changeStream(store, since, left.signal)), () => left.abort())
    // Compressing would hold back what is small.
    return new Response(body, {
      headers: { 'Content-Type': EVENT_STREAM_MEDIA_TYPE, 'Cache-Control': 'no-cache, no-transform' },
    })
  }),
})

/** What a client that comes back was told last. */
function lastEventId(request: Request): number | null {
  const text = request.headers.get(LAST_EVENT_ID)
  if (text === null || text === '') return null
  if (/^\d{1,15}$/.test(text)) return Number(text)
  const detail = 'must be the id of an event of this stream'
  throw new Refusal('invalid-parameter', { errors: [{ header: LAST_EVENT_ID, detail }] })
}
