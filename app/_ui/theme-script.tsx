'use client'

/**
 * Applies a remembered choice of colours before the first paint. The browser runs it while it parses the page;
 * where React draws it later, it must not be a script at all, hence the type.
 */
export function ThemeScript() {
  const type = typeof window === 'undefined' ? 'text/javascript' : 'text/plain'
  return <script type={type} src="/theme.js" suppressHydrationWarning />
}
