import { matchesOf } from '@/lib/text/matches'
import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import type { FigureDraft } from '../figures/draft'
import type { Option } from './option'

const KINDS = anyOf`
  factory, plant, refinery, mill, mine, quarry, warehouse, depot, terminal, workshop, sawmill, brickyard, bakery, farm,
  hospital, clinic, maternity ward, school, kindergarten, university, college, dormitory, hostel, hotel, cafe, café,
  restaurant, market, bazaar, shop, supermarket, mall, shopping cent(?:re|er), cinema, theatre, theater, museum, library,
  church, mosque, monastery, temple, synagogue, cemetery, camp, shelter, orphanage, prison, jail, detention cent(?:re|er),
  barracks, base, air ?base, airfield, airport, port, harbour, harbor, shipyard, station, railway station, bus station,
  bridge, dam, checkpoint, post office, police station, stadium, park, beach, playground, power station, substation,
  training ground, festival, wedding, funeral, convoy, bus, train, ferry, minibus
`
// "at the factory", "in the refugee camp": spoken of before.
const BACK_TO = new RegExp(
  String.raw`\b(?:the|that|this)\s+(?:[a-z]+\s+){0,2}?(${KINDS})\b(?!\s+(?:in|of|near)\s+(?:the\s+)?\p{Lu})`,
  'giu',
)

/**
 * "… bombed a port and a cement factory in Bajil, a day after a missile fell near an airport. … four were killed at the
 * factory": the site that was told with the noun, where the sentence names no site of its own.
 */
export function siteToldWith(prepared: PreparedText, figure: FigureDraft, options: readonly Option[]): number | null {
  const { text } = prepared
  const { sentence } = figure.quantity
  const noun = nounBeside(text.slice(sentence.start, sentence.end), figure.start - sentence.start)
  if (!noun) return null
  const told = options.filter(
    ({ role, toponym }) => role === 'site' && toponym.place?.precision !== 'country' && toponym.start < sentence.start,
  )
  for (const before of prepared.sentences.filter(({ start }) => start < sentence.start).reverse()) {
    const at = before.start + text.slice(before.start, before.end).toLowerCase().lastIndexOf(noun)
    if (at < before.start) continue
    const here = told.filter(({ toponym }) => before.start <= toponym.start && toponym.start < before.end)
    const around = here.map((option) => ({ option, away: away(option, at, at + noun.length) }))
    const site = around.reduce<(typeof around)[number] | null>((a, b) => (a && a.away <= b.away ? a : b), null)
    if (site) return site.option.index
  }
  return null
}

// "a factory in Bajil" ties more closely than "Hodeidah and a factory".
const BEHIND = 20

/** How far a name stands from the noun, in letters; 0 for a name that holds it ("Ben Gurion airport"). */
function away({ toponym }: Option, start: number, end: number): number {
  if (toponym.start < end && start < toponym.end) return 0
  return toponym.start >= end ? toponym.start - end : start - toponym.end + BEHIND
}

// What a comma or semicolon between counts, in letters.
const BREAK = 40

/** The definite noun that stands nearest to the figure, in its own clause if there is one. */
function nounBeside(sentence: string, figure: number): string | null {
  let best: { noun: string; away: number } | null = null
  for (const match of matchesOf(sentence, BACK_TO)) {
    const [from, to] = match.index < figure ? [match.index, figure] : [figure, match.index]
    const away = to - from + BREAK * (sentence.slice(from, to).match(/[,;]/g)?.length ?? 0)
    const noun = match[1]?.toLowerCase()
    if (noun && (!best || away < best.away)) best = { noun, away }
  }
  return best?.noun ?? null
}
