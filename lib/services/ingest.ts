import { createHash } from 'node:crypto'
import type { Document, Source } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import type { StoredArticle } from '@/lib/domain/stored'
import { canonicalUrl } from '@/lib/sources/canonical-url'
import type { NewArticle } from '@/lib/store/keep-article'
import type { Store } from '@/lib/store/store'
import { splitSentences } from '@/lib/text/sentences'
import { tokenise } from '@/lib/text/tokens'
import { keep } from './keep'
import { readInTurns } from './read'

/** An article on its way in. */
export interface IngestInput {
  text: string
  title?: string
  url?: string
  /** `YYYY-MM-DD`, or an ISO 8601 instant with an offset. */
  publishedAt?: string
  language?: string
  /** Where it comes from; without one, the url's host, else "Pasted text". */
  source?: Source
  /** A lasting name for an article without a url: a changed text under the same key is a new version. */
  key?: string
}

/**
 * Reads an article; then keeps it with all that was read from it and reconciles its claims with those
 * around them, in one transaction. The same text under the same url (or key), or anywhere in the
 * same origin group, is `known`: nothing is written.
 */
export async function ingest(
  store: Store,
  gazetteer: Gazetteer,
  input: IngestInput,
  now: Date,
): Promise<{ status: 'created' | 'known'; article: StoredArticle }> {
  const article = articleOf(input, now)
  const origin = { ...article, originGroup: article.source.originGroup }
  const { status, id } =
    (await store.write((writer) => knownArticle(writer.findKnown(origin)))) ?? (await readAndKeep())

  /** Reads outside the transaction, which is held no longer than writing takes, and looks again before it writes. */
  async function readAndKeep(): Promise<{ status: 'created' | 'known'; id: string }> {
    const reading = await readInTurns(documentOf(article), gazetteer)
    const placeQuotes = quotesOf(article.text, reading)
    return store.write(
      async (writer) =>
        (await knownArticle(writer.findKnown(origin))) ?? {
          status: 'created' as const,
          id: await keep(writer, { ...article, reading, placeQuotes }, now),
        },
    )
  }

  const stored = await store.findArticle(id)
  if (!stored) throw new Error(`Article ${id} was kept and is not there`)
  return { status, article: stored }
}

async function knownArticle(found: Promise<string | null>): Promise<{ status: 'known'; id: string } | null> {
  const id = await found
  return id === null ? null : { status: 'known', id }
}

type ArrivingArticle = Omit<NewArticle, 'reading' | 'placeQuotes'>

function documentOf({ key, text, title, publishedAt, language }: ArrivingArticle): Document {
  return { id: key, text, ...(title && { title }), ...(publishedAt && { publishedAt }), ...(language && { language }) }
}

function articleOf(input: IngestInput, fetchedAt: Date): ArrivingArticle {
  // Postgres keeps neither NUL nor half a character; one unit in their place leaves every span where it was.
  const text = input.text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD')
  const contentHash = createHash('sha256').update(text.normalize('NFC').replace(/\s+/g, ' ').trim()).digest('hex')
  const url = input.url ?? null
  const source = input.source ?? unnamedSource(url)
  const key = url ? canonicalUrl(url) : (input.key ?? `text:${source.originGroup}:${contentHash}`)
  const publishedAt = input.publishedAt ? dateOrInstant(input.publishedAt) : null
  const { title = null, language = null } = input
  return { text, contentHash, url, source, key, publishedAt, title, language, fetchedAt }
}

/** Nothing is known of who wrote it: all such texts count as one origin, or one per host. */
function unnamedSource(url: string | null): Source {
  const name = url ? new URL(url).hostname.replace(/^www\./, '') : 'Pasted text'
  return { name, url: url && new URL(url).origin, licence: null, originGroup: name }
}

/** A date stays a date; an instant is told in UTC. */
function dateOrInstant(publishedAt: string): string {
  return /^\d{4}-\d\d-\d\d$/.test(publishedAt) ? publishedAt : new Date(publishedAt).toISOString()
}

/** The sentence that each mention of a place stands in. */
function quotesOf(text: string, { places }: Reading): string[] {
  const sentences = splitSentences(text, tokenise(text))
  return places.map((place) => {
    const sentence = sentences.find(({ start, end }) => start <= place.start && place.start < end) ?? place
    return text.slice(sentence.start, sentence.end).trim()
  })
}
