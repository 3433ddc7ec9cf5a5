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
