import type { Candidate, Gazetteer, GazetteerEntry } from '@/lib/domain/gazetteer'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { sentenceAt } from '@/lib/text/prepare'
import { wholeWords } from '@/lib/text/word-pattern'
import type { Context } from './context'

const TALKS = wholeWords`
  talks?, met, meets?, meeting, summit, mediat\w+, visit\w*, envoys?, host\w*, negotiat\w+, travel\w*, flew,
  delegation, via, airlines?
`
const MIN_POPULATION = 50_000

/**
 * "A strike on a house in Oman", in a story about Ukraine, is Uman misheard: a far-away country named only
 * once, beside none of its neighbours, and one letter from a city of the countries that the text is about.
 * Empty when the name is to be taken at its word.
 */
export function misheard(
  prepared: PreparedText,
  toponym: Toponym,
  entry: GazetteerEntry,
  context: Context,
  gazetteer: Gazetteer,
): readonly Candidate[] {
  if (entry.precision !== 'country' || toponym.kind === 'demonym' || !context.alone(entry.country)) return []
  const sentence = sentenceAt(prepared, toponym.start)
  if (!sentence || TALKS.test(prepared.text.slice(sentence.start, sentence.end))) return []
  if (prepared.tokens[toponym.first - 1]?.lower !== 'in') return []
  const others = new Set([...context.countries].filter((code) => code !== entry.country))
  return gazetteer
    .fuzzy(toponym.name, others)
    .filter(
      (candidate) =>
        candidate.entry.population >= MIN_POPULATION && candidate.entry.name.length === toponym.name.length,
    )
}
