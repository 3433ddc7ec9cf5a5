import type { Gazetteer } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place, PlaceMention } from '@/lib/domain/place'
import { isAt, type LabelledText, type PlaceLabel, type PointLabel } from './labels'
import { type Miss, mentionAt, misplaced, unrecognised } from './miss'
import { type Tally, tally } from './rates'

/** A site further than this from everything that its text names is absurd. */
const ABSURD_KM = 500

export interface SiteScore {
  sites: Tally
  absurd: number
  misses: Miss[]
}

type Located<T extends { place: Place | null }> = T & { place: Place }
type LocatedLabel = PlaceLabel & { point: PointLabel }

/**
 * Which places things happened in. One site under two names counts once; the country of a national total costs
 * nothing where a finer site of it is labelled.
 */
export function scoreSites(doc: LabelledText, mentions: readonly PlaceMention[], gazetteer: Gazetteer): SiteScore {
  const sites = tally()
  const misses: Miss[] = []
  let absurd = 0
  const labels = doc.places.filter((label): label is LocatedLabel => label.role === 'site' && label.point !== null)
  const free = new Set(labels)
  for (const found of distinct(mentions.filter(isSite))) {
    const hit = nearest(found.place, [...free])
    if (hit) {
      free.delete(hit)
      if (!hit.optional) sites.right++
      continue
    }
    if (labels.some(({ point }) => isAt(found.place, point))) continue
    if (
      found.place.precision === 'country' &&
      labels.some(({ point }) => point.country !== null && point.country === found.place.country)
    )
      continue
    sites.extra++
    const off = distanceFromAllNamed(found.place, doc.places)
    const far = off > ABSURD_KM && Number.isFinite(off)
    if (far) absurd++
    misses.push({
      ...whyExtra(found, doc, gazetteer),
      id: doc.id,
      what: `+ ${found.text} → ${found.place.name} ${found.place.lat.toFixed(2)},${found.place.lng.toFixed(2)}${far ? ` (ABSURD: ${Math.round(off)} km off)` : ''}`,
    })
  }
  for (const label of free) {
    if (label.optional) continue
    sites.missed++
    misses.push({ ...whyMissed(label, mentions, gazetteer), id: doc.id, what: `- ${label.point.name} “${label.text}”` })
  }
  return { sites, absurd, misses }
}

const isSite = (mention: PlaceMention): mention is Located<PlaceMention> =>
  mention.role === 'site' && mention.place !== null

/** Each place once. */
function distinct(mentions: readonly Located<PlaceMention>[]): Located<PlaceMention>[] {
  const seen = new Set<string | number>()
  return mentions.filter(({ place }) => {
    const key = place.geonameId ?? `${place.lng.toFixed(2)},${place.lat.toFixed(2)}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The finest label that the place satisfies, then the nearest. */
function nearest(place: Place, labels: readonly LocatedLabel[]): LocatedLabel | undefined {
  return labels
    .filter(({ point }) => isAt(place, point))
    .sort(
      (a, b) => a.point.toleranceKm - b.point.toleranceKm || distanceKm(place, a.point) - distanceKm(place, b.point),
    )[0]
}

function distanceFromAllNamed(place: Place, labels: readonly PlaceLabel[]): number {
  return Math.min(
    ...labels.flatMap(({ point }) => (point ? [distanceKm(place, point) - point.toleranceKm] : [])),
    Number.POSITIVE_INFINITY,
  )
}

function whyExtra(
  found: Located<PlaceMention>,
  doc: LabelledText,
  gazetteer: Gazetteer,
): Pick<Miss, 'room' | 'reason'> {
  const label = mentionAt(doc.places, found) ?? doc.places.find(({ text }) => text === found.text)
  if (!label) return { room: 'role', reason: 'a name without a label read as site' }
  if (!label.point) return { room: 'resolve', reason: 'placed where no place is known' }
  if (!isAt(found.place, label.point)) return misplaced(found, label, label.point.toleranceKm, gazetteer)
  return { room: 'role', reason: `${label.role} read as site` }
}

function whyMissed(
  label: LocatedLabel,
  mentions: readonly PlaceMention[],
  gazetteer: Gazetteer,
): Pick<Miss, 'room' | 'reason'> {
  const mention = mentionAt(mentions, label)
  if (!mention) return unrecognised(label, gazetteer)
  if (!mention.place || !isAt(mention.place, label.point))
    return misplaced(mention, label, label.point.toleranceKm, gazetteer)
  const reason = mention.role === 'site' ? 'counted for another site near it' : `site read as ${mention.role}`
  return { room: 'role', reason }
}
