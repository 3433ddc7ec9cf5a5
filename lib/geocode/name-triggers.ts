import type { Candidate, Gazetteer } from '@/lib/domain/gazetteer'
import type { Precision } from '@/lib/domain/place'
import type { Toponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Token } from '@/lib/text/tokens'
import { anyOf } from '@/lib/text/word-pattern'
import { DISTRICT_WORDS, FACILITY_MODIFIERS, FACILITY_WORDS, REGION_WORDS, SETTLEMENT_WORDS } from './name-words.table'

/**
 * Reads the words beside each name: "Odesa region" is the region, "the city of Zaporizhzhia" the city,
 * "Saky and Belbek airfields" two airfields. The trigger word joins the mention; in a list it holds for
 * every name ("Donetsk and Kherson oblasts").
 */
export function withTriggers(prepared: PreparedText, toponyms: readonly Toponym[], gazetteer: Gazetteer): Toponym[] {
  const read = toponyms.map((toponym) =>
    toponym.kind === 'demonym' ? toponym : (after(prepared, toponym, gazetteer) ?? before(prepared, toponym)),
  )
  shareInLists(prepared, read)
  shareForward(prepared, read)
  return read
}

/** Names that are regions by themselves ("Sagaing Region") already hold their word. */
function after(prepared: PreparedText, toponym: Toponym, gazetteer: Gazetteer): Toponym | null {
  const { tokens } = prepared
  const own = tokens[toponym.last - 1]?.lower ?? ''
  if (toponym.last - toponym.first > 1 && (REGION_WORDS.has(own) || DISTRICT_WORDS.has(own)))
    return { ...toponym, level: REGION_WORDS.has(own) ? 'region' : 'district' }
  const word = tokens[toponym.last]
  if (!word) return null
  // "the Donetsk People's Republic"
  if (
    word.lower === 'people' &&
    tokens[toponym.last + 1]?.kind === 'possessive' &&
    tokens[toponym.last + 2]?.lower === 'republic'
  )
    return extended(prepared, toponym, toponym.last + 3, 'region', 'name:region-word', gazetteer)
  const area = word.lower === 'area' && toponym.candidates.some(({ entry }) => entry.precision === 'region')
  if (REGION_WORDS.has(word.lower) || area)
    return extended(prepared, toponym, toponym.last + 1, 'region', 'name:region-word', gazetteer)
  if (DISTRICT_WORDS.has(word.lower) && !countsDistricts(toponym, word) && !isCourt(tokens, toponym.last))
    return extended(prepared, toponym, toponym.last + 1, 'district', 'name:district-word', gazetteer)
  const facility = facilityAfter(tokens, toponym.last)
  if (facility)
    return {
      ...extended(prepared, toponym, facility, null, 'name:facility-word', gazetteer),
      facility: prepared.text.slice(word.start, tokens[facility - 1]?.end),
    }
  if (LANDSCAPES.test(word.lower)) return landscape(prepared, toponym, gazetteer)
  // "Kursk's western Russian border region"
  if (word.kind === 'possessive') {
    for (let i = toponym.last + 1; i < toponym.last + 6; i++) {
      if (tokens[i]?.kind === 'punct') break
      if (
        REGION_WORDS.has(tokens[i]?.lower ?? '') &&
        i > toponym.last + 1 &&
        !namesAnother(tokens, toponym.last + 1, i)
      )
        return { ...toponym, level: 'region', rule: 'name:possessive-region' }
    }
  }
  if (/^(governor|gov)$/.test(word.lower)) return { ...toponym, level: 'region', rule: 'name:governor' }
  return null
}

const LANDSCAPES = /^(?:valley|peninsula|mountains?|desert|gorge|steppe|delta|plateau|highlands?|foothills)$/

/** "the Tirah valley": no town of that name elsewhere, but the valley, or a region that is called by it. */
function landscape(prepared: PreparedText, toponym: Toponym, gazetteer: Gazetteer): Toponym {
  const whole = extended(prepared, toponym, toponym.last + 1, 'region', 'name:landscape', gazetteer)
  return { ...whole, candidates: whole.candidates.filter(({ entry }) => entry.precision !== 'settlement') }
}

/** "Indiana counties", "an Ohio community": districts of a country or region, which keeps its name. */
function countsDistricts({ candidates }: Toponym, word: Token): boolean {
  if (/^\p{Lu}/u.test(word.text)) return false
  return candidates.some(({ entry, primary }) => primary && /^(?:country|region)$/.test(entry.precision))
}

/** "U.S. District Judge": a court's district. */
function isCourt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text === 'District' && /^(?:court|judge|attorney)$/.test(tokens[at + 1]?.lower ?? '')
}

