import type { Metadata } from 'next'
import Link from 'next/link'
import { getTongue } from './_i18n/get-tongue'
import { buttonClass } from './_ui/button'
import { PageShell } from './_ui/page-shell'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return { title: t('pages.notFound') }
}

export default async function NotFound() {
  const { t } = await getTongue()
  return (
    <PageShell current="">
      <h1 className="text-2xl font-semibold">{t('pages.notFoundTitle')}</h1>
      <p className="mt-3 mb-6 text-lg text-ink-2">{t('pages.notFoundText')}</p>
      <Link href="/" className={buttonClass('primary')}>
        {t('pages.toMap')}
      </Link>
    </PageShell>
  )
}
