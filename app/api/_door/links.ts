import type { Link } from '@/lib/format/feature-collection'
import { originOf } from './origin'

/** Absolute links of a page: to itself, and to the next one, with all other parameters as they were given. */
export function pageLinks(request: Request, nextCursor: string | null, type: string): Link[] {
  const { pathname, search } = new URL(request.url)
  const self = new URL(pathname + search, originOf(request))
  if (nextCursor === null) return [{ rel: 'self', href: self.href, type }]
  const next = new URL(self)
  next.searchParams.set('cursor', nextCursor)
  return [
    { rel: 'self', href: self.href, type },
    { rel: 'next', href: next.href, type },
  ]
}

/** The same as a `Link` header (RFC 8288). */
export function linkHeader(links: readonly Record<'href' | 'rel' | 'type', string>[]): string {
  return links.map(({ href, rel, type }) => `<${href}>; rel="${rel}"; type="${type}"`).join(', ')
}
