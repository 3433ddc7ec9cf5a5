import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { publishedAtSchema, sourceSchema } from '@/lib/domain/article'

const FOLDER = 'prisma/demo'

const demoArticleSchema = z.strictObject({
  /** The file's name without its ending. */
  slug: z.string().regex(/^[a-z0-9-]+$/),
  title: z.string().min(1),
  publishedAt: publishedAtSchema,
  language: z.string().min(2),
  source: z.strictObject({
    name: z.string().min(1),
    url: sourceSchema.shape.url,
    originGroup: z.string().min(1).optional(),
    licence: z.string().nullable().default(null),
  }),
  /** The public sources that its figures were taken from. */
  figuresFrom: z.array(
    z.strictObject({ publisher: z.string().min(1), url: z.url().optional(), note: z.string().optional() }),
  ),
  text: z.string().min(1),
})
export type DemoArticle = z.infer<typeof demoArticleSchema>

/** The demo articles as they lie in their files, in the order of their names. */
export interface DemoFiles {
  /** Changes when any of the files does. */
  fingerprint: string
  /** Throws an error that names the file when one is not as it should be. */
  articles(): DemoArticle[]
}

export async function loadDemoFiles(folder = FOLDER): Promise<DemoFiles> {
  const names = (await readdir(folder)).filter((file) => file.endsWith('.yaml')).sort()
  const files = await Promise.all(
    names.map(async (name) => ({ name, text: await readFile(path.join(folder, name), 'utf8') })),
  )
  return {
    fingerprint: createHash('sha256').update(JSON.stringify(files)).digest('hex'),
    articles: () => files.map(({ name, text }) => demoArticle(path.join(folder, name), text)),
  }
}

function demoArticle(file: string, text: string): DemoArticle {
  try {
    const article = demoArticleSchema.parse(parse(text))
    if (article.slug !== path.basename(file, '.yaml')) throw new Error(`its slug is ${article.slug}`)
    return article
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : String(error)
    throw new Error(`${file} is no demo article: ${reason}`, { cause: error })
  }
}
