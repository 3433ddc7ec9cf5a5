// Which of a place's untagged Cyrillic names is the Ukrainian or the Russian one.
// GeoNames' city dump lists alternates of all languages and times in one heap; the right one
// has no letter foreign to the language and, in Latin letters, comes nearest to the Latin name.
import { editDistance } from './edit-distance'
import { latinOf, romanisations } from './transliterate'

export type CyrillicLanguage = 'uk' | 'ru'

const FOREIGN = {
  uk: /[^абвгґдеєжзиіїйклмнопрстуфхцчшщьюя’'ʼ .()\d-]/i,
  ru: /[^абвгдеёжзийклмнопрстуфхцчшщъыьэюя .()\d-]/i,
}
// Endings that betray the other language: Слов'янськ / Славянск.
const UNLIKELY = { uk: /ск$|ец$/i, ru: /ськ|цьк/i }
const TELLING = { uk: /[іїєґ]|ськ|цьк/i, ru: /[ыэёъ]/i }
const FAR = 20

/** The official romanisation of a Ukrainian name: `Кривий Ріг` → `Kryvyi Rih`. */
export function romanise(ukrainian: string): string {
  const [official = ukrainian] = romanisations(ukrainian)
  return official.replace(/(^|[\s-])\p{Ll}/gu, (initial) => initial.toUpperCase())
}

/** False where the ending is the other language's: Слов'янськ, Славянск. */
export function isLikelyIn(name: string, language: CyrillicLanguage): boolean {
  return isWrittenIn(name, language) && !UNLIKELY[language].test(name)
}

/** True when the name has letters that only this language has, of the two. */
export function isTellingOf(name: string, language: CyrillicLanguage): boolean {
  return TELLING[language].test(name)
}

/** True when the name has letters of the language and no others. */
export function isWrittenIn(name: string, language: CyrillicLanguage): boolean {
  return /\p{Script=Cyrillic}/u.test(name) && !FOREIGN[language].test(name)
}

/** Edits between a Cyrillic name and a Latin one, both reduced to what any romanisation keeps; 21 for "far". */
export function latinDistance(cyrillic: string, latin: string): number {
  return editDistance(skeleton(latinOf(cyrillic)), skeleton(latin), FAR)
}

/** The alternate most likely to be the name in this language; undefined when none comes near the Latin name. */
export function pickName(alternates: readonly string[], latin: string, language: CyrillicLanguage): string | undefined {
  const limit = Math.max(3, latin.length / 2)
  const scored = alternates
    .map((name) => name.replaceAll('\u0301', '')) // stress marks
    .filter((name) => isWrittenIn(name, language) && name !== name.toUpperCase())
    .map((name) => {
      const distance = latinDistance(name, latin)
      const bonus = TELLING[language].test(name) ? 0.6 : 0
      const malus = UNLIKELY[language].test(name) ? 1.5 : 0
      return { name, distance, score: distance - bonus + malus }
    })
    .filter(({ distance }) => distance <= limit)
  return scored.sort((a, b) => a.score - b.score)[0]?.name
}

function skeleton(latin: string): string {
  return latin
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]/g, '')
    .replace(/iy|yi|ii|yy/g, 'y')
    .replace(/ie|ye|yo/g, 'e')
    .replace(/[iy]u/g, 'u')
    .replace(/[iy]a/g, 'a')
    .replace(/w/g, 'v')
    .replace(/[ji]/g, 'y')
    .replace(/g/g, 'h')
}
