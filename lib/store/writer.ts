import { UnfinishedImportError } from '@/lib/domain/archive'
import type { Assignment } from '@/lib/reconcile/assign-events'
import { type ArticleIdentity, findKnown } from './articles'
import type { PrismaClient } from './generated/client'
import { type KeptArticle, keepArticle, type NewArticle } from './keep-article'
import { keepEvents } from './keep-events'
import { type Neighbourhood, neighbourhood } from './neighbourhood'
import { type NewPlacing, type PlacedClaim, type PlacingOutcome, placeClaim } from './place-claim'

/** What one transaction can do. */
export interface Writer {
  /** Id of the article if it is already kept with this text; null when it is new or has changed. */
  findKnown(identity: ArticleIdentity): Promise<string | null>
  keepArticle(article: NewArticle): Promise<KeptArticle>
  placeClaim(placing: NewPlacing, at: Date): Promise<PlacingOutcome>
  neighbourhood(changed: KeptArticle | PlacedClaim): Promise<Neighbourhood>
  /** `placing` is what led to it, where an editor did. */
  keepEvents(assignment: Assignment, at: Date, placing?: NewPlacing): Promise<void>
}

// Any number of its own: all writers of one database wait for each other on it.
export const WRITER_LOCK = 7_406_517

/** The setting that is there as long as an import is not finished. */
export const UNFINISHED_IMPORT = 'import'

/** A long text takes a while to read and to write; other writers wait their turn. */
const PATIENCE_MS = 120_000

export function write<T>(db: PrismaClient, work: (writer: Writer) => Promise<T>): Promise<T> {
  return db.$transaction(
    async (transaction) => {
      // Two articles at once could each found the event that they share.
      await transaction.$executeRaw`SELECT pg_advisory_xact_lock(${WRITER_LOCK})`
      if (await transaction.setting.count({ where: { key: UNFINISHED_IMPORT } })) throw new UnfinishedImportError()
      return work({
        findKnown: (identity) => findKnown(transaction, identity),
        keepArticle: (article) => keepArticle(transaction, article),
        placeClaim: (placing, at) => placeClaim(transaction, placing, at),
        neighbourhood: (changed) =>
          neighbourhood(transaction, changed.id, changed.eventsLeft, 'departed' in changed ? changed.departed : []),
        keepEvents: (assignment, at, placing) => keepEvents(transaction, assignment, at, placing),
      })
    },
    { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  )
}
