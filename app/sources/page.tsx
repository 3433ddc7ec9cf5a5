import type { Metadata } from 'next'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { getTongue } from '@/app/_i18n/get-tongue'
import { PageShell } from '@/app/_ui/page-shell'
import { safeUrl } from '@/app/_ui/safe-url'
import { dayWords } from '@/app/_ui/words/window'
import type { SourceSummary } from '@/lib/domain/stored'
import { getStore } from '@/lib/services/runtime'
import { listSources } from '@/lib/services/search'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return { title: t('pages.sources'), description: t('pages.sourcesDescription') }
}

/** What the sources of the articles that come with Groundtrace are called. */
const DEMO = 'Groundtrace demo desk'

export default async function Page() {
  await connection()
  const { t } = await getTongue()
  const sources = await listSources(await getStore())
  const articles = sources.reduce((sum, source) => sum + source.articles, 0)
  return (
    <PageShell current="/sources" wide>
      <h1 className="text-2xl font-semibold">{t('pages.sources')}</h1>
      <p className="mt-3 mb-6 max-w-3xl text-lg text-ink-2">
        {t('pages.sourcesCount', { articles, sources: sources.length })}
      </p>
      {sources.some(({ name }) => name.startsWith(DEMO)) && (
        <p className="-mt-3 mb-6 max-w-3xl text-base text-ink-3">{t('pages.sourcesDemo', { name: DEMO })}</p>
      )}
      {sources.length === 0 ? (
        <p className="text-ink-2">{t('pages.sourcesNone')}</p>
      ) : (
        <table className="w-full border-collapse text-left text-base">
          <thead className="border-b border-edge text-sm text-ink-2">
            <tr>
              <Head>{t('pages.source')}</Head>
              <Head wide>{t('pages.origin')}</Head>
              <Head wide>{t('pages.licence')}</Head>
              <Head>{t('pages.latest')}</Head>
              <Head end>{t('pages.articles')}</Head>
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
  const licence = source.licence ?? tongue.t('pages.noLicence')
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
      <td className="py-2 pr-4 text-ink-2">
        {source.latest ? dayWords(tongue, source.latest) : tongue.t('pages.undated')}
      </td>
      <td className="py-2 text-right">{tongue.format.number(source.articles)}</td>
    </tr>
  )
}
