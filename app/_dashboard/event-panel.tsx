'use client'

import dynamic from 'next/dynamic'
import { useEffect } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button } from '@/app/_ui/button'
import { EventStory } from '@/app/_ui/event/event-story'
import { Problem } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { errorWords } from '@/app/_ui/words/error'
import { eventPlaceWords } from '@/app/_ui/words/place'
import { EventAround } from './event-around'
import { PlacingSection } from './placing/placing-section'
import { useEvent } from './queries'
import { SidePanel } from './side-panel'

// More than what is read first: fetched while the event itself is still on its way.
const loadEvidence = () => import('@/app/_ui/event/event-evidence')
const EventEvidence = dynamic(() => loadEvidence().then((module) => module.EventEvidence), {
  loading: () => <div className="h-40 rounded-card bg-raised" />,
})

interface Props {
  id: string
  onBack?: (() => void) | undefined
  onSelect(id: string): void
  onClose(): void
}

/** One event with all that is claimed of it, and what lies around it. */
export function EventPanel({ id, onBack, onSelect, onClose }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const { data, error, refetch } = useEvent(id)
  useEffect(() => void loadEvidence(), [])
  return (
    <SidePanel
      title={data ? eventPlaceWords(tongue, data.event.properties) : t('lists.event')}
      onBack={onBack}
      onClose={onClose}
    >
      {data ? (
        <EventStory event={data.event}>
          <PlacingSection claims={data.claims} isPlaced={data.event.properties.placeName !== null} />
          <EventEvidence
            event={data.event}
            claims={data.claims}
            origin={window.location.origin}
            around={<EventAround event={data.event} onSelect={onSelect} />}
            onSelect={onSelect}
          />
        </EventStory>
      ) : error instanceof Problem && error.status === 404 ? (
        <Notice title={t('lists.eventGone')}>{t('lists.eventGoneNote')}</Notice>
      ) : error ? (
        <Notice
          tone="danger"
          title={t('lists.eventFailed')}
          action={<Button onClick={() => refetch()}>{t('notices.tryAgain')}</Button>}
        >
          {errorWords(tongue, error)}
        </Notice>
      ) : (
        <div role="status" className="flex flex-col gap-3">
          <span className="sr-only">{t('lists.loadingEvent')}</span>
          <div className="h-24 rounded-card bg-raised" />
          <div className="h-16 rounded-card bg-raised" />
          <div className="h-40 rounded-card bg-raised" />
        </div>
      )}
    </SidePanel>
  )
}
