import type { Metadata } from 'next'
import { getTongue } from '../_i18n/get-tongue'
import { PageShell } from '../_ui/page-shell'
import { NotKept } from './not-kept'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return { title: t('connection.pageTitle') }
}

/** What the service worker shows instead of a page that it has not kept; `from` is that page's path. */
export default function Page() {
  return (
    <PageShell current="/offline">
      <NotKept />
    </PageShell>
  )
}
