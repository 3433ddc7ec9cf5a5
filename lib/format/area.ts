import type { MultiPolygon, Polygon, Position } from 'geojson'
import { z } from 'zod'
import { crossingOf } from './crossing'

export const MAX_VERTICES = 10_000

const degrees = (limit: number) => {
  const error = `must be a number from ${-limit} to ${limit}`
  return z.number({ error }).min(-limit, { error }).max(limit, { error })
}

/** `[lng, lat]`, and perhaps a height, which is left out. */
const positionSchema = z
  .tuple([degrees(180), degrees(90)], z.number(), { error: 'must be [longitude, latitude]' })
  .transform(([lng, lat]): Position => [lng, lat])

const ringSchema = z.array(positionSchema).superRefine((ring, ctx) => {
  const [first, last] = [ring[0], ring.at(-1)]
  if (ring.length < 4) ctx.addIssue({ code: 'custom', message: 'must have at least four positions' })
  else if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1])
    ctx.addIssue({ code: 'custom', message: 'must be closed: its last position is to be its first' })
})

const ringsSchema = z
  .array(ringSchema)
  .min(1, { error: 'must have an outer ring' })
  .superRefine((rings, ctx) => {
    if (verticesOf(rings) > MAX_VERTICES) return
    const crossing = crossingOf(rings)
    if (crossing) ctx.addIssue({ code: 'custom', message: `crosses itself at [${crossing}]` })
  })

const polygonSchema = z.object({ type: z.literal('Polygon'), coordinates: ringsSchema })
const multiPolygonSchema = z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(ringsSchema).min(1) })

/**
 * A GeoJSON Polygon or MultiPolygon (RFC 7946) that can be searched: rings closed, positions on the earth, no line
 * crossing another of its polygon, at most `MAX_VERTICES` positions.
 */
export const areaSchema = z
  .unknown()
  .superRefine((area, ctx) => {
    // Before anything is worked out of them.
    const count = countPositions((area as { coordinates?: unknown } | null | undefined)?.coordinates)
    if (count <= MAX_VERTICES) return
    const message = `must not have more than ${MAX_VERTICES} positions, and has ${count}`
    ctx.addIssue({ code: 'custom', message, path: ['coordinates'] })
  })
  .pipe(
    z.discriminatedUnion('type', [polygonSchema, multiPolygonSchema], {
      error: 'must be a GeoJSON Polygon or MultiPolygon',
    }),
  )
  .meta({
    id: 'Area',
    override: {
      type: 'object',
      required: ['type', 'coordinates'],
      properties: { type: { enum: ['Polygon', 'MultiPolygon'] }, coordinates: { type: 'array', items: {} } },
    },
    description: `GeoJSON Polygon or MultiPolygon in WGS 84, at most ${MAX_VERTICES} positions`,
    example: {
      type: 'Polygon',
      coordinates: [
        [
          [30, 46],
          [32, 46],
          [31, 47],
          [30, 46],
        ],
      ],
    },
  })
export type Area = Polygon | MultiPolygon

const verticesOf = (rings: readonly Position[][]) => rings.reduce((sum, ring) => sum + ring.length, 0)

/** Positions in nested lists, as deep as those of a MultiPolygon: a list that begins with a number is one. */
function countPositions(value: unknown, depth = 4): number {
  if (!Array.isArray(value) || depth === 0) return 0
  return typeof value[0] === 'number'
    ? 1
    : value.reduce((sum: number, part) => sum + countPositions(part, depth - 1), 0)
}
