import { MapPin } from 'lucide-react'
import type { Metadata } from 'next'
import { headers } from 'next/headers'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { getTongue } from '@/app/_i18n/get-tongue'
import { buttonClass } from '@/app/_ui/button'
import { EventEvidence } from '@/app/_ui/event/event-evidence'
import { EventStory } from '@/app/_ui/event/event-story'
import { EventSurroundings } from '@/app/_ui/event/event-surroundings'
import { MOST_AROUND, type Surroundings, surroundingsOf } from '@/app/_ui/event/surroundings'
import { PageShell } from '@/app/_ui/page-shell'
import { PrintedFrom } from '@/app/_ui/printed-from'
import { eventTitle } from '@/app/_ui/words/event'
import { kindWords } from '@/app/_ui/words/kind'
import { eventPlaceWords } from '@/app/_ui/words/place'
import { shortWindowWords } from '@/app/_ui/words/window'
import { originOf } from '@/app/api/_door/origin'
import type { Event } from '@/lib/domain/event'
import type { EventFilter } from '@/lib/domain/query'
import { type EventFeature, eventFeature } from '@/lib/format/event-feature'
import { placedIn } from '@/lib/services/place-names'
import { getStore } from '@/lib/services/runtime'
import { findEvent, searchEvents } from '@/lib/services/search'

interface Props {
  params: Promise<{ id: string }>
}

/** The event and its claims; the id of a merged event leads to the one it became part of. */
const load = cache(async (id: string) => {
  const [found, { language }] = await Promise.all([findEvent(await getStore(), id), getTongue()])
  return (
    found && {
      event: eventFeature(placedIn(language, found.event)),
      claims: found.claims.map((claim) => placedIn(language, claim)),
    }
  )
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [found, tongue] = await Promise.all([load((await params).id), getTongue()])
  if (!found) return { title: tongue.t('event.none') }
  const { properties } = found.event
  return { title: eventTitle(tongue, properties), description: properties.quote }
}

export default async function Page({ params }: Props) {
  const [found, tongue] = await Promise.all([load((await params).id), getTongue()])
  if (!found) notFound()
  const { event, claims } = found
  const { properties } = event
  return (
    <PageShell current="/events">
      <h1 className="text-2xl font-semibold break-words">{eventPlaceWords(tongue, properties)}</h1>
      <h2 className="mb-6 text-lg text-ink-2">
        {tongue.t('event.subtitle', {
          kind: kindWords(tongue, properties.kind),
          window: shortWindowWords(tongue, properties),
        })}
      </h2>
      <EventStory event={event}>
        <EventEvidence
          event={event}
          claims={claims}
          origin={await ownOrigin()}
          around={<EventSurroundings event={event} around={await around(event)} />}
        />
      </EventStory>
      <PrintedFrom />
      <Link href={`/?${mapSearch(event)}`} className={`${buttonClass()} mt-8 print:hidden`}>
        <MapPin size={14} aria-hidden /> {tongue.t('event.onMap')}
      </Link>
    </PageShell>
  )
}

async function ownOrigin(): Promise<string> {
  return originOf(new Request('http://127.0.0.1', { headers: await headers() }))
}

async function around(event: EventFeature): Promise<Surroundings> {
  const [store, { language }] = await Promise.all([getStore(), getTongue()])
  const featureOf = (one: Event) => eventFeature(placedIn(language, one))
  const matching = async (filter: EventFilter) =>
    (await searchEvents(store, { ...filter, limit: MOST_AROUND })).events.map(featureOf)
  const one = async (id: string) => {
    const found = await findEvent(store, id)
    return found && featureOf(found.event)
  }
  return surroundingsOf(event, { one, matching })
}

/** The dashboard's search that shows this event: selected, and looked at where it has a point. */
function mapSearch({ id, geometry }: Awaited<ReturnType<typeof eventFeature>>): URLSearchParams {
  const search = new URLSearchParams({ event: id })
  if (geometry) {
    const [lng, lat] = geometry.coordinates
    search.set('lng', lng.toFixed(4))
    search.set('lat', lat.toFixed(4))
    search.set('zoom', '6')
  }
  return search
}
