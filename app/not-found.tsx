import Link from 'next/link'
import { buttonClass } from './_ui/button'
import { PageShell } from './_ui/page-shell'

export const metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <PageShell current="">
      <h1 className="text-2xl font-semibold">There is nothing at this address</h1>
      <p className="mt-3 mb-6 text-lg text-ink-2">
        An event may have been rejected since the link was made, or the address is misspelt.
      </p>
      <Link href="/" className={buttonClass('primary')}>
        Go to the map
      </Link>
    </PageShell>
  )
}
