import { UnfinishedImportError } from '@/lib/domain/archive'
import type { Assignment } from '@/lib/reconcile/assign-events'
import { type ArticleIdentity, findKnown } from './articles'
import type { PrismaClient } from './generated/client'
import { type KeptArticle, keepArticle, type NewArticle } from './keep-article'
import { keepEvents } from './keep-events'
import { type Neighbourhood, neighbourhood } from './neighbourhood'

/** What one transaction can do. */
export interface Writer {
  /** Id of the article if it is already kept with this text; null when it is new or has changed. */
  findKnown(identity: ArticleIdentity): Promise<string | null>
  keepArticle(article: NewArticle): Promise<KeptArticle>
  neighbourhood(article: KeptArticle): Promise<Neighbourhood>
  keepEvents(assignment: Assignment, at: Date): Promise<void>
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
        neighbourhood: ({ id, eventsLeft }) => neighbourhood(transaction, id, eventsLeft),
        keepEvents: (assignment, at) => keepEvents(transaction, assignment, at),
      })
    },
    { maxWait: PATIENCE_MS, timeout: PATIENCE_MS },
  )
}
