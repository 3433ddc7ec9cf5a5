import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import { changed, type FigureDraft } from './draft'

const PEOPLE = new Set<Measure>(['killed', 'injured', 'missing', 'evacuated'])
const SUBSET_BEFORE =
  /\b(?:including|incl\.?|of whom|(?:among|amongst) them:?|(?:was|were|is|are) among(?: the)?|(?:among|amongst) those \w+(?: were| was)?|as well as|(?:family|couple|man|woman|mother|father|parents) (?:and (?:her|his|their)|with))\s+(?:at least\s+|[\w-]+\s+)?$/i
const SUBSET_AFTER = new RegExp(
  [
    String.raw`^\W*(?:of (?:them|whom|those|these|the (?:dead|injured|wounded|victims))\b`,
    String.raw`|(?:[\w-]+ ){1,3}(?:is |are |was |were )?among (?:those|the|them)\b`,
    String.raw`|(?:\w+ )?in (?:serious|critical|grave) condition)`,
  ].join(''),
  'i',
)

const AMONG = /\b(?:was|were|is|are) among(?: the)?\s*$/i

// "120 missiles (101 of these cruise missiles …)", but not "66 of them over the Krasnodar region", which is a place's own number
const SOME_OF_THE_WEAPONS = /^\W*of (?:these|them|those|which)\b(?!\s+(?:\w+\s+){0,3}(?:over|in|at|near|above)\b)/i

/** "including three children", "two of whom": part of the toll before it, never added to it. */
export function subsets(drafts: FigureDraft[], prepared: PreparedText): FigureDraft[] {
  const result: FigureDraft[] = []
  for (const draft of drafts) result.push(asPart(draft, result, prepared))
  return result
}

/** The draft as a part of one before it, where its words say so; else as it is. */
function asPart(draft: FigureDraft, before: readonly FigureDraft[], prepared: PreparedText): FigureDraft {
  const previous = before.at(-1)
  const { sentence } = draft.quantity
  const lead = prepared.text.slice(sentence.start, draft.quantity.start)
  const rest = prepared.text.slice(prepared.tokens[draft.quantity.last - 1]?.end ?? draft.end, sentence.end)
  if (!PEOPLE.has(draft.measure)) {
    const some = (draft.quantity.what === 'weapon' || draft.quantity.what === 'bare') && SOME_OF_THE_WEAPONS.test(rest)
    return some && previous?.of === draft.of && previous.measure === draft.measure
      ? changed(draft, { subset: true })
      : draft
  }
  if (draft.quantity.low === 0) return draft
  // "Five journalists were among seven people killed": seven is the whole.
  if (AMONG.test(lead) && !before.some((other) => other.measure === draft.measure && other.low > draft.low))
    return draft
  const own = /among|condition/.test(draft.rule)
  const part =
    joinsPart(prepared, draft, previous) ||
    SUBSET_BEFORE.test(lead) ||
    SUBSET_AFTER.test(rest) ||
    /among (?:those|the|them)/.test(draft.rule.replaceAll('-', ' '))
  if (!part) return draft
  const whole = before.findLast(
    (other) => other.sentenceIndex === draft.sentenceIndex && PEOPLE.has(other.measure) && !other.subset,
  )
  return changed(draft, { subset: true, measure: own || !whole ? draft.measure : whole.measure })
}

/** "including three women and five children": what is joined to a part is a part too. */
function joinsPart({ tokens }: PreparedText, draft: FigureDraft, before: FigureDraft | undefined): boolean {
  if (!before?.subset || before.measure !== draft.measure || before.sentenceIndex !== draft.sentenceIndex) return false
  const between = tokens.slice(before.quantity.nounLast, draft.quantity.first)
  return between.length > 0 && between.every(({ lower }) => /^(?:,|and|as|well)$/.test(lower))
}
