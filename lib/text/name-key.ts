// Letters that Unicode does not decompose, as English spells them.
const PLAIN_LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ə: 'a',
  ħ: 'h',
  ŋ: 'n',
}

/**
 * The form in which names are compared: case, diacritics (ё = е, й = и), apostrophes, soft signs of a romanisation
 * and full stops are gone; hyphens and other marks are one space; "St." is "saint", "Mt." "mount", "Ft." "fort".
 * Only letters, digits and single spaces remain; '' when the name has neither letter nor digit.
 */
export function nameKey(name: string): string {
  const plain = name.toLowerCase()
  if (PLAIN.test(plain) && !SHORTENED.test(plain)) return plain
  if (PLAIN_CYRILLIC.test(plain)) return plain.replace(/[йёїў]/g, (letter) => BARE_LETTERS[letter] ?? letter)
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðþßæœıəħŋ]/g, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/['’‘ʼʹʺʻʽ`´′″"“”.]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/(?<![^ ])(st|mt|ft) (?=\p{L})/gu, (_, short: 'st' | 'mt' | 'ft') => `${SHORT_WORDS[short]} `)
}

// A name of plain words is its own key; most are.
const PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/
const PLAIN_CYRILLIC = /^[а-яёєіїґў]+(?: [а-яёєіїґў]+)*$/
const BARE_LETTERS: Record<string, string> = { й: 'и', ё: 'е', ї: 'і', ў: 'у' }
const SHORTENED = /\b(?:st|mt|ft) /

const SHORT_WORDS = { st: 'saint', mt: 'mount', ft: 'fort' }
