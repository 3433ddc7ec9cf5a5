import { describe, expect, it } from 'vitest'
import { prepareText } from '@/lib/text/prepare'
import { anyOf, wholeWords } from '@/lib/text/word-pattern'
import { wordSet } from '@/lib/text/word-set'

describe('Numbers in a text', () => {
  it.each<[string, number, number, string]>([
    ['thirty-six drones', 36, 36, 'exact'],
    ['Seven hundred and twenty-eight drones', 728, 728, 'exact'],
    ['29,000 households', 29_000, 29_000, 'exact'],
    ['29\u00a0000 households', 29_000, 29_000, 'exact'],
    ['2025 174 drones', 2025, 2025, 'exact'],
    ['32.5 thousand people', 32_500, 32_500, 'exact'],
    ['1.2 million people', 1_200_000, 1_200_000, 'exact'],
    ['two dozen people', 24, 24, 'exact'],
    ['over a dozen houses', 12, 12, 'over'],
    ['dozens of drones', 24, 99, 'about'],
    ['at least 15 people', 15, 15, 'at_least'],
    ['no fewer than five people', 5, 5, 'at_least'],
    ['a minimum of two dead', 2, 2, 'at_least'],
    ['nearly 200 drones', 200, 200, 'nearly'],
    ['around 500 people', 500, 500, 'about'],
    ['up to 180 fighters', 180, 180, 'at_most'],
    ['70-plus drones', 70, 70, 'at_least'],
    ['100 or more people', 100, 100, 'at_least'],
    ['between 10 and 12 people', 10, 12, 'exact'],
    ['10 to 12 people', 10, 12, 'exact'],
    ['10-12 people', 10, 12, 'exact'],
    ['half a dozen shells', 6, 6, 'exact'],
  ])('%s', (text, low, high, qualifier) => {
    expect(prepareText(text).quantities[0]).toMatchObject({ low, high, qualifier })
  })

  it('joins no range across a dash with blanks', () => {
    const values = prepareText('POLTAVA, Sept 3 - Forty-one people').quantities.map(({ low, high }) => [low, high])
    expect(values).toEqual([
      [3, 3],
      [41, 41],
    ])
  })

  it('takes no number from a fraction without a scale', () => {
    expect(prepareText('a tremor of magnitude 2.5').quantities).toEqual([])
  })
})

describe('Sentences', () => {
  const sentences = (text: string) => {
    const prepared = prepareText(text)
    return prepared.sentences.map(({ start, end }) => text.slice(start, end))
  }

  it.each<[string, number]>([
    ['Gov. Oleg Kiper said so. Nobody was hurt.', 2],
    ['The U.S. Army fired. It missed.', 2],
    ['J. Smith of St. Petersburg came at 3 p.m. on Friday.', 1],
    ['“One person was injured.” Babushkin wrote on social media.', 2],
    ['Starting at 7:30 p.m., it went on until dawn.', 1],
    ['A headline without a stop\n\nA sentence.', 2],
    ['It fell 2.5 km away. Nothing burned!', 2],
  ])('%s', (text, count) => {
    expect(sentences(text)).toHaveLength(count)
  })

  it('keep offsets into the text as it came', () => {
    const text = '  Удар по Харькову.\r\n\tNobody\u00a0was hurt.  '
    for (const { start, end } of prepareText(text).sentences)
      expect(text.slice(start, end)).toBe(text.slice(start, end).trim())
  })
})

describe('Word lists', () => {
  it('are alternatives of a pattern, each a pattern itself', () => {
    expect(anyOf`hits?, (?:air |drone )?raids?, \w{1,3} down`).toBe(
      String.raw`(?:hits?|(?:air |drone )?raids?|\w{1,3} down)`,
    )
  })

  it('may be laid out in lines', () => {
    const pattern = wholeWords`
      shot down, fires?,
      hits?
    `
    expect(['Shot down', 'a fire', 'HITS'].map((text) => pattern.test(text))).toEqual([true, true, true])
    expect(['shots', 'fired', 'white'].map((text) => pattern.test(text))).toEqual([false, false, false])
  })

  it('refuse a line break inside one of the words', () => {
    expect(
      () => anyOf`shot
      down, hit`,
    ).toThrow('shot')
  })

  it('are sets of words that leave out the blanks', () => {
    expect([...wordSet('\n  of to\n  in\n')]).toEqual(['of', 'to', 'in'])
  })
})
