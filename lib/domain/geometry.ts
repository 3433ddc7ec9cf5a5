import { z } from 'zod'

/** A WGS 84 position, `[lng, lat]` in degrees. */
export const lngLatSchema = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
export type LngLat = z.infer<typeof lngLatSchema>

/** `[west, south, east, north]` in degrees. West may exceed east: the box then crosses the antimeridian. */
export const bboxSchema = z
  .tuple([
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
    z.number().min(-180).max(180),
    z.number().min(-90).max(90),
  ])
  .refine(([, south, , north]) => south <= north, { message: 'south must not exceed north' })
export type Bbox = z.infer<typeof bboxSchema>

const EARTH_DIAMETER_KM = 12742.0176

/** Great-circle distance in kilometres (haversine on the mean sphere). */
export function distanceKm(a: { lng: number; lat: number }, b: { lng: number; lat: number }): number {
  const rad = Math.PI / 180
  const dLat = (b.lat - a.lat) * rad
  const dLng = (b.lng - a.lng) * rad
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(a.lat * rad) * Math.cos(b.lat * rad) * Math.sin(dLng / 2) ** 2
  return EARTH_DIAMETER_KM * Math.asin(Math.min(1, Math.sqrt(h)))
}
