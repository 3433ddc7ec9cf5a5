import type { Tongue } from '@/app/_i18n/tongue'
import { MAX_TEXT_BYTES } from '@/lib/domain/article'

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

/** The server's words for each field of the form; what concerns no field is left to the message. */
export function fieldProblems(fields: Readonly<Record<string, string>>): FieldProblems {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([path, detail]) => {
      const field = DRAFT_FIELDS.find((one) => path === one || path.startsWith(`${one}/`))
      return field ? [[field, detail]] : []
    }),
  )
}
