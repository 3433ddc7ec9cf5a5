import { wordSet } from '@/lib/text/word-set'
import { actor, context, type RoleMention, type RoleSetting } from './setting'

/** "Russian forces": a people, never a place where something happened. */
export function peoples({ toponym }: RoleSetting): RoleMention | null {
  return toponym.kind === 'demonym' ? actor('demonym') : null
}

/** "ISTANBUL (AA) -", "KYIV, Ukraine -": where the report was written. */
export function dateline({ prepared, toponym, sentence }: RoleSetting): RoleMention | null {
  if (sentence.start > 200) return null
  const head = prepared.text.slice(sentence.start, sentence.start + 80)
  const line = /^[\p{L}][\p{L}.' /-]*(?:,\s*[^-–—(]{1,40}?)?\s*(?:\([^)]{2,30}\)\s*[-–—]+|\s[-–—]{1,2})\s/u.exec(head)
  if (!line || toponym.end > sentence.start + line[0].length) return null
  const capitals = /^\p{Lu}{3,}/u.test(line[0])
  return capitals || /[(]/.test(line[0]) ? context('dateline') : null
}

const ACTING = new Set(['backed', 'led', 'installed', 'appointed', 'allied', 'aligned'])
const DESCRIBING = wordSet(`
  flagged registered owned designed made built supplied based bound born controlled occupied style funded operated
`)

/** "Marshall Islands-flagged", "Iran-designed", "Moscow-backed". */
export function hyphenated({ after }: RoleSetting): RoleMention | null {
  if (after(1) !== '-') return null
  if (ACTING.has(after(2))) return actor('hyphen')
  return DESCRIBING.has(after(2)) ? context('hyphen') : null
}
