import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { publishedAtSchema } from '@/lib/domain/article'
import { type PairLabel, pairKey } from './pairs'

export const STORIES = path.resolve(import.meta.dirname, '../../tests/stories')

/** Reports of our own, with the events that each tells of. */
export interface Story {
  name: string
  reports: StoryReport[]
}

export interface StoryReport {
  /** Its file and line. */
  id: string
  publishedAt: string
  text: string
  /** A letter per event; those of different stories are different events. */
  events: string[]
  /** It is known to be put wrongly: counted, not hidden. */
  knownFailure: boolean
}

/** All stories of the folder, in the order of their files. The notation is told in its README. */
export function loadStories(folder = STORIES): Story[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => parseStory(file.replace(/\.txt$/, ''), readFileSync(path.join(folder, file), 'utf8')))
}

/** @throws Error naming file and line where a line is no report. */
export function parseStory(name: string, content: string): Story {
  const reports = content.split(/\r?\n/).flatMap((raw, i): StoryReport[] => {
    const line = raw.trim()
    if (line === '' || line.startsWith('#')) return []
    const [, fails, publishedAt = '', events = '', text = ''] =
      /^(fails: )?(\S+) \| ([a-z](?: [a-z])*|-) \| (.+)$/.exec(line) ?? []
    if (!publishedAtSchema.safeParse(publishedAt).success) throw new Error(`${name}.txt:${i + 1}: is no report`)
    const told = events === '-' ? [] : events.split(' ').map((letter) => `${name}/${letter}`)
    return [{ id: `${name}:${i + 1}`, publishedAt, text, events: told, knownFailure: fails !== undefined }]
  })
  return { name, reports }
}

/** Every pair of reports that tell of one event. */
export function labelsOfStories(stories: readonly Story[]): ReadonlyMap<string, PairLabel> {
  return new Map(
    stories.flatMap(({ reports }) =>
      reports.flatMap((a, i) =>
        reports
          .slice(i + 1)
          .filter((b) => a.events.some((event) => b.events.includes(event)))
          .map((b) => [pairKey(a.id, b.id), 'positive' as const] as const),
      ),
    ),
  )
}
