import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Attribution } from '../claimants'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'
import type { BindingWords } from './words'

/** "Across the country 11 people were killed": a national figure, whatever town was named last. */
export function wholeCountry(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  words: BindingWords,
): number | null {
  const { sentence } = figure.quantity
  const said = prepared.text.slice(sentence.start, sentence.end)
  if (!words.wholeCountry.test(said)) return null
  const opens = words.opensWithCountry.test(said)
  if (
    !opens &&
    options.some(
      ({ toponym, role }) =>
        role === 'site' &&
        toponym.place?.precision !== 'country' &&
        sentence.start <= toponym.start &&
        toponym.start < sentence.end,
    )
  )
    return null
  const countries = options.filter(
    ({ toponym }) => toponym.place?.precision === 'country' && toponym.start < sentence.end,
  )
  return (countries.findLast(({ role }) => role === 'site') ?? null)?.index ?? null
}

/** "The air force intercepted 296 drones": the country whose claim it is, where the text names it. */
export function national(
  prepared: PreparedText,
  figure: FigureDraft,
  options: readonly Option[],
  toponyms: readonly LocatedToponym[],
  claimant: Attribution | null,
  words: BindingWords,
): number | null {
  const speaker = speakerIn(claimant, toponyms)
  const named = speaker === null ? null : toponyms[speaker]?.place?.country
  const country = named ?? (claimant ? words.countryOf(claimant.claimant, prepared.language) : null)
  const countries = options.filter(({ toponym }) => toponym.place?.precision === 'country')
  // The mention last spoken of: a struck country before one that only acts.
  const spoken = (list: readonly Option[]) =>
    list.findLast(({ toponym }) => toponym.start < figure.quantity.sentence.end) ?? list[0]
  const byRole = (list: readonly Option[]) => spoken(list.filter(({ role }) => role === 'site')) ?? spoken(list)
  if (country) {
    const own = byRole(countries.filter(({ toponym }) => toponym.place?.country === country))
    // "The Russian Ministry of Defence": the people's name stands for the country where nothing else names it.
    if (own) return own.index
    if (speaker !== null && toponyms[speaker]?.place?.precision === 'country') return speaker
  }
  const own = defender(prepared, toponyms, words)
  if (own !== null && figure.measure !== 'hit')
    return (
      byRole(countries.filter(({ toponym }) => toponym.place?.country === toponyms[own]?.place?.country))?.index ?? own
    )
  const struck = countries.filter(({ role }) => role === 'site')
  const only =
    new Set(struck.map(({ toponym }) => toponym.place?.country)).size === 1 ? (byRole(struck)?.index ?? null) : null
  if (figure.measure === 'launched' || figure.measure === 'hit') return only ?? homeOf(options, toponyms)
  // What was stopped is told by an air force, or by nobody named: then it is of the one country under attack.
  return claimant === null || words.airForce.test(claimant.claimant) ? (only ?? homeOf(options, toponyms)) : null
}

/** A mention of the one country that all sites of the report lie in; null when they lie in several, or nothing names it. */
function homeOf(options: readonly Option[], toponyms: readonly LocatedToponym[]): number | null {
  const home = new Set(options.flatMap(({ role, toponym }) => (role === 'site' ? (toponym.place?.country ?? []) : [])))
  if (home.size !== 1) return null
  const at = toponyms.findIndex(
    ({ place }) => place?.precision === 'country' && place.country !== null && home.has(place.country),
  )
  return at < 0 ? null : at
}

/** The one country whose air force, military or airspace the report speaks of: a bulletin without a speaker is its. */
function defender(prepared: PreparedText, toponyms: readonly LocatedToponym[], words: BindingWords): number | null {
  const own = toponyms.flatMap(({ start, end, place }, i) =>
    place?.precision === 'country' &&
    (words.airForceBehind.test(prepared.text.slice(end, end + 30)) ||
      words.airForceBefore.test(prepared.text.slice(Math.max(0, start - 50), start)))
      ? [i]
      : [],
  )
  return new Set(own.map((i) => toponyms[i]?.place?.country)).size === 1 ? (own[0] ?? null) : null
}

/** The mention of the country that a claimant speaks for: "Russia's Defence Ministry", "The Russian Ministry", "Kyiv's air force". */
function speakerIn(claimant: Attribution | null, toponyms: readonly LocatedToponym[]): number | null {
  if (!claimant) return null
  const inside = toponyms.findIndex(({ start, end }) => claimant.start <= start && end <= claimant.end)
  return inside < 0 ? null : inside
}
