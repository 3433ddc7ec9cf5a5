import Link from 'next/link'
import { getTongue } from '../_i18n/get-tongue'

/** Whose work lies under the map, and on which terms. */
export async function Licences() {
  const { t } = await getTongue()
  return (
    <>
      <ul className="list-disc space-y-2 pl-5">
        <li>{t('measured.licencePlaces')}</li>
        <li>{t('measured.licenceGround')}</li>
        <li>{t('measured.licenceArticles')}</li>
      </ul>
      <p>
        <Link href="/sources" className="text-accent underline underline-offset-2">
          {t('measured.toSources')}
        </Link>
      </p>
    </>
  )
}
