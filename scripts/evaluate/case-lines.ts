import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { publishedAtSchema } from '@/lib/domain/article'

export const CASE_LINES = path.resolve(import.meta.dirname, '../../tests/cases')

/** A sentence and what must, or must not, be read from it. */
export interface CaseLine {
  file: string
  line: number
  sentence: string
  publishedAt: string
  expectations: Expectation[]
  /** The reader is known to fail here: counted, not hidden. */
  knownFailure: boolean
}

export interface Expectation {
  must: boolean
  /** `site`, `killed`, `window` …: the first word. */
  what: string
  /** What follows it. */
  rest: string
}

const PUBLISHED = '2025-07-20'
const MARK = /\s+([✓✗])\s+/u

/** All lines of the folder, in the order of their files. The notation is told in its README. */
export function loadCaseLines(folder = CASE_LINES): CaseLine[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => parseCaseLines(file, readFileSync(path.join(folder, file), 'utf8')))
}

/** @throws Error naming file and line where a line is none. */
export function parseCaseLines(file: string, content: string): CaseLine[] {
  let publishedAt = PUBLISHED
  return content.split(/\r?\n/).flatMap((raw, i): CaseLine[] => {
    const line = raw.trim()
    const refuse = (reason: string): never => {
      throw new Error(`${file}:${i + 1}: ${reason}`)
    }
    if (line === '' || line.startsWith('#')) return []
    const setting = /^published:\s*(\S+)$/.exec(line)
    if (setting) {
      publishedAt = setting[1] ?? ''
      if (!publishedAtSchema.safeParse(publishedAt).success) refuse(`${publishedAt} is no date`)
      return []
    }
    const knownFailure = line.startsWith('fails: ')
    const [sentence = '', ...parts] = line.replace(/^fails: /, '').split(MARK)
    if (parts.length === 0) refuse('has no ✓ and no ✗')
    const expectations = parts.flatMap((mark, at): Expectation[] => {
      if (at % 2 === 1) return []
      const [what = '', ...rest] = (parts[at + 1] ?? '').trim().split(/\s+/)
      return [{ must: mark === '✓', what, rest: rest.join(' ') }]
    })
    return [{ file, line: i + 1, sentence, publishedAt, expectations, knownFailure }]
  })
}
