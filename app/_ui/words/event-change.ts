import type { Tongue } from '@/app/_i18n/tongue'
import type { TargetType } from '@/lib/domain/claim'
import type { EventRevision } from '@/lib/domain/event'
import type { Counted, Measure } from '@/lib/domain/figure'
import { KINDS } from '@/lib/domain/kinds'
import { MEASURES } from '@/lib/domain/measures'
import { placeKey } from '@/lib/domain/place-key'
import type { StoredClaim } from '@/lib/domain/query'
import { TARGET_TYPES } from '@/lib/domain/target-types'
import { type FigureChange, type FigureRange, figureChangeWords } from './figure-change'
import { kindWords, targetWords } from './kind'
import { actorWords } from './place'
import { exactInstantWords } from './window'

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
export function changeEntries(
  tongue: Tongue,
  history: readonly EventRevision[],
  claims: readonly StoredClaim[],
): ChangeEntry[] {
  const entries: ChangeEntry[] = []
  const placeNames = placeNamesOf(history, claims)
  for (const revision of history) {
    const who = revision.who === 'reconciler' ? null : revision.who
    const lines = linesOf(tongue, revision, claims, placeNames)
    const last = entries.at(-1)
    if (last && last.at === revision.at && last.who === who) last.lines.push(...lines)
    else entries.push({ at: revision.at, who, lines })
  }
  return entries
}

function linesOf(
  tongue: Tongue,
  { change, what, why }: EventRevision,
  claims: readonly StoredClaim[],
  placeNames: PlaceNames,
): ChangeLine[] {
  const { t } = tongue
  const { added, removed } = claimsOf(what)
  const lines = [
    ...(change === 'created' ? [createdLine(tongue, what, added.length)] : addedLines(tongue, added, claims)),
    ...(removed.length > 0 ? [{ words: t('history.removed', { count: removed.length }) }] : []),
    ...fieldsOf(what).flatMap((field) => fieldLines(tongue, field, placeNames)),
    ...placingLines(tongue, what, why),
    ...(what.reviewState === 'confirmed' ? [{ words: t('history.confirmed') }] : []),
  ]
  // Both coordinates of a point move at once: said once.
  const said = lines.filter(({ words }, index) => lines.findIndex((line) => line.words === words) === index)
  return said.length > 0 ? said : [{ words: why }]
}

function createdLine({ t }: Tongue, what: EventRevision['what'], count: number): ChangeLine {
  return typeof what.splitFrom === 'string'
    ? { words: t('history.split', { count }), eventId: what.splitFrom }
    : { words: t('history.created', { count }) }
}

function addedLines({ t, format }: Tongue, added: readonly string[], claims: readonly StoredClaim[]): ChangeLine[] {
  const numbers = added.flatMap((id) => {
    const index = claims.findIndex((claim) => claim.id === id)
    return index < 0 ? [] : [index + 1]
  })
  const gone = added.length - numbers.length
  const list = format.list(numbers.sort((a, b) => a - b).map(String))
  return [
    ...(numbers.length > 0 ? [{ words: t('history.added', { count: numbers.length, list }) }] : []),
    ...(gone > 0 ? [{ words: t('history.addedGone', { count: gone }) }] : []),
  ]
}

/** An editor's word, with the reason that they gave. */
function placingLines({ t }: Tongue, what: EventRevision['what'], why: string): ChangeLine[] {
  const place = handPlaceOf(what)
  if (place === undefined) return []
  return [{ words: place ? t('history.placed', { place: String(place.name), why }) : t('history.unplaced', { why }) }]
}

/** The place that an editor gave, as the log keeps it; null where one was taken back, undefined where there was none. */
function handPlaceOf({ placing }: EventRevision['what']): { key?: unknown; name?: unknown } | null | undefined {
  if (typeof placing !== 'object' || placing === null || !('place' in placing)) return undefined
  return placing.place as { key?: unknown; name?: unknown } | null
}

interface Field {
  field: string
  from: unknown
  to: unknown
}

function fieldLines(tongue: Tongue, { field, from, to }: Field, placeNames: PlaceNames): ChangeLine[] {
  const { t } = tongue
  const figure = figureChange({ field, from, to })
  if (figure) return [{ words: figureChangeWords(tongue, figure) }]
  const both = (words: (value: unknown) => string) => ({ from: words(from), to: words(to) })
  const instantOf = (value: unknown) =>
    typeof value === 'string' ? exactInstantWords(tongue, value) : t('history.notKnown')
  switch (field) {
    case 'kind':
      return [
        {
          words: t(
            'history.kind',
            both((kind) => (isKind(kind) ? kindWords(tongue, kind) : t('history.notKnown'))),
          ),
        },
      ]
    case 'actor':
      return [
        {
          words: t(
            'history.actor',
            both((actor) => (typeof actor === 'string' ? actorWords(tongue, actor) : null) ?? t('history.notSaid')),
          ),
        },
      ]
    case 'targetType':
      return [
        {
          words: t(
            'history.target',
            both((target) => (isTarget(target) ? targetWords(tongue, target) : null) ?? t('history.notKnown')),
          ),
        },
      ]
    case 'windowStart':
      return [{ words: t('history.begins', both(instantOf)) }]
    case 'windowEnd':
      return [{ words: t('history.ends', both(instantOf)) }]
    case 'placeKey':
      return [
        {
          words: t(
            'history.moved',
            both((key) => placeNameOf(tongue, key, placeNames)),
          ),
        },
      ]
    case 'disputed':
      return [{ words: t(to ? 'history.disputed' : 'history.undisputed') }]
    case 'partOf':
      return typeof to === 'string' ? [{ words: t('history.part'), eventId: to }] : [{ words: t('history.noPart') }]
    case 'place.name':
      return [{ words: t('history.renamed', both(String)) }]
    case 'place.lat':
    case 'place.lng':
      return [{ words: t('history.point') }]
    default:
      return [{ words: t('history.corrected', { field: field.replace(/^place\./, '') }) }]
  }
}

const isKind = (value: unknown): value is keyof typeof KINDS => typeof value === 'string' && Object.hasOwn(KINDS, value)

const isTarget = (value: unknown): value is TargetType => TARGET_TYPES.some((type) => type === value)

type PlaceNames = ReadonlyMap<unknown, string>

/** What the keys of places are called, for the log keeps only those: by placings, and by the claims that are still there. */
function placeNamesOf(history: readonly EventRevision[], claims: readonly StoredClaim[]): PlaceNames {
  const placed = history.flatMap(({ what }): [unknown, string][] => {
    const place = handPlaceOf(what)
    return place ? [[place.key, String(place.name)]] : []
  })
  const claimed = claims.flatMap(({ place, placing }) => [placing?.read, place].flatMap((one) => one ?? []))
  return new Map([...placed, ...claimed.map((place): [unknown, string] => [placeKey(place), place.name])])
}

function placeNameOf({ t }: Tongue, key: unknown, placeNames: PlaceNames): string {
  return key === null ? t('history.noPlace') : (placeNames.get(key) ?? t('history.anotherPlace'))
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
  if (!KNOWN_MEASURES.has(measure)) return null
  return {
    measure: measure as Measure,
    of: of as Counted | null,
    from: from as FigureRange | null,
    to: to as FigureRange | null,
  }
}

const KNOWN_MEASURES: ReadonlySet<string | undefined> = new Set(MEASURES)
