import { type Paradigm, RUSSIAN, UKRAINIAN } from './declension.table'

// Before і and е: Прилуці of Прилука, Волновасі of Волноваха, Кременчуці of Кременчук, Бузі of Буг.
const SOFTENED: Record<string, readonly string[]> = { ц: ['к'], з: ['г'], с: ['х'] }

const VOWEL = /[аеєёиіїоуыэюя]/

interface Ending {
  oblique: string
  nominative: string
}

const endingsOf = (paradigms: readonly Paradigm[]): readonly Ending[] =>
  paradigms.flatMap(([nominative, oblique]) =>
    oblique.split(' ').map((ending) => ({ oblique: ending === '-' ? '' : ending, nominative })),
  )

/** Endings by their last letter, so that a word is only tried against those it can have. */
const byLastLetter = (endings: readonly Ending[]): ReadonlyMap<string, readonly Ending[]> => {
  const map = new Map<string, Ending[]>()
  for (const ending of endings) {
    const letter = ending.oblique.slice(-1)
    map.set(letter, [...(map.get(letter) ?? []), ending])
  }
  return map
}

const ENDINGS = { uk: byLastLetter(endingsOf(UKRAINIAN)), ru: byLastLetter(endingsOf(RUSSIAN)) }

// A stem shorter than this is no name's.
const SHORTEST_STEM = 2

/**
 * What a word may be in the nominative, itself first: Харкові → Харків, Одесі → Одеса. The rules know endings and
 * sounds, not words: most candidates are no words at all, and a gazetteer has to say which is a name.
 */
export function nominatives(word: string, language: 'uk' | 'ru'): string[] {
  const lower = word.toLowerCase()
  const found = new Set([lower])
  const endings = ENDINGS[language]
  for (const { oblique, nominative } of [...(endings.get(lower.slice(-1)) ?? []), ...(endings.get('') ?? [])]) {
    if (!lower.endsWith(oblique)) continue
    const stem = oblique ? lower.slice(0, -oblique.length) : lower
    if (stem.length < SHORTEST_STEM || !fits(stem, oblique, nominative)) continue
    for (const whole of stemsOf(stem, oblique, nominative, language)) found.add(whole + nominative)
  }
  return [...found]
}

/** A stem before "ь" or nothing ends in a consonant, one before "й" in a vowel, a bare genitive in a consonant. */
function fits(stem: string, oblique: string, nominative: string): boolean {
  const vowel = VOWEL.test(stem.slice(-1))
  if (nominative === 'й') return vowel
  if (nominative === '' || nominative === 'ь' || oblique === '') return !vowel && !/[йьъ]$/.test(stem)
  return true
}

/** The stem as the nominative may have it: with its hard consonant back, its vowel closed, its fleeting vowel. */
function stemsOf(stem: string, oblique: string, nominative: string, language: 'uk' | 'ru'): string[] {
  const stems = [stem]
  if (language === 'uk' && oblique === 'і')
    for (const hard of SOFTENED[stem.slice(-1)] ?? []) stems.push(stem.slice(0, -1) + hard)
  if (nominative !== '' && nominative !== 'ь' && nominative !== 'й') return stems
  for (const open of [...stems]) stems.push(...closed(open, language), ...filled(open, language))
  return stems
}

/** Ukrainian о, е and є become і and ї where the syllable is closed: Харкова is of Харків, Тернополя of Тернопіль. */
function closed(stem: string, language: 'uk' | 'ru'): string[] {
  if (language !== 'uk') return []
  const match = /^(.*)([оеє])([^аеєиіїоуюяь]+)$/.exec(stem)
  if (!match) return []
  const [, head = '', vowel, tail = ''] = match
  return [`${head}${vowel === 'є' ? 'ї' : 'і'}${tail}`]
}

/** A vowel that only the nominative has: Орла is of Орёл, Городка of Городок, Ельца of Елец, Сіверця of Сіверець. */
function filled(stem: string, language: 'uk' | 'ru'): string[] {
  const match = /^(.*[бвгґджзклмнпрстфхцчшщ])(ь?)([бвгґджзклмнпрстфхцчшщ])$/.exec(stem)
  if (!match) return []
  const [, head = '', , tail = ''] = match
  return (language === 'uk' ? ['е', 'о', 'є'] : ['е', 'о', 'ё']).map((vowel) => head + vowel + tail)
}
