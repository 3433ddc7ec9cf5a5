import { Document, isMap, isSeq, type YAMLMap } from 'yaml'
import { placeKey } from '@/lib/domain/place-key'
import type { Reading } from '@/lib/domain/reading'
import type { Span } from '@/lib/domain/span'
import { occurrence } from './case'

const HEAD = ` A draft by the reader as it was. Read every row against article.txt, mend, add and strike rows
 (../README.md has the rules), then set reviewed: true and take these two lines out.`

/** `expected.yaml` as the present reader would have it, for a person to review: one row a line. */
export function draftExpected(text: string, reading: Reading, why: string): string {
  const document = new Document({
    why,
    reviewed: false,
    places: placeRows(text, reading),
    figures: reading.figures.map((figure) => ({
      ...quote(text, figure),
      measure: figure.measure,
      ...(figure.of === null ? {} : { of: figure.of }),
      low: figure.low,
      ...(figure.high === figure.low ? {} : { high: figure.high }),
      qualifier: figure.qualifier,
      ...(figure.status === 'current' ? {} : { status: figure.status }),
      ...(figure.subset ? { subset: true } : {}),
      claimant: figure.claimant,
      place: nameOf(reading, figure.place),
    })),
    claims: reading.claims.map((claim) => ({
      kind: claim.kind,
      actor: claim.actor,
      targetType: claim.targetType,
      ...(claim.weapons.length === 0 ? {} : { weapons: claim.weapons }),
      place: nameOf(reading, claim.place),
      windowStart: toTheMinute(claim.windowStart),
      windowEnd: toTheMinute(claim.windowEnd),
      claimant: claim.claimant,
    })),
  })
  document.commentBefore = HEAD
  for (const list of ['places', 'figures', 'claims']) {
    const rows = document.get(list)
    if (isSeq(rows)) for (const row of rows.items) if (isMap(row)) (row as YAMLMap).flow = true
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

/** One row for each place, role and spelling; the same again a sentence later is no new row. */
function placeRows(text: string, { places }: Reading): object[] {
  const told = new Set<string>()
  return places.flatMap((mention): object[] => {
    const { place, role } = mention
    const key = [mention.text, role, place ? placeKey(place) : 'unplaced'].join('|')
    if (told.has(key)) return []
    told.add(key)
    if (!place) return [{ ...quote(text, mention), role, place: null }]
    const { name, precision, country, radiusKm } = place
    const wide = precision === 'country' || precision === 'region' || precision === 'water'
    return [
      {
        ...quote(text, mention),
        role,
        name,
        precision,
        country,
        lng: Number(place.lng.toFixed(3)),
        lat: Number(place.lat.toFixed(3)),
        ...(wide ? { toleranceKm: Math.max(100, Math.round(radiusKm)) } : {}),
      },
    ]
  })
}

/** The words of a span, and which of their occurrences it is unless it is the first. */
function quote(text: string, span: Span): { text: string; nth?: number } {
  const words = text.slice(span.start, span.end)
  let nth = 1
  while ((occurrence(text, words, nth)?.start ?? span.start) < span.start) nth++
  return nth === 1 ? { text: words } : { text: words, nth }
}

function nameOf({ places }: Reading, index: number | null): string | null {
  return index === null ? null : (places[index]?.place?.name ?? null)
}

const toTheMinute = (instant: string | null) => instant?.replace(/:\d\d(?:\.\d+)?Z$/, 'Z') ?? null
