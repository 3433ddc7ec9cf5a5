import { placeByHand } from '@/lib/services/place-by-hand'
import type { Store } from '@/lib/store/store'
import { articleOf, keepArticle, nightTo, PLACES, type PlaceName, readingOf, window } from './readings'

/** What files, JSON and SQL write in a way of their own, among letters of one to four bytes. */
export const ODD_TEXT = 'Ворожий "Шахед" 🚀\tвлучив\\у\r\nбудинок\u2028, \\u0041 {"a": [1]} \u0001 \\N'

/**
 * A store in which everything happens that can: texts that change, events that merge, go and are parts of others,
 * figures of any size, places without a country, letters of all kinds.
 */
export async function fillVaried(store: Store): Promise<void> {
  const night = nightTo('2025-07-11')
  const towns: PlaceName[] = ['kharkiv', 'chuhuiv', 'astrakhan', 'kharkiv', 'apia']
  for (const [turn, at] of towns.entries())
    await keepArticle(store, articleOf([{ at, window: night, figures: [{ low: turn }] }], { key: `text ${turn % 3}` }))

  // Two that a third held apart become one when its text changes.
  const hours = (from: string, to: string) => window(`2025-05-${from}:00Z`, `2025-05-${to}:00Z`, 'day')
  const second = { key: 'second thoughts' }
  const late = { fetchedAt: new Date('2025-05-04T00:00:00.001Z') }
  await keepArticle(store, articleOf([{ at: 'suva', window: hours('02T00:00', '02T12:00') }]))
  await keepArticle(store, articleOf([{ at: 'suva', window: hours('02T06:00', '02T18:00') }], second))
  await keepArticle(store, articleOf([{ at: 'suva', window: hours('01T16:00', '02T01:00') }], late))
  await keepArticle(store, articleOf([{ at: 'suva', window: hours('03T20:00', '04T06:00') }], second))

  const unplaced = await keepArticle(store, articleOf([{ at: null, window: hours('20T06:00', '20T18:00') }]))
  const claimId = unplaced.claims[0]?.id ?? ''
  const placing = { claimId, place: PLACES.suva, who: ODD_TEXT, why: ODD_TEXT }
  await placeByHand(store, { ...placing, place: PLACES.apia }, new Date('2025-07-12T00:00:00Z'))
  await placeByHand(store, { ...placing, place: null }, new Date('2025-07-12T00:00:00Z'))
  await placeByHand(store, placing, new Date('2025-07-12T00:00:00Z'))

  const launched = { measure: 'launched', of: 'drone', low: 120 } as const
  await keepArticle(store, articleOf([{ at: 'odesa', window: night, figures: [{ measure: 'killed', low: 3 }] }]))
  await keepArticle(store, articleOf([{ at: 'ukraine', window: night, figures: [launched] }]))

  const odd = { at: null, window: night, actor: ODD_TEXT, figures: [{ low: 0, high: 2 ** 53 - 1, claimant: ODD_TEXT }] }
  const reading = readingOf([odd], [{ at: 'odesaPort', role: 'context' }])
  for (const claim of reading.claims) Object.assign(claim, { weapons: ['Shahed', 'Kh-101, "x"'] })
  await keepArticle(
    store,
    articleOf([], {
      reading,
      text: ODD_TEXT,
      title: ODD_TEXT,
      language: null,
      publishedAt: '2025-07-11T05:06:07.890Z',
      url: 'https://example.org/a?b=%20c',
      source: { name: ODD_TEXT, url: 'https://example.org', licence: 'MIT', originGroup: 'odd' },
    }),
  )
  await store.keepSetting('demo', 'these very articles')
}