/** "Ukraine's Odesa region": the region has a name of its own, which is not a direction or a people. */
function namesAnother(tokens: readonly Token[], from: number, to: number): boolean {
  const last = tokens[to - 1]
  return last !== undefined && /^\p{Lu}/u.test(last.text) && to - from === 1
}

function extended(
  prepared: PreparedText,
  toponym: Toponym,
  last: number,
  level: Precision | null,
  rule: string,
  gazetteer: Gazetteer,
): Toponym {
  const end = prepared.tokens[last - 1]?.end ?? toponym.end
  const text = prepared.text.slice(toponym.start, end)
  const named = level === null ? [] : gazetteer.lookup(text)
  // In Ukraine and Russia a district is a raion.
  const whole = level === 'district' && named.length === 0 ? gazetteer.lookup(`${toponym.name} raion`) : named
  return { ...toponym, last, end, text, level, rule, candidates: merge(whole, toponym.candidates) }
}

function merge(first: readonly Candidate[], second: readonly Candidate[]): readonly Candidate[] {
  const ids = new Set(first.map(({ entry }) => entry.id))
  return [...first, ...second.filter(({ entry }) => !ids.has(entry.id))]
}

/** Token index after "oil refinery", "nuclear power plant", "airfields"; null when no such noun follows. */
function facilityAfter(tokens: readonly Token[], from: number): number | null {
  for (let i = from; i < from + 4; i++) {
    const word = tokens[i]?.lower ?? ''
    if (FACILITY_WORDS.has(word)) return i + 1
    if (!FACILITY_MODIFIERS.has(word)) return null
  }
  return null
}

/** "the city of X", "the village X", "the southern part of X". */
function before(prepared: PreparedText, toponym: Toponym): Toponym {
  const { tokens } = prepared
  const at = (back: number) => tokens[toponym.first - back]?.lower ?? ''
  if (at(1) === 'of' && SETTLEMENT_WORDS.has(at(2)) && at(2) !== 'capital')
    return { ...toponym, level: 'settlement', rule: 'name:city-of' }
  if (SETTLEMENT_WORDS.has(at(1)) && at(1) !== 'capital')
    return { ...toponym, level: 'settlement', rule: 'name:city-of' }
  if (at(1) === 'of' && REGION_WORDS.has(at(2))) return { ...toponym, level: 'region', rule: 'name:region-of' }
  if (at(1) === 'of' && /^(part|parts)$/.test(at(2)) && /^(north|south|east|west|central)/.test(at(3)))
    return { ...toponym, level: 'region', rule: 'name:part-of' }
  return toponym
}

const PLURAL_TRIGGER = new RegExp(
  `${anyOf`
    oblasts, regions, provinces, districts, raions, airfields, bases, airbases, airports, refineries, ports, counties,
    governorates
  `}$`,
)

/** A plural trigger at the end of a list holds for all its names. */
function shareInLists(prepared: PreparedText, toponyms: Toponym[]): void {
  for (let i = toponyms.length - 1; i > 0; i--) {
    const last = toponyms[i]
    if (!last) continue
    const word = prepared.tokens[last.last - 1]?.lower ?? ''
    const plural = PLURAL_TRIGGER.test(word)
    if (!plural) continue
    for (let k = i - 1; k >= 0; k--) {
      const name = toponyms[k]
      const next = toponyms[k + 1]
      if (!name || !next || name.kind === 'demonym' || name.level || !listed(prepared, name, next)) break
      toponyms[k] = { ...name, level: last.level, facility: last.facility, rule: `${last.rule}-list` }
    }
  }
}

/** "the regions of Kiev, Lvov and Sumy": the word before the list holds for all its names. */
function shareForward(prepared: PreparedText, toponyms: Toponym[]): void {
  for (let i = 1; i < toponyms.length; i++) {
    const [before, name] = [toponyms[i - 1], toponyms[i]]
    if (!before || !name || name.level || name.kind === 'demonym' || !/^name:region-of/.test(before.rule)) continue
    const plural = /s$/.test(prepared.tokens[before.first - 2]?.lower ?? '') || before.rule === 'name:region-of-list'
    if (plural && listed(prepared, before, name))
      toponyms[i] = { ...name, level: 'region', rule: 'name:region-of-list' }
  }
}

/** Only a comma and "and" between the two names. */
function listed(prepared: PreparedText, a: Toponym, b: Toponym): boolean {
  return /^\s*(?:,|,?\s*(?:and|or|as well as|&))\s*(?:the\s+)?(?:also\s+)?$/.test(prepared.text.slice(a.end, b.start))
}
