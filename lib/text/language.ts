import { matchesOf } from './matches'
import { anyOf } from './word-pattern'
import { wordSet } from './word-set'

/** The languages that are read. */
export type Language = 'en' | 'uk' | 'ru'

const WORD = /\p{L}+/gu
const CYRILLIC = /\p{Script=Cyrillic}/u
const UKRAINIAN_LETTERS = /[іїєґ]/giu
const RUSSIAN_LETTERS = /[ыэёъ]/giu

// Words of one language that are no words of the other, for sentences without a telling letter.
const UKRAINIAN_WORDS = wordSet(`
  та й у що як це цей ця ці той він вона воно вони ми ви його її їх їм був була було були буде будуть бути є немає
  також якщо коли де тут там щоб або але чи після через від під при про над між без для до з із зі ще вже не ні так
  лише тільки повідомив повідомила повідомили внаслідок унаслідок зокрема наразі сьогодні вчора уночі вночі ранку
  вечора ударів ворог місто міста область області війська росія росії україна україни сили
`)
const RUSSIAN_WORDS = wordSet(`
  и что как это этот эта эти тот он она оно они мы вы его ее их им был была было были будет будут быть есть нет
  также если когда где здесь там чтобы или но ли после из-за от под при про над между без для до с со из еще уже не
  ни так только лишь сообщил сообщила сообщили сообщает в результате том числе сегодня вчера ночью утра утром
  вечера ударов враг город города область области войска россия россии украина украины силы во ко об
`)

// Suffixes and endings that the other language spells otherwise: -ський and -ский, -ння and -ние, -ає and -ает.
const UKRAINIAN_FORMS = new RegExp(`[сц]ьк|${anyOf`ння, ття, лля, уть, ють`}$`)
const RUSSIAN_FORMS = new RegExp(
  `${anyOf`[сц]к(?:[аеоуи]|ий|ая|ое|ие|ого|ой|ому|ом|их|им|ими|ую), ни[еяю], нием, ци[ияюй], [юуяа]т, ает, ится, ется`}$`,
)

/**
 * The language of a text. What the source says of it counts when it is one of ours and the letters allow it. Cyrillic
 * text is Ukrainian or Russian by the letters that only one of them has, else by its small words; a mixed text is
 * what most of its letters are.
 */
export function languageOf(text: string, given?: string | null): Language {
  if (!CYRILLIC.test(text)) return 'en'
  const words = text.replace(/\bhttps?:\S+/g, '')
  const { cyrillic, latin } = lettersOf(words)
  const said = given?.toLowerCase().slice(0, 2)
  if (cyrillic <= latin) return 'en'
  if (said === 'uk' || said === 'ru') return said
  const letters = count(text, UKRAINIAN_LETTERS) - count(text, RUSSIAN_LETTERS)
  if (letters !== 0) return letters > 0 ? 'uk' : 'ru'
  let leaning = 0
  for (const [word] of matchesOf(text.toLowerCase(), WORD)) {
    const ukrainian = UKRAINIAN_WORDS.has(word) || UKRAINIAN_FORMS.test(word)
    const russian = RUSSIAN_WORDS.has(word) || RUSSIAN_FORMS.test(word)
    leaning += Number(ukrainian) - Number(russian)
  }
  return leaning > 0 ? 'uk' : 'ru'
}

/** How many letters of either alphabet; counted by their codes, which is many times faster than by pattern. */
function lettersOf(text: string): { cyrillic: number; latin: number } {
  let [cyrillic, latin] = [0, 0]
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code >= 0x400 && code <= 0x52f) cyrillic++
    else if ((code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a) latin++
    else if (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) latin++
  }
  return { cyrillic, latin }
}

const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
