import { z } from 'zod'
import { ABOUT_FORMATS, DEFINITION_FORMATS, type Format, ogcLinkSchema, selfLinks, withParams } from './links'

const CLASSES = ['core', 'geojson', 'html', 'oas30'] as const

export const landingSchema = z
  .object({ title: z.string(), description: z.string(), links: z.array(ogcLinkSchema) })
  .meta({ id: 'OgcLandingPage' })
export type Landing = z.infer<typeof landingSchema>

export const conformanceSchema = z
  .object({ links: z.array(ogcLinkSchema), conformsTo: z.array(z.string()) })
  .meta({ id: 'OgcConformance' })
export type Conformance = z.infer<typeof conformanceSchema>

/** The page from which everything else is found. */
export function landing(base: string, self: string, shown: Format): Landing {
  const to = (rel: string, path: string, formats: readonly Format[], title: string) =>
    formats.map(({ f, type, title: format }) => ({
      rel,
      href: withParams(base + path, { f }),
      type,
      title: `${title} as ${format}`,
    }))
  const [openapi] = DEFINITION_FORMATS
  return {
    title: 'Groundtrace',
    description:
      'Claimed strikes of armed conflicts, each traced to the sentences that report it: events, the claims they are made of, and the places that articles mention. All times are UTC, all positions WGS 84 longitude and latitude.',
    links: [
      ...selfLinks(self, ABOUT_FORMATS, shown),
      ...to('service-desc', '/api', openapi ? [openapi] : [], 'The API definition'),
      ...to(
        'service-doc',
        '/api',
        DEFINITION_FORMATS.filter(({ f }) => f === 'html'),
        'The API definition',
      ),
      ...to('conformance', '/conformance', ABOUT_FORMATS, 'What this API conforms to'),
      ...to('data', '/collections', ABOUT_FORMATS, 'The collections'),
    ],
  }
}

/** The conformance classes of OGC API – Features – Part 1: Core 1.0 that this API meets. */
export function conformance(self: string, shown: Format): Conformance {
  return {
    links: selfLinks(self, ABOUT_FORMATS, shown),
    conformsTo: CLASSES.map((name) => `http://www.opengis.net/spec/ogcapi-features-1/1.0/conf/${name}`),
  }
}
