import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { publishedAtSchema, sourceSchema } from '@/lib/domain/article'

const ROOT = path.resolve(import.meta.dirname, '..')
const DEMO = path.join(ROOT, 'prisma/demo')
const CORPORA = path.resolve(ROOT, '../shared/data')

const articleSchema = z.strictObject({
  slug: z.string().regex(/^\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/),
  title: z.string().min(10).max(120),
  publishedAt: publishedAtSchema,
  language: z.enum(['en', 'uk', 'ru']),
  source: sourceSchema,
  figuresFrom: z
    .array(z.strictObject({ publisher: z.string().min(5), url: z.url().optional(), note: z.string().min(5) }))
    .min(1),
  text: z.string(),
})

const files = readdirSync(DEMO).filter((file) => file.endsWith('.yaml'))
const articles = files.map((file) => articleSchema.parse(parse(readFileSync(path.join(DEMO, file), 'utf8'))))

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The sentences of a text as bare lower-case words, so that punctuation cannot hide a copy. */
function sentences(text: string): string[] {
  return text
    .split(/(?<=[.!?…]["”’»)]?)\s+|\n+/u)
    .map((sentence) => words(sentence).join(' '))
    .filter(Boolean)
}

/** Every string under the keys that hold prose, anywhere in a JSON value. */
function prose(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(prose)
  if (!value || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner === 'string') return /^(text|title|snippet|description|quote|sentence)$/.test(key) ? [inner] : []
    return prose(inner)
  })
}

function corpusSentences(folder: string): Set<string> {
  const found = new Set<string>()
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(txt|jsonl|json)$/.test(file)) continue
    const content = readFileSync(path.join(folder, file), 'utf8')
    const texts = file.endsWith('.txt')
      ? [content]
      : (file.endsWith('.jsonl') ? content.split('\n').filter(Boolean) : [content]).flatMap((json) =>
          prose(JSON.parse(json)),
        )
    for (const sentence of texts.flatMap(sentences)) found.add(sentence)
  }
  return found
}

describe('the demo articles', () => {
  it('are many, each in a file of its own name', () => {
    expect(articles.length).toBeGreaterThanOrEqual(60)
    expect(articles.map(({ slug }) => `${slug}.yaml`)).toEqual(files)
  })

  it('were published in the years they tell of', () => {
    const wrong = articles.filter(({ slug, publishedAt }) => {
      const day = publishedAt.slice(0, 10)
      return day < '2022-02-24' || day > '2026-11-30' || !slug.startsWith(day)
    })
    expect(wrong.map(({ slug }) => slug)).toEqual([])
  })

  it('are short news, not essays', () => {
    const wrong = articles.filter(({ text }) => {
      const length = text.trim().split(/\s+/).length
      return length < 60 || length > 220
    })
    expect(wrong.map(({ slug }) => slug)).toEqual([])
  })

  it('come from several origins, free to use, in three languages', () => {
    expect(new Set(articles.map(({ source }) => source.originGroup)).size).toBeGreaterThanOrEqual(4)
    expect(new Set(articles.map(({ source }) => source.licence))).toEqual(new Set(['MIT']))
    expect(new Set(articles.map(({ language }) => language))).toEqual(new Set(['en', 'uk', 'ru']))
  })

  it('tell of every night of the second week of March 2025, and of the 17th from several origins', () => {
    const origins = (day: string) =>
      new Set(articles.filter(({ slug }) => slug.startsWith(day)).map(({ source }) => source.originGroup)).size
    const nights = ['10', '11', '12', '13', '14', '15', '16'].map((day) => `2025-03-${day}`)
    expect(nights.filter((day) => origins(day) === 0)).toEqual([])
    expect(origins('2025-03-17')).toBeGreaterThanOrEqual(3)
  })

  it('share no sentence with one another', () => {
    const seen = new Map<string, string>()
    const shared = articles.flatMap(({ slug, text }) =>
      sentences(text).flatMap((sentence) => {
        const first = seen.get(sentence)
        seen.set(sentence, slug)
        return first === undefined ? [] : [`${first}, ${slug}: ${sentence}`]
      }),
    )
    expect(shared).toEqual([])
  })

  it('copy no sentence of eight words or more from the corpora', () => {
    if (!existsSync(CORPORA)) {
      console.info(
        'left out: demo sentences were not compared with the corpora, which are absent here (../shared/data)',
      )
      return
    }
    const corpus = corpusSentences(CORPORA)
    expect(corpus.size).toBeGreaterThan(1000)
    const copied = articles.flatMap(({ slug, title, text }) =>
      [title, ...sentences(text)]
        .map((sentence) => words(sentence).join(' '))
        .filter((sentence) => sentence.split(' ').length >= 8 && corpus.has(sentence))
        .map((sentence) => `${slug}: ${sentence}`),
    )
    expect(copied).toEqual([])
  })
})
