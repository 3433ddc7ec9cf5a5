import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'

// Labelled news and its scorer lie beside the project, not in it.
const ROOT = path.resolve(import.meta.dirname, '../..')
const SCORER = '../shared/score/score.mjs'
const GOLD = '../shared/data/gold/dev.jsonl'
const present = existsSync(path.join(ROOT, SCORER)) && existsSync(path.join(ROOT, GOLD))
if (!present) console.log('left out: the scores on labelled news, since the labelled texts are not beside the project')

describe.runIf(present)('Scores on labelled news', () => {
  it('do not fall', { timeout: 120_000 }, async () => {
    const { stdout } = await promisify(execFile)('node', [SCORER, 'news', GOLD, '--json'], { cwd: ROOT })
    const score = JSON.parse(stdout)
    expect(score.site.f1).toBeGreaterThanOrEqual(0.97)
    expect(score.figure.f1).toBeGreaterThanOrEqual(0.96)
    expect(score.bound.f1).toBeGreaterThanOrEqual(0.95)
    expect(score.absurd).toBe(0)
  })
})
