import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { actor, context, type RoleMention } from '../roles/setting'

/** The role of every toponym, in their order. */
export function findRoles(_prepared: PreparedText, toponyms: readonly LocatedToponym[]): RoleMention[] {
  return toponyms.map(({ kind }) => (kind === 'demonym' ? actor('demonym') : context('mentioned')))
}
