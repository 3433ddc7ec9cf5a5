import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import { overlaps } from '@/lib/domain/span'
import { sameFigure, told } from './figures'
import { isAt, type LabelledText, type PlaceLabel } from './labels'
import { type Miss, mentionAt, misplaced, unrecognised } from './miss'

/** How often each thing that was asked for is right. */
export type Counts = Record<string, { right: number; of: number }>

/** The role of each labelled name and where it lies, each once, whatever its role. */
export function scoreMentions(doc: LabelledText, { places }: Reading, gazetteer: Gazetteer) {
  const roles = { right: 0, of: 0 }
  const located = { right: 0, of: 0 }
  const misses: Miss[] = []
  for (const labels of bySpan(doc.places)) {
    const [label] = labels
    if (!label || labels.some(({ optional }) => optional)) continue
    const mention = mentionAt(places, label)
    // What concerns sites is told where sites are scored.
    const toldAsSite = mention?.role === 'site' || labels.some(({ role }) => role === 'site')
    const miss = (why: Pick<Miss, 'room' | 'reason'>) =>
      !toldAsSite &&
      misses.push({
        ...why,
        id: doc.id,
        what: `“${label.text}” ${label.role} ${label.point?.name ?? 'unplaced'}: read as ${mention ? `${mention.role} ${mention.place?.name ?? 'unplaced'}` : 'nothing'}`,
      })
    // Two labels on one name ("attacks on one another") allow either role.
    if (label.point || mention) {
      roles.of++
      if (labels.some(({ role }) => role === mention?.role)) roles.right++
      else if (mention) miss({ room: 'role', reason: `${label.role} read as ${mention.role}` })
      else miss(unrecognised(label, gazetteer))
    }
    located.of++
    const { point } = label
    if (point ? mention?.place && isAt(mention.place, point) : !mention?.place) located.right++
    else if (mention) miss(misplaced(mention, label, point?.toleranceKm ?? 0, gazetteer))
  }
  return { roles, located, misses }
}

/** Who says each number, how exactly, and whether it stands. A number that was not found is right in nothing. */
export function scoreStatements(doc: LabelledText, { figures }: Reading) {
  const claimants = { right: 0, of: 0 }
  const statuses = { right: 0, of: 0 }
  const qualifiers = { right: 0, of: 0 }
  const misses: Miss[] = []
  for (const label of doc.figures) {
    const same = figures.filter((figure) => sameFigure(figure, label))
    const found = same.find((figure) => overlaps(figure, label)) ?? same[0]
    if (label.optional) continue
    statuses.of++
    if (label.claimant !== undefined) claimants.of++
    if (label.qualifier !== undefined) qualifiers.of++
    if (!found) continue // told as a missed figure
    const what = told(label)
    if (found.status === label.status && found.subset === label.subset) statuses.right++
    else
      misses.push({
        room: 'figure',
        reason: found.status === label.status ? 'part taken for whole, or whole for part' : 'wrong status',
        id: doc.id,
        what: `${what} is ${label.status}${label.subset ? ' and a part' : ''}, read as ${found.status}${found.subset ? ' and a part' : ''}`,
      })
    if (label.claimant !== undefined) {
      if (sameClaimant(label.claimant, found.claimant)) claimants.right++
      else
        misses.push({
          room: 'claimant',
          reason: !found.claimant
            ? 'claimant not found'
            : label.claimant
              ? 'another claimant'
              : 'claimant not labelled',
          id: doc.id,
          what: `${what} said by ${label.claimant ?? 'nobody'}, read as ${found.claimant ?? 'nobody'}`,
        })
    }
    if (label.qualifier !== undefined) {
      if (label.qualifier === found.qualifier) qualifiers.right++
      else
        misses.push({
          room: 'figure',
          reason: 'wrong qualifier',
          id: doc.id,
          what: `${what} is ${label.qualifier}, read as ${found.qualifier}`,
        })
    }
  }
  return { claimants, statuses, qualifiers, misses }
}

/** The same speaker: all words of the shorter name stand in the longer one ("Kiper", "Governor Oleh Kiper"). */
export function sameClaimant(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b
  const [short = [], long = []] = [wordsOf(a), wordsOf(b)].sort((x, y) => x.length - y.length)
  return short.length > 0 && short.every((word) => long.includes(word))
}

const wordsOf = (name: string) =>
  (
    name
      .toLowerCase()
      .replace(/[’']s\b/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).filter((word) => !/^(the|a|an|of)$/.test(word))

function bySpan(labels: readonly PlaceLabel[]): PlaceLabel[][] {
  const groups = new Map<string, PlaceLabel[]>()
  for (const label of labels) {
    const key = `${label.start}-${label.end}`
    groups.set(key, [...(groups.get(key) ?? []), label])
  }
  return [...groups.values()]
}
