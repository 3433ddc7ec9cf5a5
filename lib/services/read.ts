import type { Document } from '@/lib/domain/article'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import type { Reading } from '@/lib/domain/reading'
import { extract } from '@/lib/extract/extract'
import { spansAsToponyms } from '@/lib/geocode/given-spans'
import { recognise } from '@/lib/geocode/recognise'
import { resolve } from '@/lib/geocode/resolve'
import { recogniseSlavic } from '@/lib/geocode/slavic/recognise'
import { prepareText } from '@/lib/text/prepare'
import { stretchesOf } from '@/lib/text/stretches'

/**
 * Reads one document into places, figures and claims. Pure: the gazetteer is an argument, and the
 * publication date stands in for the clock. With `spans`, exactly those spans are located, in that order.
 */
export function readDocument(document: Document, gazetteer: Gazetteer): Reading {
  let reading = NOTHING
  for (const next of readings(document, gazetteer)) reading = next
  return reading
}

/** The same, letting other work go on between the stretches of a very long text. */
export async function readInTurns(document: Document, gazetteer: Gazetteer): Promise<Reading> {
  let reading = NOTHING
  for (const next of readings(document, gazetteer)) {
    reading = next
    await new Promise((turn) => setImmediate(turn))
  }
  return reading
}

const NOTHING: Reading = { places: [], figures: [], claims: [], checks: [] }

// An explanation is twenty times as long as what it explains: a book's would choke whoever asked.
const MOST_EXPLAINED = 1000

/** What has been read so far, after each stretch of the text. */
function* readings(
  { text, spans, publishedAt, language, explain = false }: Document,
  gazetteer: Gazetteer,
): Generator<Reading> {
  if (spans) {
    const prepared = prepareText(text, language)
    yield extract(
      prepared,
      resolve(prepared, spansAsToponyms(prepared, spans, gazetteer), gazetteer, explain ? MOST_EXPLAINED : 0),
      publishedAt ?? null,
    )
    return
  }
  let whole = NOTHING
  for (const { start, end } of stretchesOf(text)) {
    const prepared = prepareText(text.slice(start, end), language)
    const named = prepared.language === 'en' ? recognise(prepared, gazetteer) : recogniseSlavic(prepared, gazetteer)
    const explained = explain ? Math.max(0, MOST_EXPLAINED - whole.places.length) : 0
    const located = resolve(prepared, named, gazetteer, explained)
    whole = joined(whole, moved(extract(prepared, located, publishedAt ?? null), start))
    yield whole
  }
}

/** A reading of a stretch, as spans of the whole text. */
function moved({ places, figures, claims, checks }: Reading, by: number): Reading {
  if (by === 0) return { places, figures, claims, checks }
  const shift = <T extends { start: number; end: number }>(span: T): T => ({
    ...span,
    start: span.start + by,
    end: span.end + by,
  })
  return {
    places: places.map(shift),
    figures: figures.map(shift),
    claims: claims.map((claim) => ({ ...claim, quote: shift(claim.quote), spans: claim.spans.map(shift) })),
    checks,
  }
}

/** One reading after the other; the second's indices move behind the first's lists. */
function joined(first: Reading, second: Reading): Reading {
  if (first === NOTHING) return second
  const placeOf = (place: number | null) => (place === null ? null : place + first.places.length)
  const figureOf = (figure: number) => figure + first.figures.length
  return {
    places: [...first.places, ...second.places],
    figures: [...first.figures, ...second.figures.map((figure) => ({ ...figure, place: placeOf(figure.place) }))],
    claims: [
      ...first.claims,
      ...second.claims.map((claim) => ({
        ...claim,
        place: placeOf(claim.place),
        figures: claim.figures.map(figureOf),
      })),
    ],
    checks: [
      ...first.checks,
      ...second.checks.map((check) => ({
        ...check,
        total: check.total === null ? null : figureOf(check.total),
        figures: check.figures.map(figureOf),
      })),
    ],
  }
}
