import type { PlaceRole } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import { sentenceAt } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { type Clause, clauseAt } from './clauses'
import { EVENT_WORDS, TALK } from './event-words.table'
import type { WindowMention } from './windows'

/** What a place does in the text, and the rule that says so. */
export interface RoleMention {
  role: PlaceRole
  rule: string
}

interface Setting {
  prepared: PreparedText
  toponym: LocatedToponym
  toponyms: readonly LocatedToponym[]
  index: number
  sentence: Sentence
  clause: Clause
  windows: readonly WindowMention[]
  /** The role of the mention before, with the words between. */
  previous: { rule: string; gap: string } | null
  /** The `n`th token before the mention, lower case; '' outside the sentence. */
  before(n: number): string
  after(n: number): string
}

type Finder = (setting: Setting) => RoleMention | null

// Ordered: what a place plainly is not comes before what it may be.
const FINDERS: readonly Finder[] = [
  peoples,
  dateline,
  hyphenated,
  measuredFrom,
  border,
  container,
  origin,
  institution,
  bystander,
  struckCountry,
  subject,
  jurisdiction,
  elsewhen,
  otherCountry,
  site,
]

/** The role of every toponym, in their order: `site` only where something is said to have happened or been aimed. */
export function findRoles(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
): RoleMention[] {
  const roles: RoleMention[] = []
  for (const [index, toponym] of toponyms.entries())
    roles.push(roleOf(prepared, toponyms, windows, toponym, index, roles[index - 1] ?? null))
  return roles
}

function roleOf(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  windows: readonly WindowMention[],
  toponym: LocatedToponym,
  index: number,
  last: RoleMention | null,
): RoleMention {
  const sentence = sentenceAt(prepared, toponym.start)
  if (!sentence) return { role: 'context', rule: 'role:no-sentence' }
  const clause = clauseAt(prepared, sentence, toponym.first)
  const setting: Setting = {
    prepared,
    toponym,
    toponyms,
    index,
    sentence,
    clause,
    windows,
    previous: null,
    before: (n) => (toponym.first - n >= sentence.first ? (prepared.tokens[toponym.first - n]?.lower ?? '') : ''),
    after: (n) => (toponym.last + n - 1 < sentence.last ? (prepared.tokens[toponym.last + n - 1]?.lower ?? '') : ''),
  }
  setting.previous = last
    ? { rule: last.rule, gap: prepared.text.slice(toponyms[index - 1]?.end ?? 0, toponym.start) }
    : null
  for (const find of FINDERS) {
    const found = find(setting)
    if (found) return found
  }
  return { role: 'context', rule: 'role:mentioned' }
}

const actor = (rule: string): RoleMention => ({ role: 'actor', rule: `role:${rule}` })
const context = (rule: string): RoleMention => ({ role: 'context', rule: `role:${rule}` })

/** "Russian forces": a people, never a place where something happened. */
function peoples({ toponym }: Setting): RoleMention | null {
  return toponym.kind === 'demonym' ? actor('demonym') : null
}

