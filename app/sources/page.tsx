import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { getTongue } from '@/app/_i18n/get-tongue'
import { PageShell } from '@/app/_ui/page-shell'
import { safeUrl } from '@/app/_ui/safe-url'
import { countWords, plural } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'
import type { SourceSummary } from '@/lib/domain/stored'
import { getStore } from '@/lib/services/runtime'
import { listSources } from '@/lib/services/search'

export const metadata: Metadata = {
  title: 'Sources',
  description: 'Where the articles come from, how many there are, and under which licence.',
}

/** What the sources of the articles that come with Groundtrace are called. */
const DEMO = 'Groundtrace demo desk'

export default async function Page() {
  await connection()
  const sources = await listSources(await getStore())
  const articles = sources.reduce((sum, source) => sum + source.articles, 0)
  return (
    <PageShell current="/sources" wide>
      <h1 className="text-2xl font-semibold">Sources</h1>
      <p className="mt-3 mb-6 max-w-3xl text-lg text-ink-2">
        {plural(articles, 'article')} from {plural(sources.length, 'source')}. Sources of one origin, such as outlets
        that print one wire story, count once where an event says how many independent origins report it.
      </p>
      {sources.some(({ name }) => name.startsWith(DEMO)) && (
        <p className="-mt-3 mb-6 max-w-3xl text-base text-ink-3">
          Each {DEMO} retells public reports in words of our own: an example to try the map with, not a record.
        </p>
      )}
      {sources.length === 0 ? (
        <p className="text-ink-2">No article is kept yet. Paste one, or post one to the API.</p>
      ) : (
        <table className="w-full border-collapse text-left text-base">
          <thead className="border-b border-edge text-sm text-ink-2">
            <tr>
              <Head>Source</Head>
              <Head wide>Origin</Head>
              <Head wide>Licence</Head>
              <Head>Latest</Head>
              <Head end>Articles</Head>
            </tr>
          </thead>
          <tbody className="divide-y divide-line">
            {sources.map((source) => (
              <Row key={source.id} source={source} />
            ))}
          </tbody>
        </table>
      )}
    </PageShell>
  )
}

/** On a phone the `wide` columns are told under the source's name. */
function Head({ end = false, wide = false, children }: { end?: boolean; wide?: boolean; children: ReactNode }) {
  return (
    <th
      scope="col"
      className={`py-2 font-semibold ${end ? 'text-right' : 'pr-4'} ${wide ? 'hidden sm:table-cell' : ''}`}
    >
      {children}
    </th>
  )
}

async function Row({ source }: { source: SourceSummary }) {
  const tongue = await getTongue()
  const url = safeUrl(source.url)
  const licence = source.licence ?? 'licence not stated'
  return (
    <tr>
      <th scope="row" className="py-2 pr-4 font-semibold">
        {url ? (
          <a href={url} rel="noopener noreferrer" className="text-accent underline underline-offset-2">
            {source.name}
          </a>
        ) : (
          source.name
        )}
        <span className="block text-sm font-normal text-ink-3 sm:hidden">
          {source.originGroup} · {licence}
        </span>
      </th>
      <td className="hidden py-2 pr-4 text-ink-2 sm:table-cell">{source.originGroup}</td>
      <td className="hidden py-2 pr-4 text-ink-2 sm:table-cell">{licence}</td>
      <td className="py-2 pr-4 text-ink-2">{source.latest ? dayWords(tongue, source.latest) : 'undated'}</td>
      <td className="py-2 text-right">{countWords(source.articles)}</td>
    </tr>
  )
}
