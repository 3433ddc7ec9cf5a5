import type { Check } from '@/lib/domain/check'
import type { Figure, Measure } from '@/lib/domain/figure'
import { placeKey } from '@/lib/domain/place-key'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { sentenceIndexAt } from '@/lib/text/prepare'
import { wholeWords } from '@/lib/text/word-pattern'
import type { WindowMention } from './windows'

interface Told {
  figure: Figure
  /** Index into the reading's figures. */
  index: number
  sentence: number
}

interface Material {
  prepared: PreparedText
  toponyms: readonly LocatedToponym[]
  windows: readonly WindowMention[]
}

/** Totals against their parts, and counts of one thing against each other, in text order. */
export function checkFigures(figures: readonly Figure[], material: Material): Check[] {
  const told = figures.map((figure, index) => ({
    figure,
    index,
    sentence: sentenceIndexAt(material.prepared.sentences, figure.start),
  }))
  const current = told.filter(({ figure }) => figure.status === 'current')
  return [
    ...current.flatMap((total) => sumOfPlaces(total, current, material) ?? []),
    ...current.flatMap((total) => sumOfFates(total, current) ?? []),
    ...contradictions(current, material),
  ]
}

// Parts are told beside their total: in its sentence, or in the few that go through them.
const PARTS_WITHIN = 4

/** "34 drones: 12 over Belgorod, 11 over Kursk …": the parts lie in the total's place, each in one of its own. */
function sumOfPlaces(total: Told, current: readonly Told[], { toponyms }: Material): Check | null {
  const whole = placeOf(total, toponyms)
  if (total.figure.subset || (whole !== null && whole.precision !== 'country' && whole.precision !== 'region'))
    return null
  const parts = new Map<string, Told>()
  for (const part of current) {
    const place = placeOf(part, toponyms)
    const beside = part.sentence - total.sentence
    if (!place || part === total || !isOfOneKind(part.figure, total.figure) || part.figure.subset) continue
    if (beside < 0 || beside > PARTS_WITHIN || !lies(place, whole) || part.figure.low > total.figure.high) continue
    if (total.figure.claimant && part.figure.claimant && total.figure.claimant !== part.figure.claimant) continue
    const known = parts.get(placeKey(place))
    if (!known || known.figure.low < part.figure.low) parts.set(placeKey(place), part)
  }
  const outer = [...parts.values()].filter(
    (part) =>
      ![...parts.values()].some((other) => other !== part && holds(placeOf(other, toponyms), placeOf(part, toponyms))),
  )
  return outer.length < 2 ? null : summed(total, outer)
}

/** What became of what was launched: shot down, jammed, and what hit, by the same claimant at the same place. */
function sumOfFates(total: Told, current: readonly Told[]): Check | null {
  if (total.figure.measure !== 'launched') return null
  const fates: readonly Measure[] = ['intercepted', 'suppressed', 'hit']
  const parts = fates.flatMap((measure) => {
    const own = current.filter(
      ({ figure, sentence }) =>
        figure.measure === measure &&
        figure.of === total.figure.of &&
        figure.place === total.figure.place &&
        figure.claimant === total.figure.claimant &&
        !figure.subset &&
        sentence >= total.sentence &&
        sentence - total.sentence <= 1,
    )
    // Two counts of one fate are not known to be of one raid.
    return own.length === 1 ? own : []
  })
  return parts.length < 2 ? null : summed(total, parts)
}

function summed(total: Told, parts: readonly Told[]): Check | null {
  const sum = parts.reduce((count, { figure }) => count + figure.low, 0)
  const { low, high, qualifier, measure, of } = total.figure
  const exact = [total, ...parts].every(({ figure }) => figure.qualifier === 'exact' && figure.low === figure.high)
  const addends = parts.map(({ figure }) => figure.low).join(' + ')
  const common = { measure, of, total: total.index, figures: parts.map(({ index }) => index) }
  if (exact && sum === low)
    return { ...common, kind: 'sum_holds', difference: 0, words: `${addends} = ${sum}: the parts add up to the total` }
  const firm = qualifier === 'exact' || qualifier === 'at_most' || qualifier === 'nearly'
  if (!firm || sum <= high) return null
  const difference = sum - high
  return {
    ...common,
    kind: 'parts_exceed_total',
    difference,
    words: `${addends} = ${sum}: the parts are ${difference} more than the total of ${high}`,
  }
}

