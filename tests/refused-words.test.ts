import { describe, expect, it } from 'vitest'
import { refusedFields } from '@/app/_dashboard/placing/placing-draft'
import { Problem } from '@/app/_ui/fetch-json'
import { errorWords } from '@/app/_ui/words/error'
import { articleBody, EMPTY_DRAFT, fieldProblems } from '@/app/read/article-draft'
import { articleInputSchema } from '@/lib/format/article-input'
import { parseFields } from '@/lib/format/parse-fields'
import { placingInputSchema } from '@/lib/format/placing-input'
import { PROBLEMS } from '@/lib/format/problem'
import { ENGLISH, UKRAINIAN } from './tongue'

const english = /[A-Za-z]{3}/

/** As the server refuses what a form sends. */
function refusal(schema: typeof articleInputSchema | typeof placingInputSchema, body: unknown): Problem {
  const parsed = parseFields(schema, body, 'pointer')
  if (parsed.ok) throw new Error('it is taken')
  const fields = parsed.errors.map(({ pointer, detail }) => [pointer?.replace('#/', '') ?? '', detail])
  return new Problem(400, 'as it is', Object.fromEntries(fields), 'invalid-body')
}

describe('what the server refuses', () => {
  it('is said at each field of an article, in the language of the interface', () => {
    const draft = {
      ...EMPTY_DRAFT,
      text: 'half a letter: \ud800',
      title: 'a'.repeat(1001),
      url: 'ftp://example.org',
      publishedAt: '1066-10-14',
      source: 'a'.repeat(201),
    }
    const problem = refusal(articleInputSchema, JSON.parse(articleBody(draft)))
    expect(fieldProblems(ENGLISH, problem)).toEqual({
      text: 'It has a character that cannot be stored.',
      title: 'At most 1,000 characters.',
      url: 'It must begin with http or https, and have at most 2,000 characters.',
      publishedAt: 'It must be a real date from 1900 to 2099.',
      source: 'At most 200 characters.',
    })
    const ukrainian = Object.entries(fieldProblems(UKRAINIAN, problem))
    expect(ukrainian.map(([field]) => field)).toEqual(['text', 'title', 'url', 'publishedAt', 'source'])
    expect(ukrainian.filter(([, words]) => english.test(words.replace(/https?/g, '')))).toEqual([])
    expect(fieldProblems(ENGLISH, new TypeError('of ours'))).toEqual({})
  })

  it('is said at each field of a placing', () => {
    const point = { lng: 30, lat: 91, precision: 'spot', name: 'a'.repeat(201), in: 'nowhere' }
    const problem = refusal(placingInputSchema, { point, who: 'a'.repeat(101), why: 'a'.repeat(1001) })
    expect(refusedFields(ENGLISH, problem)).toEqual({
      point: 'The map has no such point. In degrees: 46.4907, 30.7440',
      name: 'At most 200 characters.',
      place: 'There is no such place in the gazetteer any more. Search for it again.',
      who: 'At most 100 characters.',
      why: 'At most 1,000 characters.',
    })
    expect(Object.values(refusedFields(UKRAINIAN, problem)).filter((words) => english.test(words))).toEqual([])
    const token = new Problem(401, '', { Authorization: 'is not a valid token' }, 'unauthorized')
    expect(Object.keys(refusedFields(UKRAINIAN, token))).toEqual(['token'])
    expect(refusedFields(UKRAINIAN, new Problem(404, '', { id: 'names no claim' }, 'not-found'))).toEqual({})
  })

  it('is said with the words of the server where it concerns no field, and in Ukrainian without them where one can', () => {
    const detail = "limit: must be {1}, isn't it"
    for (const [code, { status }] of Object.entries(PROBLEMS)) {
      const problem = new Problem(status, detail, {}, code)
      expect(errorWords(ENGLISH, problem)).toBe(detail)
      const words = errorWords(UKRAINIAN, problem)
      expect(words).toMatch(/^[^A-Za-z]+\.$|англійською: /)
      expect(words.includes(detail)).toBe(!['busy', 'ending', 'internal'].includes(code))
    }
    expect(errorWords(UKRAINIAN, new Problem(418, null, {}, null))).toBe('Сервер відповів 418.')
    expect(errorWords(UKRAINIAN, new Problem(418, detail, {}, null))).toContain(detail)
  })
})
