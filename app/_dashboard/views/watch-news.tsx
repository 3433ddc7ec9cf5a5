'use client'

import { BellRing, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { Button, IconButton } from '@/app/_ui/button'
import { eventTitle } from '@/app/_ui/words/event'
import { filterWords } from '../filter-words'
import { useEvent } from '../queries'
import { useAskNow } from '../use-fresh'
import { clearNews, resumeWatch, stopWatch, useWatch } from './watch'
import type { FeedEntry } from './watch-feed'

const MOST_LISTED = 20

/** What the watch has found: said here, in the title of the tab, and by the system where it may. */
export function WatchNews({ onSelect }: { onSelect(id: string): void }) {
  const tongue = useTongue()
  const { t } = tongue
  const watch = useWatch()
  const words = watch ? filterWords(tongue, watch.filter) : ''
  const [isOpen, setOpen] = useState(false)
  const count = watch?.news.length ?? 0
  useEffect(resumeWatch, [])
  const askNow = useAskNow()
  useEffect(() => {
    if (count > 0) askNow()
  }, [count, askNow])
  useCountInTitle(count)
  useSystemNotice(count, count > 0 ? t('watch.news', { count }) : '', words)
  if (!watch || (count === 0 && !watch.isCut)) return <p role="status" className="sr-only" />

  const close = () => {
    clearNews()
    setOpen(false)
  }
  return (
    <section
      aria-label={t('watch.title')}
      className="absolute inset-x-3 bottom-14 z-30 flex max-h-[60%] flex-col gap-2 rounded-card border border-line bg-surface p-3 shadow-float md:right-auto md:w-80"
    >
      <div className="flex items-start gap-2">
        <BellRing size={16} aria-hidden className="mt-1 shrink-0 text-accent" />
        <div role="status" className="min-w-0 flex-1">
          <p className="font-semibold">{count > 0 ? t('watch.news', { count }) : t('watch.cut')}</p>
          <p className="truncate text-sm text-ink-2" title={words}>
            {count > 0 && watch.isCut ? t('watch.cut') : words}
          </p>
        </div>
        {count > 0 && (
          <IconButton label={t('watch.dismiss')} className="-mt-1 -mr-1" onClick={close}>
            <X size={16} aria-hidden />
          </IconButton>
        )}
      </div>
      {isOpen && count > 0 && (
        <ul className="-mx-1 flex min-h-0 flex-col overflow-y-auto">
          {watch.news.slice(0, MOST_LISTED).map((entry) => (
            <li key={entry.id}>
              <NewsLine entry={entry} onSelect={onSelect} />
            </li>
          ))}
          {count > MOST_LISTED && (
            <li className="px-1 text-sm text-ink-3">{t('watch.more', { count: count - MOST_LISTED })}</li>
          )}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {count > 0 && (
          <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {isOpen ? t('watch.hide') : t('watch.show')}
          </Button>
        )}
        <Button
          look="quiet"
          onClick={() => {
            setOpen(false)
            stopWatch()
          }}
        >
          {t('watch.stop')}
        </Button>
      </div>
    </section>
  )
}

/** One event, in the words of the reader's language; until it is there, and when it is gone, its quote alone. */
function NewsLine({ entry: { id, quote, isNew }, onSelect }: { entry: FeedEntry; onSelect(id: string): void }) {
  const tongue = useTongue()
  const { t } = tongue
  const { data } = useEvent(id)
  return (
    <button
      type="button"
      onClick={() => onSelect(id)}
      className="tap flex w-full flex-col items-start rounded-control px-1 py-1.5 text-left hover:bg-hover"
    >
      <span className="max-w-full text-sm break-words">
        <span className="mr-0.5 rounded-control bg-raised px-1 text-xs text-ink-2">
          {isNew ? t('watch.isNew') : t('watch.isChanged')}
        </span>{' '}
        {data && eventTitle(tongue, data.event.properties)}
      </span>
      <span className="line-clamp-2 text-xs text-ink-2">{quote}</span>
    </button>
  )
}

/** "(3) Groundtrace": for who works in another tab. */
function useCountInTitle(count: number) {
  useEffect(() => {
    const bare = document.title.replace(/^\(\d+\) /, '')
    document.title = count > 0 ? `(${count}) ${bare}` : bare
  }, [count])
}

/** A notice of the system, while nobody looks at the page: one at a time, replaced as more comes. */
function useSystemNotice(count: number, title: string, body: string) {
  useEffect(() => {
    if (count === 0 || !document.hidden) return
    if (typeof Notification === 'undefined' || Notification.permission !== 'granted') return
    try {
      const notice = new Notification(title, { body, tag: 'groundtrace-watch' })
      notice.onclick = () => {
        window.focus()
        notice.close()
      }
    } catch {
      // Some phones have the name of it and not the thing: the page says it.
    }
  }, [count, title, body])
}
