import { anyOf } from '@/lib/text/word-pattern'
import { ADJECTIVE_ENDINGS } from './peoples.table'

/** An adjective of a place, "Саратовский" or "Ізюмському", taken apart. */
export interface PlaceAdjective {
  /** What stands before -ськ- or -ск-: "саратов", "ізюм". */
  stem: string
  /** The consonant of the suffix: с; ц and з have swallowed the stem's last one. */
  suffix: 'с' | 'ц' | 'з'
  language: 'uk' | 'ru'
}

const UKRAINIAN = /^([\p{L}-]{2,}?)([сцз])ьк(\p{L}{1,3})$/u
const RUSSIAN = /^([\p{L}-]{2,}?)([сц])к(\p{L}{1,3})$/u

/** Null for a word that is no adjective in -ський or -ский. */
export function placeAdjective(lower: string, language: 'uk' | 'ru'): PlaceAdjective | null {
  const match = (language === 'uk' ? UKRAINIAN : RUSSIAN).exec(lower)
  const [, stem, suffix, ending] = match ?? []
  if (!stem || !ending || !ADJECTIVE_ENDINGS.test(ending)) return null
  return { stem, suffix: suffix === 'ц' ? 'ц' : suffix === 'з' ? 'з' : 'с', language }
}

/** "саратов" → "саратовская область": the name of the region that the adjective makes. */
export function regionOf({ stem, suffix, language }: PlaceAdjective): string {
  return language === 'uk' ? `${stem}${suffix}ька область` : `${stem}${suffix}кая область`
}

/** "краснодар" → "краснодарский край", "ізюм" → "ізюмський район". */
export function masculine({ stem, suffix, language }: PlaceAdjective): string {
  return language === 'uk' ? `${stem}${suffix}ький` : `${stem}${suffix}кий`
}

// Town names end in these where the adjective has none of them.
const PLAIN = ['', 'ь', 'а', 'я', 'о', 'е', 'и', 'і', 'ы', 'ка', 'ки', 'ье', 'ия']

// Towns of two words make one adjective, which no rule takes apart; and a few that go their own way.
const IRREGULAR: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^криворі$|^криворож$/, 'кривий ріг'],
  [/^білоцерків$|^белоцерков$/, 'біла церква'],
  [/^новокахов$/, 'нова каховка'],
  [/^ростов$/, 'ростов-на-дону'],
  [/^запорі$|^запорож$/, 'запоріжжя'],
  [/^нижегород$/, 'нижний новгород'],
  [/^роме?н$/, 'ромни'],
  [/^лубен$/, 'лубни'],
  [/^чернівец?$|^черновиц$/, 'чернівці'],
  [/^уф(?:ім|им)$/, 'уфа'],
  [/^(?:санкт-)?петербур[гз]?$/, 'санкт-петербург'],
  [/^сєвєродоне$|^северодоне$/, 'сєвєродонецьк'],
]

/**
 * The towns that the adjective may be made from, likeliest first: Туапсинский → Туапсе, Кременчуцький → Кременчук,
 * Калужский → Калуга. Most candidates are no names; the gazetteer has to say which are.
 */
export function townsOf({ stem, suffix, language }: PlaceAdjective): string[] {
  const irregular = IRREGULAR.find(([pattern]) => pattern.test(stem))
  const names = new Set<string>(irregular ? [irregular[1]] : [])
  const soft = language === 'uk' ? 'ьк' : 'к'
  const add = (head: string, ...endings: string[]) => {
    for (const ending of endings) names.add(head + ending)
  }
  if (suffix === 'с') {
    add(stem, `с${soft}`, ...PLAIN, `с${soft}е`, `с${soft}ий`, ...PLAIN.map((ending) => `с${ending}`))
    if (/й$/.test(stem)) add(stem.slice(0, -1), 'я')
    if (/[їі]в$/.test(stem)) add(`${stem.slice(0, -2)}ов`, 'е', 'о', 'а')
    if (/ж$/.test(stem)) add(stem.slice(0, -1), 'г', 'га')
    if (BRIDGED.test(stem)) add(stem.replace(BRIDGED, ''), ...PLAIN)
  }
  if (suffix === 'ц') add(stem, 'к', 'ка', `ц${soft}`, `ц${soft}ий`, 'ця', 'ць', 'ц', 'ца', 'цк', 'цы', 'ці')
  if (suffix === 'з') add(stem, 'г', 'га', 'з', 'ж', 'жжя')
  return [...names]
}

// Sounds between a stem and its suffix: Туапс-ин-ский, Керч-ен-ский, Ялт-ин-ський.
const BRIDGED = new RegExp(`${anyOf`ин, ін, ен, ів, ов`}$`)
