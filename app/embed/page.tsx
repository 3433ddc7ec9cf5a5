import type { Metadata } from 'next'
import { connection } from 'next/server'
import { Suspense } from 'react'
import { EmbedView } from '../_dashboard/embed-view'

export const metadata: Metadata = { title: 'Map of claimed strikes' }

/** The map for a frame on somebody else's page. Takes the dashboard's parameters. */
export default async function Page() {
  await connection() // BASEMAP_STYLE_URL is read when the page is asked for, not when it is built
  return (
    <Suspense>
      <EmbedView basemapStyleUrl={process.env.BASEMAP_STYLE_URL ?? null} />
    </Suspense>
  )
}
