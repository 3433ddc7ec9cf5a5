import type { Tongue } from '@/app/_i18n/tongue'
import { Problem } from '@/app/_ui/fetch-json'
import { MAX_TEXT_BYTES, MOST_CHARACTERS, YEARS } from '@/lib/domain/article'

/** What is typed into the form, as typed. */
export interface Draft {
  text: string
  title: string
  url: string
  publishedAt: string
  source: string
}

export type DraftField = keyof Draft
export const DRAFT_FIELDS: readonly DraftField[] = ['text', 'title', 'url', 'publishedAt', 'source']
export const EMPTY_DRAFT: Draft = { text: '', title: '', url: '', publishedAt: '', source: '' }

export type FieldProblems = Partial<Record<DraftField, string>>

/** The body that the API takes: fields left empty are left out. */
export function articleBody(draft: Draft): string {
  const given = DRAFT_FIELDS.flatMap((field) => {
    const value = field === 'text' ? draft.text : draft[field].trim()
    return value === '' ? [] : [[field, value]]
  })
  return JSON.stringify(Object.fromEntries(given))
}

/** The body of a preview: the same, and every place tells why it was read so. */
export function previewBody(draft: Draft): string {
  return JSON.stringify({ ...JSON.parse(articleBody(draft)), explain: true })
}

export function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** What can be said before asking the server; it has the last word. */
export function problemsOf({ t, format }: Tongue, { text }: Draft): FieldProblems {
  if (text.trim() === '') return { text: t('read.textMissing') }
  const bytes = byteLength(text)
  if (bytes <= MAX_TEXT_BYTES) return {}
  const mb = (n: number) => format.number(n / 1_000_000, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return { text: t('read.textTooLong', { size: mb(bytes), most: mb(MAX_TEXT_BYTES) }) }
}

/** What is wrong with the fields that the server has refused; what concerns no field is left to the message. */
export function fieldProblems({ t }: Tongue, error: Error): FieldProblems {
  const refused = error instanceof Problem ? Object.keys(error.fields) : []
  const words: Record<DraftField, () => string> = {
    text: () => t('read.refused.text'),
    title: () => t('read.refused.title', { most: MOST_CHARACTERS.title }),
    url: () => t('read.refused.url', { most: MOST_CHARACTERS.url }),
    publishedAt: () => t('read.refused.publishedAt', { first: String(YEARS.first), last: String(YEARS.last) }),
    source: () => t('read.refused.source', { most: MOST_CHARACTERS.source }),
  }
  const fields = DRAFT_FIELDS.filter((field) => refused.some((path) => path === field || path.startsWith(`${field}/`)))
  return Object.fromEntries(fields.map((field) => [field, words[field]()]))
}
