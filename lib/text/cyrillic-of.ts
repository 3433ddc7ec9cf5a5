// Names that the sources have in Latin letters only, written back in Cyrillic to look them up by. Romanising drops the
// soft sign and lets letters fall together, so a name may come back in several ways; none of them is shown.

/** The letters that a piece of Latin may stand for, the likeliest first. */
type Reading = readonly [latin: RegExp, cyrillic: readonly string[]]

const MOST = 12
const AFTER_VOWEL = '(?<=[aeiouy])'
const AT_START = '(?<![\\p{L}])'
const AT_END = '(?![\\p{L}])'
const read = (latin: string, ...cyrillic: string[]): Reading => [new RegExp(latin, 'uy'), cyrillic]

const PLAIN: readonly Reading[] = [
  ...['shch щ', 'zh ж', 'kh х', 'ts ц', 'ch ч', 'sh ш', 'a а', 'b б', 'v в', 'd д', 'z з', 'k к', 'm м'],
  ...['n н', 'o о', 'p п', 'r р', 's с', 't т', 'u у', 'f ф', '[\\s-] ='],
].map((pair) => {
  const [latin = '', cyrillic = ''] = pair.split(' ')
  return read(latin, cyrillic)
})

const UKRAINIAN: readonly Reading[] = [
  read('tsk', 'цьк'),
  read(`ts${AT_END}`, 'ць'),
  read(`(?<=\\p{L})s['’]?k(?=(?:a|e|yi|yy)?${AT_END})`, 'ськ'),
  read(`(?<=\\p{L})sk(?=[iy]${AT_END})`, 'ськ', 'ск'),
  read('l(?=[^aeiouyl\\s-])', 'ль', 'л'),
  read(`l${AT_END}`, 'ль', 'л'),
  read(`n(?=k|${AT_END})`, 'н', 'нь'),
  read(`z${AT_END}`, 'з', 'зь'),
  read('zgh', 'зг'),
  read(`${AT_START}ye`, 'є'),
  read(`${AT_START}yi`, 'ї'),
  read('yo', 'йо'),
  read('iia', 'ія'),
  read('iie', 'іє'),
  read('iiu', 'ію'),
  read(`${AFTER_VOWEL}i(?=[^aeiouy\\s-])`, 'й', 'ї'),
  read(`${AFTER_VOWEL}i${AT_END}`, 'й', 'ї'),
  read('[iy]a', 'я'),
  read('[iy]u', 'ю'),
  read('ie', 'є', 'іє'),
  read('ye', 'є'),
  read('io', 'йо', 'ьо'),
  read(`ii${AT_END}`, 'ій', 'ії'),
  read('ii', 'ії', 'ій'),
  read(`y[iy]${AT_END}`, 'ий'),
  read('i', 'і'),
  read(`${AFTER_VOWEL}y`, 'й'),
  read('y', 'и'),
  read('h', 'г'),
  read('g', 'г'),
  read('e', 'е'),
  read('l', 'л'),
  read("['’ʼ]", ''),
  ...PLAIN,
]

const RUSSIAN: readonly Reading[] = [
  read(`tsk(?=aya|oye|oe)`, 'цк', 'тск'),
  read(`tsk(?:iy|y)${AT_END}`, 'цкий', 'тский'),
  read(`sk(?:iy|y)${AT_END}`, 'ский'),
  read("l(?=[^aeiouyl'’\\s-])", 'л', 'ль'),
  read(`l${AT_END}`, 'л', 'ль'),
  read(`(?:yy|yi)${AT_END}`, 'ый'),
  read(`(?<=[kg]|kh)y${AT_END}`, 'ий'),
  read(`(?<![aeiouy])y${AT_END}`, 'ы', 'ый'),
  read('ya', 'я'),
  read('yu', 'ю'),
  read('ye', 'е'),
  read('y?[ëё]|yo', 'ё'),
  read(`${AFTER_VOWEL}y`, 'й'),
  read(`iy${AT_END}`, 'ий'),
  read('y', 'ы'),
  read(`${AT_START}e`, 'э', 'е'),
  read('e', 'е'),
  read('i', 'и'),
  read('[gh]', 'г'),
  read('l', 'л'),
  read("['’ʹʼ]", 'ь'),
  read('[”"ʺ]', 'ъ'),
  ...PLAIN,
]

/** Ukrainian names that the Latin one may stand for (KMU 2010 or BGN/PCGN), at most twelve, the likeliest first; [] when it stands for none. */
export const ukrainianOf = (latin: string): string[] => written(latin, UKRAINIAN)

/** As `ukrainianOf`, for Russian by BGN/PCGN; with its apostrophes the name comes back whole. */
export const russianOf = (latin: string): string[] => written(latin, RUSSIAN)

function written(latin: string, readings: readonly Reading[]): string[] {
  const lower = latin.normalize('NFC').toLowerCase()
  let names = ['']
  for (let at = 0; at < lower.length; ) {
    let taken = 0
    for (const [pattern, letters] of readings) {
      pattern.lastIndex = at
      const found = pattern.exec(lower)?.[0]
      if (!found) continue
      taken = found.length
      const choices = names.length * letters.length > MOST ? letters.slice(0, 1) : letters
      names = names.flatMap((name) => choices.map((letter) => name + (letter === '=' ? found : letter)))
      break
    }
    if (taken === 0) return []
    at += taken
  }
  return names.filter(Boolean).map(capitalised)
}

const capitalised = (name: string) =>
  name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
