import { z } from 'zod'
import type { Event } from '@/lib/domain/event'
import { KINDS } from '@/lib/domain/kinds'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import { eventFilterShape, limitOf, paired } from './event-query'
import { DATA_LICENCE } from './exports/licence'
import { windowText } from './window-text'

export const ATOM_MEDIA_TYPE = 'application/atom+xml; charset=utf-8'

const MOST_ENTRIES = 100

export const feedParamsSchema = z
  .strictObject({ ...eventFilterShape, limit: limitOf(MOST_ENTRIES, 50) })
  .superRefine(paired)

interface FeedAddress {
  /** The address that the server is known by. */
  origin: string
  /** The feed's own address. */
  self: string
  now: Date
}

/** Events as an Atom feed (RFC 4287) with points in GeoRSS, in the order given: those changed last first. */
export function atomFeed(events: readonly SourcedEvent[], { origin, self, now }: FeedAddress): string {
  const updated = events[0]?.updatedAt ?? now.toISOString()
  return `<?xml version="1.0" encoding="utf-8"?>
${element(
  'feed',
  { xmlns: 'http://www.w3.org/2005/Atom', 'xmlns:georss': 'http://www.georss.org/georss', 'xml:lang': 'en' },
  [
    element('id', {}, self),
    element('title', {}, 'Groundtrace: claimed events, changed last first'),
    element('updated', {}, updated),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}/` }),
    element('link', { rel: 'license', href: DATA_LICENCE.path }),
    element('generator', {}, 'Groundtrace'),
    element('rights', {}, DATA_LICENCE.title),
    ...events.map((event) => entry(event, origin)),
  ],
)}
`
}

function entry(event: SourcedEvent, origin: string): Markup {
  const { place } = event
  return element('entry', {}, [
    // Ids of events stay, and are no one server's alone.
    element('id', {}, `urn:groundtrace:event:${event.id}`),
    element('title', {}, titleOf(event)),
    element('updated', {}, event.updatedAt),
    element('published', {}, event.createdAt),
    element('link', { rel: 'alternate', type: 'text/html', href: `${origin}/events/${event.id}` }),
    element('link', { rel: 'related', type: 'application/json', href: `${origin}/api/events/${event.id}` }),
    ...event.sources.flatMap(({ url }) => (url ? [element('link', { rel: 'via', href: url })] : [])),
    ...authorsOf(event).map((name) => element('author', {}, [element('name', {}, name)])),
    element('category', { term: event.kind, label: KINDS[event.kind].label }),
    element('summary', {}, event.quote),
    element('rights', {}, DATA_LICENCE.title),
    ...(place && place.precision !== 'country' ? [element('georss:point', {}, `${place.lat} ${place.lng}`)] : []),
  ])
}

function titleOf(event: Event): string {
  const what = `${KINDS[event.kind].label}: ${event.place?.name ?? 'place unknown'}`
  return [what, windowText(event)].filter(Boolean).join(', ')
}

/** Who says so: the sources of its articles. An entry must have an author. */
function authorsOf({ sources }: SourcedEvent): string[] {
  const names = [...new Set(sources.map(({ source }) => source))]
  return names.length > 0 ? names : ['unknown']
}

/** Text that is markup already. */
interface Markup {
  markup: string
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  content: string | readonly Markup[] = '',
): Markup & { toString(): string } {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`)
  const inner = typeof content === 'string' ? escaped(content) : `\n${content.map(({ markup }) => markup).join('\n')}\n`
  const markup = inner === '' ? `<${name}${given.join('')}/>` : `<${name}${given.join('')}>${inner}</${name}>`
  return { markup, toString: () => markup }
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Characters that XML cannot hold at all are left out. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
}