const COMPARED: ReadonlySet<Measure> = new Set([
  'killed',
  'injured',
  'missing',
  'launched',
  'intercepted',
  'without_power',
])
// Words that tell of others than those counted before, or of a part of them.
const OTHERS = wholeWords`
  another, more, others?, further, additional(?:ly)?, separate(?:ly)?, also, later, second, elsewhere, meanwhile, each,
  including, among, of them, of whom, children, women, first
`

/** "The ministry put the toll at 70, the rebels at 91": both stand, and that they differ is told. */
function contradictions(current: readonly Told[], { toponyms, prepared, windows }: Material): Check[] {
  const found: Check[] = []
  current.forEach((one, i) => {
    const two = current.find((other, k) => k > i && differs(one, other))
    if (!two) return
    const { measure, of, low: a } = one.figure
    const b = two.figure.low
    const names = [one, two].map(({ figure }) => `${figure.low}${figure.claimant ? ` (${figure.claimant})` : ''}`)
    found.push({
      kind: 'contradiction',
      measure,
      of,
      total: null,
      figures: [one.index, two.index],
      difference: Math.abs(a - b),
      words: `${names.join(' and ')}: two counts of one thing`,
    })
  })
  return found

  function differs(one: Told, two: Told): boolean {
    const [a, b] = [one.figure, two.figure]
    const [place, other] = [placeOf(one, toponyms), placeOf(two, toponyms)]
    if (!COMPARED.has(a.measure) || !isOfOneKind(a, b) || a.subset || b.subset || a.low === 0 || b.low === 0)
      return false
    if (!place || !other || placeKey(place) !== placeKey(other)) return false
    if (couldAgree(a, b) || couldAgree(b, a)) return false
    if (OTHERS.test(textOf(one)) || OTHERS.test(textOf(two))) return false
    return windowOf(one) === windowOf(two)
  }
  /** The words from the figure's sentence that stand around it. */
  function textOf({ figure }: Told): string {
    return prepared.text.slice(Math.max(0, figure.start - 40), figure.end + 40)
  }
  function windowOf({ sentence }: Told): string | null {
    const span = prepared.sentences[sentence]
    const own = span && windows.find(({ start, end }) => span.start <= start && end <= span.end)
    return own?.windowStart ?? null
  }
}

/** What one says leaves room for the other's number. */
function couldAgree(a: Figure, b: Figure): boolean {
  switch (a.qualifier) {
    case 'exact':
      return a.low <= b.high && b.low <= a.high
    case 'at_least':
    case 'over':
      return b.high >= a.low
    case 'at_most':
      return b.low <= a.high
    case 'about':
    case 'nearly':
      return b.high >= a.low * 0.8 && b.low <= a.high * 1.2
  }
}

function isOfOneKind(a: Figure, b: Figure): boolean {
  return a.measure === b.measure && a.of === b.of
}

type Located = NonNullable<LocatedToponym['place']>

function placeOf({ figure }: Told, toponyms: readonly LocatedToponym[]): Located | null {
  return figure.place === null ? null : (toponyms[figure.place]?.place ?? null)
}

/** The part's place lies in the whole's; a total without a place holds what its report places. */
function lies(part: Located, whole: Located | null): boolean {
  return whole === null ? part.precision !== 'country' : holds(whole, part)
}

function holds(whole: Located | null, part: Located | null): boolean {
  if (!whole || !part || part.country !== whole.country || placeKey(part) === placeKey(whole)) return false
  if (whole.precision === 'country') return part.precision !== 'country'
  return (
    whole.precision === 'region' && part.precision !== 'region' && whole.admin1 !== null && part.admin1 === whole.admin1
  )
}
