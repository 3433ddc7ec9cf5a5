import type { Candidate } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Toponym } from '@/lib/domain/toponym'
import { liesIn } from '@/lib/text/lies-in'
import type { PreparedText } from '@/lib/text/prepare'

/** The rule of a name that is known, but not where the text puts it: it is not to be guessed at either. */
export const UNKNOWN_THERE = 'name:unknown-there'

// "Калинівка Фастівського району Київської області": how many names may say where the first one lies.
const CHAIN = 3
// What is "near" a town that a reader has to be told of.
const NEAR_KM = 100

const NEAR = /^\s*,?\s*(?:під|біля|поблизу|неподалік(?:\s+від)?|под|возле|около|вблизи|рядом\s+с|недалеко\s+от)\s+$/iu

/**
 * Of the places of one name, those that lie where the names right behind it say; none, where the text says where it
 * lies and no place of that name is known there: the village is one that the gazetteer lacks.
 */
export function narrowed(prepared: PreparedText, toponyms: readonly Toponym[]): Toponym[] {
  return toponyms.map((toponym, i) => {
    if (toponym.kind === 'demonym' || toponym.facility || !toponym.candidates.every(isTown)) return toponym
    const regions = regionsBehind(prepared, toponyms, i)
    if (regions.length) {
      const candidates = toponym.candidates.filter((town) => regions.some((one) => lies(town, one)))
      return candidates.length ? { ...toponym, candidates } : { ...toponym, candidates, rule: UNKNOWN_THERE }
    }
    const near = lyingNear(prepared, toponym, toponyms[i + 1])
    return near.length ? { ...toponym, candidates: near } : toponym
  })
}

const isTown = ({ entry }: Candidate) => entry.precision === 'settlement'

/** The regions that the names behind say it lies in. */
function regionsBehind(prepared: PreparedText, toponyms: readonly Toponym[], i: number): readonly Candidate[] {
  const regions: Candidate[] = []
  for (let k = i + 1; k <= i + CHAIN; k++) {
    const [inner, outer] = [toponyms[k - 1], toponyms[k]]
    if (!inner || !outer || outer.kind === 'demonym') break
    if (!liesIn(prepared.text.slice(inner.end, outer.start))) break
    if (outer.candidates.some(isTown)) break
    regions.push(...outer.candidates.filter(({ entry }) => entry.precision === 'region' && entry.admin1))
  }
  return regions
}

// Sevastopol is a region of its own, and in Crimea.
function lies({ entry }: Candidate, region: Candidate): boolean {
  return entry.admin1 === region.entry.admin1 || distanceKm(entry, region.entry) < region.entry.radiusKm
}

function lyingNear(prepared: PreparedText, toponym: Toponym, next: Toponym | undefined): readonly Candidate[] {
  if (!next || next.kind === 'demonym' || !NEAR.test(prepared.text.slice(toponym.end, next.start))) return []
  const [town] = next.candidates.toSorted((a, b) => b.entry.population - a.entry.population)
  return town ? toponym.candidates.filter(({ entry }) => distanceKm(entry, town.entry) < NEAR_KM) : []
}
