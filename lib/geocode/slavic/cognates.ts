import { russianForms, ukrainianForms } from '@/lib/text/cross-spelling'

type Rule = readonly [pattern: RegExp, replacement: string]

// Where the one language's sound or ending is regularly another in the other: Чернобаевка is Чорнобаївка.
const ENDED_UKRAINIAN: readonly Rule[] = [
  [/^чер(?=н)/, 'чор'],
  [/^жел(?=т)/, 'жов'],
  [/б[еє]л(?=[аоы])/, 'біл'],
  [/гор(?=к|ськ|ц)/, 'гір'],
  [/сел(?=к)/, 'сіл'],
  [/(?<=[аеєиіоуюя])[еє]вка$/, 'ївка'],
  [/[еєо]вка$/, 'івка'],
  [/ово$/, 'ове'],
  [/[еє]во$/, 'еве'],
  [/[иі]но$/, 'ине'],
  [/ци$/, 'ці'],
]

const ENDED_RUSSIAN: readonly Rule[] = [
  [/^чор(?=н)/, 'чер'],
  [/ове$/, 'ово'],
  [/еве$/, 'ево'],
  [/ине$/, 'ино'],
  [/ци$/, 'цы'],
]

/**
 * How the other language may write a name: papers of each name places of both countries by their own spelling, and
 * the gazetteer has many a village in one of them only. The gazetteer has to say which candidates are names.
 */
export function cognates(name: string, language: 'uk' | 'ru'): string[] {
  const [forms, rules] =
    language === 'ru' ? [ukrainianForms(name), ENDED_UKRAINIAN] : [russianForms(name), ENDED_RUSSIAN]
  return forms.map((form) => rules.reduce((whole, [pattern, replacement]) => whole.replace(pattern, replacement), form))
}
