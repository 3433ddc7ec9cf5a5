import type { EventPage } from '@/lib/domain/query'
import { eventCsv } from '@/lib/format/event-csv'
import { eventCollection } from '@/lib/format/feature-collection'
import { placedIn } from '@/lib/services/place-names'
import { getStore } from '@/lib/services/runtime'
import { searchEvents } from '@/lib/services/search'
import { wantedEvents } from '@/lib/services/wanted-events'
import { listEvents } from '../_contract/operations'
import { jsonAnswer } from '../_door/json-answer'
import { linkHeader, pageLinks } from '../_door/links'
import { EVENT_MEDIA_TYPES, eventFormat } from '../_door/media-type'
import { methods } from '../_door/methods'
import { answer } from '../_door/operation'

export const dynamic = 'force-dynamic'

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = methods({
  GET: answer(listEvents, async ({ request, query: { limit, cursor, f, lang, ...params } }) => {
    const format = eventFormat(request, f)
    const found = await searchEvents(await getStore(), { ...wantedEvents(params), limit, cursor })
    const page = { ...found, events: found.events.map((event) => placedIn(lang, event)) }
    const links = pageLinks(request, page.nextCursor, EVENT_MEDIA_TYPES[format])
    const headers = { 'Content-Type': EVENT_MEDIA_TYPES[format], Link: linkHeader(links), Vary: 'Accept' }
    return format === 'csv'
      ? new Response(eventCsv(page.events), { headers: { ...headers, 'Content-Disposition': attachment(page) } })
      : jsonAnswer(eventCollection(page, links, new Date()), headers)
  }),
})

/** The file's name says when it is not everything: a table has no other place for it. */
function attachment({ events, numberMatched }: EventPage): string {
  const part = events.length < numberMatched ? `-${events.length}-of-${numberMatched}` : ''
  return `attachment; filename="groundtrace-events${part}.csv"`
}
