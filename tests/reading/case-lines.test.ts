import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { loadCaseLines, parseCaseLines } from '@/scripts/evaluate/case-lines'
import { judgeLine } from '@/scripts/evaluate/judge-line'

const gazetteer = loadGazetteer()
const lines = loadCaseLines()
const judge = (line: (typeof lines)[number]) =>
  judgeLine(line, readDocument({ id: 'line', text: line.sentence, publishedAt: line.publishedAt }, gazetteer))

describe.each([...new Set(lines.map(({ file }) => file))])('%s', (name) => {
  it.each(lines.filter(({ file }) => file === name))('$line: $sentence', (line) => {
    const wrong = judge(line)
    if (line.knownFailure) expect(wrong, 'this comes out right now: take “fails:” off the line').not.toEqual([])
    else expect(wrong).toEqual([])
  })
})

describe('The lines', () => {
  it('stand once each', () => {
    const sentences = lines.map(({ sentence }) => sentence)
    expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([])
  })

  it('are refused with their file and number where they say nothing', () => {
    expect(() => parseCaseLines('a.txt', '# A file\nA drone hit Odesa.')).toThrow('a.txt:2: has no ✓ and no ✗')
    const [line] = parseCaseLines('a.txt', 'A drone hit Odesa. ✓ siege Odesa')
    if (!line) throw new Error('no line')
    expect(() => judge(line)).toThrow('a.txt:1: “siege”')
  })

  it('can tell a right reading from a wrong one', () => {
    const verdicts = (expectations: string) =>
      parseCaseLines(
        'a.txt',
        `Drones hit Odesa overnight, injuring two people, the governor said. ${expectations}`,
      ).flatMap(judge)
    expect(
      verdicts(
        '✓ site Odesa (UA-51) ✓ injured 2 exact whole @ Odesa by the governor ✗ killed ✗ figure 3 ✓ claim air_strike ✓ window 2025-07-19T16:00Z/2025-07-20T07:00Z ✓ window night',
      ),
    ).toEqual([])
    expect(verdicts('✓ site Odesa (RU)')).toEqual(['does not find site Odesa (RU)'])
    expect(verdicts('✓ injured 2 @ Kyiv')).toEqual(['does not find injured 2 @ Kyiv'])
    expect(verdicts('✓ injured 2 by nobody')).toEqual(['does not find injured 2 by nobody'])
    expect(verdicts('✗ figure')).toEqual(['finds figure'])
    expect(verdicts('✓ window 2025-07-01T00:00Z/2025-07-02T00:00Z')).toHaveLength(1)
  })
})
