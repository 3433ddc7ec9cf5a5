import type { Metadata } from 'next'
import { getTongue } from '@/app/_i18n/get-tongue'
import { PageShell } from '@/app/_ui/page-shell'
import { ReadDesk } from './read-desk'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return { title: t('read.title'), description: t('read.description') }
}

export default async function Page() {
  const { t } = await getTongue()
  return (
    <PageShell current="/read" wide>
      <h1 className="mb-6 text-2xl font-semibold">{t('read.title')}</h1>
      <ReadDesk />
    </PageShell>
  )
}
