import { z } from 'zod'
import { type CollectionId, collectionIds, type Extent } from '@/lib/domain/items'
import {
  ABOUT_FORMATS,
  FEATURE_FORMATS,
  type Format,
  type OgcLink,
  ogcLinkSchema,
  selfLinks,
  withParams,
} from './links'

export const CRS84 = 'http://www.opengis.net/def/crs/OGC/1.3/CRS84'
const GREGORIAN = 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian'

interface About {
  title: string
  description: string
  /** Properties that a table of many shows. */
  columns: readonly string[]
}

export const COLLECTIONS: Readonly<Record<CollectionId, About>> = {
  events: {
    title: 'Events',
    description:
      'What is claimed to have happened: claims that are of one thing, their figures side by side. An event known only to a country, or to no place, has no geometry.',
    columns: ['kindLabel', 'placeName', 'windowStart', 'windowEnd', 'targetType', 'actor', 'disputed', 'quote'],
  },
  claims: {
    title: 'Claims',
    description:
      'One report of one thing, from one sentence of one article: who says that what happened where, when, and how many. Each belongs to an event.',
    columns: ['kindLabel', 'placeName', 'windowStart', 'windowEnd', 'claimant', 'articleTitle', 'quote'],
  },
  places: {
    title: 'Places',
    description:
      'Places that articles mention, in whatever role, with the number of mentions and the latest of them. datetime and kind ask about the articles.',
    columns: ['name', 'country', 'admin1', 'precision', 'count', 'site', 'context', 'actor', 'quote'],
  },
}

export const collectionSchema = z
  .object({
    id: z.enum(collectionIds),
    title: z.string(),
    description: z.string(),
    itemType: z.literal('feature'),
    crs: z.array(z.string()),
    extent: z
      .object({
        spatial: z.object({ bbox: z.array(z.array(z.number()).min(4).max(4)), crs: z.string() }).optional(),
        temporal: z.object({
          interval: z.array(z.array(z.string().nullable()).min(2).max(2)),
          trs: z.string(),
        }),
      })
      .describe('Where and when its features are; no bbox where none has a point'),
    links: z.array(ogcLinkSchema),
  })
  .meta({ id: 'OgcCollection' })
export type Collection = z.infer<typeof collectionSchema>

export const collectionsSchema = z
  .object({ links: z.array(ogcLinkSchema), collections: z.array(collectionSchema) })
  .meta({ id: 'OgcCollections' })
export type Collections = z.infer<typeof collectionsSchema>

/** A collection as it is listed: without links to its own page as it is shown now. */
function described(base: string, id: CollectionId, { bbox, interval }: Extent, links: readonly OgcLink[]): Collection {
  const { title, description } = COLLECTIONS[id]
  const items = `${base}/collections/${id}/items`
  return {
    id,
    title,
    description,
    itemType: 'feature',
    crs: [CRS84],
    extent: {
      ...(bbox && { spatial: { bbox: [bbox], crs: CRS84 } }),
      temporal: { interval: [[interval.start, interval.end]], trs: GREGORIAN },
    },
    links: [
      ...links,
      ...FEATURE_FORMATS.map(({ f, type, title: format }, index) => ({
        rel: 'items',
        // Who asks for nothing in particular gets the first one: GDAL puts an id straight behind this address.
        href: index === 0 ? items : withParams(items, { f }),
        type,
        title: `${title} as ${format}`,
      })),
    ],
  }
}

export function collection(base: string, self: string, shown: Format, id: CollectionId, extent: Extent): Collection {
  return described(base, id, extent, selfLinks(self, ABOUT_FORMATS, shown))
}

export function collections(
  base: string,
  self: string,
  shown: Format,
  extents: Readonly<Record<CollectionId, Extent>>,
): Collections {
  return {
    links: selfLinks(self, ABOUT_FORMATS, shown),
    collections: collectionIds.map((id) => {
      const href = `${base}/collections/${id}`
      const [asJson] = ABOUT_FORMATS
      return described(base, id, extents[id], asJson ? selfLinks(href, ABOUT_FORMATS, asJson) : [])
    }),
  }
}
