import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import { type CountedQuantity, findCounted } from './counted'
import { ageAsideEnd } from './counted/ages'
import { REFINERS } from './figure-refiners'
import { allOfThem, repeats } from './figures/anaphora'
import {
  inBrackets,
  inherited,
  joinedOne,
  livesLost,
  ofThemBefore,
  partOf,
  raidTotals,
  risenTo,
  upFrom,
  wholeOfFraction,
} from './figures/by-others'
import { changed, draftOf, type FigureDraft } from './figures/draft'
import { governed } from './figures/governed'
import { noneOf } from './figures/none'
import { numberOf } from './figures/numbering'
import { findPredicates } from './predicates'
import { tellsOfDisaster } from './roles/disasters'

/** "previously listed as missing", "had been found alive": missing no more. */
function isFoundAgain({ text }: PreparedText, { measure, quantity: { sentence, start } }: FigureDraft): boolean {
  return (
    measure === 'missing' &&
    /\b(?:(?:previously|earlier|once|been) (?:listed|reported|registered|considered) (?:as )?missing|found (?:alive|safe|unharmed)|(?:was|were|been) (?:found|rescued|freed|pulled out))\b/i.test(
      text.slice(start, sentence.end),
    )
  )
}

// What can be told of all of those just counted.
const ALL_OF: ReadonlySet<Measure> = new Set(['intercepted', 'suppressed', 'hit', 'killed', 'injured'])

/** "twelve people, including a girl, were killed" */
function isIncluded({ tokens }: PreparedText, { first }: CountedQuantity): boolean {
  return tokens[first - 1]?.lower === 'including'
}

/** "all but two": the two are those of whom it is not told. */
function isBut({ tokens }: PreparedText, { first }: CountedQuantity): boolean {
  return tokens[first - 1]?.lower === 'but' && tokens[first - 2]?.lower === 'all'
}

/** "a man, his wife and their two sons": the two are counted among the four. */
function holds(family: CountedQuantity, quantity: CountedQuantity): boolean {
  return family.implied && family.first < quantity.first && quantity.nounLast <= family.nounLast
}

/** "a driver and two passengers of a minibus were hurt": the one before "and" has the verb of those behind it. */
function sharesVerb(
  { tokens }: PreparedText,
  one: CountedQuantity,
  { quantity, lastToken, measure }: FigureDraft,
): boolean {
  // "A woman, 47, and two boys were hurt"
  const joint = ageAsideEnd(tokens, one.nounLast) ?? one.nounLast
  return (
    one.implied &&
    one.what === 'person' &&
    quantity.what === 'person' &&
    !quantity.implied &&
    (measure === 'killed' || measure === 'injured') &&
    lastToken > quantity.nounLast &&
    joint === quantity.first - 1 &&
    tokens[joint]?.lower === 'and'
  )
}

/** "in 12 places, and debris fell in two more": these are places. */
function isPlacesMore({ tokens }: PreparedText, { what, first, last }: CountedQuantity): boolean {
  return (
    what === 'bare' &&
    /^(?:in|at)$/.test(tokens[first - 1]?.lower ?? '') &&
    /^(?:more|others)$/.test(tokens[last]?.lower ?? '')
  )
}

/**
 * The numbers of the text with what they measure. Each number goes to the nearest word that can govern
 * it: "killed six people and injured 26 others" gives six to killed and 26 to injured. A number without a
 * word of its own in a list ("12 over Crimea, 6 over Kursk") takes the measure of the number before it.
 */
export function findFigures(prepared: PreparedText): FigureDraft[] {
  const drafts: FigureDraft[] = []
  const counted = findCounted(prepared)
  if (tellsOfDisaster(prepared.text)) return []
  prepared.sentences.forEach((sentence) => {
    if (tellsOfDisaster(prepared.text.slice(sentence.start, sentence.end))) return
    const predicates = findPredicates(prepared.tokens, sentence)
    const numbers = counted.filter(
      (quantity) => quantity.sentence === sentence && !isBut(prepared, quantity) && !isPlacesMore(prepared, quantity),
    )
    const inSentence: FigureDraft[] = []
    for (const quantity of numbers) {
      const told = ({ firstToken, lastToken }: FigureDraft) => firstToken <= quantity.head && quantity.head < lastToken
      const joined = joinedOne(prepared, quantity, inSentence)
      if (joined) {
        inSentence.push(joined)
        continue
      }
      if (quantity.implied && inSentence.some(told) && !isIncluded(prepared, quantity)) continue
      const family = inSentence.find((draft) => holds(draft.quantity, quantity))
      if (family) {
        const part = draftOf(prepared, quantity, family.measure, 'figure:in-family', null)
        inSentence.push(changed(part, { subset: true }))
        continue
      }
      const fraction = wholeOfFraction(prepared, quantity)
      if (fraction) {
        if (fraction.figure) inSentence.push(fraction.figure)
        continue
      }
      const draft =
        risenTo(prepared, quantity, predicates) ??
        numberOf(prepared, quantity, inSentence) ??
        upFrom(prepared, quantity, inSentence) ??
        livesLost(prepared, quantity) ??
        inBrackets(prepared, quantity, predicates) ??
        governed(prepared, quantity, predicates, numbers) ??
        partOf(prepared, quantity, inSentence) ??
        inherited(prepared, quantity, inSentence) ??
        ofThemBefore(prepared, quantity, drafts)
      if (!draft || isFoundAgain(prepared, draft)) continue
      const fellow = numbers.find(
        (other) => sharesVerb(prepared, other, draft) && !inSentence.some(({ quantity }) => quantity === other),
      )
      if (fellow) inSentence.push(draftOf(prepared, fellow, draft.measure, draft.rule, null))
      inSentence.push(draft)
    }
    const all = allOfThem(prepared, sentence, counted)
    const others = [...numbers, ...all.map(({ quantity }) => quantity)]
    for (const { quantity, antecedent } of all) {
      const draft = governed(prepared, quantity, predicates, others)
      if (draft && ALL_OF.has(draft.measure) && !repeats(draft, [...drafts.slice(-4), ...inSentence]))
        inSentence.push(changed(draft, { rule: 'figure:all-of-them', antecedent }))
    }
    inSentence.push(...noneOf(prepared, sentence))
    drafts.push(...inSentence.sort((a, b) => a.start - b.start))
  })
  drafts.push(...raidTotals(prepared, counted, drafts))
  drafts.sort((a, b) => a.start - b.start)
  return REFINERS.reduce((refined, refine) => refine(refined, prepared), drafts)
}
