import { group } from 'd3-array'
import type { Measure } from '@/lib/domain/figure'
import type { Place } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import { publication, type ReconcilableClaim } from './claim-group'
import { type Numbers, numbersOf } from './numbers'
import { publishedBy, type Stretch, stretchOf } from './stretch'
import { isAgain, targetNouns, tellingWords } from './telling-words'

/** A claim with what it is compared by, worked out once. */
export interface Compared<Claim extends ReconcilableClaim = ReconcilableClaim> {
  claim: Claim
  /** Null when nothing dates it. */
  stretch: Stretch | null
  /** Milliseconds since 1970; null when undated. */
  published: number | null
  /** The end of its day, where only the date of publication is known. */
  publishedBy: number | null
  numbers: ReadonlyMap<string, Numbers>
  /** What its sentence says beyond the words that every report of a strike has. */
  words: ReadonlySet<string>
  /** The targets that its sentence names. */
  targets: ReadonlySet<string>
  /** The words of its place's name. */
  names: ReadonlySet<string>
  /** It says of itself that it is not the first: "again", "another". */
  again: boolean
  /** One place of many in a national report, of which nothing is told but its name. */
  rollCall: boolean
  /** Other places of its article that are neither this one nor around it. */
  company: ReadonlySet<string>
  /** Its sentence tells of other places, too. */
  sharesSentence: boolean
}

/**
 * Gives each claim what it is compared by. All claims of an article must be among them: they say what a claim is one
 * of. A claim without a window takes that of the claims of the same place and kind in its article, when those know of
 * one only; its own stays unknown.
 */
export function compared<Claim extends ReconcilableClaim>(claims: readonly Claim[]): Compared<Claim>[] {
  const byArticle = group(claims, ({ articleId }) => articleId)
  return claims.map((claim) => {
    const siblings = claim.articleId === undefined ? [] : (byArticle.get(claim.articleId) ?? [])
    return {
      claim,
      stretch: stretchOf(claim) ?? stretchAmong(siblings, claim),
      published: publication(claim),
      publishedBy: publishedBy(claim),
      numbers: numbersOf(claim),
      words: wordsOf(claim, siblings),
      targets: targetNouns(claim.quote),
      names: tellingWords(claim.place?.name ?? ''),
      again: isAgain(claim.quote),
      rollCall: isRollCall(claim, siblings),
      company: companyOf(claim, siblings),
      sharesSentence: siblings.some((other) => other.quote === claim.quote && !isSamePlace(other, claim)),
    }
  })
}

function stretchAmong(siblings: readonly ReconcilableClaim[], claim: ReconcilableClaim): Stretch | null {
  const alike = siblings.filter(
    (other) =>
      other.kind === claim.kind &&
      isSamePlace(other, claim) &&
      (other.actor === null || claim.actor === null || other.actor === claim.actor),
  )
  const known = new Map(
    alike.flatMap((other) => {
      const stretch = stretchOf(other)
      return stretch ? [[`${stretch.start} ${stretch.end}`, stretch] as const] : []
    }),
  )
  return known.size === 1 ? ([...known.values()][0] ?? null) : null
}

function isSamePlace({ place: a }: ReconcilableClaim, { place: b }: ReconcilableClaim): boolean {
  return a !== null && b !== null && placeKey(a) === placeKey(b)
}

/** The headline speaks of the claim, too, where the article speaks of one place. */
function wordsOf({ quote, headline }: ReconcilableClaim, siblings: readonly ReconcilableClaim[]): ReadonlySet<string> {
  const places = siblings.flatMap(({ place }) => (place && place.precision !== 'country' ? placeKey(place) : []))
  return tellingWords(headline && new Set(places).size <= 1 ? `${headline}. ${quote}` : quote)
}

function companyOf({ place: own }: ReconcilableClaim, siblings: readonly ReconcilableClaim[]): ReadonlySet<string> {
  return new Set(siblings.flatMap(({ place }) => (place && own && isElsewhere(place, own) ? placeKey(place) : [])))
}

/** Neither the place nor what it lies in. */
function isElsewhere(place: Place, own: Place): boolean {
  if (place.precision === 'country' || placeKey(place) === placeKey(own)) return false
  return place.precision !== 'region' || place.admin1 !== own.admin1
}

const OF_A_BARRAGE: ReadonlySet<Measure> = new Set(['launched', 'intercepted'])
const OF_A_SITE: ReadonlySet<Measure> = new Set(['killed', 'injured'])

function isRollCall({ place: own, targetType, figures }: ReconcilableClaim, siblings: readonly ReconcilableClaim[]) {
  if (!own || own.precision === 'country' || targetType !== 'unknown') return false
  if (figures.some(({ measure }) => OF_A_SITE.has(measure))) return false
  return siblings.some(
    ({ place, figures }) =>
      place?.precision === 'country' &&
      place.country === own.country &&
      figures.some(({ measure }) => OF_A_BARRAGE.has(measure)),
  )
}
