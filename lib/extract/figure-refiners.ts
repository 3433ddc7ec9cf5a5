import type { PreparedText } from '@/lib/text/prepare'
import { ageAsideEnd } from './counted/ages'
import { BROUGHT_TO } from './figures/by-others'
import { changed, type FigureDraft } from './figures/draft'
import { subsets } from './figures/subsets'

type Refiner = (drafts: FigureDraft[], prepared: PreparedText) => FigureDraft[]

/** What a second look at the figures of a text corrects, in order: later refiners rely on the earlier ones. */
export const REFINERS: readonly Refiner[] = [
  attacksAreHits,
  partOfWhole,
  outOf,
  struckWith,
  respectively,
  weaponOfBare,
  strayed,
  laterInHospital,
  oneList,
  subsets,
  risenFrom,
  broughtTo,
  eachOf,
]

/**
 * "851 attacks" are strikes carried out, not things launched; "19 drone strikes" likewise. "Sixteen missile attacks"
 * count missiles sent.
 */
function attacksAreHits(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.flatMap((draft) => {
    if (draft.quantity.what !== 'attack') return [draft]
    // "in one attack" counts nothing.
    if (draft.low === 1) return []
    const noun = prepared.tokens[draft.quantity.nounLast - 1]?.lower ?? ''
    const launched = draft.of !== 'any' && noun.startsWith('attack')
    return [changed(draft, { measure: launched ? ('launched' as const) : ('hit' as const) })]
  })
}

/**
 * "22 of 270 missiles got through", "26 of the 28 drones": the first number has the verb, the second is how many there
 * were.
 */
function partOfWhole(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    if (draft.quantity.what !== 'weapon') return draft
    // A figure that reaches back to its word may stand before its own part.
    const part = [drafts[i - 1], drafts[i + 1]].some((other) => other && isPartOf(prepared, other, draft))
    return part ? changed(draft, { measure: 'launched', rule: 'figure:part-of-whole' }) : draft
  })
}

function isPartOf(
  { tokens }: PreparedText,
  { quantity: part }: FigureDraft,
  { quantity: whole }: FigureDraft,
): boolean {
  if (part.last >= whole.first || whole.first - part.last > 2) return false
  const between = tokens.slice(part.last, whole.first).map(({ lower }) => lower)
  return between[0] === 'of' && (between.length === 1 || between[1] === 'the')
}

/**
 * "Of 81 missiles … bring down only 34", "From 70 missiles, 51 were destroyed": the first number is how many there
 * were.
 */
function outOf(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    const { first, what, sentence } = draft.quantity
    const at = prepared.tokens[first - 1]?.lower === 'the' ? first - 2 : first - 1
    const leads =
      /^(of|from)$/.test(prepared.tokens[at]?.lower ?? '') &&
      (at === sentence.first ||
        !/^(?:word|number)$/.test(prepared.tokens[at - 1]?.kind ?? '') ||
        prepared.tokens[at - 1]?.lower === 'out')
    const part = drafts[i + 1]
    if (!leads || what !== 'weapon' || part?.sentenceIndex !== draft.sentenceIndex || part.low > draft.low) return draft
    return changed(draft, { measure: 'launched', rule: 'figure:out-of' })
  })
}

/**
 * "brought down 26": a bare number of weapons is of the kind last spoken of. Without one it counts nothing we know, and
 * is dropped.
 */
function weaponOfBare(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.flatMap((draft, i) => {
    const ofWeapons = ['launched', 'intercepted', 'suppressed', 'hit'].includes(draft.measure)
    if (!ofWeapons || draft.quantity.what !== 'bare' || (draft.of !== null && draft.of !== 'any')) return [draft]
    const next = [drafts[i + 1], drafts[i - 1]].find((other) => other && isPartOf(prepared, draft, other))
    const before = drafts
      .slice(0, i)
      .findLast((other) => other.quantity.what === 'weapon' && draft.sentenceIndex - other.sentenceIndex <= 2)
    // Jamming leads drones astray, not missiles.
    const jammed =
      draft.measure === 'suppressed' && !/fell|land/.test(draft.rule) && drafts.some((other) => other.of === 'drone')
    const of = (jammed ? 'drone' : null) ?? next?.of ?? before?.of ?? weaponNamedBefore(prepared, draft)
    return of ? [changed(draft, { of })] : []
  })
}

