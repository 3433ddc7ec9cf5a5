import { nameKey } from '@/lib/text/name-key'
import { romanisations } from '@/lib/text/transliterate'
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
  return current
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʻʼ`]/g, '')
}

/** The KMU romanisation, when the current name is the same Ukrainian name in another one: Mykolayiv → Mykolaiv. */
function officialUkrainian(current: string, others: readonly string[]): string | null {
  const wanted = fold(current)
  for (const other of others) {
    if (!/\p{Script=Cyrillic}/u.test(other) || /[ыэёъ]/i.test(other)) continue
    const [official] = romanisations(other)
    if (official && fold(official) === wanted) return capitalised(official)
  }
  return null
}

// What the romanisations of Ukrainian disagree on: y, i and their pairs.
const fold = (name: string) => nameKey(name).replace(/[yij]+/g, 'i')

const capitalised = (name: string) =>
  name.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())

/** Without soft signs, and with the press's -y for -iy and -yy: Ryazan, Veliky Novgorod. */
function plainRussian(current: string): string {
  return current
    .replace(/[’ʹ'ʼ]/g, '')
    .replace(/(iy|yy)(?=$|[\s-])/g, 'y')
    .replace(/yye(?=$|[\s-])/g, 'ye')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
}
