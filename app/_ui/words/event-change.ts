import type { EventRevision } from '@/lib/domain/event'
import { type Counted, type Measure, measureSchema } from '@/lib/domain/figure'
import { KINDS } from '@/lib/domain/kinds'
import { placeKey } from '@/lib/domain/place'
import type { StoredClaim } from '@/lib/domain/query'
import { plural } from './figure'
import { type FigureChange, type FigureRange, figureChangeWords } from './figure-change'
import { TARGET_LABELS } from './labels'
import { actorWords } from './place'

/** One sentence of an event's history; `eventId` is the other event that it speaks of. */
export interface ChangeLine {
  words: string
  eventId?: string
}

export interface ChangeEntry {
  at: string
  /** Null for the program itself. */
  who: string | null
  lines: ChangeLine[]
}

/** The revisions of an event in words, oldest first. What was changed at one moment by one hand is one entry. */
export function changeEntries(history: readonly EventRevision[], claims: readonly StoredClaim[]): ChangeEntry[] {
  const entries: ChangeEntry[] = []
  for (const revision of history) {
    const who = revision.who === 'reconciler' ? null : revision.who
    const lines = linesOf(revision, claims)
    const last = entries.at(-1)
    if (last && last.at === revision.at && last.who === who) last.lines.push(...lines)
    else entries.push({ at: revision.at, who, lines })
  }
  return entries
}

function linesOf({ change, what, why }: EventRevision, claims: readonly StoredClaim[]): ChangeLine[] {
  const { added, removed } = claimsOf(what)
  const lines = [
    ...(change === 'created' ? [createdLine(what, added.length)] : addedLines(added, claims)),
    ...(removed.length > 0 ? [{ words: `${plural(removed.length, 'claim')} taken away` }] : []),
    ...fieldsOf(what).flatMap((field) => fieldLines(field, claims)),
    ...placingLines(what, why),
    ...(what.reviewState === 'confirmed' ? [{ words: 'Confirmed by a reviewer' }] : []),
  ]
  // Both coordinates of a point move at once: said once.
  const said = lines.filter(({ words }, index) => lines.findIndex((line) => line.words === words) === index)
  return said.length > 0 ? said : [{ words: why }]
}

function createdLine(what: EventRevision['what'], claims: number): ChangeLine {
  const from = plural(claims, 'claim')
  return typeof what.splitFrom === 'string'
    ? { words: `Split from another event, with ${from}`, eventId: what.splitFrom }
    : { words: `Created from ${from}` }
}

const listFormat = new Intl.ListFormat('en-GB')

function addedLines(added: readonly string[], claims: readonly StoredClaim[]): ChangeLine[] {
  const numbers = added.flatMap((id) => {
    const index = claims.findIndex((claim) => claim.id === id)
    return index < 0 ? [] : [index + 1]
  })
  const gone = added.length - numbers.length
  const list = listFormat.format(numbers.sort((a, b) => a - b).map(String))
  return [
    ...(numbers.length > 0 ? [{ words: numbers.length === 1 ? `Claim ${list} added` : `Claims ${list} added` }] : []),
    ...(gone > 0
      ? [{ words: `${plural(gone, 'claim')} added that ${gone === 1 ? 'is' : 'are'} no longer part of it` }]
      : []),
  ]
}

/** An editor's word, with the reason that they gave. */
function placingLines({ placing }: EventRevision['what'], why: string): ChangeLine[] {
  if (typeof placing !== 'object' || placing === null || !('place' in placing)) return []
  const { place } = placing as { place: { name?: unknown } | null }
  return [
    { words: place ? `Placed by hand at ${String(place.name)}: ${why}` : `The placing by hand was taken back: ${why}` },
  ]
}

interface Field {
  field: string
  from: unknown
  to: unknown
}

function fieldLines({ field, from, to }: Field, claims: readonly StoredClaim[]): ChangeLine[] {
  const figure = figureChange({ field, from, to })
  if (figure) return [{ words: figureChangeWords(figure) }]
  const arrow = (label: string, words: (value: unknown) => string) => [
    { words: `${label}: ${words(from)} → ${words(to)}` },
  ]
  switch (field) {
    case 'kind':
      return arrow('Kind', (kind) => (isKind(kind) ? KINDS[kind].label : 'not known'))
    case 'actor':
      return arrow('By', (actor) => (typeof actor === 'string' ? actorWords(actor) : null) ?? 'not said')
    case 'targetType':
      return arrow('Target', (target) => TARGET_LABELS[target as keyof typeof TARGET_LABELS] ?? 'not known')
    case 'windowStart':
      return arrow('Begins', instantOf)
    case 'windowEnd':
      return arrow('Ends', instantOf)
    case 'placeKey':
      return arrow('Moved', (key) => placeNameOf(key, claims))
    case 'disputed':
      return [{ words: to ? 'Disputed: no number fits all statements' : 'No longer disputed' }]
    case 'partOf':
      return typeof to === 'string'
        ? [{ words: 'Became a part of the event of a wider place', eventId: to }]
        : [{ words: 'No longer a part of another event' }]
    case 'place.name':
      return arrow('The gazetteer renamed its place', String)
    case 'place.lat':
    case 'place.lng':
      return [{ words: 'The gazetteer moved the point of its place' }]
    default:
      return [{ words: `The gazetteer corrected its place (${field.replace(/^place\./, '')})` }]
  }
}

const isKind = (value: unknown): value is keyof typeof KINDS => typeof value === 'string' && Object.hasOwn(KINDS, value)

const instantOf = (value: unknown) =>
  typeof value === 'string' ? `${value.slice(0, 16).replace('T', ' ')} UTC` : 'not known'

/** By the claims that are still there: the log keeps only the key of a place. */
function placeNameOf(key: unknown, claims: readonly StoredClaim[]): string {
  if (key === null) return 'no place'
  const place = claims.find((claim) => claim.place && placeKey(claim.place) === key)?.place
  return place?.name ?? 'another place'
}

function claimsOf({ claims }: EventRevision['what']): { added: string[]; removed: string[] } {
  const given = (claims ?? {}) as { added?: unknown; removed?: unknown }
  const ids = (value: unknown) =>
    Array.isArray(value) ? value.filter((id): id is string => typeof id === 'string') : []
  return { added: ids(given.added), removed: ids(given.removed) }
}

function fieldsOf({ fields }: EventRevision['what']): Field[] {
  return Array.isArray(fields) ? (fields as Field[]) : []
}

/** "killed", or "launched drone": the measures as the log writes them. */
function figureChange({ field, from, to }: Field): FigureChange | null {
  const [measure, of = null] = field.split(' ')
  if (!MEASURES.has(measure)) return null
  return {
    measure: measure as Measure,
    of: of as Counted | null,
    from: from as FigureRange | null,
    to: to as FigureRange | null,
  }
}

const MEASURES: ReadonlySet<string | undefined> = new Set(measureSchema.options)
