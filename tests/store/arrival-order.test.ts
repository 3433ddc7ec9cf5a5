import { expect, it } from 'vitest'
import { describeOnBoth } from './databases'
import { articleOf, type ClaimSpec, keepArticle, nightTo, window } from './readings'

const DAY = 86_400_000

/** The same window some days later. */
function later({ windowStart, windowEnd, windowPrecision }: ClaimSpec['window'], days: number): ClaimSpec['window'] {
  const shift = (instant: string | null) => new Date(Date.parse(instant ?? '') + days * DAY).toISOString()
  return { windowStart: shift(windowStart), windowEnd: shift(windowEnd), windowPrecision }
}

describeOnBoth('Articles in any order', (store) => {
  const day = window('2025-03-16T22:00Z', '2025-03-17T22:00Z', 'day')
  const articles: ClaimSpec[][] = [
    [{ at: 'odesa', window: nightTo('2025-03-17') }],
    [{ at: 'odesaPort', window: nightTo('2025-03-17') }],
    [{ at: 'odesa', window: day }],
    [{ at: 'odesa', window: nightTo('2025-03-18') }],
    [{ at: 'odesaRegion', window: nightTo('2025-03-17') }],
    [
      { at: 'ukraine', window: nightTo('2025-03-17'), figures: [{ measure: 'launched', of: 'drone', low: 174 }] },
      { at: 'kharkiv', window: nightTo('2025-03-17') },
    ],
    [
      { at: 'ukraine', window: day, figures: [{ measure: 'launched', of: 'drone', low: 174 }] },
      { at: 'chuhuiv', window: nightTo('2025-03-17') },
    ],
    [
      { at: 'kharkiv', window: day },
      { at: 'odesaPort', window: day, kind: 'missile_strike' },
    ],
  ]

  /** Keeps the articles in an order, some days later; returns which claims ended up together. */
  async function keepInOrder(order: readonly number[], days: number): Promise<string[]> {
    for (const index of order) {
      const claims = (articles[index] ?? []).map((claim) => ({ ...claim, window: later(claim.window, days) }))
      await keepArticle(store(), articleOf(claims, { title: String(index) }))
    }
    const from = later(day, days - 5).windowStart
    const to = later(day, days + 5).windowEnd
    const { events } = await store().searchEvents({ limit: 100, datetime: { start: from, end: to } })
    const details = await Promise.all(events.map(({ id }) => store().findEvent(id)))
    return details
      .map((detail) => {
        const names = detail?.claims.map(({ article, place }) => `${article.title}: ${place?.name}`) ?? []
        return `${names.sort().join(' + ')} → ${detail?.event.place?.name}`
      })
      .sort()
  }

  it('make the same events', async () => {
    const inOrder = articles.map((_, index) => index)
    const first = await keepInOrder(inOrder, 0)
    expect(first).toEqual([
      '0: Odesa + 1: Port of Odesa + 2: Odesa + 7: Port of Odesa → Port of Odesa',
      '3: Odesa → Odesa',
      '4: Odesa Oblast → Odesa Oblast',
      // A barrage's report names Kharkiv and tells nothing of it.
      '5: Kharkiv → Kharkiv',
      '5: Ukraine + 6: Ukraine → Ukraine',
      '6: Chuhuiv → Chuhuiv',
      '7: Kharkiv → Kharkiv',
    ])
    const orders = [inOrder.toReversed(), [3, 2, 0, 1, 7, 6, 5, 4], [2, 3, 7, 4, 6, 1, 5, 0]]
    for (const [round, order] of orders.entries()) {
      expect(await keepInOrder(order, 30 * (round + 1))).toEqual(first)
    }
  })
})
