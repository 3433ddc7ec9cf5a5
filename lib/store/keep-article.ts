import type { Source } from '@/lib/domain/article'
import { keptMentionSchema, type PlaceMention } from '@/lib/domain/place'
import { type Reading, readingSchema } from '@/lib/domain/reading'
import type { ArticleIdentity } from './articles'
import type { Database } from './database'
import { claimId, stableId } from './ids'
import { keepPlaces } from './keep-places'
import { carryPlacings } from './placings'

/** An article and all that was read from it, ready to be kept. */
export interface NewArticle extends Omit<ArticleIdentity, 'originGroup'> {
  source: Source
  url: string | null
  title: string | null
  text: string
  language: string | null
  /** `YYYY-MM-DD`, or an instant in UTC. */
  publishedAt: string | null
  fetchedAt: Date
  reading: Reading
  /** The sentence of each of the reading's places. */
  placeQuotes: readonly string[]
}

export interface KeptArticle {
  id: string
  /** Events that rested on the version which this one replaces: its claims were taken out of them. */
  eventsLeft: string[]
}

/** Writes an article with its mentions, figures and claims. Call it inside a transaction. */
export async function keepArticle(db: Database, article: NewArticle): Promise<KeptArticle> {
  const { key, contentHash } = article
  // The columns are the schema's fields: what is none of them is left behind here.
  const reading = readingSchema.parse(article.reading)
  const previous = await db.article.findFirst({ where: { key }, orderBy: { version: 'desc' } })
  const version = (previous?.version ?? 0) + 1
  const id = stableId('article', key, contentHash, version)
  const eventsLeft = previous ? await replace(db, previous.id, article.fetchedAt) : []

  await db.article.create({
    data: {
      id,
      sourceId: await keepSource(db, article.source),
      key,
      version,
      previousId: previous?.id ?? null,
      contentHash,
      url: article.url,
      title: article.title,
      text: article.text,
      language: article.language,
      publishedAt: article.publishedAt,
      publishedOn: article.publishedAt ? new Date(article.publishedAt) : null,
      fetchedAt: article.fetchedAt,
    },
  })
  const keys = await keepPlaces(
    db,
    reading.places.map(({ place }) => place),
    article.fetchedAt,
  )
  await db.placeMention.createMany({
    data: reading.places.map((mention, ordinal) => ({
      ...columnsOf(mention),
      articleId: id,
      ordinal,
      placeKey: keys[ordinal] ?? null,
      quote: article.placeQuotes[ordinal] ?? '',
    })),
  })
  await db.figure.createMany({
    data: reading.figures.map(({ place, ...figure }, ordinal) => ({
      ...figure,
      articleId: id,
      ordinal,
      mention: place,
    })),
  })
  await db.claim.createMany({
    data: reading.claims.map(({ place, quote, ...claim }, ordinal) => ({
      ...claim,
      id: claimId(id, ordinal),
      articleId: id,
      ordinal,
      mention: place,
      placeKey: place === null ? null : (keys[place] ?? null),
      quote: quote.text,
      quoteStart: quote.start,
      quoteEnd: quote.end,
    })),
  })
  if (previous) await carryPlacings(db, previous.id, id)
  return { id, eventsLeft }
}

function columnsOf(mention: PlaceMention) {
  const { place: _, ...columns } = keptMentionSchema.parse(mention)
  return columns
}

/** Puts a newer version in place of an article: it is kept, but its claims leave their events. */
async function replace(db: Database, id: string, at: Date): Promise<string[]> {
  const claims = await db.claim.findMany({
    where: { articleId: id, eventId: { not: null } },
    select: { eventId: true },
  })
  await db.article.update({ where: { id }, data: { replacedAt: at } })
  await db.claim.updateMany({ where: { articleId: id }, data: { eventId: null } })
  return [...new Set(claims.flatMap(({ eventId }) => eventId ?? []))]
}

async function keepSource(db: Database, { name, url, licence, originGroup }: Source): Promise<string> {
  const id = stableId('source', name, originGroup)
  // What was once known of a source is not forgotten when an article comes without it.
  const known = { ...(url && { url }), ...(licence && { licence }) }
  await db.source.upsert({ where: { id }, create: { id, name, originGroup, ...known }, update: known })
  return id
}
