import { z } from 'zod'
import { MAX_TEXT_BYTES, MOST_CHARACTERS, publishedAtSchema, type Source, YEARS } from '@/lib/domain/article'
import { TOO_LARGE } from './parse-fields'
import { storableLine, storableText } from './storable-text'

const webUrl = storableLine(MOST_CHARACTERS.url).pipe(
  z.url({ protocol: /^https?$/, error: 'must be an http or https address' }),
)

const publishedAt = publishedAtSchema.refine(
  (value) => {
    const year = new Date(value).getUTCFullYear()
    return year >= YEARS.first && year <= YEARS.last
  },
  { error: `must lie between ${YEARS.first} and ${YEARS.last}` },
)

const text = storableText.superRefine((value, ctx) => {
  if (value.trim() === '') ctx.addIssue({ code: 'custom', message: 'must not be empty' })
  const bytes = new TextEncoder().encode(value).length
  if (bytes <= MAX_TEXT_BYTES) return
  const message = `must not exceed ${MAX_TEXT_BYTES} bytes of UTF-8, and has ${bytes}`
  ctx.addIssue({ code: 'custom', message, params: TOO_LARGE })
})

/** An article as it is sent. Unknown fields are refused. */
export const articleInputSchema = z
  .strictObject({
    text: text.meta({ description: `The article's text, at most ${MAX_TEXT_BYTES} bytes of UTF-8`, minLength: 1 }),
    title: storableLine(MOST_CHARACTERS.title).optional(),
    url: webUrl.optional().meta({ description: 'Where it was published' }),
    publishedAt: publishedAt
      .optional()
      .meta({ description: 'Times in the text ("overnight") are reckoned from here', example: '2025-03-17' }),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'must be a language tag (BCP 47), such as en or uk' })
      .max(35)
      .optional(),
    source: z
      .union(
        [
          storableLine(MOST_CHARACTERS.source),
          z.strictObject({
            name: storableLine(MOST_CHARACTERS.source),
            url: webUrl.optional(),
            licence: storableLine(200).optional(),
            originGroup: storableLine(200).optional().meta({ description: 'Sources of one origin count once' }),
          }),
        ],
        { error: 'must be a name, or an object with a name' },
      )
      .optional()
      .meta({
        description: "Who published it; without one, the address's host, else one common name for pasted texts",
      }),
  })
  .meta({
    id: 'ArticleInput',
    example: {
      text: 'Russia launched 174 drones at Ukraine overnight. Air defences shot down 90 of them, the air force said.',
      publishedAt: '2025-03-17',
      source: 'Ukrainian air force',
    },
  })
export type ArticleInput = z.output<typeof articleInputSchema>

/** An article that is only to be read, and whether the reader is to say why it read it so. */
export const readInputSchema = articleInputSchema
  .extend({
    explain: z.boolean({ error: 'must be true or false' }).optional().meta({
      description:
        'Each mention (the first thousand of a long text) tells which places it could be, their scores, and why one won',
    }),
  })
  .meta({ id: 'ReadInput', example: { text: 'Two people were injured in Odesa.', explain: true } })

/**
 * The source an article names, or undefined when it names none. Its origin group is the stated one, else
 * the host of its own address, else the host of the article's, else its name.
 */
export function sourceOf({ source, url }: ArticleInput): Source | undefined {
  if (source === undefined) return undefined
  const stated = typeof source === 'string' ? { name: source } : source
  const home = stated.url ?? url
  return {
    name: stated.name,
    url: stated.url ?? null,
    licence: stated.licence ?? null,
    originGroup: stated.originGroup ?? (home ? hostOf(home) : stated.name),
  }
}

const hostOf = (url: string) => new URL(url).hostname.replace(/^www\./, '')
