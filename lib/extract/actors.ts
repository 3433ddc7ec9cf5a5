import type { Place } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import { matchesOf } from '@/lib/text/matches'
import { type PreparedText, sentenceIndexAt } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { anyOf } from '@/lib/text/word-pattern'
import { GROUPS } from './event-words.table'
import type { RoleMention } from './roles/setting'
import type { WeaponMention } from './weapons'

/** Someone who attacks, with the words that say so. */
export interface AttackerMention {
  /** ISO 3166-1 alpha-2, or a group's name. */
  actor: string
  start: number
  end: number
  sentence: Sentence
}

// What makes the words behind a country or people an attack of theirs: "drones", "forces launched".
const ACT = new RegExp(
  String.raw`^(?:[\s\p{L}'’-]*?\b)?${anyOf`
    attack, strike, drone, missile, guided, aerial, shell, bomb, air ?strike, raid, barrage, forces, troops, army,
    military, launch, fired, fires, hit, struck, kill, drop, used, uses, sent, sends, target, assault, invaders,
    occupiers, warplane, uav, pound, rain, unleash, carried, conduct, mount
  `}\w*`,
  'iu',
)

// "Ukraine's military said": they speak.
const FORCES_SPEAK = new RegExp(
  [
    String.raw`^\s*(?:air )?(?:army|military|forces?|air defen[cs]es?|destroyers)\s+`,
    String.raw`(?:said|says|stated|reported|reports|claimed|confirmed|added|announced|wrote|counted)\b`,
  ].join(''),
  'i',
)

// "shot down by the Russian": they defend.
const SHOT_DOWN_BY = /\b(?:intercepted|shot down|downed|destroyed|repelled)\s+(?:\w+\s+){0,2}by\b[^.;,]{0,40}$/i

const THEIR_THINGS = new RegExp(
  String.raw`^(?:['’]s)?(?:-(?:run|controlled|held|linked|affiliated|aligned|led|ruled)\b|\s+(?:\w+\s+)?${anyOf`
    positions?, targets?, sites?, commanders?, members?, operatives?, infrastructure, strongholds?, weapons, depots?,
    headquarters, launchers?, leaders?, tunnels?, facilit(?:y|ies), bases?, camps?, compounds?, officials?, command,
    militants?, fighters were, convoys?, spokes\w+
  `}\b)`,
)
const STRIKE_AT = new RegExp(
  String.raw`\b${anyOf`
    struck, hit, hits, hitting, targeted, targeting, targets, attacked, bombed, against, killed, killing, on, at, from,
    shelled, fighting, fought
  `}\s+(?:(?:the|a|an|several|many|dozens of)\s+)?$`,
)

/** "struck Hezbollah positions", "the Hamas-run ministry": they are spoken of, and do not attack. */
function isStruck(text: string, start: number, end: number): boolean {
  return THEIR_THINGS.test(text.slice(end, end + 40)) || STRIKE_AT.test(text.slice(Math.max(0, start - 30), start))
}

/**
 * Those who are said to attack, in text order: "Russian forces", "Ukraine's drones", "Moscow launched", "the Houthis".
 */
export function findAttackers(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): AttackerMention[] {
  const found: AttackerMention[] = []
  toponyms.forEach((toponym, i) => {
    const actor = toponym.place?.country
    const sentence = prepared.sentences[sentenceIndexAt(prepared.sentences, toponym.start)]
    if (roles[i]?.role !== 'actor' || !actor || !sentence) return
    const after = prepared.text.slice(toponym.end, Math.min(sentence.end, toponym.end + 70)).replace(/^[’']s/, '')
    const lead = prepared.text.slice(Math.max(sentence.start, toponym.start - 70), toponym.start)
    const plural = /^(?:russians|ukrainians|israelis|americans|iranians)$/i.test(toponym.text)
    // "a Greek-owned carrier was hit": whose it is, not who did it.
    const describes = /^-(?:owned|flagged|built|made|operated|registered|managed|linked)\b/i.test(after)
    if (describes || FORCES_SPEAK.test(after) || SHOT_DOWN_BY.test(lead)) return
    if (ACT.test(/^[^,;:.]*/.exec(after)?.[0] ?? '') || plural || /\bby\s+(?:the\s+)?$/.test(lead))
      found.push({ actor, start: toponym.start, end: toponym.end, sentence })
  })
  for (const [actor, pattern] of GROUPS)
    for (const match of matchesOf(prepared.text, pattern)) {
      const sentence = prepared.sentences[sentenceIndexAt(prepared.sentences, match.index)]
      if (!sentence || isStruck(prepared.text, match.index, match.index + match[0].length)) continue
      if (!found.some((other) => other.actor === actor && other.sentence === sentence))
        found.push({ actor, start: match.index, end: match.index + match[0].length, sentence })
    }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Who attacked a place: the one named in the sentence, nearest before the place; else the one side of the war that has
 * the weapons named there; else the last one named before it who isn't the country that was hit. Null when the text
 * names none.
 */
export function attackerOf(
  attackers: readonly AttackerMention[],
  weapons: readonly WeaponMention[],
  sentence: Sentence,
  place: Place | null,
  at: number,
): Pick<AttackerMention, 'actor' | 'start' | 'end'> | null {
  const occupied = place?.country === 'UA'
  const here = attackers.filter(
    (attacker) =>
      attacker.sentence === sentence &&
      (attacker.actor !== place?.country || (occupied && /^UA-(?:43|40|09|14|23|65)$/.test(place?.admin1 ?? ''))),
  )
  const own = here.findLast((attacker) => attacker.start < at) ?? here[0]
  const sole = own ? null : soleUser(weapons, place)
  if (own ?? sole) return own ?? sole
  // Who struck an occupied place can't be told from its country.
  if (occupied && /^UA-(?:43|40)$/.test(place?.admin1 ?? '')) return null
  const others = attackers.filter((attacker) => attacker.actor !== place?.country)
  return others.findLast((attacker) => attacker.start < at) ?? others[0] ?? null
}

/** The one side that strikes the country with these weapons; null where they are not named or both sides have them. */
function soleUser(
  weapons: readonly WeaponMention[],
  place: Place | null,
): Pick<AttackerMention, 'actor' | 'start' | 'end'> | null {
  const users = weapons.map((weapon) => ({ ...weapon, actor: weapon.row.usedBy?.[place?.country ?? ''] ?? null }))
  const [first] = users
  if (!first?.actor || users.some(({ actor }) => actor !== first.actor)) return null
  return { actor: first.actor, start: first.start, end: first.end }
}
