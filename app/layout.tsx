import '@fontsource/noto-sans/400.css'
import '@fontsource/noto-sans/600.css'
import './globals.css'
import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { getTongue } from './_i18n/get-tongue'
import { TongueProvider } from './_i18n/tongue-provider'
import { hasWorker } from './_offline/has-worker'
import { OfflineWorker } from './_offline/offline-worker'
import { PreloadFonts } from './_ui/preload-fonts'
import { Providers } from './_ui/providers'
import { ThemeScript } from './_ui/theme-script'

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await getTongue()
  return {
    title: { default: t('shell.title'), template: '%s · Groundtrace' },
    description: t('shell.description'),
    robots: { index: false },
    alternates: { types: { 'application/atom+xml': [{ url: '/feed.atom', title: t('shell.feed') }] } },
  }
}

export const viewport: Viewport = {
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#161a1e' },
  ],
}

export default async function RootLayout({ children }: { children: ReactNode }) {
  const { language, timeZone, messages, t } = await getTongue()
  return (
    // The script may set data-theme before React sees the page.
    <html lang={language} suppressHydrationWarning>
      <head>
        <ThemeScript />
        <PreloadFonts language={language} />
      </head>
      <body>
        <a
          href="#main"
          className="absolute -top-20 left-2 z-50 rounded-control bg-accent px-3 py-2 text-sm font-semibold text-on-accent forced-color-adjust-none focus:top-2"
        >
          {t('shell.skip')}
        </a>
        <TongueProvider language={language} timeZone={timeZone} messages={messages}>
          <Providers>{children}</Providers>
          <OfflineWorker wanted={hasWorker()} />
        </TongueProvider>
      </body>
    </html>
  )
}
