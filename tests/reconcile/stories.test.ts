import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { reconcileReadings } from '@/lib/services/reconcile-readings'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { pairsTogether } from '@/scripts/evaluate/pairs'
import { labelsOfStories, loadStories, parseStory, type StoryReport } from '@/scripts/evaluate/stories'

const gazetteer = loadGazetteer()
const stories = loadStories()

const together = (reports: readonly StoryReport[]) =>
  [
    ...pairsTogether(
      reconcileReadings(reports.map((document) => ({ document, reading: readDocument(document, gazetteer) }))),
    ),
  ].sort()

describe.each(stories)('$name', ({ name, reports }) => {
  const certain = reports.filter(({ knownFailure }) => !knownFailure)
  const expected = (of: StoryReport[]) => [...labelsOfStories([{ name, reports: of }]).keys()].sort()

  it('puts together what speaks of one event, in any order', () => {
    expect(together(certain)).toEqual(expected(certain))
    expect(together(certain.toReversed())).toEqual(expected(certain))
  })

  if (certain.length < reports.length)
    it('is still wrong where it is known to be', () => {
      expect(together(reports), 'these come out right now: take “fails:” off the line').not.toEqual(expected(reports))
    })
})

describe('Stories', () => {
  it('are refused with their file and number where a line is no report', () => {
    expect(() => parseStory('a', '# A story\n2026-03-04 | a b | Drones hit Odesa.')).not.toThrow()
    expect(() => parseStory('a', '# A story\nDrones hit Odesa.')).toThrow('a.txt:2: is no report')
    expect(() => parseStory('a', '2026-13-04 | a | Drones hit Odesa.')).toThrow('a.txt:1: is no report')
  })
})
