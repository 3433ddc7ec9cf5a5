import fc from 'fast-check'
import { expect, it } from 'vitest'
import { UNKNOWN_WINDOW, type Window } from '@/lib/domain/window'
import { assignEvents, type ExistingEvent } from '@/lib/reconcile/assign-events'
import { type ReconcilableClaim, reconcile } from '@/lib/reconcile/reconcile'
import { BELGOROD, CHORNOMORSK, claim, figure, ODESA, ODESA_REGION, PORT, UKRAINE } from './claims'

const at = (day: number, hour: number) => new Date(Date.UTC(2025, 2, day, hour)).toISOString()
const window = (windowStart: string, windowEnd: string, windowPrecision: Window['windowPrecision']): Window => ({
  windowStart,
  windowEnd,
  windowPrecision,
})

/** Reports of a few days that are much alike: nights, days, and items that tell no time. */
const anyWindow = fc
  .record({ day: fc.integer({ min: 14, max: 19 }), of: fc.constantFrom('night', 'day', 'evening', 'untold', 'none') })
  .map(({ day, of }): Window => {
    if (of === 'night') return window(at(day - 1, 16), at(day, 7), 'night')
    if (of === 'day') return window(at(day, 0), at(day, 23), 'day')
    if (of === 'evening') return window(at(day, 14), at(day, 21), 'time')
    return of === 'untold' ? window(at(day - 1, 0), at(day, 23), 'week') : UNKNOWN_WINDOW
  })

const anyClaim = fc.record({
  kind: fc.constantFrom('air_strike' as const, 'missile_strike' as const, 'interception' as const),
  actor: fc.constantFrom(null, 'RU', 'UA'),
  targetType: fc.constantFrom('unknown' as const, 'port' as const, 'ship' as const, 'residential' as const),
  place: fc.constantFrom(ODESA, PORT, CHORNOMORSK, ODESA_REGION, UKRAINE, BELGOROD, null),
  window: anyWindow,
  quote: fc.constantFrom(
    'Drones hit.',
    'Drones hit again.',
    'Drones hit the Aurora terminal.',
    'The Aurora terminal burns.',
  ),
  figures: fc.array(
    fc
      .record({ measure: fc.constantFrom('killed' as const, 'launched' as const), low: fc.constantFrom(0, 2, 9, 170) })
      .map(figure),
    { maxLength: 2 },
  ),
})

const anyArticle = fc.record({
  publishedAt: fc.constantFrom(null, '2025-03-17', at(16, 9), at(17, 9), at(18, 21)),
  claims: fc.array(anyClaim, { minLength: 1, maxLength: 3 }),
})

/** Each article's claims, with ids that don't depend on when they come. */
const anyArticles = fc.array(anyArticle, { maxLength: 9 }).map((articles) =>
  articles.map(({ publishedAt, claims }, article) =>
    claims.map(({ window, ...rest }, i) =>
      claim({
        ...{ ...rest, ...window, publishedAt, articleId: `${article}`, id: `${article}-${i}` },
        originGroup: `${article}`,
      }),
    ),
  ),
)

const namesOf = (groups: Iterable<readonly string[]>) => [...groups].map((ids) => [...ids].sort().join(' ')).sort()

/** Keeps events as the store does: an article at a time, looking only at the parts that its claims are in. */
function arrive(articles: readonly ReconcilableClaim[][]) {
  const events = new Map<string, ExistingEvent>()
  const here: ReconcilableClaim[] = []
  for (const [turn, article] of articles.entries()) {
    here.push(...article)
    const groups = reconcile(here, new Set(article.map(({ id }) => id)))
    const claimIds = new Set(groups.flatMap((group) => group.claims.map(({ id }) => id)))
    const near = [...events.values()].filter((event) => event.claimIds.some((id) => claimIds.has(id)))
    // An event is never torn: all of its claims are looked at, or none.
    for (const event of near) expect(event.claimIds.every((id) => claimIds.has(id))).toBe(true)
    const { changed, gone } = assignEvents(groups, near, (founder) => `event of ${founder}`, [...events.keys()])
    for (const { id } of gone) events.delete(id)
    for (const { id, group } of changed) {
      const createdAt = events.get(id)?.createdAt ?? at(1, turn)
      events.set(id, { ...group, id, createdAt, claimIds: group.claims.map((one) => one.id) })
    }
  }
  return events
}

it('Articles that come one by one, in any order, make the events that they make together', () => {
  fc.assert(
    fc.property(anyArticles, fc.infiniteStream(fc.nat(1_000_000)), (articles, ranks) => {
      const shuffled = articles
        .map((article) => ({ article, rank: ranks.next().value }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ article }) => article)
      const together = namesOf(reconcile(articles.flat()).map((group) => group.claims.map(({ id }) => id)))
      expect(namesOf([...arrive(articles).values()].map(({ claimIds }) => claimIds))).toEqual(together)
      expect(namesOf([...arrive(shuffled).values()].map(({ claimIds }) => claimIds))).toEqual(together)
    }),
    { numRuns: 300 },
  )
})
