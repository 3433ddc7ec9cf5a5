import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { actor, context, type RoleMention, siteOf } from '../roles/setting'

/** The role of every toponym, in their order. */
export function findRoles(_prepared: PreparedText, toponyms: readonly LocatedToponym[]): RoleMention[] {
  return toponyms.map(({ kind, place }) =>
    kind === 'demonym' ? actor('demonym') : place?.precision === 'country' ? context('country') : siteOf('mentioned'),
  )
}
