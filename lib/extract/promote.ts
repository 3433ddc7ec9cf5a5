import type { LocatedToponym } from '@/lib/domain/toponym'
import { type PreparedText, sentenceIndexAt } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import type { FigureDraft } from './figures/draft'
import { isNamed } from './roles/happenings'
import type { RoleMention } from './roles/setting'
import { hasEvent } from './triggers'

const SUFFERED = new Set(['killed', 'injured', 'missing', 'without_power'])
// So many died of a war, not of what happened in a town.
const WAR_TOTAL = 5000
// How many sentences back a place may have been named.
const BACK = 2

// What something happens to, or in: "attacked the town", "struck a factory in the city".
const THE_TOWN = new RegExp(
  String.raw`\b${anyOf`
    attack(?:s|ed|ing)?, hits?, hitting, struck, strikes?, shell(?:s|ed|ing), bomb(?:s|ed|ing), target(?:s|ed|ing),
    raid(?:s|ed|ing), storm(?:s|ed|ing), pound(?:s|ed|ing), in, on, over, into
  `} the ${anyOf`town, city, village, settlement`}\b`,
  'i',
)
const TOWNS = new Set(['settlement', 'district', 'facility', 'spot'])
const MENTIONED = /^role:(?:mentioned|from|speaker-in|possessive)$/
// Farther back than this another place may be meant.
const FAR = 300

/**
 * "People had queued at a market in Zaporizhzhia. Then missiles began to fall: 23 dead": a place that is
 * only mentioned becomes the site of the dead and wounded that follow, where no other place is named for them.
 */
export function promoted(
  prepared: PreparedText,
  figures: readonly FigureDraft[],
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): RoleMention[] {
  const result = [...roles]
  const sentenceOf = (toponym: LocatedToponym) => sentenceIndexAt(prepared.sentences, toponym.start)
  const plain = toponyms
    .map((toponym, i) => ({ i, toponym, sentence: sentenceOf(toponym) }))
    .filter(({ toponym }) => toponym.kind === 'name' && isNamed(toponym) && toponym.place?.precision !== 'country')
  // "Refugees from El Geneina … attacked the town": the town last named.
  for (const { start, end } of prepared.sentences) {
    const match = THE_TOWN.exec(prepared.text.slice(start, end))
    if (!match || !hasEvent(prepared.text.slice(start, end))) continue
    const at = start + match.index
    const town = plain.findLast(({ toponym }) => toponym.start < at && TOWNS.has(toponym.place?.precision ?? ''))
    const siteHere = plain.some(
      ({ i, toponym }) => start <= toponym.start && toponym.start < end && result[i]?.role === 'site',
    )
    if (town && !siteHere && MENTIONED.test(result[town.i]?.rule ?? '') && at - town.toponym.end < FAR)
      result[town.i] = { role: 'site', rule: 'role:the-town' }
  }
  for (const figure of figures) {
    if (!SUFFERED.has(figure.measure) || figure.low === 0 || figure.low >= WAR_TOTAL) continue
    const near = plain.filter(
      ({ sentence }) => figure.sentenceIndex - BACK <= sentence && sentence <= figure.sentenceIndex,
    )
    if (near.some(({ i }) => result[i]?.role === 'site')) continue
    const plainly = near.filter(({ i }) => result[i]?.rule === 'role:mentioned')
    // Officials who speak in a town that is no capital speak of that town.
    const local = near.filter(
      ({ i, toponym }) =>
        /^role:(?:speaker-in|from)$/.test(result[i]?.rule ?? '') && toponym.entry?.featureCode !== 'PPLC',
    )
    const weak = plainly.length ? plainly : local
    const last = weak.findLast(({ sentence }) => sentence === figure.sentenceIndex) ?? weak.at(-1)
    if (last) result[last.i] = { role: 'site', rule: 'role:figures-follow' }
  }
  // With no site at all, what the report opens with happened where its first town is, else where it was written.
  const lead = prepared.sentences[0]
  const happened =
    figures.some(({ measure, low }) => SUFFERED.has(measure) && low > 0) ||
    (lead !== undefined && hasEvent(prepared.text.slice(lead.start, lead.end)))
  if (happened && !result.some(({ role }) => role === 'site')) {
    const towns = plain.filter(({ toponym }) => toponym.place?.precision !== 'region')
    const first =
      towns.find(({ i }) => result[i]?.rule === 'role:mentioned') ??
      towns.find(({ i, toponym }) => result[i]?.rule === 'role:dateline' && toponym.entry?.featureCode !== 'PPLC')
    if (first) result[first.i] = { role: 'site', rule: 'role:only-place' }
  }
  return result
}
