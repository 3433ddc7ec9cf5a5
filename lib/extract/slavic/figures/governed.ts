import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../../counted'
import { changed, draftOf, type FigureDraft, OF_WEAPONS } from '../../figures/draft'
import type { Predicate } from '../../predicates'
import { PHRASE_END, WEAPONS } from './nouns.table'
import { measureOf, type SlavicPredicate } from './predicates'
import { wordAt } from './words'

// A number farther than this from its word, with the penalties below, belongs to something else.
const MAX_COST = 16
// "трьох загиблих": a number stands close to people named by what became of them.
const NOMINAL_COST = 3
// One man or one drone without a number stands right beside the verb.
const IMPLIED_COST = 4

/** The figure of the nearest word that can govern the number; null when none is near enough, or it measures nothing. */
export function governed(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly SlavicPredicate[],
  numbers: readonly CountedQuantity[],
): FigureDraft | null {
  const { tokens } = prepared
  let best: { predicate: SlavicPredicate; measure: Measure | null; cost: number } | null = null
  for (const predicate of predicates) {
    const measure = measureOf(predicate, quantity.what, quantity.consumer)
    if (measure === undefined || (quantity.implied && isAttribute(predicate, quantity))) continue
    const cost = costOf(tokens, quantity, predicate, predicates, numbers, measure)
    if (cost !== null && cost <= MAX_COST && (!best || cost < best.cost)) best = { predicate, measure, cost }
  }
  if (!best?.measure) return null
  const listed = quantity.what === 'weapon' && quantity.implied && endsList(tokens, quantity, numbers)
  if (quantity.implied && !listed && !impliedHolds(tokens, quantity, best.predicate, best.measure, best.cost))
    return null
  const draft = draftFor(prepared, quantity, best.measure, best.predicate)
  return best.predicate.row.part ? changed(draft, { subset: true, rule: `${draft.rule}-of-toll` }) : draft
}

/** A figure that rests on a Slavic predicate. */
export function draftFor(
  prepared: PreparedText,
  quantity: CountedQuantity,
  measure: Measure,
  { first, last, phrase }: SlavicPredicate,
): FigureDraft {
  const rule = `figure:${phrase.replaceAll(' ', '-')}`
  const predicate: Predicate = { measure, side: 'either', counts: [quantity.what], phrase, first, last, passive: false }
  return draftOf(prepared, quantity, measure, rule, predicate)
}

// Verbs of what befalls one person.
const OF_ONE =
  /^(?:загину(?:в|ла)|погиб(?:ла)?|помер(?:ла)?|умер(?:ла)?|скончал(?:ся|ась)|постражда(?:в|ла)|пострада(?:л|ла))$/

/** "помер поранений чоловік": the adjective says who, not what happened. */
function isAttribute({ phrase, last }: SlavicPredicate, { first, nounLast }: CountedQuantity): boolean {
  return /(?:ий|ый|ого|ая|ую|ої)$/.test(phrase) && !(first < last && last <= nounLast)
}

function costOf(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: SlavicPredicate,
  predicates: readonly SlavicPredicate[],
  numbers: readonly CountedQuantity[],
  measure: Measure | null,
): number | null {
  // "132 сбитых дрона", "трьох загиблих дітей"
  if (quantity.last <= predicate.first && predicate.last <= quantity.nounLast) return predicate.row.after ? null : 0
  const numberFirst = quantity.first < predicate.first
  if (numberFirst ? quantity.nounLast > predicate.first : predicate.last > quantity.first) return null
  if (numberFirst && predicate.row.after) return null
  const from = numberFirst ? quantity.nounLast : predicate.last
  const to = numberFirst ? predicate.first : quantity.first
  if (predicate.nominal && !numberFirst && !leadsToNumber(tokens, from, to)) return null
  if (owned(tokens, quantity, predicate, numbers, measure)) return null
  let cost = 0
  for (let i = from; i < to; i++) {
    const token = tokens[i]
    if (!token) continue
    if (token.text === ',' && numberFirst && (opensAside(tokens, i + 1) || isAges(tokens, i + 1)))
      i = asideEnd(tokens, i + 1, to)
    else cost += weightOf(token, numberFirst)
  }
  // "загинула" tells of one, or of twenty-one.
  if (OF_ONE.test(predicate.phrase) && quantity.low > 1 && quantity.low % 10 !== 1) cost += 6
  // A word that stands nearer takes the number.
  cost +=
    4 *
    predicates.filter(
      (other) =>
        from <= other.first &&
        other.first < to &&
        !(quantity.implied && isAttribute(other, quantity)) &&
        measureOf(other, quantity.what, quantity.consumer) !== undefined,
    ).length
  for (const other of numbers) {
    if (other === quantity || other.implied || other.head < from || other.head >= to) continue
    const rival = other.what === quantity.what || other.what === 'bare' || quantity.what === 'bare'
    cost += rival && !joined(tokens, other, quantity) ? 6 : 1
  }
  return predicate.nominal && cost > NOMINAL_COST ? null : cost
}

