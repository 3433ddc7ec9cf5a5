import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { wordSet } from '@/lib/text/word-set'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'

const FORCES = wordSet(
  'army military forces force air navy defences defenses defence defense troops units fighters ships warships',
)
const DOWNS =
  /^figure:(?:shot|shoots?|shooting|downed|downs|intercept|destroy|took|takes?|brought|bring|neutrali[sz]ed)/

/** "Poland shot down three of the drones", "Israel intercepted 12": over the country that is said to do it. */
export function downedBy(
  { tokens }: PreparedText,
  figure: FigureDraft,
  toponyms: readonly LocatedToponym[],
  options: readonly Option[],
): number | null {
  if (figure.measure !== 'intercepted' || !DOWNS.test(figure.rule) || figure.firstToken >= figure.quantity.first)
    return null
  let at = figure.firstToken
  while (at > 0 && /^(?:has|have|had|also|later|then|successfully)$/.test(tokens[at - 1]?.lower ?? '')) at--
  while (at > 0 && FORCES.has(tokens[at - 1]?.lower ?? '')) at--
  const own = tokens[at - 1]?.kind === 'possessive' ? at - 1 : at
  // "Russia, for its part, said it downed 102 drones"
  const it = tokens[at - 1]?.lower === 'it'
  const doer = it
    ? toponyms.findLast(
        (toponym) => toponym.last < at && toponym.first >= figure.quantity.sentence.first && isPower(toponym),
      )
    : toponyms.find(({ last, place }) => last === own && place?.precision === 'country')
  if (!doer?.place) return null
  const country = doer.place.country
  const named = options.filter(({ toponym: { place } }) => place?.precision === 'country' && place.country === country)
  return (
    (named.findLast(({ role }) => role === 'site') ?? named.at(-1))?.index ??
    (doer.place.precision === 'country' ? toponyms.indexOf(doer) : null)
  )
}

function isPower({ place, entry }: LocatedToponym): boolean {
  return place?.precision === 'country' || entry?.featureCode === 'PPLC'
}
