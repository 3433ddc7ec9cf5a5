'use client'

import { useEffect } from 'react'
import { useTongue } from './_i18n/tongue-provider'
import { Button } from './_ui/button'

/** What is shown when a page fails to draw. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  const { t } = useTongue()
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <main id="main" className="mx-auto flex max-w-xl flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl font-semibold">{t('pages.failed')}</h1>
      <p className="text-lg text-ink-2">
        {error.digest ? t('pages.failedDigest', { digest: error.digest }) : t('pages.failedText')}
      </p>
      <Button look="primary" onClick={reset}>
        {t('shell.tryAgain')}
      </Button>
    </main>
  )
}
