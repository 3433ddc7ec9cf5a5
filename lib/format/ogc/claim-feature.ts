import { z } from 'zod'
import { targetTypeSchema } from '@/lib/domain/claim'
import { kindSchema } from '@/lib/domain/kind-schema'
import { KINDS } from '@/lib/domain/kinds'
import { certaintySchema } from '@/lib/domain/mention'
import { lngLatSchema } from '@/lib/domain/position'
import type { StoredClaim } from '@/lib/domain/query'
import { windowSchema } from '@/lib/domain/window'
import { placeShape } from '../event-feature'
import { FIGURE_GROUPS, groupOf } from '../figure-groups'

const figureShape = Object.fromEntries(
  FIGURE_GROUPS.flatMap((group) => [`${group}_low`, `${group}_high`]).map((name) => [name, z.int().nullable()]),
)

/** A claim's properties, flat: tables and maps take them as columns. */
export const claimPropertiesSchema = z
  .object({
    id: z.string(),
    eventId: z.string().nullable(),
    kind: kindSchema,
    kindLabel: z.string(),
    actor: z.string().nullable(),
    targetType: targetTypeSchema,
    weapons: z.string().describe('Families of weapons named beside it, with "; " between them'),
    claimant: z.string().nullable().describe('Who says so, as the text names them'),
    certainty: certaintySchema,
    ...placeShape,
    placedBy: z.string().nullable().describe('The editor who gave the place by hand; null where the text gives it'),
    placedWhy: z.string().nullable().describe("The editor's reason or source"),
    quote: z.string().describe('The sentence it was read from'),
    articleId: z.string(),
    articleTitle: z.string().nullable(),
    articleUrl: z.string().nullable(),
    articlePublishedAt: z.string().nullable(),
    source: z.string(),
    originGroup: z.string(),
  })
  .extend(windowSchema.shape)
  .extend(figureShape)
  .extend({ other_figures: z.string().describe('Pairings without columns of their own, as name low/high') })
  .meta({ id: 'ClaimProperties' })

/** A claim as a GeoJSON feature at its own place; `geometry` is null for a country, and where there is no place. */
export const claimFeatureSchema = z
  .object({
    type: z.literal('Feature'),
    id: z.string(),
    geometry: z.object({ type: z.literal('Point'), coordinates: lngLatSchema }).nullable(),
    properties: claimPropertiesSchema,
  })
  .meta({ id: 'ClaimFeature' })
export type ClaimFeature = z.infer<typeof claimFeatureSchema>

export function claimFeature(claim: StoredClaim): ClaimFeature {
  const { id, eventId, kind, actor, targetType, weapons, claimant, certainty, place, placing, article, quote } = claim
  const { windowStart, windowEnd, windowPrecision } = claim
  return {
    type: 'Feature',
    id,
    geometry: place && place.precision !== 'country' ? { type: 'Point', coordinates: [place.lng, place.lat] } : null,
    properties: {
      id,
      eventId,
      kind,
      kindLabel: KINDS[kind].label,
      actor,
      targetType,
      weapons: weapons.join('; '),
      claimant,
      certainty,
      placeName: place?.name ?? null,
      country: place?.country ?? null,
      admin1: place?.admin1 ?? null,
      geonameId: place?.geonameId ?? null,
      precision: place?.precision ?? null,
      radiusKm: place?.radiusKm ?? null,
      placedBy: placing?.who ?? null,
      placedWhy: placing?.why ?? null,
      quote: quote.text,
      articleId: article.id,
      articleTitle: article.title,
      articleUrl: article.url,
      articlePublishedAt: article.publishedAt,
      source: article.source,
      originGroup: article.originGroup,
      windowStart,
      windowEnd,
      windowPrecision,
      ...flatFigures(claim.figures),
    },
  }
}

/** Current figures that are no part of another one, each group's as the range they span. */
function flatFigures(figures: StoredClaim['figures']) {
  const current = figures.filter(({ status, subset }) => status === 'current' && !subset)
  const rangeOf = (group: string) => {
    const alike = current.filter((figure) => groupOf(figure) === group)
    return alike.length === 0
      ? { low: null, high: null }
      : { low: Math.min(...alike.map(({ low }) => low)), high: Math.max(...alike.map(({ high }) => high)) }
  }
  const columns = FIGURE_GROUPS.flatMap((group) => {
    const { low, high } = rangeOf(group)
    return [
      [`${group}_low`, low],
      [`${group}_high`, high],
    ]
  })
  const others = [...new Set(current.map(groupOf))].filter((group) => !FIGURE_GROUPS.includes(group))
  return {
    ...Object.fromEntries(columns),
    other_figures: others.map((group) => `${group} ${rangeOf(group).low}/${rangeOf(group).high}`).join('; '),
  }
}
