'use client'

import { useEffect } from 'react'
import { useTongue } from '../_i18n/tongue-provider'
import { buttonClass } from '../_ui/button'
import { isServerGone, onServerBack } from '../_ui/server/server-watch'

/** Says so, and goes to the page as soon as the server is back. */
export function NotKept() {
  const { t } = useTongue()
  useEffect(() => {
    const from = new URLSearchParams(window.location.search).get('from') ?? '/'
    // A path of ours and nothing else: not "//elsewhere".
    const go = () => window.location.replace(/^\/[^/\\]/.test(from) ? from : '/')
    const stop = onServerBack(go)
    void isServerGone().then((isGone) => isGone || go())
    return stop
  }, [])
  return (
    <div className="flex flex-col items-start gap-4">
      <h1 className="text-2xl font-semibold">{t('connection.pageTitle')}</h1>
      <p className="text-lg text-ink-2">{t('connection.page')}</p>
      {/* A whole page: parts of one come from the server. */}
      <a href="/" className={buttonClass('primary')}>
        {t('connection.toMap')}
      </a>
    </div>
  )
}
