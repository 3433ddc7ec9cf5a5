import { nameKey } from '@/lib/text/name-key'
import { ukrainianRomanisations } from '@/lib/text/transliterate'
import { readTable } from './tables'

// Where GeoNames writes scholarly romanisations (Khān Yūnis), the press writes plain letters.
const SCHOLARLY = new Set('AE AF BH DZ EG ER ET IQ IR IL JO KW LB LY MA OM PK PS QA SA SD SO SY TN YE'.split(' '))

/** Chooses the English name that is shown, from GeoNames' current one and all the names in other languages. */
export function englishNames(): (
  country: string,
  current: string,
  english: string | undefined,
  others: readonly string[],
) => string {
  const chosen = new Map(
    readTable('primary-names.tsv', ['country!', 'name!', 'primary!', 'source!']).map((row) => [
      `${row.text('country')} ${row.text('name')}`,
      row.text('primary'),
    ]),
  )
  return (country, current, english, others) => {
    const usual = usualName(country, current, english, others)
    return chosen.get(`${country} ${usual}`) ?? usual
  }
}

function usualName(country: string, current: string, english: string | undefined, others: readonly string[]): string {
  if (country === 'UA') return officialUkrainian(current, others) ?? current
  if (country === 'RU') return plainRussian(current)
  if (!SCHOLARLY.has(country)) return current
  if (english && /^[A-Za-z' -]+$/.test(english)) return english
  return plainLatin(current)
}

/** Without the marks of a scholarly romanisation: Khān Yūnis → Khan Yunis. */
export function plainLatin(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʻʼ`]/g, '')
}

/**
 * The official romanisation, when the current name is an older one of the same Ukrainian name: Mykolayiv → Mykolaiv.
 * A Russian spelling does not pass for Ukrainian: "Изюм" would be Izyum only in Russian.
 */
function officialUkrainian(current: string, others: readonly string[]): string | null {
  const wanted = nameKey(current)
  for (const other of others) {
    const forms = ukrainianRomanisations(other)
    if (forms[0] && forms.some((form) => nameKey(form) === wanted)) return capitalised(forms[0])
  }
  return null
}

const capitalised = (name: string) =>
  name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Without soft signs, and with the press's -y for -iy and -yy: Ryazan, Veliky Novgorod. */
export function plainRussian(current: string): string {
  return current
    .replace(/[’ʹ'ʼ]/g, '')
    .replace(/(iy|yy)(?=$|[\s-])/g, 'y')
    .replace(/yye(?=$|[\s-])/g, 'ye')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}
