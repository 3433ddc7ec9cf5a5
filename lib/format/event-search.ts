import { z } from 'zod'
import type { WrittenPage } from '@/lib/domain/query'
import { areaSchema } from './area'
import { eventFilterShape, eventParamsSchema, paired } from './event-query'
import { eventCollection, eventCollectionSchema, GEOJSON_MEDIA_TYPE } from './feature-collection'

const { limit, cursor } = eventParamsSchema.shape

/** The body of `/api/events/search`: the filters of `/api/events` as JSON, and an area. */
export const eventSearchSchema = z
  .strictObject({
    ...eventFilterShape,
    area: areaSchema.optional(),
    disputed: z
      .boolean({ error: 'must be true or false' })
      .optional()
      .meta({ description: 'Whether its figures contradict each other' }),
    limit,
    cursor,
  })
  .superRefine(paired)
  .meta({ id: 'EventSearch' })

/** A next link that is not only followed: its `body` is to be merged into the one that was sent (as STAC APIs have it). */
const searchLinkSchema = z
  .object({
    rel: z.enum(['self', 'next']),
    href: z.string(),
    type: z.string(),
    method: z.literal('POST'),
    body: z.object({ cursor: z.string() }).optional(),
    merge: z.literal(true).optional(),
  })
  .meta({ id: 'SearchLink' })
type SearchLink = z.infer<typeof searchLinkSchema>

export const eventSearchPageSchema = eventCollectionSchema
  .extend({ links: z.array(searchLinkSchema) })
  .meta({ id: 'EventSearchPage' })
export type EventSearchPage = z.infer<typeof eventSearchPageSchema>

/** A page of events found at this address, written, piece by piece. */
export function eventSearchPage(page: WrittenPage, href: string, now: Date): Iterable<string> {
  const self: SearchLink = { rel: 'self', href, type: GEOJSON_MEDIA_TYPE, method: 'POST' }
  const { nextCursor: cursor } = page
  const next: SearchLink[] = cursor === null ? [] : [{ ...self, rel: 'next', body: { cursor }, merge: true }]
  return eventCollection(page, [self, ...next], now)
}