// In how many sentences a bulletin tells what became of the weapons it counts.
const BULLETIN_SENTENCES = 6

/** "Russia struck energy sites with 653 drones. … 592 were shot down": all of them can't have struck. */
function struckWith(drafts: FigureDraft[]): FigureDraft[] {
  return drafts.map((draft) => {
    if (draft.measure !== 'hit' || !/with$/.test(draft.rule)) return draft
    const stopped = drafts.some(
      (other) =>
        (other.measure === 'intercepted' || other.measure === 'suppressed') &&
        other.start > draft.start &&
        other.sentenceIndex - draft.sentenceIndex <= BULLETIN_SENTENCES &&
        other.low <= draft.low &&
        other.low > draft.low / 5 &&
        (other.of === draft.of || other.quantity.what === 'bare'),
    )
    return stopped ? changed(draft, { measure: 'launched', rule: 'figure:struck-with' }) : draft
  })
}

/**
 * "476 drones and 48 missiles; 442 and 41 were shot down": two bare numbers take the two kinds before them, in order.
 */
function respectively(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  const result = [...drafts]
  for (let i = 3; i < drafts.length; i++) {
    const [a, b, one, two] = [drafts[i - 3], drafts[i - 2], drafts[i - 1], drafts[i]]
    if (
      !a ||
      !b ||
      !one ||
      !two ||
      one.quantity.what !== 'bare' ||
      two.quantity.what !== 'bare' ||
      one.measure !== two.measure
    )
      continue
    if (
      a.quantity.what !== 'weapon' ||
      b.quantity.what !== 'weapon' ||
      a.of === b.of ||
      two.sentenceIndex - a.sentenceIndex > 1
    )
      continue
    if (prepared.tokens[one.quantity.last]?.lower !== 'and' || two.quantity.first - one.quantity.last !== 1) continue
    result[i - 1] = changed(one, { of: a.of, rule: 'figure:respectively' })
    result[i] = changed(two, { of: b.of, rule: 'figure:respectively' })
  }
  return result
}

/** "Nine decoys strayed. Two are unaccounted for": after weapons, what is missing is no person. */
function strayed(drafts: FigureDraft[]): FigureDraft[] {
  return drafts.filter((draft, i) => {
    const before = drafts[i - 1]
    return !(
      draft.measure === 'missing' &&
      draft.quantity.what === 'bare' &&
      before?.quantity.what === 'weapon' &&
      draft.sentenceIndex - before.sentenceIndex <= 1
    )
  })
}

/** A weapon named without a number shortly before: "including Shahed drones, shot down the 90". */
function weaponNamedBefore(prepared: PreparedText, draft: FigureDraft): FigureDraft['of'] {
  const from = Math.max(0, draft.quantity.first - 40)
  const words = prepared.tokens.slice(from, draft.quantity.first).map((token) => token.lower)
  if (words.some((word) => /^(drones?|uavs?|shaheds?)$/.test(word))) return 'drone'
  if (words.some((word) => /^(missiles?|rockets?)$/.test(word))) return 'missile'
  return null
}

// "updating an earlier toll of"
const EARLIER_TOLL =
  /\b(?:earlier|previous|initial|first|preliminary|former|original) (?:death )?(?:toll|count|figure|tally|estimate|report|number)s?(?: of| was| stood at| put it at)\W*$/i

/** "rose to eight from five": the five was true once. */
function risenFrom(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.map((draft) => {
    const before = prepared.text.slice(draft.quantity.sentence.start, draft.quantity.start)
    const risen = /\b(?:rose|risen|rises?|rising|climbed|increased?|grown|up|revised|jump)\b[^.;]*\bfrom\W*$/i.test(
      before,
    )
    return risen || EARLIER_TOLL.test(before) ? changed(draft, { status: 'superseded' }) : draft
  })
}

// What a toll has risen by.
const ONE_MORE = /\b(?:more|another|further|additional|second|third|fourth|bod(?:y|ies))\b/i

/** "A woman has died, bringing the toll to four", "… to four after two more bodies were found": they are among the four. */
function broughtTo(drafts: FigureDraft[]): FigureDraft[] {
  const tolls = drafts.filter(({ rule }) => rule === BROUGHT_TO || rule === 'figure:risen-to')
  return drafts.map((draft) => {
    const toll = tolls.some(
      (other) =>
        other.sentenceIndex === draft.sentenceIndex &&
        other.measure === draft.measure &&
        draft.low < other.low &&
        (other.rule === BROUGHT_TO ? draft.start < other.start : ONE_MORE.test(draft.text)),
    )
    return toll ? changed(draft, { subset: true }) : draft
  })
}

