import { z } from 'zod'
import { targetTypeSchema } from '@/lib/domain/claim'
import { kindSchema } from '@/lib/domain/kind-schema'
import { bboxSchema, lngLatSchema } from '@/lib/domain/position'
import { DATE_INTERVALS, type EventFilter, type Interval, STATS_INTERVALS } from '@/lib/domain/query'
import { areaParam } from './area-param'
import { DATETIME_DESCRIPTION, datetimeSchema } from './datetime'
import { decimalsOf, isDecimal } from './decimals'
import { LIST } from './list-param'
import { langParam } from './name-language'
import { BBOX_PARTS, NEAR_PARTS } from './parse-fields'
import { storableText } from './storable-text'

export const MAX_LIMIT = 10_000
export const DEFAULT_LIMIT = 1000
const MAX_LISTED = 100
const MAX_RADIUS_KM = 20_000

/** Of a cursor that cannot be, or that no page gave out. */
export const FOREIGN_CURSOR = 'must be one that a former page gave out'

/** Numbers with commas between them, each named where it is wrong. */
export function numbersOf(text: unknown, parts: readonly string[], ctx: z.core.$RefinementCtx): unknown {
  if (typeof text !== 'string') return text
  const given = text.split(',').length
  if (given !== parts.length) {
    const count = COUNTS[parts.length] ?? parts.length
    ctx.addIssue({ code: 'custom', message: `must be ${count} numbers (${parts}), not ${given}` })
  }
  return decimalsOf(text, (index) => parts[index] ?? 'the rest', ctx)
}

const COUNTS: Record<number, string> = { 2: 'two', 3: 'three', 4: 'four' }

const bboxParam = z
  .preprocess((text, ctx) => numbersOf(text, BBOX_PARTS, ctx), bboxSchema)
  .optional()
  .meta({
    description:
      'west,south,east,north in degrees (WGS 84). West may exceed east: the box then crosses the antimeridian. Places known only to a country lie in no box.',
    example: [22, 44, 41, 53],
    param: LIST,
  })

function listOf<Item extends z.ZodType>(item: Item) {
  return z.preprocess(
    (text) => (typeof text === 'string' ? text.split(',').map((part) => part.trim()) : text),
    z.array(item).min(1).max(MAX_LISTED),
  )
}

const kindParam = listOf(kindSchema)
  .optional()
  .meta({ description: 'One kind of event, or several with commas', example: ['air_strike'], param: LIST })

const nearParam = z
  .preprocess((text, ctx) => numbersOf(text, NEAR_PARTS, ctx), lngLatSchema)
  .optional()
  .meta({ description: 'lng,lat: only events within `radiusKm` of this point', example: [30.73, 46.48], param: LIST })

const radiusParam = z
  .preprocess(
    (text) => (typeof text === 'string' && isDecimal(text.trim()) ? Number(text) : text),
    z
      .number({ error: `must be a number of kilometres, over 0 and up to ${MAX_RADIUS_KM}` })
      .positive()
      .max(MAX_RADIUS_KM),
  )
  .optional()
  .meta({ description: 'Kilometres around `near` or `place`, as the crow flies', example: 50 })

const placeParam = z.string().trim().min(1, { error: 'must not be empty' }).max(200).optional().meta({
  description:
    'Only events within `radiusKm` of this place of the gazetteer: its id (gn:698740, as /api/places/search gives it), or its name, of which the likeliest in `country` is taken',
  example: 'gn:698740',
})

const codeOf = (pattern: RegExp, what: string) => z.string().regex(pattern, { error: `must be ${what}` })

