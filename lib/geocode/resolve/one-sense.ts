import type { LocatedToponym } from '@/lib/domain/toponym'

/**
 * One name has one sense: a mention that asks for no level takes the surest sense of the same name, a region only from
 * a region.
 */
export function inOneSense(located: readonly LocatedToponym[]): LocatedToponym[] {
  const surest = surestSenses(located)
  return located.map((toponym) => {
    if (toponym.level || toponym.facility || toponym.kind === 'demonym') return toponym
    const other = surest.get(toponym.name.toLowerCase())
    if (!other?.entry || other.entry === toponym.entry) return toponym
    const { entry, place, score, evidence, certainty } = other
    return { ...toponym, entry, place, score, evidence, certainty, placing: 'place:one-sense' }
  })
}

function surestSenses(located: readonly LocatedToponym[]): Map<string, LocatedToponym> {
  const surest = new Map<string, LocatedToponym>()
  for (const toponym of located) {
    if (!toponym.entry || toponym.level === 'region' || toponym.level === 'district' || toponym.facility) continue
    const name = toponym.name.toLowerCase()
    const best = surest.get(name)
    if (!best || toponym.score > best.score) surest.set(name, toponym)
  }
  return surest
}
