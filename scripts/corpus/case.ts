import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { Span } from '@/lib/domain/span'
import { type CaseArticle, parseArticle, tellIssue } from './article-text'
import { type Expected, expectedSchema } from './expected'

export const CORPUS = path.resolve(import.meta.dirname, '../../tests/corpus')

/** An article and what a careful reader finds in it. */
export interface Case {
  slug: string
  article: CaseArticle
  expected: Expected
}

export const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** The names of the corpus's folders. */
export function caseSlugs(folder = CORPUS): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
}

/** Throws an error that names the case, its file and the field when something is not as it should be. */
export function loadCase(slug: string, folder = CORPUS): Case {
  const article = inFile(slug, 'article.txt', () => parseArticle(contentOf(folder, slug, 'article.txt')))
  const expected = inFile(slug, 'expected.yaml', () => {
    const parsed = expectedSchema.safeParse(parse(contentOf(folder, slug, 'expected.yaml')))
    if (!parsed.success) throw new Error(parsed.error.issues.map(tellIssue).join('; '))
    const wrong = contradictions(parsed.data, article.text)
    if (wrong.length > 0) throw new Error(wrong.join('; '))
    return parsed.data
  })
  return { slug, article, expected }
}

export function loadCorpus(folder = CORPUS): Case[] {
  return caseSlugs(folder).map((slug) => loadCase(slug, folder))
}

/** Where the nth occurrence of the words stands, as whole words; null when the text does not hold it. */
export function occurrence(text: string, words: string, nth: number): Span | null {
  let left = nth
  for (let start = text.indexOf(words); start >= 0; start = text.indexOf(words, start + 1)) {
    const end = start + words.length
    if (insideWord(text, start) || insideWord(text, end)) continue
    if (--left === 0) return { start, end }
  }
  return null
}

/** True when letters or digits stand on both sides of the offset. */
function insideWord(text: string, offset: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, offset - 1), offset + 1))
}

/** What the shape alone can't refuse: words that the article lacks, and places that no row names. */
function contradictions({ places, figures, claims = [] }: Expected, text: string): string[] {
  const names = new Set(places.map(({ place }) => place?.name))
  const unknown = (list: string, rows: readonly { place?: string | null | undefined }[]) =>
    rows.flatMap(({ place }, i) =>
      place == null || names.has(place) ? [] : [`${list}[${i}].place: no place above is named “${place}”`],
    )
  const unquoted = (list: string, rows: readonly { text: string; nth: number }[]) =>
    rows.flatMap((row, i) =>
      occurrence(text, row.text, row.nth)
        ? []
        : [`${list}[${i}].text: the article has no ${row.nth > 1 ? `occurrence ${row.nth} of ` : ''}“${row.text}”`],
    )
  const reversed = figures.flatMap(({ low, high }, i) => (low > high ? [`figures[${i}].high: is below low`] : []))
  return [
    ...unquoted('places', places),
    ...unquoted('figures', figures),
    ...reversed,
    ...unknown('figures', figures),
    ...unknown('claims', claims),
  ]
}

function contentOf(folder: string, slug: string, file: string): string {
  const where = path.join(folder, slug, file)
  if (!existsSync(where)) throw new Error('is missing')
  return readFileSync(where, 'utf8')
}

function inFile<T>(slug: string, file: string, load: () => T): T {
  try {
    return load()
  } catch (error) {
    throw new Error(`${slug}/${file}: ${error instanceof Error ? error.message : String(error)}`, { cause: error })
  }
}
