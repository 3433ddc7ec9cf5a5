import type { Precision } from './place'

/** How precisely a place is known, finest first; `water` is a sea, strait or river. */
export const PRECISIONS = ['spot', 'facility', 'settlement', 'district', 'region', 'country', 'water'] as const

/** Precise enough for a filled dot: a settlement or better. */
export function isDotPrecision(precision: Precision): boolean {
  return precision === 'spot' || precision === 'facility' || precision === 'settlement'
}