/** "ISTANBUL (AA) -", "KYIV, Ukraine -": where the report was written. */
function dateline({ prepared, toponym, sentence }: Setting): RoleMention | null {
  if (sentence.start > 200) return null
  const head = prepared.text.slice(sentence.start, sentence.start + 80)
  const line = /^[\p{L}][\p{L}.' /-]*(?:,\s*[^-–—(]{1,40}?)?\s*(?:\([^)]{2,30}\)\s*[-–—]+|\s[-–—]{1,2})\s/u.exec(head)
  if (!line || toponym.end > sentence.start + line[0].length) return null
  const capitals = /^\p{Lu}{3,}/u.test(line[0])
  return capitals || /[(]/.test(line[0]) ? context('dateline') : null
}

/** "Marshall Islands-flagged", "Iran-designed", "Moscow-backed". */
function hyphenated({ after }: Setting): RoleMention | null {
  if (after(1) !== '-') return null
  if (/^(backed|led|installed|appointed|allied|aligned)$/.test(after(2))) return actor('hyphen')
  return /^(flagged|registered|owned|designed|made|built|supplied|based|bound|born|controlled|occupied|style|funded|operated)$/.test(
    after(2),
  )
    ? context('hyphen')
    : null
}

const DIRECTION = /^(?:(?:north|south|east|west)(?:east|west)?|north-east|north-west|south-east|south-west)$/

/** "85 km south of Kyiv", "a village south of Beirut", "from the Kremlin": a reference point. */
function measuredFrom({ prepared, toponym, sentence, before }: Setting): RoleMention | null {
  const lead = prepared.text.slice(sentence.start, toponym.start)
  if (/\b(?:banks?|course|waters) of the\s*$/i.test(lead)) return context('river')
  if (
    /\b(?:north|south|east|west)(?:-?(?:east|west))?(?:ern)? of(?: the)?(?: (?:\w+(?:i|ian|ish|ese)|city|town|port|capital|village|regional|border|outskirts)\w*){0,2}(?: of)?\s*$/i.test(
      lead,
    )
  )
    return context('direction-of')
  if (
    /\b\d[\d.,]*\s*(?:km|kms|kilomet(?:er|re)s?|miles?|mi|m|met(?:er|re)s?)\b[^.;]{0,40}\b(?:from|of|to|off)(?: the)?(?: \w+){0,2}\s*$/i.test(
      lead,
    )
  )
    return context('distance-from')
  if (/\bnear the (?:city|town|border)s? (?:of|with)\s*$/i.test(lead) && DIRECTION.test(before(4)))
    return context('direction-of')
  return null
}

/** "the Polish border", "the border with Belarus". */
function border({ after, before, prepared, toponym, sentence }: Setting): RoleMention | null {
  if (/^(border|frontier)$/.test(after(1))) return context('border')
  const lead = prepared.text.slice(sentence.start, toponym.start)
  if (toponym.place?.precision === 'water' && /\b(?:near|towards?|beside|along|from)\s+(?:the\s+)?$/i.test(lead))
    return context('near-water')
  if (/\bborder(?:s|ing)?(?: with| of| between)?(?: the)?\s*$/i.test(lead)) return context('border')
  if (/\bnear\s+(?:\p{Lu}[\p{L}-]+\s+and\s+)?$/u.test(lead) && toponym.place?.precision === 'country')
    return context('near-country')
  return before(1) === 'and' &&
    /\bnear\s+\p{Lu}[\p{L}-]+\s+and\s+$/u.test(lead) &&
    toponym.place?.precision === 'country'
    ? context('near-country')
    : null
}

/** "Izium in Kharkiv Oblast", "Bat Yam near Tel Aviv": the second only says where the first is. */
function container({ prepared, toponym, toponyms, index, previous }: Setting): RoleMention | null {
  const inner = toponyms[index - 1]
  if (previous?.rule === 'role:hyphen') return null
  if (!inner?.place || !toponym.place || inner.kind === 'demonym') return null
  const between = prepared.text.slice(inner.end, toponym.start)
  if (
    /^\s*(?:\([^)]*\)\s*)?,?\s*(?:near|next to|outside|close to|not far from)(?: the)?(?: (?:city|town|port))?(?: of)?\s*$/.test(
      between,
    )
  )
    return context('near-another')
  const coarse: Record<string, number> = {
    spot: 0,
    facility: 0,
    settlement: 1,
    district: 2,
    region: 3,
    water: 3.5,
    country: 4,
  }
  const wider =
    (coarse[toponym.place.precision] ?? 0) > (coarse[inner.place.precision] ?? 0) ||
    (toponym.place.precision === 'settlement' && inner.place.precision === 'district')
  if (!wider) return null
  const linked =
    /^\s*,?\s*(?:(?:a |the )?(?:village|town|city|capital|settlement)\s+)?(?:(?:in|of|inside|within|on)\s+)?(?:the\s+|deep\s+|far\s+|in\s+|occupied\s+|Russian-occupied\s+|central\s+|(?:north|south|east|west)\w*\s+)*$/i.test(
      between,
    )
  const listed = /^\s*,?\s*$/.test(between) && between.includes(',')
  if (!linked && !listed) return null
  // A district of a town that is itself under attack: the town stays a site.
  if (toponym.place.precision === 'settlement') return null
  return context('container')
}

/** "launched from Kursk", "a flight from Florida", "talks in Riyadh", "told reporters in Paris", "arriving in Turkey". */
function origin({ prepared, toponym, sentence, previous }: Setting): RoleMention | null {
  const lead = prepared.text.slice(sentence.start, toponym.start)
  // A list of launch areas: "from Kursk, Shatalovo and Millerovo".
  if (
    previous &&
    /launched-from|venue|speaker|role:from/.test(previous.rule) &&
    /^\s*(?:,|,?\s*(?:and|or|as well as|,))\s*(?:(?:in|from|over)\s+)?(?:the\s+|occupied\s+)?$/.test(previous.gap)
  )
    return context(previous.rule.replace('role:', ''))
  if (
    /\b(?:launched|fired|released|dropped|came)\b[^.;]{0,50}\b(?:bombers?|aircraft|planes?|jets?|submarines?|ships?|frigates?|carriers?)\b[^.;]{0,30}\b(?:over|from|above|in|off)(?: the| occupied)?\s*$/i.test(
      lead,
    )
  )
    return context('launched-from')
  if (
    /\b(?:launch(?:es)? (?:areas?|sites?|points?|of)|directions?:?|launched from|fired from|flying from|flew in from|take-?off)\b[^.;]{0,60}$/i.test(
      lead,
    ) &&
    !/\b(?:at|on|against|struck|hit)\s+(?:the\s+)?$/i.test(lead)
  )
    return context('launched-from')
  if (
    /\b(?:launched|fired|flew|taking off|took off|sent|came|flying|departed|flight)\b[^.;,]{0,40}\bfrom(?: the)?(?: \w+)?\s*$/i.test(
      lead,
    )
  )
    return context('launched-from')
  if (
    /\b(?:talks?|met|meeting|summit|negotiat\w+|reporters|conference|visit(?:ed|ing)?|arriv(?:ed|ing)|travel\w*|flight|hospital(?:s|ised|ized)?|treated|taken|evacuated|report|correspondent|reporting|headquarters|embassy|court|parliament|area|convoy)\s+(?:\w+\s+){0,2}(?:in|to|at|from|for)(?: the)?(?: \w+)?\s*$/i.test(
      lead,
    )
  )
    return context('venue')
  // "the defence ministry in Moscow", "In Moscow, the Defence Ministry claimed", "a G7 summit … in Bavaria"
  if (
    /\b(?:ministr(?:y|ies)|military|army|staff|command|forces?|officials?|authorities|government|department|leaders|diplomats|administration|agency|spokes\w+|council|experts|analysts|statement|address|speech)\s+(?:of\s+)?(?:\w+\s+){0,3}in(?: the)?\s*$/i.test(
      lead,
    )
  )
    return context('speaker-in')
  if (
    /^In\s*$/.test(lead) &&
    /^,?\s*(?:the\s+|its\s+)?(?:[\p{L}'’]+\s+){0,3}(?:ministry|minister|president|spokes\w+|government|command|army|military|general|staff|officials|kremlin|council|court|parliament)\b/iu.test(
      prepared.text.slice(toponym.end, toponym.end + 80),
    )
  )
    return context('speaker-in')
  if (
    /\b(?:meeting|summit|talks|conference|gathered|met|signed|testified|rallied|protest\w*)\b[^.;]{0,60}\b(?:in|at)(?: the)?\s*$/i.test(
      lead,
    ) &&
    !/\b(?:killed|hit|struck|drones?|missiles?)\b/i.test(lead)
  )
    return context('venue')
  if (/\b(?:between|[Ff]rom)\s+(?:the\s+)?(?:\p{Lu}\w+\s+(?:and|to)\s+(?:the\s+)?)?$/u.test(lead))
    return /^[^.;]{0,80}\bto\s+\p{Lu}/u.test(prepared.text.slice(toponym.end, sentence.end)) ? null : context('from')
  return null
}

const ORGANISATIONS =
  /^(?:ministry|minister|military|army|air|armed|forces?|navy|president|presidential|prime|foreign|defen[cs]e|health|interior|government|officials?|authorities|spokes\w+|parliament|security|intelligence|general|command|central|troops|invasion|war|border guard|emergency|police|mayor|aggression|actions|leader|leaders|terms|ambassador|state|energy|nuclear|military-political|emergency|railways?|prosecutors?|media|administration|capital)$/

/** "Russia's Defence Ministry", "Kyiv's air force", "Ukraine President": those who speak or act for a country. */
function institution({ toponym, after, prepared, sentence }: Setting): RoleMention | null {
  const wide = isPower(toponym)
  if (prepared.tokens[toponym.last]?.kind === 'possessive') {
    const next = toponym.last + 1 < sentence.last ? (prepared.tokens[toponym.last + 1]?.lower ?? '') : ''
    const then = prepared.tokens[toponym.last + 2]?.lower ?? ''
    if (ORGANISATIONS.test(next) || ORGANISATIONS.test(then))
      return wide ? (next === 'capital' ? context('possessive') : actor('institution')) : null
    if (toponym.place?.precision === 'country')
      return /^(attack|strike|attacks|strikes|overnight|drone|missile|latest|largest|massive|barrage|raid|assault)/.test(
        next,
      )
        ? actor('attacker')
        : context('possessive')
    return wide && /^(overnight|attack|drone|latest|war|territorial)/.test(next) ? actor('attacker') : null
  }
  if (wide && ORGANISATIONS.test(after(1)) && /^\p{Lu}/u.test(prepared.tokens[toponym.last]?.text ?? ''))
    return actor('institution')
  return null
}

/** A country, or a capital or palace that stands for its government. */
function isPower({ entry, name }: LocatedToponym): boolean {
  return (
    entry !== null &&
    (entry.precision === 'country' || entry.featureCode === 'PPLC' || /^(kremlin|white house|pentagon)$/i.test(name))
  )
}

/** The Kremlin, the White House: seats of government are spoken of, not struck, unless the text says struck. */
function bystander({ toponym, clause }: Setting): RoleMention | null {
  if (!/^(?:the )?(kremlin|white house|pentagon|brussels)$/i.test(toponym.name)) return null
  return /\b(?:hit|struck|attack(?:ed)? on|over) the Kremlin\b/i.test(clause.text) ? null : actor('seat-of-power')
}

const STRUCK_BEFORE =
  /\b(?:attack(?:s|ed|ing)?|strikes?|struck|hit|hits|raids?|raining|rains?|bomb\w*|shell\w*|pound\w*|target\w*|barrages?|launch\w*|fired|sent|drones?|missiles?|assault|bombardment|killed|injured|power|damage\w*)\b[^.;]*\b(?:on|against|at|in|across|over|into|attacks|attacked|hits?|strikes?|struck|targeted|pounded|bombed|shelled)(?: \w+ern| all of| much of| parts of| central| the)*\s*$/i

/** "174 drones against Ukraine", "strikes in Israel": a country that is struck as a whole. */
function struckCountry({ prepared, toponym, clause, windows }: Setting): RoleMention | null {
  if (toponym.place?.precision !== 'country') return null
  const lead = prepared.text.slice(prepared.tokens[clause.first]?.start ?? 0, toponym.start)
  if (
    !STRUCK_BEFORE.test(lead) &&
    !/\b(?:attacks|attacked|hits|strikes|struck|pounds|pounded|bombs|bombed|shells|shelled|targets|targeted)\s*$/i.test(
      lead,
    )
  )
    return null
  if (
    isElsewhen(clause, prepared, windows) ||
    TALK.test(lead) ||
    /\b(?:troops|soldiers|invasion|war)\b[^.;]*$/i.test(lead)
  )
    return null
  return { role: 'site', rule: 'role:struck-country' }
}

const PATIENT = /^(came|was|were|suffered|faced|endured|woke|saw|lost|is|has|had|have|been|being|under|hit)$/
const VERB =
  /^(?:says|said|hits|strikes|attacks|launches|launched|launch|fires|fired|attacked|struck|hit|kills|killed|pounds|pounded|bombs|bombed|shells|shelled|used|uses|sends|sent|trades?|traded|rains?|rained|wants?|wanted|accepted|argues?|seized|controls?|claims?|claimed|has|have|had|is|will|would|did|does|can|could|counted|counts|requested|agrees?|agreed|called|calls|denied|denies|vowed|downed|downs|destroys|destroyed|intercepts?|intercepted|shoots?|targets|targeted|drops?|dropped|carries|carried|unleashes|unleashed|invaded|invades|mounted|mounts|reported|reports|told|warned|accused|was|were|began|continues?|continued|also|and|on|itself|must|may|should|needs?|put|conducts?|conducted|steps?|stepped)$/

/** "Russia launched …", "Kyiv said …": a power that acts or speaks. */
function subject({ toponym, before, after, clause, sentence, prepared }: Setting): RoleMention | null {
  if (!isPower(toponym)) return null
  const preposition =
    /^(in|on|at|over|across|into|against|near|inside|around|outside|to|of|with|for|from|hits|hit|struck|strikes|attacked|attacks)$/.test(
      before(1),
    ) ||
    (/^(in|on|at|over|across|into|near|around|of|to|for)$/.test(before(2)) &&
      /^(the|southern|northern|eastern|western|central)$/.test(before(1)))
  if (before(1) === 'by') return actor('by')
  if (preposition) return null
  const next =
    /^(later|also|then|now|again|meanwhile|itself|has|had)$/.test(after(1)) && VERB.test(after(2)) ? after(2) : after(1)
  if (toponym.place?.precision !== 'country') {
    // A capital may itself be the one that is hit: "Kyiv came under attack", "Moscow was hit".
    if (PATIENT.test(next) && hasEvent(clause.text)) {
      const passive = prepared.text.slice(toponym.end, prepared.tokens[sentence.last - 1]?.end ?? toponym.end)
      if (
        /^\s*(?:also |again |once more )?(?:came under|was (?:hit|struck|attacked|targeted|rocked|shaken|shelled|bombed)|were|suffered|faced|endured|saw|was (?:the )?(?:main |primary |key )?target)/i.test(
          passive,
        )
      )
        return null
    }
    const verb = VERB.test(next) || (/^[a-z]+(?:ed|s)$/.test(next) && next.length > 4)
    return verb ? actor('subject') : null
  }
  const start =
    toponym.first === sentence.first ||
    /^[,;:“"]$/.test(before(1)) ||
    /^(that|and|while|but|when|after|as|whether|if|because|both|said|which|how|what)$/.test(before(1)) ||
    /ern$/.test(before(1)) === false
  if (start && (VERB.test(next) || (next === ',' && /^(who|which)$/.test(after(2))))) return actor('subject')
  return null
}

/** "Rostov governor Vasily Golubev said a drone fell in Novoshakhtinsk": his region, where the sentence names a finer site. */
function jurisdiction({ prepared, toponym, toponyms, after, sentence, index }: Setting): RoleMention | null {
  const lead = prepared.text.slice(sentence.start, toponym.start)
  const governs =
    /^(governor|gov|mayor|prosecutors?|police)$/.test(after(1)) ||
    /\b(?:governor|head|mayor|ministry|administration|council|prosecutors?|police|office|capital|chief|runs|heads) (?:of|in|for)?\s*(?:the )?$/i.test(
      lead,
    )
  if (!governs) return null
  const region = toponym.place?.admin1
  const eventful = (other: LocatedToponym) => {
    const own = sentenceAt(prepared, other.start)
    return own !== null && hasEvent(prepared.text.slice(own.start, own.end))
  }
  const finer = toponyms.some((other, i) => {
    if (i === index || other.kind !== 'name' || !other.place || other.place.precision === 'country') return false
    const same = region !== null && other.place.admin1 === region && other.place.precision !== 'region'
    return (same && eventful(other)) || (sentence.start <= other.start && other.start < sentence.end)
  })
  return finer ? context('jurisdiction') : null
}

/** "Russia seized Crimea in 2014": another time than the report's. */
function elsewhen({ prepared, clause, windows }: Setting): RoleMention | null {
  return isElsewhen(clause, prepared, windows) ? context('another-time') : null
}

function isElsewhen(clause: Clause, prepared: PreparedText, windows: readonly WindowMention[]): boolean {
  const start = prepared.tokens[clause.first]?.start ?? 0
  const end = prepared.tokens[clause.last - 1]?.end ?? start
  return windows.some(
    (window) => window.rule === 'window:since' && window.background && start <= window.start && window.end <= end,
  )
}

/** A country named in passing is no site. */
function otherCountry({ toponym, before, clause, prepared, windows }: Setting): RoleMention | null {
  // A continent is never where something happened.
  if (
    toponym.place &&
    toponym.place.country === null &&
    toponym.place.precision === 'region' &&
    toponym.place.radiusKm > 1000
  )
    return context('continent')
  if (toponym.place?.precision !== 'country') return null
  const led = before(1) === 'in' && /^\p{Lu}/u.test(prepared.tokens[toponym.first - 1]?.text ?? '')
  if (led && hasEvent(clause.text) && !TALK.test(clause.text) && !isElsewhen(clause, prepared, windows))
    return { role: 'site', rule: 'role:in-country' }
  return context('country')
}

/** Something happened in the clause, or in the sentence around it: the place is where. */
function site({ prepared, toponym, clause, sentence }: Setting): RoleMention | null {
  if (!toponym.place) return null
  const whole = prepared.text.slice(sentence.start, sentence.end)
  const inClause = hasEvent(clause.text)
  if (!inClause && !(hasEvent(whole) && !TALK.test(whole))) return null
  if (TALK.test(clause.text) && !hasConcrete(clause.text)) return null
  return { role: 'site', rule: `role:event-in-${inClause ? 'clause' : 'sentence'}` }
}

export function hasEvent(text: string): boolean {
  return EVENT_WORDS.some(({ pattern }) => pattern.test(text))
}

/** A count, a weapon that landed, a fire: more than talk of attacks. */
function hasConcrete(text: string): boolean {
  return /\b(?:overnight|last night|killed|injured|wounded|dead|drones?|missiles?|shot down|downed|fire|blaze|damaged|destroyed|explosions?|shelled|struck|(?:kick|driv|push)\w* out)\b/i.test(
    text,
  )
}
