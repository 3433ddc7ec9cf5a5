import { z } from 'zod'
import { eventFigureSchema } from '@/lib/domain/event'
import { kindSchema } from '@/lib/domain/kinds'
import type { StatsBucket } from '@/lib/domain/query'
import { statsIntervalSchema } from './event-query'

const bucketSchema = z
  .object({
    start: z.iso.date().describe('First day of the interval, UTC'),
    events: z.int(),
    kinds: z.partialRecord(kindSchema, z.int()),
    figures: z
      .array(eventFigureSchema.pick({ measure: true, of: true, low: true, best: true, high: true }))
      .describe('Sums over the events; national totals and their regional parts are not added up'),
  })
  .meta({ id: 'StatsBucket' }) satisfies z.ZodType<StatsBucket>

/** Counts per interval, oldest first. `numberMatched` counts events without a date too, which no bucket does. */
export const statsSchema = z
  .object({ interval: statsIntervalSchema, buckets: z.array(bucketSchema), numberMatched: z.int() })
  .meta({ id: 'Stats' })
export type Stats = z.infer<typeof statsSchema>
