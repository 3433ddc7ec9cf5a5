import type { Figure } from '@/lib/domain/figure'
import { distanceKm } from '@/lib/domain/geometry'
import type { Place, PlaceRole } from '@/lib/domain/place'
import type { Span } from '@/lib/domain/span'
import type { ExpectedClaim } from '../corpus/expected'

/** A text with what a careful reader finds in it, wherever the labels come from. */
export interface LabelledText {
  id: string
  text: string
  publishedAt: string | undefined
  language: string | undefined
  places: PlaceLabel[]
  figures: FigureLabel[]
  /** Null when claims were not labelled. */
  claims: ClaimLabel[] | null
}

export interface PlaceLabel extends Span {
  text: string
  role: PlaceRole
  /** Neither asked for nor wrong. */
  optional: boolean
  /** Null: the name must stay without a place. */
  point: PointLabel | null
}

/** Where on earth, and how far off is still right. */
export interface PointLabel {
  name: string
  country: string | null
  lng: number
  lat: number
  toleranceKm: number
}

export interface FigureLabel
  extends Span,
    Pick<Figure, 'measure' | 'of' | 'low' | 'high' | 'status' | 'subset' | 'text'> {
  optional: boolean
  /** Undefined: not labelled. Null: the number belongs to no one place. */
  place: PointLabel | null | undefined
  claimant: string | null | undefined
  qualifier: Figure['qualifier'] | undefined
}

/** Undefined fields are not asked for. */
export interface ClaimLabel extends Omit<ExpectedClaim, 'place'> {
  place: PointLabel | null
}

/** True when the place lies as near to the labelled point as the label asks. */
export function isAt(place: Pick<Place, 'lng' | 'lat'>, label: PointLabel): boolean {
  return distanceKm(place, label) <= label.toleranceKm
}
