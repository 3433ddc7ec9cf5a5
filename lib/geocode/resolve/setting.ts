import type { Toponym } from '@/lib/domain/toponym'
import { liesIn } from '@/lib/text/lies-in'
import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'
import type { Context } from '../context'
import { PLACE_PREPOSITIONS } from '../name-words.table'

/** A toponym with what stands around it: what the features look at. */
export interface ScoringSetting {
  toponym: Toponym
  context: Context
  /** The name after it that says what it lies in: "Izium in Kharkiv Oblast". */
  parent: Toponym | null
  /** "about 30 km from Gao" after it: how far it is said to lie from the name that follows. */
  distance: { from: Toponym; km: number } | null
  /** It stands after a preposition or a word of striking, or with a word that says what it is. */
  placeLike: boolean
}

export function settingOf(
  prepared: PreparedText,
  toponym: Toponym,
  next: Toponym | undefined,
  context: Context,
): ScoringSetting {
  return {
    toponym,
    context,
    parent: next && inside(prepared, toponym, next) ? next : null,
    distance: next ? distanceTold(prepared, toponym, next) : null,
    // In Ukrainian and Russian only what stands as a place is recognised.
    placeLike: prepared.language !== 'en' || placeLike(prepared, toponym),
  }
}

/** "Izium in Kharkiv Oblast", "Lutsk, Ukraine": the second names what the first lies in. */
function inside(prepared: PreparedText, a: Toponym, b: Toponym): boolean {
  if (prepared.language !== 'en') return liesIn(prepared.text.slice(a.end, b.start))
  return /^\s*(?:,|,?\s*(?:in|of)(?:\s+the)?(?:\s+\w+)?)\s*$/.test(prepared.text.slice(a.end, b.start))
}

const DISTANCE = new RegExp(
  [
    String.raw`^,?\s*(?:which lies |lying |located |situated )?(?:${anyOf`about, some, around, roughly, nearly, just, only, almost, over, more than, less than, approximately`}\s+)?`,
    String.raw`(?<number>\d{1,3}(?:,\d{3})*(?:\.\d+)?)[\s\u00a0-]?(?<unit>${anyOf`km, kms, kilomet(?:er|re)s?, miles?, mi`})\b`,
    String.raw`(?: \([^)]{1,20}\))?(?:[ -]\w+){0,3} (?:from|of)(?: the)?(?: (?:city|town|border|capital)(?: of)?)?\s*$`,
  ].join(''),
  'i',
)
const MILE_KM = 1.609

/** "near Kobe, about 30 km from Gao": the distance between the two, as the text tells it. */
function distanceTold(prepared: PreparedText, a: Toponym, b: Toponym): { from: Toponym; km: number } | null {
  if (b.start - a.end > 90) return null
  const told = DISTANCE.exec(prepared.text.slice(a.end, b.start))?.groups
  if (!told?.number) return null
  const number = Number(told.number.replaceAll(',', ''))
  return { from: b, km: /^mi/.test(told.unit ?? '') ? number * MILE_KM : number }
}

const STRUCK = new RegExp(
  `^${anyOf`
    hits?, struck, strikes?, shell(?:s|ed|ing), attack(?:s|ed|ing)?, bomb(?:s|ed|ing), target(?:s|ed|ing),
    pound(?:s|ed|ing), captured, seized, liberated, rocked
  `}$`,
)
// What may stand between a preposition and the name it governs.
const BETWEEN = wordSet(`
  the southern northern eastern western central nearby port occupied neighbouring neighboring , and city town
  village cities towns
`)

function placeLike(prepared: PreparedText, toponym: Toponym): boolean {
  if (toponym.level || toponym.facility) return true
  let at = toponym.first - 1
  while (at >= 0 && BETWEEN.has(prepared.tokens[at]?.lower ?? '')) at--
  const led = prepared.tokens[at]?.lower ?? ''
  return PLACE_PREPOSITIONS.has(led) || STRUCK.test(led)
}
