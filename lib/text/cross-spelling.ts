// Ukrainian papers spell Russian names by ear, Russian papers spell Ukrainian ones by their cognates. Both follow
// rules regular enough to look names up by, though not to show them.

type Rule = readonly [RegExp, string]

const TO_UKRAINIAN: readonly Rule[] = [
  [/([бвгдзклмнпрстфх])\1/g, '$1'], // Россия → Росія
  [/ск(?=$|[\s-])/g, 'ськ'],
  [/цк(?=$|[\s-])/g, 'цьк'],
  [/(с|ц)к(?=(?:ая|ий|ое)(?=$|[\s-]))/g, '$1ьк'],
  [/ая(?=$|[\s-])/g, 'а'],
  [/ое(?=$|[\s-])/g, 'е'],
  [/(^|[\s-])е|(?<=[аеёиоуыэюяьъ])е/g, '$1є'],
  [/ый(?=$|[\s-])|ий(?=$|[\s-])/g, 'ий'],
  [/ы/g, 'и'],
  [/э/g, 'е'],
  [/ё/g, 'йо'],
  [/ъ/g, ''],
]

const TO_RUSSIAN: readonly Rule[] = [
  [/['’ʼ]/g, ''],
  [/(с|ц)ьк(?=$|[\s-])/g, '$1к'],
  [/(с|ц)ький(?=$|[\s-])/g, '$1кий'],
  [/(с|ц)ька(?=$|[\s-])/g, '$1кая'],
  [/(с|ц)ьке(?=$|[\s-])/g, '$1кое'],
  [/(^|[\s-])(велик|мал|нов|стар|біл|чорн|красн|верхн|нижн|зелен|золот|кам'ян)а(?=[\s-])/g, '$1$2ая'],
  [/(^|[\s-])(велик|мал|нов|стар|біл|чорн|красн|зелен)е(?=[\s-])/g, '$1$2ое'],
  [/(^|[\s-])(велик|мал|нов|стар|біл|чорн|красн|зелен)і(?=[\s-])/g, '$1$2ые'],
  [/(?<=[кгх])ые/g, 'ие'],
  [/біл/g, 'бел'],
  [/гір(?=к|ск)/g, 'гор'],
  [/сілка(?=$|[\s-])/g, 'селка'],
  [/ці(?=$|[\s-])/g, 'цы'],
  [/(^|[\s-])чорн/g, '$1черн'],
  [/(?<=\p{L}{2}(?:[оеи]в|ин))е(?=$|[\s-])/gu, 'о'], // Правдине → Правдино, Паришеве → Парышево
  [/є/g, 'е'],
  [/[ії]/g, 'и'],
]

/** How Ukrainian papers might spell a Russian name in Cyrillic, in lower case (и is і or stays); [] when it is none. */
export function ukrainianForms(russian: string): string[] {
  const lower = russian.normalize('NFC').toLowerCase()
  if (!/^[а-яё\s-]+$/.test(lower)) return []
  const softened = lower.replace(/(?<![жшчщцгкх])и(?!й(?:$|[\s-]))/g, 'і')
  return [...new Set([softened, lower].map((form) => apply(form, TO_UKRAINIAN)))]
}

/**
 * How Russian papers might spell a Ukrainian name in Cyrillic, in lower case (-івка is both -овка and -евка); [] when
 * it is none.
 */
export function russianForms(ukrainian: string): string[] {
  const lower = ukrainian.normalize('NFC').toLowerCase()
  if (!/^[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'’ʼ\s-]+$/.test(lower)) return []
  const ended = ['о', 'е'].map((vowel) => lower.replace(/[ії]в(?=(?:ка|ці|)(?:$|[\s-]))/g, `${vowel}в`))
  return [...new Set(ended.map((form) => apply(form, TO_RUSSIAN)))]
}

const apply = (text: string, rules: readonly Rule[]) =>
  rules.reduce((form, [pattern, replacement]) => form.replace(pattern, replacement), text)
