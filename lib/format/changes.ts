import { z } from 'zod'
import type { Change, ChangeWalk } from '@/lib/domain/change'
import { eventFeature, eventFeatureSchema } from './event-feature'
import { FOREIGN_CURSOR, limitOf } from './event-query'
import { linkSchema } from './feature-collection'

const common = {
  id: z.string(),
  version: z.int().describe('Version of the data that its last change made'),
  at: z.iso.datetime().describe('When it last changed'),
}

/** A change on the wire: the event's final state. Keep what is created or changed under its id, and drop the others. */
export const changeSchema = z
  .discriminatedUnion('change', [
    z.object({ change: z.literal('created'), ...common, feature: eventFeatureSchema }),
    z.object({ change: z.literal('changed'), ...common, feature: eventFeatureSchema }),
    z.object({ change: z.literal('merged'), ...common, mergedInto: z.string().describe('Id of the event it is in') }),
    z.object({ change: z.literal('deleted'), ...common }),
  ])
  .meta({ id: 'Change' })
export type WireChange = z.infer<typeof changeSchema>

export const changeListSchema = z
  .object({
    since: z.int().describe('The version that was asked for'),
    version: z.int().describe('Ask for the changes since this one next time, when there is no next link any more'),
    changes: z.array(changeSchema),
    links: z.array(linkSchema),
  })
  .meta({ id: 'Changes' })

export function wireChange(change: Change): WireChange {
  if (change.change === 'merged' || change.change === 'deleted') return change
  const { event, change: kind, ...rest } = change
  return { change: kind, ...rest, feature: eventFeature(event) } as WireChange
}

const versionText = z
  .string({ error: 'is required: a version of the data, 0 for all' })
  .regex(/^\d{1,15}$/, { error: 'must be a version of the data: a whole number' })
  .transform(Number)
const versionMeta = { description: 'Version of the data that the client has; 0 for none', example: 0 }

export const changesParamsSchema = z.strictObject({
  since: versionText.meta(versionMeta),
  limit: limitOf(10_000, 1000),
  cursor: z
    .string()
    .regex(/^\d{1,15}-\d{1,15}$/, { error: FOREIGN_CURSOR })
    .optional()
    .meta({ description: 'Opaque: follow the next link instead of making one' }),
})

export const streamParamsSchema = z.strictObject({
  since: versionText.optional().meta({
    ...versionMeta,
    description: 'Begin after this version of the data instead of now. The header Last-Event-ID goes before it',
  }),
})

/** Where the next page of the walk begins. */
export const walkCursor = ({ until, after }: ChangeWalk) => `${until}-${after}`

/** The walk that the cursor continues; null for a cursor that no page can have given out. */
export function walkOf(since: number, version: number, cursor: string | undefined): ChangeWalk | null {
  if (cursor === undefined) return { since, until: version, after: since }
  const [until = 0, after = 0] = cursor.split('-').map(Number)
  return since <= after && after <= until && until <= version ? { since, until, after } : null
}
