import type { Tongue } from '@/app/_i18n/tongue'
import { Problem } from '@/app/_ui/fetch-json'
import { MOST_CHARACTERS, type PointPrecision } from '@/lib/domain/placing'
import type { FoundPlaceFeature } from '@/lib/format/place-search'
import type { PlacingInput } from '@/lib/format/placing-input'
import { pointOfText } from '../area/typed-point'

/** What is typed and chosen in the form, as it is. */
export interface PlacingDraft {
  how: 'place' | 'point'
  /** Of the gazetteer: the place that is meant, or what the point lies in or by. */
  found: FoundPlaceFeature | null
  /** "46.4907, 30.7440" */
  point: string
  precision: PointPrecision
  name: string
  why: string
  who: string
}

export type PlacingField = 'place' | 'point' | 'name' | 'why' | 'who' | 'token'
export type PlacingProblems = Partial<Record<PlacingField, string>>

export const pointText = ([lng, lat]: [lng: number, lat: number]) => `${lat.toFixed(4)}, ${lng.toFixed(4)}`

/** The body that the API takes, or the fields that are missing for it. */
export function placingBody(draft: PlacingDraft): { body: PlacingInput } | { missing: PlacingField[] } {
  const { how, found, precision } = draft
  const [name, why, who] = [draft.name.trim(), draft.why.trim(), draft.who.trim()]
  const point = pointOfText(draft.point)
  const missing: PlacingField[] = [
    ...(how === 'place' && !found ? (['place'] as const) : []),
    ...(how === 'point' && !point ? (['point'] as const) : []),
    ...(how === 'point' && !name ? (['name'] as const) : []),
    ...(why ? [] : (['why'] as const)),
    ...(who ? [] : (['who'] as const)),
  ]
  if (missing.length > 0) return { missing }
  if (how === 'place' && found) return { body: { place: found.id, who, why } }
  const [lng = 0, lat = 0] = point ?? []
  return { body: { point: { lng, lat, precision, name, ...(found && { in: found.id }) }, who, why } }
}

/** What is to be done about a field that is missing: a point that is typed, and is none, must be written otherwise. */
export function missingWords({ t }: Tongue, field: PlacingField, draft: PlacingDraft): string {
  return field === 'point' && draft.point.trim() ? t('placing.badPoint') : t(`placing.missing.${field}`)
}

/** What is wrong with the fields that the server has refused. That the claim is gone concerns no field. */
export function refusedFields({ t }: Tongue, error: Error): PlacingProblems {
  const refused = error instanceof Problem ? Object.keys(error.fields).filter((name) => name !== 'id') : []
  return Object.fromEntries(
    refused.map(fieldOf).map((field) => {
      const most = field === 'name' || field === 'why' || field === 'who' ? MOST_CHARACTERS[field] : 0
      return [field, t(`placing.refused.${field}`, { most })]
    }),
  )
}

/** Which field of the form a field of the API's refusal is. */
function fieldOf(name: string): PlacingField {
  if (name === 'Authorization') return 'token'
  if (name === 'why' || name === 'who') return name
  if (name === 'point/name') return 'name'
  return name.startsWith('point') && name !== 'point/in' ? 'point' : 'place'
}
