'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import type { Language } from '@/app/_i18n/language'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { MOST_AROUND, surroundingsOf } from '@/app/_ui/event/surroundings'
import { fetchJson } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import type { EventFilter } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection } from '@/lib/format/feature-collection'

// With a fallback of its own: without one, all the evidence around it would be hidden until this has come.
const EventSurroundings = dynamic(
  () => import('@/app/_ui/event/event-surroundings').then((module) => module.EventSurroundings),
  { loading: () => <Loading /> },
)

/** What lies around the selected event, asked for once it is shown. */
export function EventAround({ event, onSelect }: { event: EventFeature; onSelect(id: string): void }) {
  const tongue = useTongue()
  const { language, t } = tongue
  const { data, error, refetch } = useQuery({
    queryKey: ['around', language, event.id, event.properties.updatedAt],
    queryFn: ({ signal }) =>
      surroundingsOf(event, {
        one: (id) => fetchEvent(id, language, signal),
        matching: (filter) => fetchMatching(filter, language, signal),
      }),
  })
  if (data) return <EventSurroundings event={event} around={data} onSelect={onSelect} />
  if (error)
    return (
      <Notice
        tone="danger"
        title={t('lists.aroundFailed')}
        action={<Button onClick={() => refetch()}>{t('notices.tryAgain')}</Button>}
      >
        {errorWords(tongue, error)}
      </Notice>
    )
  return <Loading />
}

function Loading() {
  const { t } = useTongue()
  return (
    <p role="status" className="text-sm text-ink-3">
      {t('lists.loadingAround')}
    </p>
  )
}

async function fetchEvent(id: string, lang: Language, signal: AbortSignal): Promise<EventFeature> {
  return (await fetchJson<{ event: EventFeature }>(`/api/events/${encodeURIComponent(id)}?lang=${lang}`, { signal }))
    .event
}

async function fetchMatching(
  { datetime, countries, near }: EventFilter,
  lang: Language,
  signal: AbortSignal,
): Promise<EventFeature[]> {
  const search = new URLSearchParams({ limit: String(MOST_AROUND), lang })
  if (datetime) search.set('datetime', `${datetime.start ?? '..'}/${datetime.end ?? '..'}`)
  if (countries) search.set('country', countries.join(','))
  if (near) {
    search.set('near', `${near.lng},${near.lat}`)
    search.set('radiusKm', String(near.radiusKm))
  }
  return (await fetchJson<EventCollection>(`/api/events?${search}`, { signal })).features
}
