import { assignEvents } from '@/lib/reconcile/assign-events'
import { reconcile } from '@/lib/reconcile/reconcile'
import { foundingEventId } from '@/lib/store/ids'
import type { NewArticle } from '@/lib/store/keep-article'
import type { Writer } from '@/lib/store/writer'

/**
 * Keeps an article with all that was read from it, reconciles its claims with those around them, and
 * returns its id. Events keep their ids; only those that gain or lose claims are written.
 */
export async function keep(writer: Writer, article: NewArticle, now: Date): Promise<string> {
  const kept = await writer.keepArticle(article)
  const { claims, only, events, taken } = await writer.neighbourhood(kept)
  await writer.keepEvents(assignEvents(reconcile(claims, only), events, foundingEventId, taken), now)
  return kept.id
}
