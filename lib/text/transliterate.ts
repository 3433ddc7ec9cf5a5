type Letters = Record<string, string>

const table = (letters: string, latin: string): Letters => {
  const forms = latin.split(' ')
  return Object.fromEntries([...letters].map((letter, index) => [letter, forms[index] ?? '']))
}

// Ukraine's own romanisation (Cabinet of Ministers, resolution 55 of 2010); є ї й ю я differ at the start of a word.
const KMU = {
  ...table('абвгґдежзиіклмнопрстуфхцчшщ', 'a b v h g d e zh z y i k l m n o p r s t u f kh ts ch sh shch'),
  ...table('єїйюя', 'ie i i iu ia'),
}
const KMU_INITIAL = table('єїйюя', 'ye yi y yu ya')
// BGN/PCGN 1965 for Ukrainian, apostrophes left out: Zaporizhzhya, Khmelnytskyy, Kyyiv.
const BGN_UKRAINIAN = { ...KMU, ...table('єїйюя', 'ye yi y yu ya') }
// BGN/PCGN 1947 for Russian, apostrophes left out: Zaporozhye, Yekaterinburg.
const BGN_RUSSIAN = table(
  'абвгдеёжзийклмнопрстуфхцчшщыэюя',
  'a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch y e yu ya',
)

const ANY_CYRILLIC = { ...BGN_RUSSIAN, ...table('ґєії', 'g e i i') }

const UKRAINIAN_ONLY = /[іїєґ]/
const RUSSIAN_ONLY = /[ыэёъ]/

/**
 * Romanisations that newspapers use for a Ukrainian or Russian name in Cyrillic: KMU 2010, BGN/PCGN for both
 * languages, and their usual simplifications (-skyi, -sky, -skiy). Lower case, without duplicates; a letter that
 * only one of the languages has leaves the other's systems out. Empty for a name that is not Cyrillic.
 */
export function romanisations(name: string): string[] {
  return [...new Set([...ukrainianRomanisations(name), ...russianRomanisations(name)])]
}

/** As `romanisations`, by the Ukrainian systems alone; the official one (KMU 2010) is the first. */
export function ukrainianRomanisations(name: string): string[] {
  const lower = cyrillic(name)
  if (!lower || RUSSIAN_ONLY.test(lower)) return []
  const official = write(lower.replace(/зг/g, 'zgh'), KMU, KMU_INITIAL)
  const older = [BGN_UKRAINIAN, { ...BGN_UKRAINIAN, й: 'i' }].map((letters) => write(lower, letters, {}))
  return [...new Set([official, ...older].flatMap(endings))]
}

function russianRomanisations(name: string): string[] {
  const lower = cyrillic(name)
  if (!lower || UKRAINIAN_ONLY.test(lower)) return []
  // е is "ye" at the start, after a vowel and after ъ or ь: Yekaterinburg, Zaporozhye.
  const iotated = lower.replace(/(^|[\s\-аеёиоуыэюяъьй])е/g, '$1ye')
  const plain = lower.replace(/ё/g, 'е')
  const forms = [
    ...[lower, iotated, plain].map((form) => write(form, BGN_RUSSIAN, {})),
    write(plain, { ...BGN_RUSSIAN, й: 'i' }, {}), // Graivoron, Valuiki
  ]
  return [...new Set(forms.flatMap(endings))]
}

/** The name in lower case without apostrophes; null when it is not Cyrillic. */
function cyrillic(name: string): string | null {
  const lower = name.normalize('NFC').toLowerCase().replace(/['’ʼ]/g, '')
  return /^[\p{Script=Cyrillic}\s\-.]+$/u.test(lower) ? lower : null
}

/**
 * One plain Latin spelling of Cyrillic text (KMU for Ukrainian letters, BGN for the rest); Latin text is returned as it
 * is.
 */
export function latinOf(text: string): string {
  return /\p{Script=Cyrillic}/u.test(text) ? write(text.normalize('NFC').toLowerCase(), ANY_CYRILLIC, {}) : text
}

function write(text: string, letters: Letters, initial: Letters): string {
  let out = ''
  let previous = ' '
  for (const letter of text) {
    const atStart = previous === ' ' || previous === '-'
    out += (atStart ? initial[letter] : undefined) ?? letters[letter] ?? (/[ьъ]/.test(letter) ? '' : letter)
    previous = letter
  }
  return out
}

/** -ський and -ский are written in five ways, -ий and -ый in three. */
function endings(form: string): string[] {
  const adjective = /(?:yi|yy|iy|ii|yj)(?=$|[\s-])/g
  if (!adjective.test(form)) return [form]
  return [form, ...['yi', 'y', 'iy', 'i', 'yy'].map((end) => form.replace(adjective, end))]
}
