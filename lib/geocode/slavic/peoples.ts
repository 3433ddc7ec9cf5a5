import { ADJECTIVE_ENDINGS, PEOPLE_ENDINGS, PEOPLES } from './peoples.table'

interface Stem {
  country: string
  ending: RegExp
}

const STEMS = new Map<string, Stem>()
for (const [country, adjectives, people] of PEOPLES) {
  for (const stem of people.split(' ')) STEMS.set(stem, { country, ending: PEOPLE_ENDINGS })
  for (const stem of adjectives.split(' ')) STEMS.set(stem, { country, ending: ADJECTIVE_ENDINGS })
}
const LENGTHS = [...new Set([...STEMS.keys()].map((stem) => stem.length))].sort((a, b) => b - a)

/** The country whose people or things a word names: "російські", "россиян", "іранський"; null for other words. */
export function countryOfPeople(lower: string): string | null {
  for (const length of LENGTHS) {
    if (length > lower.length) continue
    const stem = STEMS.get(lower.slice(0, length))
    if (stem?.ending.test(lower.slice(length))) return stem.country
  }
  return null
}