function weightOf({ text, kind }: Token, numberFirst: boolean): number {
  if (text === ';') return 12
  // "Збито: 74 дрони", "поранених – 10", but "12 людей: поранено"
  if (text === ':') return numberFirst ? 6 : 1
  if (/^[–—]$/.test(text)) return numberFirst ? 5 : 2
  if (text === ',' || text === '(') return 3
  if (kind === 'punct') return 1
  return /^(?:але|но|однак|однако|а|коли|когда|де|где|який|яка|які|который|которая|которые|що|что|бо|поки|пока|тоді|тогда)$/.test(
    text.toLowerCase(),
  )
    ? 4
    : 1
}

/** "загиблих: 3", "раненых – 10", "погибших 3", "жертвами стали троє": from a noun of people to their number. */
function leadsToNumber(tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true
  if (/^(?:вже|уже)$/.test(wordAt(tokens, from)) && to === from + 1) return true
  const last = tokens[to - 1]
  return (/^[:–—]$/.test(last?.text ?? '') && to - from <= 2) || /^ста(?:ли|ло|ла|в|л)$/.test(last?.lower ?? '')
}

/** "26 людей загинули, 4 поранено": the number that touches the word has it. */
function owned(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: SlavicPredicate,
  numbers: readonly CountedQuantity[],
  measure: Measure | null,
): boolean {
  return numbers.some((other) => {
    if (other === quantity || other.implied) return false
    // "з 430 цілей знищено 214": the verb is told of the part.
    const outOf = other.what === 'weapon' && /^(?:з|із|зі|из)$/.test(wordAt(tokens, other.first - 1))
    if (outOf && predicate.last === quantity.first) return false
    if (other.what !== quantity.what && other.what !== 'bare' && quantity.what !== 'bare') return false
    if (measureOf(predicate, other.what, other.consumer) !== measure) return false
    const attribute = other.last <= predicate.first && predicate.last <= other.nounLast
    if (
      !attribute &&
      !touches(tokens, other.nounLast, predicate.first) &&
      (predicate.nominal || !touches(tokens, predicate.last, other.first))
    )
      return false
    return !inOneList(tokens, other, quantity, numbers)
  })
}

/** Nothing but an auxiliary or an adverb stands between: "30 із них було збито". */
function touches(tokens: readonly Token[], from: number, to: number): boolean {
  if (from > to || to - from > 3) return false
  for (let i = from; i < to; i++)
    if (
      !/^(?:було|були|был|была|было|были|вже|уже|також|также|ще|еще|із|з|из|них|вдалося|удалось|:)$/.test(
        wordAt(tokens, i),
      )
    )
      return false
  return true
}

/** Both belong to one list: "102 ракети та 99 дронів", "70 ракет, 20 бомб і 145 дронів". */
function inOneList(
  tokens: readonly Token[],
  a: CountedQuantity,
  b: CountedQuantity,
  numbers: readonly CountedQuantity[],
): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  // "90 дронів, 47 збито": a bare number after a named one begins something else.
  if (left.what !== 'bare' && right.what === 'bare') return false
  const chain = numbers.filter(({ first, implied }) => !implied && left.first <= first && first <= right.first)
  return chain.every((one, i) => i === 0 || joined(tokens, chain[i - 1] ?? one, one))
}

