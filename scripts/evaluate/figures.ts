import type { Figure, Measure } from '@/lib/domain/figure'
import type { Place, PlaceMention } from '@/lib/domain/place'
import { type FigureLabel, isAt, type LabelledText } from './labels'
import { type Miss, mentionAt } from './miss'
import { type Tally, tally } from './rates'

export interface FigureScore {
  figures: Tally
  /** Of the right ones, those put at their place; one put elsewhere is both too many and missed. */
  bound: Tally
  misses: Miss[]
}

interface Read {
  figures: readonly Figure[]
  places: readonly PlaceMention[]
}

/**
 * Which numbers are given now, in whole: current figures that are no part of others, of the measures asked for.
 * A figure told twice counts once. One that replaced or remembered numbers explain is too many; a part that was
 * given without its flag is not.
 */
export function scoreFigures(doc: LabelledText, read: Read, measures: ReadonlySet<Measure>): FigureScore {
  const figures = tally()
  const bound = tally()
  const misses: Miss[] = []
  const labels = doc.figures.filter(({ measure }) => measures.has(measure))
  const wanted = new Set(labels.filter(({ optional, ...label }) => isWhole(label) && !optional))
  const excused = labels.filter((label) => !isWhole(label))
  const seen = new Set<string>()

  for (const found of read.figures) {
    if (!measures.has(found.measure) || !isWhole(found)) continue
    const key = [found.measure, found.of, found.low, found.high, found.place].join()
    if (seen.has(key)) continue
    seen.add(key)
    const same = [...wanted].filter((label) => sameFigure(found, label))
    const spot = placeOf(found, read.places)
    const hit = same.find(({ place }) => spot && place && isAt(spot, place)) ?? same[0]
    if (hit) {
      wanted.delete(hit)
      figures.right++
      misses.push(...scoreBinding(doc.id, hit, spot, bound))
      continue
    }
    const matched = labels.filter((label) => sameFigure(found, label))
    const stale = excused.filter((label) => sameFigure(found, label)).some(({ status }) => status !== 'current')
    if (matched.length > 0 && !stale) continue
    figures.extra++
    misses.push({ ...whyExtra(found, labels, stale), id: doc.id, what: `+ ${told(found)}` })
  }
  for (const label of wanted) {
    figures.missed++
    misses.push({ ...whyMissed(label, read.figures), id: doc.id, what: `- ${told(label)}` })
  }
  return { figures, bound, misses }
}

const isWhole = ({ status, subset }: Pick<Figure, 'status' | 'subset'>) => status === 'current' && !subset

type Counts = Pick<Figure, 'measure' | 'of' | 'low' | 'high'>

/** The same number of the same thing; weapons not told, or any, agree with all. */
export function sameFigure(a: Counts, b: Counts): boolean {
  const thing = !a.of || !b.of || a.of === 'any' || b.of === 'any' || a.of === b.of
  return a.measure === b.measure && thing && a.low === b.low && a.high === b.high
}

export function placeOf({ place }: Figure, places: readonly PlaceMention[]): Place | null {
  return place === null ? null : (places[place]?.place ?? null)
}

function scoreBinding(id: string, label: FigureLabel, spot: Place | null, bound: Tally): Miss[] {
  if (label.place === undefined) return []
  if (label.place === null ? spot === null : spot && isAt(spot, label.place)) {
    bound.right++
    return []
  }
  bound.extra++
  bound.missed++
  const reason = !spot ? 'put at no place' : label.place ? 'put at another place' : 'put at one place of several'
  return [
    {
      room: 'bind',
      reason,
      id,
      what: `${told(label)} belongs to ${label.place?.name ?? 'no one place'}, put at ${spot?.name ?? 'none'}`,
    },
  ]
}

function whyMissed(label: FigureLabel, found: readonly Figure[]): Pick<Miss, 'room' | 'reason'> {
  const here = mentionAt(
    found.filter((figure) => figure.measure === label.measure),
    label,
  )
  const other = here ?? mentionAt(found, label)
  if (!other) return { room: 'figure', reason: 'number not found' }
  if (other.measure !== label.measure) return { room: 'figure', reason: 'wrong measure' }
  if (other.low !== label.low || other.high !== label.high) return { room: 'figure', reason: 'wrong number' }
  if (!sameFigure(other, label)) return { room: 'figure', reason: 'wrong weapon counted' }
  if (other.status !== label.status) return { room: 'figure', reason: 'wrong status' }
  return { room: 'figure', reason: other.subset ? 'read as part of another' : 'taken for one told already' }
}

function whyExtra(found: Figure, labels: readonly FigureLabel[], stale: boolean): Pick<Miss, 'room' | 'reason'> {
  if (stale) return { room: 'figure', reason: 'replaced or remembered number read as current' }
  const label = mentionAt(labels, found)
  if (!label) return { room: 'figure', reason: 'counts nothing that is asked for' }
  return { room: 'figure', reason: label.measure === found.measure ? 'wrong number' : 'wrong measure' }
}

export function told({ measure, of, low, high, text }: Counts & { text: string }): string {
  return `${measure}${of ? ` ${of}` : ''} ${low}${high === low ? '' : `–${high}`} “${text}”`
}
