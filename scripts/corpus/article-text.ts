import { parse } from 'yaml'
import { z } from 'zod'
import { publishedAtSchema } from '@/lib/domain/article'

const headSchema = z.strictObject({
  title: z.string().trim().min(1).optional(),
  publishedAt: publishedAtSchema,
  language: z.enum(['en', 'uk', 'ru']).default('en'),
})

export interface CaseArticle extends z.infer<typeof headSchema> {
  text: string
}

/**
 * An article as it lies in `article.txt`: a few `key: value` lines, an empty line, and the text as it is,
 * without the empty lines around it. Throws what is wrong with the head.
 */
export function parseArticle(file: string): CaseArticle {
  const lines = file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n')
  const [, head = '', body = ''] = /^((?:[^\n]+\n)+)\n([\s\S]*)$/.exec(lines) ?? []
  if (!/^[a-zA-Z]+:/.test(head))
    throw new Error('begins with `publishedAt:` (and `title:`, `language:`), then an empty line, then the text')
  const text = body.replace(/^\n+|\s+$/g, '')
  if (text === '') throw new Error('has no text below its head')
  const parsed = headSchema.safeParse(parse(head))
  if (!parsed.success) throw new Error(parsed.error.issues.map(tellIssue).join('; '))
  return { ...parsed.data, text }
}

/** The same, written back. */
export function formatArticle({ title, publishedAt, language, text }: CaseArticle): string {
  const head = [title && `title: ${JSON.stringify(title)}`, `publishedAt: ${publishedAt}`, `language: ${language}`]
  return `${head.filter(Boolean).join('\n')}\n\n${text}\n`
}

/** `places[2].role: …`: where it is wrong, and what. */
export function tellIssue({ path, message }: { path: PropertyKey[]; message: string }): string {
  const where = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return `${where.replace(/^\./, '') || 'the file'}: ${message}`
}