// Words between the parts of a list: "та ще", ", а також", "і щонайменше".
const LINK = /^(?:,|і|й|та|и|а|також|также|ще|еще|або|или|плюс)$/

function joined(tokens: readonly Token[], a: CountedQuantity, b: CountedQuantity): boolean {
  const [left, right] = a.first < b.first ? [a, b] : [b, a]
  if (right.first - left.nounLast > 4 || right.first <= left.nounLast) return false
  for (let i = left.nounLast; i < right.first; i++) if (!LINK.test(wordAt(tokens, i))) return false
  return true
}

/** ", у тому числі троє дітей,": words that interrupt a number and its verb. */
function opensAside(tokens: readonly Token[], i: number): boolean {
  const word = wordAt(tokens, i)
  if (/^(?:зокрема|включно|включая|включаючи|переважно|серед|среди)$/.test(word)) return true
  if (/^(?:з|із|из)$/.test(word)) return /^(?:них|яких|которых)$/.test(wordAt(tokens, i + 1))
  return /^(?:у|в)$/.test(word) && /^(?:тому|том)$/.test(wordAt(tokens, i + 1))
}

// How far an age may stand between commas.
const AGES_REACH = 8

/** ", 45 та 51 років,": ages between a number and its verb. */
function isAges(tokens: readonly Token[], from: number): boolean {
  let years = false
  for (let i = from; i < from + AGES_REACH; i++) {
    if (tokens[i]?.text === ',') return years
    years ||= /^(?:рок|рік|років|лет$|год)/.test(wordAt(tokens, i))
  }
  return false
}

function asideEnd(tokens: readonly Token[], from: number, to: number): number {
  for (let i = from; i < to; i++) if (tokens[i]?.text === ',') return i
  return to
}

/** "11 дронів і крилату ракету", "117 безпілотниками, а також ракетою": one more weapon ends a list of counted ones. */
function endsList(tokens: readonly Token[], { first }: CountedQuantity, numbers: readonly CountedQuantity[]): boolean {
  const before = numbers.findLast((other) => !other.implied && other.what === 'weapon' && other.nounLast < first)
  if (!before || first - before.nounLast > 8) return false
  let linked = false
  for (let i = before.nounLast; i < first; i++) {
    const word = wordAt(tokens, i)
    if (LINK.test(word)) linked = true
    else if (!WEAPONS.has(word) && !/(?:их|ых|ими|ыми|ою|ой|у|ую|ий|ый|а|ая)$/.test(word)) return false
  }
  return linked
}

/** One is told by a verb of one, a couple or a joined list by a verb of several; and only close to the verb. */
function impliedHolds(
  tokens: readonly Token[],
  quantity: CountedQuantity,
  predicate: SlavicPredicate,
  measure: Measure,
  cost: number,
): boolean {
  const between =
    predicate.first < quantity.first ? [predicate.last, quantity.first] : [quantity.nounLast, predicate.first]
  const gap = tokens.slice(between[0], between[1])
  if (OF_WEAPONS.has(measure))
    return measure === 'intercepted' && !predicate.nominal && !predicate.plural && gap.length <= 2 && !hasStop(gap)
  if (measure !== 'killed' && measure !== 'injured' && measure !== 'missing') return false
  if (predicate.nominal || predicate.row.after) return false
  // An age between the two costs nothing: "загинув 72-річний чоловік".
  const free = gap.filter(({ kind, text }) => kind === 'number' || text === '-').length
  const own = tokens.slice(quantity.first, quantity.nounLast)
  const wide = own.length > 1 || quantity.low > 1
  return cost - free <= IMPLIED_COST && !hasStop(gap) && (quantity.low > 1 || wide || !predicate.plural)
}

function hasStop(gap: readonly Token[]): boolean {
  return gap.some(({ kind, text, lower }) => (kind === 'punct' && text !== '-') || PHRASE_END.has(lower))
}
