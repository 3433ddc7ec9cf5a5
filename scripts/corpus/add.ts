import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { text as everything } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { formatArticle, parseArticle } from './article-text'
import { CORPUS, slugPattern } from './case'
import { draftExpected } from './draft'

const USAGE = `usage: npm run corpus:add -- SLUG [--why TEXT] [--from FILE] [--force] < article
The article begins with lines such as "publishedAt: 2025-07-20" and "title: …", then an empty line, then its text.
For a case whose article.txt is already there, give neither FILE nor article on standard input.`

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    why: { type: 'string' },
    from: { type: 'string' },
    force: { type: 'boolean', default: false },
    into: { type: 'string', default: CORPUS },
  },
})

try {
  console.log(await addCase(positionals))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** Writes the case's two files; a reviewed case stays as it is unless forced. */
async function addCase([slug, ...more]: string[]): Promise<string> {
  if (!slug || more.length > 0 || !slugPattern.test(slug)) throw new Error(USAGE)
  const folder = path.join(values.into, slug)
  const articleFile = path.join(folder, 'article.txt')
  const expectedFile = path.join(folder, 'expected.yaml')

  const kept = existsSync(expectedFile) ? parse(readFileSync(expectedFile, 'utf8')) : null
  if (kept?.reviewed === true && !values.force)
    throw new Error(`${slug} is reviewed and stays as it is; --force drafts it anew`)

  const article = parseArticle(await articleOf(articleFile))
  const reading = readDocument({ id: slug, ...article }, loadGazetteer())
  const why = values.why ?? kept?.why ?? ''
  mkdirSync(folder, { recursive: true })
  writeFileSync(articleFile, formatArticle(article))
  writeFileSync(expectedFile, draftExpected(article.text, reading, why))
  return `${path.relative('.', expectedFile)} is a draft: review it, say why the case exists, and set reviewed: true`
}

async function articleOf(articleFile: string): Promise<string> {
  if (values.from) return readFileSync(values.from, 'utf8')
  const typed = process.stdin.isTTY ? '' : await everything(process.stdin)
  if (typed.trim() !== '') return typed
  if (existsSync(articleFile)) return readFileSync(articleFile, 'utf8')
  throw new Error(USAGE)
}
