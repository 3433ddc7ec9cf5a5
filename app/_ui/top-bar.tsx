'use client'

import Link from 'next/link'
import type { ReactNode } from 'react'
import { useTongue } from '../_i18n/tongue-provider'
import { Preferences } from './preferences'

const LINKS = [
  { href: '/read', label: 'shell.paste', short: 'shell.pasteShort' },
  { href: '/sources', label: 'shell.sources', short: 'shell.sources' },
  { href: '/method', label: 'shell.method', short: 'shell.method' },
] as const

/** The bar at the top of every page. `current` is the path of the page, for the link that leads to it. */
export function TopBar({ current, children }: { current: string; children?: ReactNode }) {
  const { t } = useTongue()
  return (
    <header className="flex h-12 print:hidden shrink-0 items-center gap-3 border-b border-line bg-surface px-3 max-[24rem]:gap-1 max-[24rem]:px-2 sm:px-4">
      <Link
        href="/"
        prefetch={false}
        className="tap flex items-center gap-2 font-semibold text-ink pointer-coarse:min-w-11"
        aria-current={current === '/' ? 'page' : undefined}
      >
        <Mark />
        <span className="max-[30rem]:sr-only">Groundtrace</span>
      </Link>
      <p className="hidden min-w-0 truncate text-sm text-ink-3 lg:block">{t('shell.tagline')}</p>
      <nav aria-label={t('shell.pages')} className="ml-auto flex items-center">
        {children}
        {LINKS.map(({ href, label, short }) => (
          <Link
            key={href}
            href={href}
            // Their code is not for this page, which has enough to load.
            prefetch={false}
            aria-current={current === href ? 'page' : undefined}
            className="tap inline-flex items-center rounded-control px-2 text-sm text-ink-2 max-[24rem]:px-1 hover:bg-hover hover:text-ink aria-[current=page]:font-semibold aria-[current=page]:text-ink sm:px-3"
          >
            <span className="sm:hidden">{t(short)}</span>
            <span className="hidden sm:inline">{t(label)}</span>
          </Link>
        ))}
        <Preferences />
      </nav>
    </header>
  )
}

/** The sign of the project: a dot, its radius, and the line that traces it to the ground. */
function Mark() {
  return (
    <svg
      viewBox="0 0 20 20"
      width="20"
      height="20"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
    >
      <circle cx="10" cy="8" r="5.5" />
      <circle cx="10" cy="8" r="2" fill="currentColor" stroke="none" />
      <path d="M10 13.5v4M4 17.5h12" strokeLinecap="round" />
    </svg>
  )
}
