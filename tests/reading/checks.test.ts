import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()

/** "kind measure difference" of each check of a text. */
function checks(text: string): string[] {
  const reading = readDocument({ id: 'a', text, publishedAt: '2025-07-09' }, gazetteer)
  for (const { total, figures } of reading.checks)
    for (const index of [total ?? 0, ...figures]) expect(reading.figures[index]).toBeDefined()
  return reading.checks.map(({ kind, measure, difference }) => `${kind} ${measure} ${difference}`)
}

describe('Figures of one report', () => {
  it.each<[string, string[]]>([
    [
      "Russia's Defence Ministry said 34 drones were shot down: 12 over Belgorod Oblast, 11 over Kursk Oblast, eight over Bryansk Oblast and three over Crimea.",
      [],
    ],
    [
      "Russia's Defence Ministry said 31 drones were shot down: 12 over Belgorod Oblast, 11 over Kursk Oblast and eight over Bryansk Oblast.",
      ['sum_holds intercepted 0'],
    ],
    [
      "Russia's Defence Ministry said 30 drones were shot down: 12 over Belgorod Oblast, 11 over Kursk Oblast and eight over Bryansk Oblast.",
      ['parts_exceed_total intercepted 1'],
    ],
    [
      "Russia's Defence Ministry said 40 drones were shot down: 12 over Belgorod Oblast, 11 over Kursk Oblast and eight over Bryansk Oblast.",
      [],
    ],
    [
      "Russia launched 100 drones at Ukraine overnight. Ukraine's air force shot down 60 drones and 50 drones were lost.",
      ['parts_exceed_total launched 10'],
    ],
    [
      "Russia launched 100 drones at Ukraine overnight. Ukraine's air force shot down 60 drones and 40 drones were lost.",
      ['sum_holds launched 0'],
    ],
    [
      'In Saada 70 people were killed by the air strike, the ministry said. The Houthis said 91 people were killed in Saada.',
      ['contradiction killed 21'],
    ],
    [
      'In Saada at least 70 people were killed by the air strike, the ministry said. The Houthis said 91 people were killed in Saada.',
      [],
    ],
    [
      'Two people were killed in Kherson in the morning. Another three people were killed in Kherson in the evening.',
      [],
    ],
    ['Two people were killed in Kherson on Monday. Three people were killed in Kherson on Tuesday.', []],
    ['First two people were reported killed in Kherson; later the toll rose to four killed in Kherson.', []],
  ])('%s', (text, expected) => {
    expect(checks(text)).toEqual(expected)
  })
})