/** What an event's properties can be asked for; the names are those of the properties. */
const propertyShape = {
  country: listOf(codeOf(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code, such as UA'))
    .optional()
    .meta({ description: 'Countries of the place (ISO 3166-1 alpha-2)', example: ['UA'], param: LIST }),
  admin1: listOf(codeOf(/^[A-Z]{2}-[A-Z\d]{1,3}$/, 'an ISO 3166-2 code, such as UA-51'))
    .optional()
    .meta({ description: 'First-order regions of the place (ISO 3166-2)', example: ['UA-51'], param: LIST }),
  targetType: listOf(targetTypeSchema)
    .optional()
    .meta({ description: 'What was hit', example: ['energy'], param: LIST }),
  actor: listOf(storableText.min(1).max(100))
    .optional()
    .meta({ description: 'Who did it: a country code, or the name of a group', example: ['RU'], param: LIST }),
  disputed: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional()
    .meta({ description: 'Whether its figures contradict each other' }),
}

/** How many are wanted. More than the most is that many: `loweredLimit` tells the client. */
export function limitOf(most: number, usual: number) {
  return z
    .preprocess(
      (given) => {
        const asked = typeof given === 'string' && /^\d+$/.test(given) ? Number(given) : given
        return typeof asked === 'number' && asked > most ? most : asked
      },
      z.int({ error: 'must be a whole number from 1 on' }).min(1).max(most),
    )
    .default(usual)
    .meta({
      description: `The most that is wanted in one answer. Over ${most}, ${most} are given, and the answer says so`,
      override: { type: 'integer', minimum: 1, maximum: most, default: usual },
    })
}

/** A word to a client that was given fewer than it asked for; null for all others. */
export function loweredLimit(given: unknown, taken: unknown): string | null {
  if (typeof taken !== 'number' || !(Number(given) > taken)) return null
  return `limit was lowered to ${taken}, the most that one answer has`
}

const limitParam = limitOf(MAX_LIMIT, DEFAULT_LIMIT)

const filterShape = {
  bbox: bboxParam,
  datetime: datetimeSchema
    .optional()
    .meta({ description: `When: ${DATETIME_DESCRIPTION}`, example: '2025-03-16/2025-03-17' }),
  kind: kindParam,
}

/** All that events can be filtered by, wherever they are listed, counted, drawn or exported. */
export const eventFilterShape = {
  ...filterShape,
  area: areaParam.optional(),
  near: nearParam,
  place: placeParam,
  radiusKm: radiusParam,
  ...propertyShape,
}

interface Circle {
  near?: unknown
  place?: unknown
  radiusKm?: unknown
}

/** A circle is `near` or `place`, and `radiusKm`. */
export function paired<Params extends Circle>({ near, place, radiusKm }: Params, ctx: z.core.$RefinementCtx): void {
  const refuse = (parameter: string, message: string) => ctx.addIssue({ code: 'custom', path: [parameter], message })
  const centre = near !== undefined ? 'near' : place !== undefined ? 'place' : undefined
  if (near !== undefined && place !== undefined) refuse('place', 'cannot be given with near')
  if (centre && radiusKm === undefined) refuse('radiusKm', `is required with ${centre}`)
  if (!centre && radiusKm !== undefined) refuse('near', 'is required with radiusKm (or place)')
}

export const cursorParam = z
  .string()
  .regex(/^[\x21-\x7e]{1,500}$/, { error: FOREIGN_CURSOR })
  .optional()
  .meta({ description: 'Opaque: follow the next link instead of making one' })

/** Parameters of `/api/events`. Unknown ones are refused: a misspelt filter must not look like an answer. */
export const eventParamsSchema = z
  .strictObject({
    ...eventFilterShape,
    limit: limitParam,
    cursor: cursorParam,
    lang: langParam,
    f: z
      .enum(['geojson', 'json', 'csv'])
      .optional()
      .meta({ description: 'The format; goes before the Accept header. json is GeoJSON sent as application/json' }),
  })
  .superRefine(paired)

export const placeParamsSchema = z.strictObject({ ...filterShape, limit: limitParam, lang: langParam })

export const statsIntervalSchema = z.enum(STATS_INTERVALS)
export const dateIntervalSchema = z.enum(DATE_INTERVALS)

/** The hours of more days would be thousands of buckets. */
const MOST_DAYS_BY_HOUR = 32
const DAY_MS = 86_400_000

export const statsParamsSchema = z
  .strictObject({
    ...eventFilterShape,
    interval: statsIntervalSchema.default('day').meta({
      description: `Weeks begin on Monday; all in UTC. hour needs a datetime of at most ${MOST_DAYS_BY_HOUR} days`,
    }),
  })
  .superRefine(paired)
  .superRefine(({ interval, datetime }, ctx) => {
    if (interval !== 'hour' || daysIn(datetime) <= MOST_DAYS_BY_HOUR) return
    const message = `hour needs a datetime with both ends, at most ${MOST_DAYS_BY_HOUR} days apart`
    ctx.addIssue({ code: 'custom', path: ['interval'], message })
  })

function daysIn(datetime: Interval | undefined): number {
  if (!datetime?.start || !datetime.end) return Number.POSITIVE_INFINITY
  return (Date.parse(datetime.end) - Date.parse(datetime.start)) / DAY_MS
}

export const outcomesParamsSchema = z
  .strictObject({
    ...eventFilterShape,
    interval: dateIntervalSchema.default('day').meta({ description: 'Weeks begin on Monday; all in UTC' }),
  })
  .superRefine(paired)

/** Of an address that takes no parameters. */
export const noParamsSchema = z.strictObject({})

export type FilterParams = Pick<z.output<typeof eventParamsSchema>, keyof typeof eventFilterShape>

/** The filter that the parsed parameters ask for. Where a `place` is, the gazetteer knows: `wantedEvents` asks it. */
export function eventFilter({
  bbox,
  area,
  datetime,
  kind,
  near,
  radiusKm,
  country,
  admin1,
  targetType,
  actor,
  disputed,
}: Omit<FilterParams, 'place'> & { place?: undefined }): EventFilter {
  return {
    ...(bbox && { bbox }),
    ...(area && { area }),
    ...(near && radiusKm !== undefined && { near: { lng: near[0], lat: near[1], radiusKm } }),
    ...(datetime && { datetime }),
    ...(kind && { kinds: kind }),
    ...(country && { countries: country }),
    ...(admin1 && { admin1s: admin1 }),
    ...(targetType && { targetTypes: targetType }),
    ...(actor && { actors: actor }),
    ...(disputed !== undefined && { disputed }),
  }
}
