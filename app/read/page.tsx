import type { Metadata } from 'next'
import { PageShell } from '@/app/_ui/page-shell'
import { ReadDesk } from './read-desk'

export const metadata: Metadata = {
  title: 'Paste an article',
  description: 'See what is read from a news text before it is stored.',
}

export default function Page() {
  return (
    <PageShell current="/read" wide>
      <h1 className="mb-6 text-2xl font-semibold">Paste an article</h1>
      <ReadDesk />
    </PageShell>
  )
}
