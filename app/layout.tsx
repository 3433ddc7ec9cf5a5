import '@fontsource/noto-sans/400.css'
import '@fontsource/noto-sans/600.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Providers } from './_ui/providers'
import { ThemeScript } from './_ui/theme-script'

export const metadata: Metadata = {
  title: { default: 'Groundtrace — claimed strikes, traced to their sentences', template: '%s · Groundtrace' },
  description: 'A self-hosted map of claimed strikes in which every dot traces back to the sentence it came from.',
  robots: { index: false },
  alternates: { types: { 'application/atom+xml': [{ url: '/feed.atom', title: 'Events, changed last first' }] } },
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161a1e' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    // The script may set data-theme before React sees the page.
    <html lang="en" suppressHydrationWarning>
      <head>
        <ThemeScript />
      </head>
      <body>
        <a
          href="#main"
          className="absolute -top-20 left-2 z-50 rounded-control bg-accent px-3 py-2 text-sm font-semibold text-on-accent focus:top-2"
        >
          Skip to the content
        </a>
        <Providers>{children}</Providers>
      </body>
    </html>
  )
}
