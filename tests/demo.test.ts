import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { publishedAtSchema, sourceSchema } from '@/lib/domain/article'
import { sentences } from './own-words'

const ROOT = path.resolve(import.meta.dirname, '..')
const DEMO = path.join(ROOT, 'prisma/demo')

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
})
