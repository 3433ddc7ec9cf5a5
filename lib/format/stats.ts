import { z } from 'zod'
import { eventFigureSchema } from '@/lib/domain/event'
import { countedSchema } from '@/lib/domain/figure'
import { kindSchema } from '@/lib/domain/kind-schema'
import type { StatsBucket, StatsInterval } from '@/lib/domain/query'
import { BREAKDOWNS, type BreakdownGroup, type Outcome } from '@/lib/domain/statistics'
import { dateIntervalSchema, eventFilterShape, limitOf, paired, statsIntervalSchema } from './event-query'

const figureSumsSchema = z
  .array(eventFigureSchema.pick({ measure: true, of: true, low: true, best: true, high: true }))
  .describe('Sums over the events; national totals and their regional parts are not added up')

const bucketSchema = z
  .object({
    start: z
      .union([z.iso.date(), z.iso.datetime()])
      .describe('First day of the interval, UTC; of an hour, the instant it begins at'),
    events: z.int(),
    kinds: z.partialRecord(kindSchema, z.int()),
    wide: z
      .partialRecord(kindSchema, z.int())
      .describe(
        'Of these, events dated to a week or worse whose window reaches beyond the interval, and by the hour all whose window reaches beyond it: they may belong to a later one',
      ),
    figures: figureSumsSchema,
  })
  .meta({ id: 'StatsBucket' }) satisfies z.ZodType<StatsBucket>

const dataVersionSchema = z.int().describe('Version of the data; /api/changes goes on from here')

/** Counts per interval, oldest first. `numberMatched` counts events without a date too, which no bucket does. */
export const statsSchema = z
  .object({
    interval: statsIntervalSchema,
    buckets: z.array(bucketSchema),
    numberMatched: z.int(),
    dataVersion: dataVersionSchema,
  })
  .meta({ id: 'Stats' })
/** Of some of the intervals, where others are never asked for. */
export type Stats<Of extends StatsInterval = StatsInterval> = z.infer<typeof statsSchema> & { interval: Of }

const rangeSchema = z.object({ low: z.int(), best: z.int(), high: z.int() }).meta({ id: 'SummedRange' })

const outcomeSchema = z
  .object({
    start: z.iso.date().describe('First day of the interval, UTC'),
    of: countedSchema.nullable(),
    events: z.int().describe('Events that give both numbers'),
    launched: rangeSchema,
    intercepted: rangeSchema,
  })
  .meta({ id: 'Outcome' }) satisfies z.ZodType<Outcome>

/** Launched and shot down, from events that give both, oldest interval first. */
export const outcomesSchema = z
  .object({ interval: dateIntervalSchema, outcomes: z.array(outcomeSchema), dataVersion: dataVersionSchema })
  .meta({ id: 'Outcomes' })
export type Outcomes = z.infer<typeof outcomesSchema>

const breakdownBySchema = z.enum(BREAKDOWNS)

export const breakdownParamsSchema = z
  .strictObject({
    ...eventFilterShape,
    by: breakdownBySchema.meta({ description: 'The property that the events are counted by', example: 'targetType' }),
    limit: limitOf(1000, 100),
  })
  .superRefine(paired)

const breakdownGroupSchema = z
  .object({
    key: z.string().nullable().describe('The value of the property; null where it is not known'),
    events: z.int(),
    disputed: z.int().describe('How many of them have figures that contradict each other'),
    figures: figureSumsSchema.describe(
      'Sums over its events. By admin1, those of each region are summed by themselves: a national total may hold them, and is found under null',
    ),
  })
  .meta({ id: 'BreakdownGroup' }) satisfies z.ZodType<BreakdownGroup>

/** Events by one of their properties, the largest group first; `numberOfGroups` counts those over the limit too. */
export const breakdownSchema = z
  .object({
    by: breakdownBySchema,
    groups: z.array(breakdownGroupSchema),
    numberOfGroups: z.int(),
    numberMatched: z.int(),
    dataVersion: dataVersionSchema,
  })
  .meta({ id: 'Breakdown' })
export type Breakdown = z.infer<typeof breakdownSchema>
