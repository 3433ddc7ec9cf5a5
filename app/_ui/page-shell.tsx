import type { ReactNode } from 'react'
import { ServerNotice } from './server/server-notice'
import { TopBar } from './top-bar'

/** A page of text: the bar, and one column to read. */
export function PageShell({
  current,
  wide = false,
  children,
}: {
  current: string
  wide?: boolean
  children: ReactNode
}) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface">
      <TopBar current={current} />
      <ServerNotice />
      <main id="main" tabIndex={-1} className="flex-1 outline-none">
        <div className={`mx-auto w-full px-4 py-8 sm:px-6 ${wide ? 'max-w-6xl' : 'max-w-3xl'}`}>{children}</div>
      </main>
    </div>
  )
}
