'use client'

import { Rss } from 'lucide-react'
import { useState } from 'react'
import { useTongue } from '@/app/_i18n/tongue-provider'
import { buttonClass } from '@/app/_ui/button'
import { Switch } from '@/app/_ui/switch'
import { filterWords } from '../filter-words'
import type { Filter } from '../queries'
import { addressWith, filterSearch } from '../take-away/filter-address'
import { startWatch, stopWatch, useWatch } from './watch'

type Permission = NotificationPermission | 'absent'
const permissionNow = (): Permission => (typeof Notification === 'undefined' ? 'absent' : Notification.permission)

/** Turns the watch on this filter on and off, and has its feed for readers elsewhere. */
export function WatchBox({ filter }: { filter: Filter }) {
  const tongue = useTongue()
  const { t } = tongue
  const watch = useWatch()
  const [permission, setPermission] = useState(permissionNow)
  const search = filterSearch(filter)
  if (search === null) return <p className="text-sm text-ink-2">{t('watch.nothing')}</p>
  const isThis = watch?.search === search
  const toggle = async (on: boolean) => {
    if (!on) return stopWatch()
    startWatch(filter)
    if (permissionNow() === 'default') setPermission(await Notification.requestPermission())
  }
  return (
    <section aria-label={t('watch.title')} className="flex flex-col gap-1 border-t border-line pt-3">
      <Switch checked={isThis} onChange={toggle}>
        {t('watch.switch')}
      </Switch>
      <p className="text-sm text-ink-3">
        {watch && !isThis
          ? t('watch.other', { words: filterWords(tongue, watch.filter) })
          : permission === 'granted'
            ? t('watch.noteGranted')
            : permission === 'default'
              ? t('watch.note')
              : t('watch.noteRefused')}
      </p>
      <a href={addressWith('/feed.atom', search)} className={`${buttonClass('plain')} mt-1 self-start`}>
        <Rss size={14} aria-hidden />
        {t('watch.feed')}
      </a>
    </section>
  )
}
