import { getStore } from '@/lib/services/runtime'
import { summaryOf } from '@/lib/services/summary'
import { wantedEvents } from '@/lib/services/wanted-events'
import { getPicture } from '../_picture/operation'
import { pictureOf } from '../_picture/picture'
import { methods } from '../api/_door/methods'
import { answer } from '../api/_door/operation'
import { allPacked, packed } from '../api/_door/packed'

export const dynamic = 'force-dynamic'

/** A page that is loaded again at once needn't ask; the map that follows has what is new. */
const HEADERS = { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'max-age=30' }

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = allPacked(
  methods({
    GET: answer(getPicture, async ({ request, query: { scheme, view, ...params } }) => {
      const { summary } = await summaryOf(await getStore())
      const picture = await pictureOf(summary, { scheme, view, filter: wantedEvents(params) })
      // Here already: what is packed is kept.
      return packed(request, new Response(picture, { headers: HEADERS }))
    }),
  }),
)
