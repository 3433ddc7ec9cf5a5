import type { Measure } from '@/lib/domain/figure'
import { matchesOf } from '@/lib/text/matches'
import { ENGLISH_NUMERALS } from '@/lib/text/numerals/english'
import type { PreparedText } from '@/lib/text/prepare'
import { isCapitalised, type Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import type { CountedQuantity } from '../counted'
import type { Predicate } from '../predicates'
import { changed, draftOf, type FigureDraft, OF_WEAPONS } from './draft'
import { OTHER_FATES } from './governed'

const RISEN = wordSet(`
  rose risen rises rising climbed climbs grew grown grows reached reaches stands stood increased jumped
`)

// "bringing the toll of the attack to 19"
const BRINGING =
  /\b(?:bring|brings|bringing|brought|take|takes|taking|took|push|pushes|pushing|pushed|rais(?:e|es|ing|ed)|lift(?:s|ing|ed)?)\b[^.;]{0,20}\b(?:toll|tally|count|number|total)\b[^.;]{0,80}$/i

// "the number of those killed"
const COUNT_OF = new RegExp(
  [
    String.raw`\b(?:number|toll|count|total|tally) of (?:those |people |the )?(?:\w+ )?`,
    String.raw`(killed|dead|injured|wounded|deaths|victims|fatalities|casualties)\b`,
  ].join(''),
  'gi',
)
/** The rule of a toll that one more death or wound has brought to where it is. */
export const BROUGHT_TO = 'figure:brought-to'

/** "the number killed … rose to 18, and 78 were injured": a toll takes its measure from what stands before it. */
export function risenTo(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly Predicate[],
): FigureDraft | null {
  const { tokens } = prepared
  const at = /^(?:to|at)$/.test(tokens[quantity.first - 1]?.lower ?? '') ? quantity.first - 2 : quantity.first - 1
  if (quantity.what !== 'bare' && quantity.what !== 'person') return null
  const before = prepared.text.slice(quantity.sentence.start, quantity.start)
  const fate = matchesOf(before, COUNT_OF).at(-1)?.[1]
  const counted = at === quantity.first - 2 && fate !== undefined
  const brought = at === quantity.first - 2 && BRINGING.test(before)
  if (!RISEN.has(tokens[at]?.lower ?? '') && !counted && !brought) return null
  if (fate && (counted || brought)) {
    const measure = /^(?:injured|wounded|casualties)$/i.test(fate) ? 'injured' : 'killed'
    return draftOf(prepared, quantity, measure, brought ? BROUGHT_TO : 'figure:risen-to', null)
  }
  const tolled = /\btoll\b[^.;,]*$/i.test(before) && !/\b(?:injur|wound)\w*\b[^.;,]*$/i.test(before) ? 'killed' : null
  if (brought && tolled) return draftOf(prepared, quantity, tolled, BROUGHT_TO, null)
  const toll = predicates.findLast(
    ({ measure, first }) => first < at && (measure === 'killed' || measure === 'injured' || measure === 'missing'),
  )
  const measure =
    toll?.measure ?? (/\b(?:toll|dead|deaths?|victims|lost their lives)\b/i.test(before) ? 'killed' : null)
  return measure ? draftOf(prepared, quantity, measure, 'figure:risen-to', null) : null
}

/** "including a monk", "girl, 17, among those injured": a part of the toll before it. */
export function partOf(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const previous = before.findLast((draft) => !OF_WEAPONS.has(draft.measure))
  if (!previous || quantity.what !== 'person') return null
  const at = prepared.tokens[quantity.first - 1]?.lower
  const led =
    /^(?:including|incl)$/.test(at ?? '') ||
    (at === '.' && prepared.tokens[quantity.first - 2]?.lower === 'incl') ||
    (at === 'them' && prepared.tokens[quantity.first - 2]?.lower === 'among')
  return led ? draftOf(prepared, quantity, previous.measure, 'figure:including', null) : null
}

/**
 * "12 over Crimea, 6 over Kursk Oblast": a bare number before a place takes measure and kind from the number before it.
 */
export function inherited(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  if (quantity.what !== 'bare' && quantity.what !== 'weapon') return null
  // A list goes on as it began: a bare number follows the last bare one, if there is one.
  const parted = (part: CountedQuantity) =>
    part.what === 'bare' &&
    prepared.tokens[part.last]?.lower === 'of' &&
    ENGLISH_NUMERALS.numberAt(prepared.tokens, part.last + 1) !== null
  const previous =
    (parted(quantity) ? before.findLast((draft) => parted(draft.quantity)) : undefined) ??
    (quantity.what === 'bare'
      ? before.findLast((draft) => draft.quantity.what === 'bare' && isElliptical(draft))
      : undefined) ??
    before.at(-1)
  const next = prepared.tokens[quantity.nounLast]?.lower ?? ''
  if (!previous || quantity.implied || befallsAnother(prepared, previous, quantity)) return null
  if (/^(a|an)$/.test(next) && !OF_WEAPONS.has(previous.measure))
    return changed(draftOf(prepared, quantity, previous.measure, 'figure:apposition', null), { subset: true })
  const framed = next === ',' && /^(over|in|at|near|above)$/.test(prepared.tokens[quantity.nounLast + 1]?.lower ?? '')
  const follows = framed || /^(over|in|at|near|from|above|on|each|of)$/.test(next) || /^(more|others)$/.test(next)
  if (!follows) return null
  if (quantity.what === 'weapon' && !OF_WEAPONS.has(previous.measure)) return null
  const draft = draftOf(prepared, quantity, previous.measure, 'figure:list', null)
  return changed(draft, { of: quantity.of ?? previous.of })
}

/** "killed 24 and abducted 144 in raids": a word of its own says what befell the second. */
function befallsAnother({ tokens }: PreparedText, previous: FigureDraft, quantity: CountedQuantity): boolean {
  return tokens.slice(previous.lastToken, quantity.first).some(({ lower }) => OTHER_FATES.has(lower))
}

/** "174 drones were shot down. … 64 of them fell over Voronezh": a part of the weapons last counted, in the sentence before. */
export function ofThemBefore(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const { tokens } = prepared
  const them =
    tokens[quantity.last]?.lower === 'of' && /^(?:them|these|those)$/.test(tokens[quantity.last + 1]?.lower ?? '')
  const whole = before.findLast(({ quantity: { what } }) => what === 'weapon')
  if (!them || !whole || quantity.what !== 'bare' || !OF_WEAPONS.has(whole.measure) || quantity.low > whole.low)
    return null
  if (prepared.sentences.indexOf(quantity.sentence) - whole.sentenceIndex !== 1) return null
  return changed(draftOf(prepared, quantity, whole.measure, 'figure:of-them', null), { of: whole.of })
}

/** The number stands apart from its verb: "killed ten: six in A and four in B". */
function isElliptical({ quantity, firstToken, lastToken, rule }: FigureDraft): boolean {
  return rule === 'figure:list' || lastToken - firstToken - (quantity.last - quantity.first) > 3
}

// A bulletin tells within so many sentences what became of the drones it counts.
const BULLETIN_SENTENCES = 2

/**
 * "90 drones overnight, 47 shot down", "126 drones: that was the night. … 79 were shot down": a number of weapons
 * without a word of its own, before those that were stopped, is how many there were.
 */
export function raidTotals(
  prepared: PreparedText,
  counted: readonly CountedQuantity[],
  found: readonly FigureDraft[],
): FigureDraft[] {
  const told = new Set(found.map(({ quantity }) => quantity))
  const stopped = found.filter(({ measure }) => measure === 'intercepted' || measure === 'suppressed')
  return counted.flatMap((quantity) => {
    if (quantity.what !== 'weapon' || quantity.implied || quantity.low < 2 || told.has(quantity)) return []
    // "three of the drones" are some of them.
    if (prepared.tokens[quantity.last]?.lower === 'of') return []
    const sentenceIndex = prepared.sentences.indexOf(quantity.sentence)
    const later = stopped.some(
      (draft) =>
        draft.low <= quantity.low &&
        (draft.of === quantity.of || draft.quantity.what === 'bare') &&
        ((draft.quantity.first > quantity.first && draft.sentenceIndex - sentenceIndex <= BULLETIN_SENTENCES) ||
          isPartOf(prepared, draft.quantity, quantity)),
    )
    return later ? [draftOf(prepared, quantity, 'launched', 'figure:raid-total', null)] : []
  })
}

/** "75 of 96", "75 of the 96". */
function isPartOf({ tokens }: PreparedText, part: CountedQuantity, whole: CountedQuantity): boolean {
  const between = tokens.slice(part.last, whole.first).map(({ lower }) => lower)
  return between[0] === 'of' && (between.length === 1 || (between.length === 2 && between[1] === 'the'))
}

const LISTED: ReadonlySet<Measure> = new Set(['killed', 'injured', 'missing'])

const TOOK = wordSet('took taken takes taking claimed claims claiming cost costs costing')

/** "The shelling took 21 lives": the noun itself says what became of them. */
export function livesLost(prepared: PreparedText, quantity: CountedQuantity): FigureDraft | null {
  const { tokens } = prepared
  if (quantity.implied || tokens[quantity.nounLast - 1]?.lower !== 'lives') return null
  const took = tokens.slice(Math.max(quantity.sentence.first, quantity.first - 3), quantity.first)
  return took.some(({ lower }) => TOOK.has(lower)) ? draftOf(prepared, quantity, 'killed', 'figure:lives', null) : null
}

/** "nine children and a woman": one who is joined to people that are counted shares their verb. */
export function joinedOne(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const joint = prepared.tokens[quantity.first - 1]?.lower
  const fellow = before.find(
    ({ quantity: { nounLast, what, implied } }) => what === 'person' && !implied && nounLast === quantity.first - 1,
  )
  if (!quantity.implied || quantity.what !== 'person' || joint !== 'and' || !fellow || !LISTED.has(fellow.measure))
    return null
  return draftOf(prepared, quantity, fellow.measure, fellow.rule, null)
}

/** "killed at least 89, up from 80 announced in the evening": what it was before. */
export function upFrom(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const previous = before.at(-1)
  const lead = prepared.text.slice(quantity.sentence.start, quantity.start)
  if (
    !previous ||
    quantity.implied ||
    !/\b(?:up|down|rising|risen|revised|increased|instead) (?:from|of)\s*$/i.test(lead)
  )
    return null
  return changed(draftOf(prepared, quantity, previous.measure, 'figure:up-from', null), { status: 'superseded' })
}

/** "were shot down over Tula (four) and Kaluga (two)": a number in brackets behind a name has the verb of all. */
export function inBrackets(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly Predicate[],
): FigureDraft | null {
  const { tokens } = prepared
  if (quantity.what !== 'bare' || tokens[quantity.first - 1]?.text !== '(' || tokens[quantity.last]?.text !== ')')
    return null
  if (!named(tokens[quantity.first - 2]) && !REGION_WORDS.has(tokens[quantity.first - 2]?.lower ?? '')) return null
  const verb = predicates.findLast(
    ({ first, counts, side, passive }) =>
      first < quantity.first && counts.includes('bare') && (passive || side === 'before'),
  )
  return verb ? draftOf(prepared, quantity, verb.measure, 'figure:in-brackets', null) : null
}

const named = (token: Token | undefined) => token !== undefined && isCapitalised(token)

const REGION_WORDS = wordSet('region regions oblast oblasts province district area governorate territory krai republic')

const FRACTION = new RegExp(
  String.raw`\b${anyOf`
    half, most, majority, much, thirds?, quarters?, fifths?, tenths?, part, some, many, none, neither, not one, percent, per cent, %
  `} of (?:the|these|those|its|their|all)?\s*$`,
  'i',
)
const TOLD_OF: ReadonlyMap<CountedQuantity['what'], Measure> = new Map([
  ['weapon', 'launched'],
  ['attack', 'hit'],
])

/**
 * "Two thirds of the 90 missiles were intercepted", "half of the 46 wounded": the number is how many there were, and
 * the verb is told of a part of them. `figure` is null for one that counts nothing else.
 */
export function wholeOfFraction(
  prepared: PreparedText,
  quantity: CountedQuantity,
): { figure: FigureDraft | null } | null {
  const before = prepared.text.slice(quantity.sentence.start, quantity.start)
  if (!FRACTION.test(before)) return null
  const sufferers = SUFFERERS.get(prepared.tokens[quantity.nounLast]?.lower ?? '')
  const measure = TOLD_OF.get(quantity.what) ?? sufferers
  return { figure: measure ? draftOf(prepared, quantity, measure, 'figure:fraction-of', null) : null }
}

const SUFFERERS: ReadonlyMap<string, Measure> = new Map([
  ['wounded', 'injured'],
  ['injured', 'injured'],
  ['killed', 'killed'],
  ['dead', 'killed'],
  ['missing', 'missing'],
])
