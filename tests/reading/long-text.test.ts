import { describe, expect, it } from 'vitest'
import { readDocument, readInTurns } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()
const ITEM = 'Russian drones hit a school in Kharkiv overnight, injuring four people, Mayor Ihor Terekhov said.\n'
const LENGTH = 990_000
const long = ITEM.repeat(Math.floor(LENGTH / ITEM.length))

describe('A text of a megabyte', () => {
  it('is read to its end, every span where it belongs', { timeout: 120_000 }, () => {
    const { places, figures, claims } = readDocument({ id: 'long', text: long, publishedAt: '2025-07-20' }, gazetteer)
    expect(figures).toHaveLength(long.length / ITEM.length)
    for (const { start, end, text } of [...places, ...figures]) expect(long.slice(start, end)).toBe(text)
    for (const { quote, place, figures: own } of claims) {
      expect(long.slice(quote.start, quote.end)).toBe(quote.text)
      expect(place === null ? null : places[place]?.text).toBe('Kharkiv')
      expect(own.every((at) => figures[at]?.measure === 'injured')).toBe(true)
    }
  })

  it('lets other work go on meanwhile', { timeout: 120_000 }, async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 1)
    await readInTurns({ id: 'long', text: long, publishedAt: '2025-07-20' }, gazetteer)
    clearInterval(timer)
    expect(turns).toBeGreaterThan(10)
  })

  it.each([
    ['a place over and over', 'Odesa. '],
    ['numbers over and over', '12 drones '],
    ['one endless sentence', 'Odesa and Kyiv were hit, 3 killed, '],
    ['quotations left open', '“a '],
    ['capitals', 'Aaa Bbb '],
    ['blanks', ' '],
  ])('%s takes about as long as news', { timeout: 120_000 }, (_, piece) => {
    const time = (text: string) => {
      const start = performance.now()
      readDocument({ id: 'a', text, publishedAt: '2025-07-20' }, gazetteer)
      return performance.now() - start
    }
    const size = 60_000
    const news = time(ITEM.repeat(size / ITEM.length))
    expect(time(piece.repeat(size / piece.length))).toBeLessThan(Math.max(news * 40, 5000))
  })
})
