import type { Measure } from '@/lib/domain/figure'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import type { CountedQuantity } from '../../counted'
import { changed, draftOf, type FigureDraft, OF_WEAPONS } from '../../figures/draft'
import { measureOf, type SlavicPredicate } from './predicates'
import { wordAt } from './words'

const PEOPLE = new Set(['killed', 'injured', 'missing'])

const RISEN = new RegExp(
  `^(?:${[
    'зрос(?:ла|ло|ли|тає)|збільши(?:лась|лася|лося|лось|лися|вся)|виросл[аои]|сягнул[аои]|досягл[аои]|сяга[єл]\\p{L}*',
    'піднял(?:ась|ася|ося)|станови(?:ть|ла|ло)|склада[єл]\\p{L}*|склал[аои]|перевищ\\p{L}+|оновил\\p{L}+|уточнен\\p{L}*',
    'вырос(?:ла|ло|ли)?|возрос(?:ла|ло|ли)?|увеличил(?:ась|ось|ись|ся)|достигл[аои]|поднял(?:ась|ось)|рас?т[её]т',
    'составля(?:ет|ла|ло)|составил[аои]|превысил[аои]?|достигает|насчитывает|налічує|збільшено|скоротил\\p{L}+',
  ].join('|')})$`,
  'u',
)
const COUNT = /^(?:кількіст|числ|количеств|лік|рахун|счет)/
const REACH = 4

/** "кількість загиблих … зросла до 31", "число раненых составляет 10": a toll takes its measure from what stands before. */
export function risenTo(
  prepared: PreparedText,
  quantity: CountedQuantity,
  predicates: readonly SlavicPredicate[],
): FigureDraft | null {
  const { tokens } = prepared
  if (quantity.what !== 'bare' && quantity.what !== 'person') return null
  let risen = -1
  for (let i = quantity.head - 1; i >= Math.max(quantity.sentence.first, quantity.head - REACH); i--) {
    if (/^[,;]$/.test(tokens[i]?.text ?? '')) break
    if (RISEN.test(wordAt(tokens, i))) risen = i
  }
  const former = /^(?:з|із|с|со)$/.test(wordAt(tokens, quantity.head - 1)) && /^до$/.test(wordAt(tokens, quantity.last))
  const counted = risen < 0 && former ? null : countLeadsTo(tokens, quantity)
  const end = risen >= 0 ? risen : counted
  if (end === null) return null
  const toll = predicates.findLast(
    (predicate) => predicate.first < end && PEOPLE.has(measureOf(predicate, 'person', false) ?? ''),
  )
  const measure = toll && measureOf(toll, 'person', false)
  if (!measure) return null
  // "зросла до 31": here the word says where the count has come to, not that it is at most that.
  const exact = wordAt(tokens, quantity.head - 1) === 'до'
  const own = exact ? { ...quantity, qualifier: 'exact' as const, first: quantity.head } : quantity
  const draft = draftOf(prepared, own, measure, 'figure:risen-to', null)
  return former && risen >= 0 ? changed(draft, { status: 'superseded' }) : draft
}

/** "кількість загиблих у Кривому Розі – 11", "число погибших до 12": the end of what is counted, else null. */
function countLeadsTo(tokens: readonly Token[], { sentence, first, head }: CountedQuantity): number | null {
  const mark = tokens[first - 1]
  if (!/^[–—:]$/.test(mark?.text ?? '') && wordAt(tokens, head - 1) !== 'до') return null
  for (let i = first - 1; i >= sentence.first; i--) {
    if (tokens[i]?.text === ',' || tokens[i]?.text === ';') return null
    if (COUNT.test(wordAt(tokens, i))) return first
  }
  return null
}

const PART_WORDS = 4

