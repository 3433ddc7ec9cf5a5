import { z } from 'zod'
import { targetTypeSchema } from '@/lib/domain/claim'
import type { Event } from '@/lib/domain/event'
import { eventFigureSchema, eventRevisionSchema, reviewStateSchema } from '@/lib/domain/event'
import { kindSchema } from '@/lib/domain/kind-schema'
import { KINDS } from '@/lib/domain/kinds'
import { acledGeoPrecision, precisionSchema, ucdpWherePrec } from '@/lib/domain/place'
import { lngLatSchema } from '@/lib/domain/position'
import { acledTimePrecision, ucdpDatePrec, windowSchema } from '@/lib/domain/window'

/** What a feature says of its place; all null where there is none. */
export const placeShape = {
  placeName: z.string().nullable(),
  country: z.string().nullable().describe('ISO 3166-1 alpha-2, recognised borders'),
  admin1: z.string().nullable().describe('ISO 3166-2'),
  geonameId: z.int().nullable(),
  precision: precisionSchema.nullable(),
  radiusKm: z.number().nullable(),
}

/** An event's properties on the wire: flat where a table wants columns, `figures` as they are. */
export const eventPropertiesSchema = z
  .object({
    id: z.string(),
    kind: kindSchema,
    kindLabel: z.string(),
    event_type: z.string().describe('ACLED event_type'),
    sub_event_type: z.string().describe('ACLED sub_event_type'),
    actor: z.string().nullable(),
    targetType: targetTypeSchema,
    weapons: z.array(z.string()).describe('Families of weapons named by its claims'),
    ...placeShape,
    placedBy: z.string().nullable().describe('The editor who gave its place by hand; null where a text gives it'),
    geo_precision: z.int().nullable().describe('ACLED 1–3'),
    where_prec: z.int().nullable().describe('UCDP 1–7'),
    time_precision: z.int().describe('ACLED 1–3'),
    date_prec: z.int().describe('UCDP 1–5'),
    figures: z.array(eventFigureSchema),
    disputed: z.boolean(),
    independentOrigins: z.int(),
    claimCount: z.int(),
    reviewState: reviewStateSchema,
    partOf: z.string().nullable().describe('Id of the event of a wider place that it is a part of'),
    parts: z.array(z.string()).optional().describe('Ids of its parts; of one event, not in lists'),
    mergedFrom: z.array(z.string()).optional().describe('Ids that lead to it; of one event, not in lists'),
    history: z.array(eventRevisionSchema).optional().describe('Every change, oldest first; of one event, not in lists'),
    quote: z.string(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .extend(windowSchema.shape)
  .meta({ id: 'EventProperties' })
export type EventProperties = z.infer<typeof eventPropertiesSchema>

/**
 * An event as a GeoJSON feature. `geometry` is null for an event without a place and for one known
 * only to a country: a national total is never a dot at the centroid.
 */
export const eventFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: lngLatSchema }).nullable(),
    properties: eventPropertiesSchema,
  })
  .meta({ id: 'EventFeature' })
export type EventFeature = z.infer<typeof eventFeatureSchema>

// Each property by its name, not `...rest`: an export makes a million of these, and spreading takes ten times as long.
export function eventFeature(event: Event): EventFeature {
  const { place } = event
  const kind = KINDS[event.kind]
  return {
    type: 'Feature',
    id: event.id,
    geometry: place && place.precision !== 'country' ? { type: 'Point', coordinates: [place.lng, place.lat] } : null,
    properties: {
      id: event.id,
      kind: event.kind,
      kindLabel: kind.label,
      event_type: kind.acledEventType,
      sub_event_type: kind.acledSubEventType,
      placeName: place ? place.name : null,
      country: place ? place.country : null,
      admin1: place ? place.admin1 : null,
      geonameId: place ? place.geonameId : null,
      precision: place ? place.precision : null,
      radiusKm: place ? place.radiusKm : null,
      geo_precision: place ? acledGeoPrecision(place.precision) : null,
      where_prec: place ? ucdpWherePrec(place.precision) : null,
      windowStart: event.windowStart,
      windowEnd: event.windowEnd,
      windowPrecision: event.windowPrecision,
      time_precision: acledTimePrecision(event.windowPrecision),
      date_prec: ucdpDatePrec(event.windowPrecision),
      actor: event.actor,
      targetType: event.targetType,
      weapons: event.weapons,
      placedBy: event.placedBy,
      figures: event.figures,
      disputed: event.disputed,
      independentOrigins: event.independentOrigins,
      claimCount: event.claimCount,
      reviewState: event.reviewState,
      partOf: event.partOf,
      quote: event.quote,
      createdAt: event.createdAt,
      updatedAt: event.updatedAt,
      // Told of one event, not in lists.
      ...(event.parts && { parts: event.parts }),
      ...(event.mergedFrom && { mergedFrom: event.mergedFrom }),
      ...(event.history && { history: event.history }),
    },
  }
}
