import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { loadCorpus } from '@/scripts/corpus/case'
import { loadCaseLines } from '@/scripts/evaluate/case-lines'
import { OTHERS, sentences, sentencesOf } from './own-words'

const DEMO = path.resolve(import.meta.dirname, '../prisma/demo')

const present = existsSync(OTHERS)
if (!present)
  console.log('left out: our texts were not compared with those of others, which are not beside the project')

describe.runIf(present)('No sentence of eight words or more is copied from others', () => {
  const theirs = present ? sentencesOf(OTHERS) : new Set<string>()
  const copied = (texts: readonly string[]) =>
    texts.flatMap(sentences).filter((sentence) => sentence.split(' ').length >= 8 && theirs.has(sentence))

  it('in the demo articles', () => {
    expect(theirs.size).toBeGreaterThan(1000)
    const articles = readdirSync(DEMO)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => parse(readFileSync(path.join(DEMO, file), 'utf8')))
    expect(copied(articles.flatMap(({ title, text }) => [title, text]))).toEqual([])
  })

  it('in the corpus', () => {
    expect(copied(loadCorpus().flatMap(({ article: { title = '', text } }) => [title, text]))).toEqual([])
  })

  it('in the case lines', () => {
    expect(copied(loadCaseLines().map(({ sentence }) => sentence))).toEqual([])
  })
})
