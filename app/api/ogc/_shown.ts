import { HTML_MEDIA_TYPE } from '@/lib/format/html-page'
import type { Shown } from '@/lib/format/ogc/features'
import type { Format, OgcLink } from '@/lib/format/ogc/links'
import { OGC_BASE } from '../_contract/ogc'
import { jsonAnswer } from '../_door/json-answer'
import { linkHeader } from '../_door/links'
import { negotiated } from '../_door/negotiate'
import { originOf } from '../_door/origin'

/** Where the answer to the request is, and in which of its formats: `f` when given, else what the Accept header likes best. */
export function shownAs(request: Request, f: string | undefined, formats: readonly Format[]): Shown {
  const origin = originOf(request)
  const { pathname, search } = new URL(request.url)
  const type = f
    ? undefined
    : negotiated(
        request,
        formats.map((format) => format.type),
      )
  const format = formats.find((one) => (f ? one.f === f : one.type === type))
  if (!format) throw new Error(`No format ${f ?? type}`)
  return { base: origin + OGC_BASE, self: new URL(pathname + search, origin).href, format, now: new Date() }
}

/** The document in the format it is shown in, its links in the header too. */
export function shownResponse<Document extends { links: OgcLink[] }>(
  { format }: Shown,
  document: Document,
  page: () => string,
): Response {
  const headers = { Vary: 'Accept', Link: linkHeader(document.links) }
  return format.f === 'html'
    ? new Response(page(), { headers: { ...headers, 'Content-Type': HTML_MEDIA_TYPE } })
    : jsonAnswer(document, { ...headers, 'Content-Type': format.type })
}
