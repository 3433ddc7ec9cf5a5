import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import { type PreparedText, sentenceAt } from '@/lib/text/prepare'
import { CAPITALS } from './capitals.table'
import { isCountry } from './name-at'

/**
 * "The Ukrainian capital was hit", "in the capital eleven were hurt": a mention of the town, though its name is not
 * there. The people's name says whose it is; without one it is the capital last named, else that of the one country
 * whose towns and regions the text names.
 */
export function withCapitals(prepared: PreparedText, toponyms: readonly Toponym[], gazetteer: Gazetteer): Toponym[] {
  const { tokens } = prepared
  const added: Toponym[] = []
  for (let i = 1; i < tokens.length; i++) {
    const token = tokens[i]
    if (token?.lower !== 'capital' || token.text !== 'capital' || isNamed(prepared, i)) continue
    const people = toponyms.find(({ kind, last }) => kind === 'demonym' && last === i)
    const country =
      people?.candidates[0]?.entry.country ?? (tokens[i - 1]?.lower === 'the' ? spokenOf(toponyms, i) : null)
    const seats = seatsOf(country, gazetteer)
    if (seats.length === 0) continue
    const { start, end, text } = token
    const words = { start, end, text, name: text, first: i, last: i + 1 }
    added.push({ ...words, level: 'settlement', facility: null, kind: 'name', candidates: seats, rule: 'name:capital' })
  }
  return added.length ? [...toponyms, ...added].sort((a, b) => a.start - b.start) : [...toponyms]
}

function seatsOf(country: string | null, gazetteer: Gazetteer): readonly Candidate[] {
  const name = country === null ? undefined : CAPITALS.get(country)
  if (name === undefined) return []
  return gazetteer.lookup(name).filter(({ entry }) => entry.country === country && entry.featureCode === 'PPLC')
}

/** "the capital, Kyiv", "the capital of Mali", "capital city Bamako", "the regional capital"; "capital punishment". */
function isNamed(prepared: PreparedText, i: number): boolean {
  const { tokens, text } = prepared
  const sentence = sentenceAt(prepared, tokens[i]?.start ?? 0)
  const rest = text.slice(tokens[i]?.end, sentence?.end)
  if (/^(?:\s+city)?(?:,|\s+of|\s*\()?\s*(?:the\s+)?\p{Lu}/u.test(rest)) return true
  // Of a region, and what else the word means.
  return /^\s+(?:of|punishment|investments?|markets?|goods|flows?|repairs?|gains?|expenditure|letters?|crimes?|controls?)\b/.test(
    rest,
  )
}

/** The country of the capital last named, else the one country whose places the text names. */
function spokenOf(toponyms: readonly Toponym[], at: number): string | null {
  const capital = toponyms.findLast(
    ({ last, kind, candidates }) =>
      last <= at &&
      kind === 'name' &&
      candidates.some(({ entry, primary }) => primary && CAPITALS.get(entry.country) === entry.name),
  )
  if (capital)
    return capital.candidates.find(({ entry }) => CAPITALS.get(entry.country) === entry.name)?.entry.country ?? null
  const own = toponyms.filter(
    (toponym) => toponym.kind === 'name' && !isCountry(toponym) && toponym.candidates.length > 0,
  )
  const countries = new Set(own.flatMap(({ candidates }) => (candidates[0] ? [candidates[0].entry.country] : [])))
  const named = new Set(
    toponyms.filter(isCountry).flatMap(({ candidates }) => candidates.map(({ entry }) => entry.country)),
  )
  const [only] = countries
  return countries.size === 1 && only !== undefined && named.has(only) ? only : null
}
