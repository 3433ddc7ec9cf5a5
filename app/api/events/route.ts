import type { Place } from '@/lib/domain/place'
import type { EventPage } from '@/lib/domain/query'
import { eventCsv } from '@/lib/format/event-csv'
import { eventCollection } from '@/lib/format/feature-collection'
import { placedIn } from '@/lib/services/place-names'
import { getStore } from '@/lib/services/runtime'
import { searchEvents, searchWritten } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { listEvents } from '../_contract/operations'
import { writtenAnswer } from '../_door/json-answer'
import { linkHeader, pageLinks } from '../_door/links'
import { EVENT_MEDIA_TYPES, eventFormat } from '../_door/media-type'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(listEvents, async ({ request, query: { limit, cursor, f, lang, ...params } }) => {
    const format = eventFormat(request, f)
    const wanted = { ...wantedEvents(params), limit, cursor }
    const store = await getStore()
    const type = EVENT_MEDIA_TYPES[format]
    const placed = <Item extends { place: Place | null }>(events: Item[]) => events.map((one) => placedIn(lang, one))
    const linked = ({ nextCursor }: { nextCursor: string | null }) => {
      const links = pageLinks(request, nextCursor, type)
      return { links, headers: { 'Content-Type': type, Link: linkHeader(links), Vary: 'Accept' } }
    }
    if (format === 'csv') {
      const page = await searchEvents(store, wanted)
      const headers = { ...linked(page).headers, 'Content-Disposition': attachment(page) }
      return new Response(eventCsv(placed(page.events)), { headers })
    }
    const page = await searchWritten(store, wanted)
    const { links, headers } = linked(page)
    return writtenAnswer(eventCollection({ ...page, events: placed(page.events) }, links, new Date()), headers)
  }),
})

/** The file's name says when it is not everything: a table has no other place for it. */
function attachment({ events, numberMatched }: EventPage): string {
  const part = events.length < numberMatched ? `-${events.length}-of-${numberMatched}` : ''
  return `attachment; filename="groundtrace-events${part}.csv"`
}
