'use client'

import { useTongue } from '@/app/_i18n/tongue-provider'
import type { StoredClaim } from '@/lib/domain/query'
import type { EventProperties } from '@/lib/format/event-feature'
import { type ChangeEntry, changeEntries } from '../words/event-change'
import { instantWords } from '../words/window'
import { EventLink, type SelectEvent } from './event-link'

// A longer history is folded between its beginning and what happened last.
const LAST_SHOWN = 4

interface Props {
  properties: EventProperties
  claims: readonly StoredClaim[]
  onSelect?: SelectEvent | undefined
}

/** How the event came to be what it is, as the log of revisions tells it. */
export function EventHistory({ properties: { history = [], mergedFrom = [] }, claims, onSelect }: Props) {
  const tongue = useTongue()
  const { t } = tongue
  const entries = changeEntries(tongue, history, claims)
  if (entries.length === 0) return null
  const isLong = entries.length > LAST_SHOWN + 2
  const first = isLong ? entries.slice(0, 1) : entries
  const folded = isLong ? entries.slice(1, -LAST_SHOWN) : []
  const last = isLong ? entries.slice(-LAST_SHOWN) : []
  return (
    <section className="flex flex-col gap-2">
      <h3 className="text-base font-semibold">{t('event.history')}</h3>
      <p className="-mt-1 text-sm text-ink-3">{t('event.historyNote')}</p>
      <Entries entries={first} onSelect={onSelect} />
      {folded.length > 0 && (
        <details>
          <summary className="tap flex w-fit items-center text-sm text-accent">
            {t('event.changesBetween', { count: folded.length })}
          </summary>
          <Entries entries={folded} onSelect={onSelect} />
        </details>
      )}
      {last.length > 0 && <Entries entries={last} onSelect={onSelect} />}
      {mergedFrom.length > 0 && (
        <p className="text-sm text-ink-2">
          {t.rich('event.mergedFrom', {
            count: mergedFrom.length,
            ids: () => <span className="break-words text-ink-3">{mergedFrom.join(', ')}</span>,
          })}
        </p>
      )}
    </section>
  )
}

function Entries({ entries, onSelect }: { entries: readonly ChangeEntry[]; onSelect?: SelectEvent | undefined }) {
  const tongue = useTongue()
  const { t } = tongue
  return (
    <ol className="flex flex-col border-l-2 border-line">
      {entries.map(({ at, who, lines }) => (
        <li key={`${at} ${who}`} className="relative py-1 pl-4 text-sm">
          <span aria-hidden="true" className="absolute top-2.5 -left-[5px] size-2 rounded-full bg-edge" />
          <p className="text-xs text-ink-3">
            <time dateTime={at}>{instantWords(tongue, at)}</time>
            {who && ` · ${who}`}
          </p>
          <ul>
            {lines.map(({ words, eventId }) => (
              <li key={words}>
                {words}
                {eventId && (
                  <>
                    {' · '}
                    <EventLink id={eventId} onSelect={onSelect}>
                      {t('event.openIt')}
                    </EventLink>
                  </>
                )}
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}
