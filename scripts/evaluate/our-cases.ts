import type { Span } from '@/lib/domain/span'
import { type Case, occurrence } from '../corpus/case'
import type { LabelledText } from './labels'

/** A case of our corpus as labels. Its quoted words have been checked when it was loaded. */
export function labelsOf({ slug, article, expected }: Case): LabelledText {
  const span = ({ text, nth }: { text: string; nth: number }): Span => {
    const found = occurrence(article.text, text, nth)
    if (!found) throw new Error(`${slug}: the article has no “${text}”`)
    return found
  }
  const points = expected.places.flatMap(({ place }) => (place ? [{ ...place, country: place.country ?? null }] : []))
  const named = (name: string | null | undefined) =>
    name == null ? name : (points.find((point) => point.name === name) ?? null)
  return {
    id: slug,
    text: article.text,
    publishedAt: article.publishedAt,
    language: article.language,
    places: expected.places.map((row) => ({
      ...span(row),
      text: row.text,
      role: row.role,
      optional: row.optional,
      point: row.place ? { ...row.place, country: row.place.country ?? null } : null,
    })),
    figures: expected.figures.map((row) => ({
      ...row,
      ...span(row),
      place: named(row.place),
      claimant: row.claimant,
      qualifier: row.qualifier,
    })),
    claims: expected.claims?.map((row) => ({ ...row, place: named(row.place) ?? null })) ?? null,
  }
}