/**
 * "1 each in Belgorod, Bryansk and Voronezh oblasts": one figure for each place of the list; the places take them
 * later, in order.
 */
function eachOf(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  return drafts.flatMap((draft) => {
    const { tokens } = prepared
    if (tokens[draft.quantity.last]?.lower !== 'each') return [draft]
    let names = 0
    let inName = false
    for (let i = draft.quantity.last + 2; i < draft.quantity.sentence.last; i++) {
      const token = tokens[i]
      const capital = token?.kind === 'word' && /^\p{Lu}/u.test(token.text)
      if (capital && !inName) names++
      inName = capital === true
      if (
        !capital &&
        token?.text !== ',' &&
        token?.lower !== 'and' &&
        token?.lower !== 'the' &&
        token?.text !== '-' &&
        !/^(of|regions?|oblasts?)$/.test(token?.lower ?? '')
      )
        break
    }
    return Array.from({ length: Math.max(1, names) }, (_, nth) => changed(draft, { nth }))
  })
}

/** "nine died at once and one later in hospital": the verb is that of the number before. */
function laterInHospital(drafts: FigureDraft[], { tokens }: PreparedText): FigureDraft[] {
  return drafts.map((draft, i) => {
    const before = drafts[i - 1]
    const { quantity } = draft
    const later = /^(later|afterwards|subsequently)$/.test(tokens[quantity.last]?.lower ?? '')
    if (!later || !draft.rule.startsWith('figure:in-hospital') || before?.measure !== 'killed') return draft
    return before.sentenceIndex === draft.sentenceIndex ? changed(draft, { measure: 'killed' }) : draft
  })
}

/** "Three men, two women and a child were killed": one number of people, told by who they were. */
function oneList(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  const result: FigureDraft[] = []
  for (const draft of drafts) {
    const before = result.at(-1)
    if (!before || !isListed(before, draft, prepared)) {
      result.push(draft)
      continue
    }
    const [low, high] = [before.low + draft.low, before.high + draft.high]
    const [start, end] = [Math.min(before.start, draft.start), Math.max(before.end, draft.end)]
    const quantity = { ...before.quantity, low, high, last: draft.quantity.last, nounLast: draft.quantity.nounLast }
    result[result.length - 1] = changed(before, {
      low,
      high,
      quantity,
      start,
      end,
      text: prepared.text.slice(start, end),
      lastToken: Math.max(before.lastToken, draft.lastToken),
    })
  }
  return result
}

const PEOPLE: ReadonlySet<FigureDraft['measure']> = new Set(['killed', 'injured', 'missing'])

function isListed(a: FigureDraft, b: FigureDraft, { tokens, text }: PreparedText): boolean {
  if (a.measure !== b.measure || a.sentenceIndex !== b.sentenceIndex || !PEOPLE.has(a.measure)) return false
  if (a.quantity.what !== 'person' || b.quantity.what !== 'person' || a.low === 0 || b.low === 0) return false
  // "16 people, two women and a child", "including two women and a child": a whole and its parts.
  if (isWhole(tokens[a.quantity.nounLast - 1]?.lower ?? '')) return false
  const lead = text.slice(a.quantity.sentence.start, a.quantity.start)
  if (/\b(?:including|among (?:them|those|the \w+)|of whom|of them)\W*(?:\w+ ){0,3}$/i.test(lead)) return false
  // "six children and a woman were among those hurt": parts, each of its own.
  if (/^\W*(?:\w+ )?among\b/i.test(text.slice(tokens[b.quantity.nounLast - 1]?.end ?? b.end, b.quantity.sentence.end)))
    return false
  const between = tokens.slice(ageAsideEnd(tokens, a.quantity.nounLast) ?? a.quantity.nounLast, b.quantity.first)
  return between.length > 0 && between.length <= 2 && between.every(({ lower }) => lower === ',' || lower === 'and')
}

function isWhole(noun: string): boolean {
  return /^(?:people|persons?|civilians?|others|residents|casualties|victims|palestinians)$/.test(noun)
}
