import { z } from 'zod'
import { publishedAtSchema, sourceSchema } from './article'
import { claimSchema, targetTypeSchema } from './claim'
import { eventFigureSchema, eventRevisionSchema, figureStatementSchema, reviewStateSchema } from './event'
import { figureSchema } from './figure'
import { kindSchema } from './kind-schema'
import { placeRoleSchema, placeSchema } from './place'
import { placingSchema } from './placing'
import { windowSchema } from './window'

/** Settings that tell of the data. What else is remembered belongs to one store, and stays with it. */
export const CARRIED_SETTINGS = ['demo'] as const

// Ids as the store makes them: the events in memory know them by their bits.
const id = z.string().regex(/^[\da-f]{16}$/, { error: 'must be sixteen hexadecimal digits' })
const idOrNull = id.nullable()
const claimId = z.string().regex(/^[\da-f]{16}-\d{3,}$/, { error: "must be an article's id and a number" })
const name = z.string().min(1)
const instant = z.iso.datetime()
const webUrl = z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).nullable()
const textOrNull = z.string().nullable()
// Columns of whole numbers hold 32 bits.
const count = z.int32().nonnegative()
const countOrNull = count.nullable()
const span = { start: count, end: count }

const claim = claimSchema.shape
const figure = figureSchema.shape

const eventFigure = z.strictObject({
  ...eventFigureSchema.shape,
  statements: z.array(z.strictObject(figureStatementSchema.shape)),
})
const claimSpan = z.strictObject(claim.spans.element.shape)

function inOrder({ windowStart, windowEnd }: { windowStart: string | null; windowEnd: string | null }): boolean {
  if (windowStart === null || windowEnd === null) return windowStart === windowEnd
  return Date.parse(windowStart) <= Date.parse(windowEnd)
}
const IN_ORDER = { path: ['windowEnd'], error: 'must not lie before windowStart, and both are known or neither' }

/**
 * The rows of an archive by table, column by column as in prisma/schema.prisma, in the order in which each row finds
 * those that it points to. Events may point to each other in any order: their links come after all of them.
 */
export const archiveRowSchemas = {
  Source: z.strictObject({
    id,
    name,
    url: webUrl,
    licence: textOrNull,
    originGroup: sourceSchema.shape.originGroup,
    createdAt: instant,
  }),
  Article: z.strictObject({
    id,
    sourceId: id,
    url: webUrl,
    key: name,
    title: textOrNull,
    text: z.string(),
    language: textOrNull,
    publishedAt: publishedAtSchema.nullable(),
    publishedOn: instant.nullable(),
    fetchedAt: instant,
    contentHash: name,
    version: z.int32().positive(),
    previousId: idOrNull,
    replacedAt: instant.nullable(),
  }),
  Place: z.strictObject({ key: name, ...placeSchema.shape, geonameId: z.int32().nullable() }),
  PlaceMention: z.strictObject({
    articleId: id,
    ordinal: count,
    placeKey: textOrNull,
    ...span,
    text: z.string(),
    role: placeRoleSchema,
    rule: z.string(),
    quote: z.string(),
  }),
  Figure: z.strictObject({
    articleId: id,
    ordinal: count,
    measure: figure.measure,
    of: figure.of,
    low: figure.low,
    high: figure.high,
    qualifier: figure.qualifier,
    status: figure.status,
    subset: z.boolean(),
    claimant: textOrNull,
    mention: countOrNull,
    ...span,
    text: z.string(),
    rule: z.string(),
  }),
  Event: z
    .strictObject({
      id,
      kind: kindSchema,
      actor: textOrNull,
      targetType: targetTypeSchema,
      weapons: claim.weapons,
      placeKey: textOrNull,
      placedBy: textOrNull,
      ...windowSchema.shape,
      figures: z.array(eventFigure),
      disputed: z.boolean(),
      independentOrigins: count,
      claimCount: count,
      reviewState: reviewStateSchema,
      quote: z.string(),
      createdAt: instant,
      updatedAt: instant,
    })
    .refine(inOrder, IN_ORDER),
  EventLink: z.strictObject({ id, mergedIntoId: idOrNull, partOfId: idOrNull }),
  Claim: z
    .strictObject({
      id: claimId,
      articleId: id,
      ordinal: count,
      kind: kindSchema,
      actor: textOrNull,
      targetType: targetTypeSchema,
      weapons: claim.weapons,
      mention: countOrNull,
      placeKey: textOrNull,
      ...windowSchema.shape,
      claimant: textOrNull,
      certainty: claim.certainty,
      rule: z.string(),
      quote: z.string(),
      quoteStart: count,
      quoteEnd: count,
      figures: z.array(count),
      spans: z.array(claimSpan),
      eventId: idOrNull,
    })
    .refine(inOrder, IN_ORDER),
  Placing: z.strictObject({
    id: z.int().positive(),
    claimId,
    placeKey: textOrNull,
    who: placingSchema.shape.who,
    why: placingSchema.shape.why,
    at: instant,
  }),
  EventRevision: z.strictObject({
    id: z.int().positive(),
    eventId: id,
    ...eventRevisionSchema.shape,
  }),
  Setting: z.strictObject({ key: z.enum(CARRIED_SETTINGS), value: z.string() }),
} as const

export type ArchiveTable = keyof typeof archiveRowSchemas
export const ARCHIVE_TABLES = Object.keys(archiveRowSchemas) as ArchiveTable[]

/** How many rows there are of each table. */
export type ArchiveCounts = Record<ArchiveTable, number>

export interface ArchiveColumn {
  name: string
  isInstant: boolean
}

/** The columns of a table's rows, in the order in which they are written. */
export function archiveColumns(table: ArchiveTable): ArchiveColumn[] {
  return Object.entries<z.ZodType>(archiveRowSchemas[table].shape).map(([name, column]) => {
    const inner = column instanceof z.ZodNullable ? column.unwrap() : column
    return { name, isInstant: inner instanceof z.ZodISODateTime }
  })
}

/** The whole store as it was at one moment. */
export interface ArchiveSnapshot {
  /** The version of the data at that moment. */
  version: number
  counts: ArchiveCounts
  /** The rows, table by table, each as JSON. Reads no further than it is asked. */
  batches: AsyncIterable<(readonly [table: ArchiveTable, json: string])[]>
  /** Ends the queries, read to their end or not. */
  close(): Promise<void>
}

/** An archive that is being imported. */
export interface ArchiveIdentity {
  id: string
  counts: ArchiveCounts
}

/** Rows of one table as they stand in an archive one after the other. */
export interface ArchiveRows {
  table: ArchiveTable
  rows: readonly object[]
  /** How many rows of all tables come before these. */
  before: number
}

/** The store can't take the archive in, or the archive is not what it says. */
export class ArchiveRefusedError extends Error {
  override name = 'ArchiveRefusedError'
}

/** The database doesn't take these rows: one of them points to nothing, or is there already. */
export class RowsRefusedError extends Error {
  override name = 'RowsRefusedError'
}

/** Nothing else is written while the store holds the beginning of an archive. */
export class UnfinishedImportError extends Error {
  override name = 'UnfinishedImportError'
  constructor() {
    super(
      'This store holds the beginning of an archive, and nothing else is written to it until all of it is there. Go on with the same import: npm run --silent import -- FILE',
    )
  }
}
