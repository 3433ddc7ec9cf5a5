'use client'

import { Link2 } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonClass } from '@/app/_ui/button'
import { EventStory, eventPlaceWords } from '@/app/_ui/event/event-story'
import { Problem } from '@/app/_ui/fetch-json'
import { Notice } from '@/app/_ui/notice'
import { useEvent } from './queries'
import { SidePanel } from './side-panel'

interface Props {
  id: string
  onBack?: (() => void) | undefined
  onClose(): void
}

/** One event with all that is claimed of it. */
export function EventPanel({ id, onBack, onClose }: Props) {
  const { data, error, refetch } = useEvent(id)
  return (
    <SidePanel title={data ? eventPlaceWords(data.event.properties) : 'Event'} onBack={onBack} onClose={onClose}>
      {data ? (
        <div className="flex flex-col gap-6">
          <EventStory event={data.event} claims={data.claims} />
          <Link href={`/events/${encodeURIComponent(id)}`} className={`${buttonClass()} self-start`}>
            <Link2 size={14} aria-hidden /> Page of this event
          </Link>
        </div>
      ) : error instanceof Problem && error.status === 404 ? (
        <Notice title="This event is not here">
          It may have been rejected, or the address is wrong. Close this panel and choose another.
        </Notice>
      ) : error ? (
        <Notice
          tone="danger"
          title="The event could not be loaded"
          action={<Button onClick={() => refetch()}>Try again</Button>}
        >
          {error.message}
        </Notice>
      ) : (
        <div role="status" className="flex flex-col gap-3">
          <span className="sr-only">Loading the event…</span>
          <div className="h-24 rounded-card bg-raised" />
          <div className="h-16 rounded-card bg-raised" />
          <div className="h-40 rounded-card bg-raised" />
        </div>
      )}
    </SidePanel>
  )
}
