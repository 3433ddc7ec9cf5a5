import type { Gazetteer } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import type { PlaceMention } from '@/lib/domain/place'
import { overlaps, type Span } from '@/lib/domain/span'

/** Where in the reader an error is made. */
export const ROOMS = [
  'recognise',
  'resolve',
  'role',
  'figure',
  'bind',
  'claimant',
  'window',
  'claim',
  'reconcile',
] as const
export type Room = (typeof ROOMS)[number]

/** One thing that the reader got wrong, where to look for it, and why. */
export interface Miss {
  room: Room
  reason: string
  /** The document. */
  id: string
  /** What was asked for and what was read, in a few words. */
  what: string
}

/** The mention that stands where the label stands: on the same words, else on some of them. */
export function mentionAt<T extends Span>(mentions: readonly T[], label: Span): T | undefined {
  return (
    mentions.find(({ start, end }) => start === label.start && end === label.end) ??
    mentions.find((mention) => overlaps(mention, label))
  )
}

interface Wanted extends Span {
  text: string
  point: { lng: number; lat: number } | null
}

/** Why a labelled name has no mention: the gazetteer lacks it, or the recogniser passed it over. */
export function unrecognised(wanted: Wanted, gazetteer: Gazetteer): Pick<Miss, 'room' | 'reason'> {
  const known = gazetteer.lookup(wanted.text).length > 0 || gazetteer.demonym(wanted.text) !== null
  return { room: 'recognise', reason: known ? 'known name not recognised' : 'name not in the gazetteer' }
}

/** Why a mention lies elsewhere than its label. */
export function misplaced(
  mention: Pick<PlaceMention, 'text' | 'place'>,
  wanted: Wanted,
  toleranceKm: number,
  gazetteer: Gazetteer,
): Pick<Miss, 'room' | 'reason'> {
  const { point } = wanted
  if (!point) return { room: 'resolve', reason: 'placed where no place is known' }
  const near = [...gazetteer.lookup(wanted.text), ...gazetteer.lookup(mention.text)].some(
    ({ entry }) => distanceKm(entry, point) <= toleranceKm,
  )
  const outcome = mention.place ? 'wrong candidate' : 'left unplaced'
  return { room: 'resolve', reason: near ? outcome : `${outcome}: the gazetteer has none near` }
}
