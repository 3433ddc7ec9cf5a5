import type { Claim } from '@/lib/domain/claim'
import type { Event, EventRevision } from '@/lib/domain/event'
import type { Figure } from '@/lib/domain/figure'
import type { Place } from '@/lib/domain/place'
import type { ArticleSummary } from '@/lib/domain/query'
import type { Window } from '@/lib/domain/window'
import type {
  Article as ArticleRow,
  Claim as ClaimRow,
  Event as EventRow,
  Figure as FigureRow,
  Place as PlaceRow,
  EventRevision as RevisionRow,
  Source as SourceRow,
} from './generated/client'

// Rows as the rest of the project knows them. Columns of words (kind, measure, role …) are written by this room
// alone, from values that the domain's types have checked: they are taken at their word.

export function placeOf(row: PlaceRow): Place {
  const { key: _, precision, ...place } = row
  return { ...place, precision: precision as Place['precision'] }
}

export function windowOf(row: Pick<ClaimRow, 'windowStart' | 'windowEnd' | 'windowPrecision'>): Window {
  return {
    windowStart: row.windowStart?.toISOString() ?? null,
    windowEnd: row.windowEnd?.toISOString() ?? null,
    windowPrecision: row.windowPrecision as Window['windowPrecision'],
  }
}

/** A figure without its place, which the caller knows how to name. */
export function figureOf(row: FigureRow): Omit<Figure, 'place'> {
  return {
    measure: row.measure as Figure['measure'],
    of: row.of as Figure['of'],
    low: Number(row.low),
    high: Number(row.high),
    qualifier: row.qualifier as Figure['qualifier'],
    status: row.status as Figure['status'],
    subset: row.subset,
    claimant: row.claimant,
    start: row.start,
    end: row.end,
    text: row.text,
    rule: row.rule,
  }
}

export function claimOf(row: ClaimRow): Claim & { id: string; eventId: string | null } {
  return {
    id: row.id,
    eventId: row.eventId,
    kind: row.kind as Claim['kind'],
    actor: row.actor,
    targetType: row.targetType as Claim['targetType'],
    weapons: row.weapons,
    place: row.mention,
    figures: row.figures,
    ...windowOf(row),
    claimant: row.claimant,
    certainty: row.certainty as Claim['certainty'],
    rule: row.rule,
    quote: { start: row.quoteStart, end: row.quoteEnd, text: row.quote },
    spans: row.spans as Claim['spans'],
  }
}

export function eventOf(row: EventRow & { place: PlaceRow | null }): Event {
  return {
    id: row.id,
    kind: row.kind as Event['kind'],
    actor: row.actor,
    targetType: row.targetType as Event['targetType'],
    weapons: row.weapons,
    place: row.place && placeOf(row.place),
    placedBy: row.placedBy,
    ...windowOf(row),
    figures: row.figures as Event['figures'],
    disputed: row.disputed,
    independentOrigins: row.independentOrigins,
    claimCount: row.claimCount,
    reviewState: row.reviewState as Event['reviewState'],
    partOf: row.partOfId,
    quote: row.quote,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

export function revisionOf(row: RevisionRow): EventRevision {
  return {
    at: row.at.toISOString(),
    who: row.who,
    change: row.change as EventRevision['change'],
    what: row.what as EventRevision['what'],
    why: row.why,
  }
}

export function summaryOf(
  row: Pick<ArticleRow, 'id' | 'title' | 'url' | 'publishedAt' | 'language'> & {
    source: Pick<SourceRow, 'name' | 'originGroup'>
  },
): ArticleSummary {
  return {
    id: row.id,
    title: row.title,
    url: row.url,
    source: row.source.name,
    originGroup: row.source.originGroup,
    publishedAt: row.publishedAt,
    language: row.language,
  }
}
