'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import { kindWords } from '@/app/_ui/words/kind'
import { eventPlaceWords } from '@/app/_ui/words/place'
import type { EventFeature } from '@/lib/format/event-feature'
import { Badge } from '../badge'
import { KindSwatch } from '../kind-swatch'
import { linesByClaimant } from '../words/figure'
import { shortWindowWords } from '../words/window'
import { EventLink, type SelectEvent } from './event-link'

/** Another event in a line or three, which leads to it. */
export function EventLine({
  event: { id, properties },
  note,
  onSelect,
}: {
  event: EventFeature
  note?: string
  onSelect?: SelectEvent | undefined
}) {
  const tongue = useTongue()
  const [line, ...more] = linesByClaimant(tongue, properties.figures)
  return (
    <EventLink
      id={id}
      onSelect={onSelect}
      className="tap flex w-full flex-col justify-center gap-0.5 rounded-control px-2 py-1.5 text-left text-sm transition-colors hover:bg-hover"
    >
      <span className="flex w-full items-baseline gap-2">
        <KindSwatch kind={properties.kind} />
        <span className="min-w-0 font-semibold break-words">{eventPlaceWords(tongue, properties)}</span>
        {properties.disputed && <Badge tone="warn">{tongue.t('event.disputed')}</Badge>}
        {note && <span className="ml-auto shrink-0 text-ink-2">{note}</span>}
      </span>
      <span className="pl-[1.125rem] text-ink-3">
        {kindWords(tongue, properties.kind)} · {shortWindowWords(tongue, properties)}
      </span>
      {line && (
        <span className="pl-[1.125rem] text-ink-2">
          {line.words} <span className="text-ink-3">({line.claimant})</span>
          {more.length > 0 && <span className="text-ink-3"> {tongue.t('event.andOthers')}</span>}
        </span>
      )}
    </EventLink>
  )
}
