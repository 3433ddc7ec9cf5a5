import { expect, it } from 'vitest'
import type { Figure } from '@/lib/domain/figure'
import type { Window } from '@/lib/domain/window'
import { describeOnBoth } from './databases'
import { articleOf, figure, keepArticle, nightTo, PLACES, type PlaceName, window } from './readings'

const night = nightTo('2025-03-17')
const source = (originGroup: string) => ({ name: originGroup, url: null, licence: null, originGroup })

describeOnBoth('Events', (store) => {
  it('are founded by a claim, and found again with it', async () => {
    const article = await keepArticle(
      store(),
      articleOf([
        {
          at: 'astrakhan',
          window: night,
          actor: 'UA',
          figures: [{ measure: 'injured', low: 1, claimant: 'its governor' }],
        },
      ]),
    )
    const [claim] = article.claims
    const detail = await store().findEvent(claim?.eventId ?? '')
    expect(detail).toMatchObject({
      event: {
        kind: 'air_strike',
        actor: 'UA',
        place: PLACES.astrakhan,
        ...night,
        claimCount: 1,
        independentOrigins: 1,
        reviewState: 'unreviewed',
        quote: 'Drones hit.',
        figures: [{ measure: 'injured', of: null, low: 1, best: 1, high: 1, disputed: false }],
      },
      claims: [
        {
          id: claim?.id,
          place: PLACES.astrakhan,
          figures: [{ measure: 'injured', low: 1, claimant: 'its governor' }],
          quote: { start: 0, end: 10, text: 'Drones hit.' },
          spans: [{ what: 'trigger', start: 7, end: 10 }],
          article: { id: article.id, source: 'Example', publishedAt: '2025-03-17' },
        },
      ],
    })
  })

  it('keep their id when another source reports them, and set the figures side by side', async () => {
    const first = await keepArticle(
      store(),
      articleOf([{ at: 'odesa', window: night, figures: [{ measure: 'launched', of: 'drone', low: 174 }] }]),
    )
    const second = await keepArticle(
      store(),
      articleOf(
        [
          {
            at: 'odesa',
            window: night,
            figures: [{ measure: 'launched', of: 'drone', low: 200, qualifier: 'nearly' }],
          },
        ],
        {
          source: source('another agency'),
        },
      ),
    )
    const id = first.claims[0]?.eventId
    expect(second.claims[0]?.eventId).toBe(id)
    const detail = await store().findEvent(id ?? '')
    expect(detail?.claims).toHaveLength(2)
    expect(detail?.event).toMatchObject({
      claimCount: 2,
      independentOrigins: 2,
      disputed: false,
      figures: [{ measure: 'launched', of: 'drone', low: 174, best: 174, high: 200, disputed: false }],
    })
  })

  it('stay apart in another place, on another night, and of another kind', async () => {
    const before = (await store().health()).events
    const claims = [
      { at: 'kharkiv', window: night },
      { at: 'chuhuiv', window: night },
      { at: 'kharkiv', window: nightTo('2025-03-18') },
      { at: 'kharkiv', window: night, kind: 'ground_fighting' },
    ] as const
    const article = await keepArticle(store(), articleOf(claims))
    expect(new Set(article.claims.map(({ eventId }) => eventId)).size).toBe(4)
    expect((await store().health()).events).toBe(before + 4)
  })

  it('become one when nothing holds them apart any more; the id of the other still leads there', async () => {
    const hours = (from: string, to: string) => window(`2025-05-${from}:00Z`, `2025-05-${to}:00Z`, 'day')
    const key = 'https://example.org/second-thoughts'
    const one = await keepArticle(store(), articleOf([{ at: 'suva', window: hours('02T00:00', '02T12:00') }]))
    const both = await keepArticle(store(), articleOf([{ at: 'suva', window: hours('02T06:00', '02T18:00') }], { key }))
    expect(both.claims[0]?.eventId).toBe(one.claims[0]?.eventId)
    // It shares time with the first claim, but none with the second: another event.
    const late = { fetchedAt: new Date('2025-05-04T00:00:00Z') }
    const other = await keepArticle(store(), articleOf([{ at: 'suva', window: hours('01T16:00', '02T01:00') }], late))
    expect(other.claims[0]?.eventId).not.toBe(one.claims[0]?.eventId)

    await keepArticle(store(), articleOf([{ at: 'suva', window: hours('03T20:00', '04T06:00') }], { key }))
    const detail = await store().findEvent(other.claims[0]?.eventId ?? '')
    expect(detail?.event).toMatchObject({
      id: one.claims[0]?.eventId,
      claimCount: 2,
      mergedFrom: [other.claims[0]?.eventId],
    })
  })

  it('go on in the new version of an article, and are withdrawn when it says so no more', async () => {
    const claims = [
      { at: 'odesaRegion', window: nightTo('2025-02-01'), figures: [{ low: 1 }] },
      { at: 'kharkiv', window: nightTo('2025-02-01') },
    ] as const
    const key = 'https://example.org/changing'
    const old = await keepArticle(store(), articleOf(claims, { key, url: key }))
    const changed = [{ at: 'odesaRegion', window: nightTo('2025-02-01'), figures: [{ low: 2 }] }] as const
    const now = await keepArticle(store(), articleOf(changed, { key, url: key }))
    expect(now.version).toBe(2)

    const [odesa, kharkiv] = old.claims.map(({ eventId }) => eventId ?? '')
    expect(now.claims[0]?.eventId).toBe(odesa)
    const detail = await store().findEvent(odesa ?? '')
    expect(detail?.claims.map(({ article }) => article.id)).toEqual([now.id])
    expect(detail?.event.figures).toMatchObject([{ low: 2, high: 2 }])
    expect(await store().findEvent(kharkiv ?? '')).toBeNull()

    const kept = await store().findArticle(old.id)
    expect(kept).toMatchObject({ version: 1, figures: [figure({ low: 1, place: 0 })] })
    expect(kept?.claims.map(({ eventId }) => eventId)).toEqual([null, null])
  })

  it('are parts of the event of a wider place, and tell what has become of them', async () => {
    const time = nightTo('2025-06-11')
    const killed = (low: number) => ({ measure: 'killed', of: null, low }) as const
    const town = await keepArticle(store(), articleOf([{ at: 'odesa', window: time, figures: [killed(3)] }]))
    const launched = { measure: 'launched', of: 'drone', low: 120 } as const
    const barrage = await keepArticle(store(), articleOf([{ at: 'ukraine', window: time, figures: [launched] }]))
    const elsewhere = await keepArticle(store(), articleOf([{ at: 'kharkiv', window: nightTo('2025-06-12') }]))
    const idOf = ({ claims }: typeof town) => claims[0]?.eventId ?? ''
    const eventOf = async (article: typeof town) => (await store().findEvent(idOf(article)))?.event

    expect(await eventOf(town)).toMatchObject({ partOf: idOf(barrage), parts: [] })
    expect(await eventOf(barrage)).toMatchObject({ partOf: null, parts: [idOf(town)] })
    expect(await eventOf(elsewhere)).toMatchObject({ partOf: null })

    const next = { publishedAt: '2025-06-13', source: source('another agency') }
    const later = await keepArticle(store(), articleOf([{ at: 'odesa', window: time, figures: [killed(5)] }], next))
    expect(idOf(later)).toBe(idOf(town))
    const event = await eventOf(town)
    expect(event?.figures).toMatchObject([
      { low: 5, best: 5, high: 5, disputed: false, statements: [{ low: 3, status: 'superseded' }, { low: 5 }] },
    ])
    expect(event?.history?.map(({ change }) => change)).toEqual(['created', 'changed', 'changed'])
    expect(event?.history?.at(-1)?.what).toMatchObject({
      fields: [{ field: 'killed', from: { low: 3, best: 3, high: 3 }, to: { low: 5, best: 5, high: 5 } }],
    })
  })

  it('are no parts of what began after their first report; a date of publication is the whole day', async () => {
    const day = window('2025-05-10T00:00:00Z', '2025-05-10T23:59:59Z', 'day')
    const launched = { measure: 'launched', of: 'drone', low: 126 } as const
    const keep = (at: PlaceName, time: Window, publishedAt: string, figures: Partial<Figure>[] = []) =>
      keepArticle(store(), articleOf([{ at, window: time, figures }], { publishedAt }))
    const barrage = await keep('ukraine', nightTo('2025-05-11'), '2025-05-11T08:20:00Z', [launched])
    const morning = await keep('kharkiv', day, '2025-05-10T08:30:00Z')
    const sometime = await keep('odesaRegion', day, '2025-05-10')
    const again = await keep('kharkiv', day, '2025-05-11T09:00:00Z')
    const idOf = ({ claims }: typeof morning) => claims[0]?.eventId ?? ''
    const partOf = async (article: typeof morning) => (await store().findEvent(idOf(article)))?.event.partOf

    expect(await partOf(sometime)).toBe(idOf(barrage))
    expect(idOf(again)).toBe(idOf(morning))
    expect(await partOf(morning)).toBeNull()
  })

  it('are parts no more when their whole is withdrawn', async () => {
    const time = nightTo('2025-07-20')
    const launched = { measure: 'launched', of: 'drone', low: 90 } as const
    const key = 'https://example.org/barrage'
    const told = [{ at: 'ukraine', window: time, figures: [launched] }] as const
    const barrage = await keepArticle(store(), articleOf(told, { key, url: key }))
    const town = await keepArticle(store(), articleOf([{ at: 'kharkiv', window: time }]))
    const partOf = async () => (await store().findEvent(town.claims[0]?.eventId ?? ''))?.event.partOf
    expect(await partOf()).toBe(barrage.claims[0]?.eventId)

    await keepArticle(store(), articleOf([], { key, url: key }))
    expect(await store().findEvent(barrage.claims[0]?.eventId ?? '')).toBeNull()
    expect(await partOf()).toBeNull()
  })

  it('that nobody knows are not found', async () => {
    expect(await store().findEvent('0123456789abcdef')).toBeNull()
    expect(await store().findArticle('0123456789abcdef')).toBeNull()
  })
})
