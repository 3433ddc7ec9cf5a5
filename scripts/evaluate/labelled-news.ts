import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { countedSchema, figureStatusSchema, measureSchema, qualifierSchema } from '@/lib/domain/figure'
import { placeRoleSchema } from '@/lib/domain/place'
import type { LabelledText, PointLabel } from './labels'

const spanned = { start: z.int(), end: z.int(), text: z.string() }

/** A line of labelled news as it lies beside the project; `place: null` on a figure means any place there. */
const newsSchema = z.object({
  id: z.string(),
  text: z.string(),
  publishedAt: z.string().nullish(),
  places: z.array(
    z.object({
      ...spanned,
      role: placeRoleSchema,
      name: z.string(),
      country: z.string().nullable(),
      lng: z.number().nullable(),
      lat: z.number().nullable(),
      toleranceKm: z.number(),
    }),
  ),
  figures: z.array(
    z.object({
      ...spanned,
      measure: measureSchema,
      of: countedSchema.nullable(),
      low: z.number(),
      high: z.number(),
      qualifier: qualifierSchema,
      status: figureStatusSchema,
      subset: z.boolean(),
      claimant: z.string().nullable(),
      place: z.string().nullable(),
      optional: z.boolean().default(false),
    }),
  ),
})

/** The lines of a JSON Lines file, each checked against a schema. */
export function jsonLines<T extends z.ZodType>(file: string, schema: T): z.infer<T>[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => schema.parse(JSON.parse(line)))
}

export function loadLabelledNews(file: string): LabelledText[] {
  return jsonLines(file, newsSchema).map(({ id, text, publishedAt, places, figures }) => {
    const rows = places.map((row) => ({ ...row, optional: false, point: pointOf(row) }))
    return {
      id,
      text,
      publishedAt: publishedAt ?? undefined,
      language: undefined,
      places: rows,
      figures: figures.map((figure) => ({
        ...figure,
        place: rows.find(({ point }) => point !== null && point.name === figure.place)?.point ?? undefined,
      })),
      claims: null,
    }
  })
}

function pointOf({ name, country, lng, lat, toleranceKm }: PointLabelRow): PointLabel | null {
  return lng === null || lat === null ? null : { name, country, lng, lat, toleranceKm }
}
type PointLabelRow = Omit<PointLabel, 'lng' | 'lat'> & { lng: number | null; lat: number | null }
