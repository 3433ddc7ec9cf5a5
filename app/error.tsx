'use client'

import { useEffect } from 'react'
import { Button } from './_ui/button'

/** What is shown when a page fails to draw. */
export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset(): void }) {
  useEffect(() => {
    console.error(error)
  }, [error])
  return (
    <main id="main" className="mx-auto flex max-w-xl flex-col items-start gap-4 px-4 py-16">
      <h1 className="text-2xl font-semibold">This page failed</h1>
      <p className="text-lg text-ink-2">
        Try again. If it fails again, the server’s terminal says why
        {error.digest ? ` (look for ${error.digest})` : ''}.
      </p>
      <Button look="primary" onClick={reset}>
        Try again
      </Button>
    </main>
  )
}
