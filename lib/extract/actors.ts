import type { Place } from '@/lib/domain/place'
import type { LocatedToponym } from '@/lib/domain/toponym'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { anyOf } from '@/lib/text/word-pattern'
import { GROUPS } from './event-words.table'
import type { RoleMention } from './roles/setting'

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
const SHOT_DOWN_BY = /\b(?:intercepted|shot down|downed|destroyed)\s+by\s+(?:the\s+)?$/i

/**
 * Those who are said to attack, in text order: "Russian forces", "Ukraine's drones", "Moscow launched", "the Houthis".
 */
export function findAttackers(
  prepared: PreparedText,
  toponyms: readonly LocatedToponym[],
  roles: readonly RoleMention[],
): AttackerMention[] {
  const found: AttackerMention[] = []
  for (const sentence of prepared.sentences) {
    toponyms.forEach((toponym, i) => {
      if (toponym.start < sentence.start || toponym.start >= sentence.end) return
      if (roles[i]?.role !== 'actor' || !toponym.place?.country) return
      const after = prepared.text.slice(toponym.end, Math.min(sentence.end, toponym.end + 70)).replace(/^[’']s/, '')
      const before = prepared.text.slice(Math.max(sentence.start, toponym.start - 12), toponym.start)
      const plural = /^(?:russians|ukrainians|israelis|americans|iranians)$/i.test(toponym.text)
      const lead = prepared.text.slice(Math.max(sentence.start, toponym.start - 30), toponym.start)
      if (FORCES_SPEAK.test(after) || SHOT_DOWN_BY.test(lead)) return
      if (ACT.test(after.split(/[,;:.]/)[0] ?? '') || plural || /\bby\s+(?:the\s+)?$/.test(before))
        found.push({ actor: toponym.place.country, start: toponym.start, end: toponym.end, sentence })
    })
    const text = prepared.text.slice(sentence.start, sentence.end)
    for (const [actor, pattern] of GROUPS) {
      const match = pattern.exec(text)
      if (match)
        found.push({
          actor,
          start: sentence.start + match.index,
          end: sentence.start + match.index + match[0].length,
          sentence,
        })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * Who attacked a place: the one named in the sentence, nearest before the place; else the last one named
 * before it who isn't the country that was hit. Null when the text names none.
 */
export function attackerOf(
  attackers: readonly AttackerMention[],
  sentence: Sentence,
  place: Place | null,
  at: number,
): AttackerMention | null {
  const occupied = place?.country === 'UA'
  const here = attackers.filter(
    (attacker) =>
      attacker.sentence === sentence &&
      (attacker.actor !== place?.country || (occupied && /^UA-(?:43|40|09|14|23|65)$/.test(place?.admin1 ?? ''))),
  )
  const own = here.findLast((attacker) => attacker.start < at) ?? here[0]
  if (own) return own
  // Who struck an occupied place can't be told from its country.
  if (occupied && /^UA-(?:43|40)$/.test(place?.admin1 ?? '')) return null
  const others = attackers.filter((attacker) => attacker.actor !== place?.country)
  return others.findLast((attacker) => attacker.start < at) ?? others[0] ?? null
}