/** "у тому числі троє дітей", "серед них жінка", "двоє з них": a part of the toll before it. */
export function partOf(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const previous = before.findLast((draft) => !OF_WEAPONS.has(draft.measure) && !draft.subset)
  if (!previous || (quantity.what !== 'person' && quantity.what !== 'bare')) return null
  if (!isPart(prepared.tokens, quantity)) return null
  const among = amongWhom(prepared.tokens, quantity)
  return changed(draftOf(prepared, quantity, among ?? previous.measure, 'figure:including', null), { subset: true })
}

/** "серед поранених — дитина", "среди погибших двое детей": whose part the text says that it is. */
function amongWhom(tokens: readonly Token[], { first, sentence }: CountedQuantity): Measure | null {
  for (let i = first - 1; i > Math.max(sentence.first, first - PART_WORDS - 1); i--) {
    if (!/^(?:серед|среди)$/.test(wordAt(tokens, i - 1))) continue
    if (/^(?:постраждал|поранен|травмован|потерпіл|пострадавш|ранен)/.test(wordAt(tokens, i))) return 'injured'
    if (/^(?:загибл|погибш|вбит|убит|жертв)/.test(wordAt(tokens, i))) return 'killed'
  }
  return null
}

const RETOLD_WORDS = 5
const WEEKDAY =
  /^(?:понеділ|вівтор|серед[ауи]$|четвер|п'ятниц|субот|неділ|понедельник|вторник|сред[ауы]$|пятниц|суббот|воскресен|сьогодні|сегодня|вчора|вчера|вечор|вечер|ранк|утр)/

/** "у середу повідомили про 25 загиблих, у четвер — про 28": the same toll, counted again later; "у середу загинули двоє, у четвер — троє": the next day's own. */
export function retold(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const { tokens } = prepared
  const previous = before.at(-1)
  if (
    !previous ||
    (quantity.what !== 'bare' && quantity.what !== 'person') ||
    !PEOPLE.has(previous.measure) ||
    previous.subset
  )
    return null
  const { first, head, sentence } = quantity
  const reported = /^(?:про|о|об)$/.test(wordAt(tokens, head - 1))
  if (!reported && !/^[–—]$/.test(tokens[first - 1]?.text ?? '')) return null
  for (let i = first - 1; i >= Math.max(sentence.first, first - RETOLD_WORDS); i--)
    if (WEEKDAY.test(wordAt(tokens, i)))
      return draftOf(
        prepared,
        quantity,
        previous.measure,
        reported ? 'figure:reported-later' : 'figure:another-day',
        null,
      )
  return null
}

/** Words before or behind the number say that it is of a number told before. */
export function isPart(tokens: readonly Token[], { first, last, sentence, nounLast }: CountedQuantity): boolean {
  for (let i = first - 1; i >= Math.max(sentence.first, first - PART_WORDS); i--) {
    const [one, two] = [wordAt(tokens, i), wordAt(tokens, i + 1)]
    if (/^(?:включаючи|включая|зокрема|включно)$/.test(one)) return true
    if (
      /^(?:них|яких|которых|неї|ними|нему)$/.test(one) &&
      /^(?:з|із|из|серед|среди|між|поміж|в|у|разом)$/.test(wordAt(tokens, i - 1))
    )
      return true
    if (/^(?:числі|числе)$/.test(one) || (/^(?:т)$/.test(one) && /^[.чч]/.test(two))) return true
    if (
      /^(?:постраждалих|поранених|загиблих|пострадавших|раненых|погибших)$/.test(one) &&
      /^(?:серед|среди)$/.test(wordAt(tokens, i - 1))
    )
      return true
    if (tokens[i]?.text === ';') break
  }
  const behind = (at: number) =>
    /^(?:з|із|из)$/.test(wordAt(tokens, at)) && /^(?:них|яких|которых)$/.test(wordAt(tokens, at + 1))
  return behind(last) || behind(nounLast)
}

/** "12 над Кримом, 6 над Курською областю": a number before or behind a place takes the measure of the number before it. */
export function inherited(
  prepared: PreparedText,
  quantity: CountedQuantity,
  before: readonly FigureDraft[],
): FigureDraft | null {
  const { tokens } = prepared
  if (quantity.implied || (quantity.what !== 'bare' && quantity.what !== 'weapon')) return null
  const previous = before.at(-1)
  if (!previous || !OF_WEAPONS.has(previous.measure)) return null
  let next = quantity.nounLast
  if (/^[–—,-]$/.test(tokens[next]?.text ?? '')) next++
  const places = /^(?:над|у|в|во|на|біля|поблизу|возле|около|по)$/.test(wordAt(tokens, next))
  const behind = /^[–—]$/.test(tokens[quantity.first - 1]?.text ?? '')
  // "8 — Курской": a list drops the words that it has said.
  const elliptic = next > quantity.nounLast && /^\p{Lu}/u.test(tokens[next]?.text ?? '')
  const part = isPart(tokens, quantity)
  // "збито 20 ракет: 12 Х-101 і 8 «Калібрів»"
  const kinds =
    quantity.what === 'weapon' && (breaksDown(tokens, quantity) || (previous.subset && previous.rule === 'figure:list'))
  if (!places && !behind && !elliptic && !part && !kinds) return null
  const several = part && places && namesSeveral(tokens, next, quantity.sentence.last)
  const draft = draftOf(prepared, quantity, previous.measure, 'figure:list', null)
  return changed(draft, { of: quantity.of ?? previous.of, subset: several || (!places && !behind && !elliptic) })
}

/** A colon, or nothing but a list since it, stands before the number. */
function breaksDown(tokens: readonly Token[], { first }: CountedQuantity): boolean {
  return tokens[first - 1]?.text === ':'
}

/** "над Одеською та Миколаївською областями": a number of several places is no place's own. */
function namesSeveral(tokens: readonly Token[], from: number, end: number): boolean {
  let names = 0
  for (let i = from + 1; i < end; i++) {
    const token = tokens[i]
    if (token?.kind === 'word' && /^\p{Lu}/u.test(token.text)) names++
    else if (!/^(?:,|і|й|та|и|-|територією|территорией|небом)$/.test(token?.lower ?? '')) break
  }
  return names > 1
}

// A bulletin tells within so many sentences what became of the drones it counts.
const BULLETIN_SENTENCES = 2

/** "90 дронів за ніч, 47 збито": a number of weapons without a word of its own is how many there were. */
export function raidTotals(
  prepared: PreparedText,
  counted: readonly CountedQuantity[],
  found: readonly FigureDraft[],
): FigureDraft[] {
  const told = new Set(found.map(({ quantity }) => quantity))
  const stopped = found.filter(({ measure }) => measure === 'intercepted' || measure === 'suppressed')
  return counted.flatMap((quantity) => {
    if ((quantity.what !== 'weapon' && quantity.what !== 'bare') || quantity.implied || quantity.low < 2) return []
    if (told.has(quantity)) return []
    const sentenceIndex = prepared.sentences.indexOf(quantity.sentence)
    const whole = stopped.find(
      (draft) => draft.low <= quantity.low && isOutOf(prepared.tokens, draft.quantity, quantity),
    )
    const later = stopped.some(
      (draft) =>
        quantity.what === 'weapon' &&
        draft.low <= quantity.low &&
        (draft.of === quantity.of || draft.quantity.what === 'bare') &&
        draft.quantity.first > quantity.first &&
        draft.sentenceIndex - sentenceIndex <= BULLETIN_SENTENCES,
    )
    if (!whole && !later) return []
    const draft = draftOf(prepared, quantity, 'launched', 'figure:raid-total', null)
    return [changed(draft, { of: quantity.of ?? whole?.of ?? draft.of })]
  })
}

/** "26 із 28", "74 безпілотники зі 117": the second number is the whole of the first. */
export function isOutOf(tokens: readonly Token[], part: CountedQuantity, whole: CountedQuantity): boolean {
  const from = part.nounLast <= whole.first ? part.nounLast : part.last
  return whole.first - from === 1 && /^(?:з|із|зі|из)$/.test(wordAt(tokens, from))
}
