import { z } from 'zod'
import { HTML_MEDIA_TYPE } from '../html-page'

export const JSON_MEDIA_TYPE = 'application/json'
export const OPENAPI_30_MEDIA_TYPE = 'application/vnd.oai.openapi+json;version=3.0'
const HTML_TYPE = HTML_MEDIA_TYPE.split(';')[0] ?? HTML_MEDIA_TYPE

export const ogcLinkSchema = z
  .object({ rel: z.string(), href: z.string(), type: z.string(), title: z.string().optional() })
  .meta({ id: 'OgcLink' })
export type OgcLink = z.infer<typeof ogcLinkSchema>

/** A format that an answer comes in: how it is asked for, labelled, and called. */
export interface Format {
  f: string
  type: string
  title: string
}

const JSON_FORMAT: Format = { f: 'json', type: JSON_MEDIA_TYPE, title: 'JSON' }
const HTML_FORMAT: Format = { f: 'html', type: HTML_TYPE, title: 'HTML' }

/** Formats of pages about the data, and of the data; who asks for none in particular gets the first. */
export const ABOUT_FORMATS: readonly Format[] = [JSON_FORMAT, HTML_FORMAT]
export const FEATURE_FORMATS: readonly Format[] = [
  { f: 'geojson', type: 'application/geo+json', title: 'GeoJSON' },
  JSON_FORMAT,
  HTML_FORMAT,
]
export const DEFINITION_FORMATS: readonly Format[] = [
  { f: 'openapi', type: OPENAPI_30_MEDIA_TYPE, title: 'OpenAPI 3.0' },
  JSON_FORMAT,
  HTML_FORMAT,
]

/** The same address with other parameters; those of null are taken away. */
export function withParams(href: string, params: Record<string, string | null>): string {
  const url = new URL(href)
  for (const [name, value] of Object.entries(params)) {
    if (value === null) url.searchParams.delete(name)
    else url.searchParams.set(name, value)
  }
  return url.href
}

/** Links from an answer to itself, and to itself in the other formats. */
export function selfLinks(href: string, formats: readonly Format[], shown: Format): OgcLink[] {
  const other = (format: Format) => ({
    rel: 'alternate',
    href: withParams(href, { f: format.f }),
    type: format.type,
    title: `This document as ${format.title}`,
  })
  return [
    { rel: 'self', href, type: shown.type, title: 'This document' },
    ...formats.filter((format) => format !== shown && format.type !== shown.type).map(other),
  ]
}
