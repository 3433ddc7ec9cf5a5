import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { EmbedView } from '../_dashboard/embed-view'
import { AfterHydration } from '../_offline/after-hydration'
import { SHELL_HEADER } from '../_offline/treatment'

export const metadata: Metadata = { title: 'Map of claimed strikes' }

/** The map for a frame on somebody else's page. Takes the dashboard's parameters. */
export default async function Page() {
  await connection() // BASEMAP_STYLE_URL is read when the page is asked for, not when it is built
  const isShell = (await headers()).has(SHELL_HEADER)
  return (
    <Suspense>
      <AfterHydration when={isShell}>
        <EmbedView basemapStyleUrl={process.env.BASEMAP_STYLE_URL ?? null} />
      </AfterHydration>
    </Suspense>
  )
}
