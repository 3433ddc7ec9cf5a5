export const LEAST_RADIUS_KM = 0.1
/** A quarter of the way around the earth. */
export const MOST_RADIUS_KM = 10_000

/** As exact as a hand is: whole kilometres from 100 on, else tenths. */
export function roundedKm(km: number): number {
  const rounded = km >= 100 ? Math.round(km) : Math.round(km * 10) / 10
  return Math.min(MOST_RADIUS_KM, Math.max(LEAST_RADIUS_KM, rounded))
}
