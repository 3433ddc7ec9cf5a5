import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { caseSlugs, loadCase } from '@/scripts/corpus/case'

describe('The corpus', () => {
  it.each(caseSlugs())('%s is well formed and reviewed', (slug) => {
    const { article, expected } = loadCase(slug)
    expect(article.text.length).toBeGreaterThan(20)
    expect(expected.reviewed, `${slug} is a draft: review it, then set reviewed: true`).toBe(true)
  })
})

const ARTICLE = 'publishedAt: 2025-06-12\n\nDrones hit Sumy. Two people were hurt in Sumy, the governor said.\n'
const WHY = 'why: A case for the test of the format alone.'

describe('A case', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'corpus-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  function given(rows: string, article = ARTICLE) {
    mkdirSync(path.join(folder, 'a-case'), { recursive: true })
    writeFileSync(path.join(folder, 'a-case/article.txt'), article)
    writeFileSync(path.join(folder, 'a-case/expected.yaml'), rows)
    return () => loadCase('a-case', folder)
  }
  const add = (slug: string, article: string, ...more: string[]) =>
    new Promise<{ ok: boolean; said: string }>((done) => {
      const child = execFile(
        process.execPath,
        ['--import', 'tsx', 'scripts/corpus/add.ts', slug, '--into', folder, '--why', WHY, ...more],
        (error, stdout, stderr) => done({ ok: error === null, said: stdout + stderr }),
      )
      child.stdin?.end(article)
    })

  it('is refused with its name, its file and the field that is wrong', () => {
    const refused = (places: string, figures = '[]', claims = '[]') =>
      given(`${WHY}\nreviewed: true\nplaces: ${places}\nfigures: ${figures}\nclaims: ${claims}`)
    expect(refused('[{ text: Suny, role: site, place: null }]')).toThrow(
      'a-case/expected.yaml: places[0].text: the article has no “Suny”',
    )
    expect(refused('[{ text: Sumy, nth: 3, role: site, place: null }]')).toThrow('no occurrence 3 of “Sumy”')
    expect(refused('[{ text: Sum, role: site, place: null }]')).toThrow('no “Sum”')
    expect(refused('[{ text: Sumy, role: target, place: null }]')).toThrow('places[0].role: ')
    expect(refused('[{ text: Sumy, role: site, name: Sumy }]')).toThrow('places[0]: needs either name, lng and lat')
    expect(refused('[]', '[{ text: Two people, measure: killed, low: 2, place: Sumy }]')).toThrow(
      'figures[0].place: no place above is named “Sumy”',
    )
    expect(refused('[]', '[{ text: Two people, measure: hurt, low: 2 }]')).toThrow('figures[0].measure: ')
    expect(refused('[]', '[{ text: Two people, measure: killed, low: 2, high: 1 }]')).toThrow('figures[0].high: ')
    expect(refused('[]', '[]', '[{ place: null, windowStart: 2025-06-12T00:00Z }]')).toThrow('claims[0].windowEnd: ')
    expect(given(`reviewed: true\nplaces: []\nfigures: []`)).toThrow('why: ')
    expect(given('', 'Drones hit Sumy.\n')).toThrow('a-case/article.txt: begins with `publishedAt:`')
    expect(given('', 'publishedAt: 2025-02-30\n\nDrones hit Sumy.\n')).toThrow('publishedAt: must be a real date')
  })

  it('is drafted by the reader, and never again once a person has reviewed it', { timeout: 60_000 }, async () => {
    expect(await add('a-case', ARTICLE)).toMatchObject({ ok: true })
    const file = path.join(folder, 'a-case/expected.yaml')
    const draft = readFileSync(file, 'utf8')
    expect(loadCase('a-case', folder).expected).toMatchObject({
      reviewed: false,
      places: [{ text: 'Sumy', nth: 1, role: 'site', place: { name: 'Sumy', country: 'UA', toleranceKm: 25 } }],
      figures: [{ measure: 'injured', low: 2, high: 2, place: 'Sumy', claimant: 'the governor' }],
    })

    await add('a-case', '')
    expect(readFileSync(file, 'utf8')).toBe(draft)

    const reviewed = draft.replace('reviewed: false', 'reviewed: true').replace('low: 2', 'low: 3')
    writeFileSync(file, reviewed)
    expect(await add('a-case', ARTICLE)).toMatchObject({
      ok: false,
      said: expect.stringContaining('a-case is reviewed'),
    })
    expect(readFileSync(file, 'utf8')).toBe(reviewed)
    expect(await add('a-case', ARTICLE, '--force')).toMatchObject({ ok: true })
    expect(readFileSync(file, 'utf8')).toBe(draft)
  })
})
