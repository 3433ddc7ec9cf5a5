import type { Event } from '@/lib/domain/event'
import type { Place } from '@/lib/domain/place'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import { Prisma } from './generated/client'
import type { TextRow } from './long-read'

// Events in the leanest shape that Postgres gives and JavaScript takes: every column a text, JSON parsed natively.
// `rows.ts` does the same for the rows of Prisma, where an event comes with others.

/** The columns of `"Event" e` that `eventOfText` reads, in its order; `placeKeyOf` reads the first. */
export const EVENT_COLUMNS = Prisma.sql`e."placeKey", e.id, e.kind, e.actor, e."targetType", array_to_json(e.weapons)::text,
  e."windowStart"::text, e."windowEnd"::text, e."windowPrecision", e.figures::text, e.disputed::text,
  e."independentOrigins"::text, e."claimCount"::text, e."reviewState", e."partOfId", e.quote, e."createdAt"::text, e."updatedAt"::text, e."placedBy"`

/** Those of `"Place" p` that `sourcedEventOfText` reads after them. */
export const PLACE_COLUMNS = Prisma.sql`p.name, p.lng::text, p.lat::text, p."geonameId"::text, p.country, p.admin1, p.precision, p."radiusKm"::text`

/** One more column, for `sourcedEventOfText`: the current articles of the event's claims. It costs a look per event. */
export const SOURCES_COLUMN = Prisma.sql`(
  SELECT json_agg(article ORDER BY "publishedOn" NULLS LAST, id) FROM (
    SELECT DISTINCT a.id, a."publishedOn", jsonb_build_object(
      'source', s.name, 'title', a.title, 'url', a.url, 'publishedAt', a."publishedAt") AS article
    FROM "Claim" c JOIN "Article" a ON a.id = c."articleId" JOIN "Source" s ON s.id = a."sourceId"
    WHERE c."eventId" = e.id) AS articles)::text`

/** With its place, and the articles behind it from the column that comes last. */
export function sourcedEventOfText(row: TextRow): SourcedEvent {
  const event = eventOfText(row, placeOfText(row)) as SourcedEvent
  event.sources = listOf(row[PLACE_AT + 8] ?? undefined)
  return event
}

const PLACE_AT = 19

function placeOfText(row: TextRow): Place | null {
  const name = row[PLACE_AT]
  const geonameId = row[PLACE_AT + 3]
  if (name === null || name === undefined) return null
  // By their numbers: a million rows are not to be sliced.
  return {
    name,
    lng: Number(row[PLACE_AT + 1]),
    lat: Number(row[PLACE_AT + 2]),
    geonameId: geonameId === null ? null : Number(geonameId),
    country: row[PLACE_AT + 4] ?? null,
    admin1: row[PLACE_AT + 5] ?? null,
    precision: row[PLACE_AT + 6] as Place['precision'],
    radiusKm: Number(row[PLACE_AT + 7]),
  }
}

export const placeKeyOf = (row: TextRow): string | null => row[0] ?? null

export function eventOfText(row: TextRow, place: Place | null): Event {
  const [
    ,
    id,
    kind,
    actor,
    targetType,
    weapons,
    windowStart,
    windowEnd,
    windowPrecision,
    figures,
    disputed,
    independentOrigins,
    claimCount,
    reviewState,
    partOf,
    quote,
    createdAt,
    updatedAt,
    placedBy,
  ] = row as string[]
  const orNull = (text: string | undefined) => text ?? null
  return {
    id: id as string,
    kind: kind as Event['kind'],
    actor: orNull(actor),
    targetType: targetType as Event['targetType'],
    weapons: listOf(weapons),
    place,
    placedBy: orNull(placedBy),
    windowStart: instantOf(windowStart),
    windowEnd: instantOf(windowEnd),
    windowPrecision: windowPrecision as Event['windowPrecision'],
    figures: listOf(figures),
    disputed: disputed === 'true',
    independentOrigins: Number(independentOrigins),
    claimCount: Number(claimCount),
    reviewState: reviewState as Event['reviewState'],
    partOf: orNull(partOf),
    quote: quote as string,
    createdAt: instantOf(createdAt) as string,
    updatedAt: instantOf(updatedAt) as string,
  }
}

function listOf<Item>(json: string | undefined): Item[] {
  return !json || json === '[]' ? [] : JSON.parse(json)
}

/** `2025-03-16 16:00:00.5+00`, as Postgres writes it in UTC, in ISO 8601 with milliseconds. */
export function instantOf(text: string | null | undefined): string | null {
  if (text === null || text === undefined) return null
  // Most have no fraction.
  const fraction = text.length === 22 ? '000' : text.slice(20, -3).padEnd(3, '0')
  return `${text.slice(0, 10)}T${text.slice(11, 19)}.${fraction}Z`
}
