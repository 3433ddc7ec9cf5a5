import { z } from 'zod'

/** What runs here and what it holds. */
export const healthSchema = z
  .object({
    status: z.literal('ok'),
    version: z.string().describe('Of Groundtrace'),
    store: z.enum(['pglite', 'postgres']),
    postgresVersion: z.string(),
    gazetteer: z.object({ version: z.string(), entries: z.int() }),
    articles: z.int(),
    claims: z.int(),
    events: z.int(),
    places: z.int(),
    earliest: z.iso.datetime().nullable().describe('Earliest instant of all event windows'),
    latest: z.iso.datetime().nullable(),
  })
  .meta({ id: 'Health' })
export type Health = z.infer<typeof healthSchema>
