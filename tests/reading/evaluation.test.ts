import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { Document } from '@/lib/domain/article'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { loadCorpus } from '@/scripts/corpus/case'
import { committedBoard, readmeText, readmeWith } from '@/scripts/evaluate/committed'
import { jsonLines } from '@/scripts/evaluate/labelled-news'
import { sentenceSchema } from '@/scripts/evaluate/points'
import { readAll } from '@/scripts/evaluate/readings'
import { evaluate, fallen } from '@/scripts/evaluate/scoreboard'
import {
  corpusFile,
  hasSharedData,
  NEWS,
  SAME_EVENT,
  SAME_EVENT_PAIRS,
  SCORER,
  SENTENCES,
  TRAPS,
} from '@/scripts/evaluate/shared-data'
import { corpusSchema } from '@/scripts/evaluate/toponyms'

const present = hasSharedData()
if (!present)
  console.log('left out: the scores on labelled news, corpora and sentences, which are not beside the project')

const gazetteer = loadGazetteer()
const committed = committedBoard()
if (!committed) throw new Error('docs/scoreboard.json is missing: npm run evaluate -- --write')

const slugs = new Set(committed.cases)
const { board } = evaluate(
  loadCorpus().filter(({ slug }) => slugs.has(slug)),
  gazetteer,
)

// Whole corpora are read, on machines that may be busy.
vi.setConfig({ testTimeout: 180_000 })

describe('The scoreboard', () => {
  it('may only rise', () => {
    expect(fallen(committed, board)).toEqual([])
  })

  it('rests on cases that are still there', () => {
    expect(committed.cases.filter((slug) => !board.cases.includes(slug))).toEqual([])
  })

  it('is what the README says', () => {
    expect(readmeText()).toBe(readmeWith(committed))
  })
})

// The same readings, scored by the scorer beside the project.
describe.runIf(present)('Our scores', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'scores-'))
  afterAll(() => rmSync(folder, { recursive: true }))

  interface Given extends Pick<Document, 'id' | 'text' | 'spans'> {
    publishedAt?: string | null | undefined
  }
  async function scorerOn(docs: readonly Given[], ...args: string[]) {
    const given = docs.map(({ publishedAt, ...doc }) => ({ ...doc, publishedAt: publishedAt ?? undefined }))
    const readingOf = readAll(given, gazetteer)
    const readings = path.join(folder, 'readings.jsonl')
    writeFileSync(readings, given.map(({ id }) => JSON.stringify({ id, ...readingOf(id) })).join('\n'))
    const { stdout } = await promisify(execFile)('node', [SCORER, ...args, '--in', readings, '--json'])
    return JSON.parse(stdout)
  }
  const figure = (name: string) => board.figures[name]
  const rounded = (value: number) => Number(value.toFixed(3))

  it('are the scorer’s own on labelled news', { timeout: 180_000 }, async () => {
    const theirs = await scorerOn(jsonLines(NEWS, sentenceSchema), 'news', NEWS)
    for (const [ours, name] of Object.entries({ sites: 'site', figures: 'figure', bound: 'bound' }))
      for (const rate of ['precision', 'recall', 'f1'])
        expect(figure(`news.${ours}.${rate}`), `${ours} ${rate}`).toBe(rounded(theirs[name][rate]))
    expect(figure('news.absurd')).toBe(theirs.absurd)
  })

  it.each(['lgl', 'geowebnews'] as const)('are the scorer’s own on %s', { timeout: 180_000 }, async (corpus) => {
    const file = corpusFile(corpus)
    const systems = Object.keys(board.published[corpus] ?? {})
    const docs = jsonLines(file, corpusSchema)
    const theirs = await scorerOn(
      docs,
      'places',
      file,
      ...systems.map((system) => file.replace('.jsonl', `.${system}.jsonl`)),
    )
    const own = theirs['this project']
    expect(figure(`${corpus}.f1`)).toBe(rounded(own.overlap.f1))
    expect(figure(`${corpus}.f1Exact`)).toBe(rounded(own.exact.f1))
    expect(figure(`${corpus}.recallAt161`)).toBe(rounded(own.recallAt161))
    const spansGiven = await scorerOn(
      docs.map((doc) => ({ ...doc, spans: doc.toponyms.map(({ start, end }): [number, number] => [start, end]) })),
      'places',
      file,
    )
    expect(figure(`${corpus}.accuracyAt161SpansGiven`)).toBe(
      rounded(spansGiven['this project'].accuracyAt161OfAnswered),
    )
    for (const system of systems)
      expect(board.published[corpus]?.[system]).toEqual({
        f1: rounded(theirs[system].overlap.f1),
        recallAt161: rounded(theirs[system].recallAt161),
        accuracyAt161: rounded(theirs[system].accuracyAt161OfAnswered),
      })
  })

  it('are the scorer’s own on which items speak of one event, by the command', { timeout: 180_000 }, async () => {
    const args = [SCORER, 'same', SAME_EVENT, '--pairs', SAME_EVENT_PAIRS, '--json']
    const { pair } = JSON.parse((await promisify(execFile)('node', args)).stdout)
    for (const rate of ['precision', 'recall', 'f1'])
      expect(figure(`news.same.${rate}`), rate).toBe(rounded(pair[rate]))
  })

  it('are the scorer’s own on single sentences', { timeout: 180_000 }, async () => {
    const sentences = await scorerOn(jsonLines(SENTENCES, sentenceSchema), 'points', SENTENCES, '--within', '100')
    expect(figure('sentences.all')).toBe(rounded(sentences.recall))
    const traps = await scorerOn(jsonLines(TRAPS, sentenceSchema), 'points', TRAPS, '--box', '20,41,62,69')
    expect(figure('traps.outside')).toBe(traps.outside)
  })
})
