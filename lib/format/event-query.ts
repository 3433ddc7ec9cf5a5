import { z } from 'zod'
import { bboxSchema } from '@/lib/domain/geometry'
import { kindSchema } from '@/lib/domain/kinds'
import type { EventFilter, StatsInterval } from '@/lib/domain/query'
import { DATETIME_DESCRIPTION, datetimeSchema } from './datetime'
import { BBOX_PARTS } from './parse-fields'

export const MAX_LIMIT = 10_000
export const DEFAULT_LIMIT = 1000

/** Of a cursor that cannot be, or that no page gave out. */
export const FOREIGN_CURSOR = 'must be one that a former page gave out'

const DECIMAL = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

// Lists come comma-separated (OpenAPI: style form, not exploded).
export const LIST = { style: 'form', explode: false } as const

/** Numbers with commas between them, each named where it is wrong. */
export function numbersOf(text: unknown, parts: readonly string[], ctx: z.core.$RefinementCtx): unknown {
  if (typeof text !== 'string') return text
  const given = text.split(',').map((part) => part.trim())
  if (given.length !== parts.length) {
    const count = COUNTS[parts.length] ?? parts.length
    ctx.addIssue({ code: 'custom', message: `must be ${count} numbers (${parts}), not ${given.length}` })
  }
  const wrong = given.findIndex((part) => !DECIMAL.test(part))
  if (wrong >= 0) {
    const name = parts[wrong] ?? 'the rest'
    ctx.addIssue({ code: 'custom', message: `${name}: "${given[wrong]?.slice(0, 40)}" is not a number` })
  }
  return given.map(Number)
}

const COUNTS: Record<number, string> = { 2: 'two', 4: 'four' }

const bboxParam = z
  .preprocess((text, ctx) => numbersOf(text, BBOX_PARTS, ctx), bboxSchema)
  .optional()
  .meta({
    description:
      'west,south,east,north in degrees (WGS 84). West may exceed east: the box then crosses the antimeridian. Places known only to a country lie in no box.',
    example: [22, 44, 41, 53],
    param: LIST,
  })

const kindParam = z
  .preprocess(
    (text) => (typeof text === 'string' ? text.split(',').map((part) => part.trim()) : text),
    z.array(kindSchema),
  )
  .optional()
  .meta({ description: 'One kind of event, or several with commas', example: ['air_strike'], param: LIST })

/** How many are wanted: from one to the most that is given. */
export function limitOf(most: number, usual: number) {
  return z
    .preprocess(
      (text) => (typeof text === 'string' && /^\d{1,9}$/.test(text) ? Number(text) : text),
      z
        .int({ error: `must be a whole number from 1 to ${most}` })
        .min(1)
        .max(most),
    )
    .default(usual)
    .meta({ description: 'The most that is wanted in one answer', default: usual })
}

const limitParam = limitOf(MAX_LIMIT, DEFAULT_LIMIT)

const filterShape = {
  bbox: bboxParam,
  datetime: datetimeSchema
    .optional()
    .meta({ description: `When: ${DATETIME_DESCRIPTION}`, example: '2025-03-16/2025-03-17' }),
  kind: kindParam,
}

/** Parameters of `/api/events`. Unknown ones are refused: a misspelt filter must not look like an answer. */
export const eventParamsSchema = z.strictObject({
  ...filterShape,
  limit: limitParam,
  cursor: z
    .string()
    .regex(/^[\x21-\x7e]{1,500}$/, { error: FOREIGN_CURSOR })
    .optional()
    .meta({ description: 'Opaque: follow the next link instead of making one' }),
  f: z
    .enum(['geojson', 'json', 'csv'])
    .optional()
    .meta({ description: 'The format; goes before the Accept header. json is GeoJSON sent as application/json' }),
})

export const placeParamsSchema = z.strictObject({ ...filterShape, limit: limitParam })

const intervals = ['day', 'week', 'month'] as const satisfies readonly StatsInterval[]
export const statsIntervalSchema = z.enum(intervals)

export const statsParamsSchema = z.strictObject({
  ...filterShape,
  interval: statsIntervalSchema.default('day').meta({ description: 'Weeks begin on Monday; all in UTC' }),
})

/** Of an address that takes no parameters. */
export const noParamsSchema = z.strictObject({})

/** The filter that the parsed parameters ask for. */
export function eventFilter({
  bbox,
  datetime,
  kind,
}: Pick<z.output<typeof eventParamsSchema>, 'bbox' | 'datetime' | 'kind'>): EventFilter {
  return { ...(bbox && { bbox }), ...(datetime && { datetime }), ...(kind && { kinds: kind }) }
}
