import { expect, it } from 'vitest'
import type { Place } from '@/lib/domain/place'
import { placeByHand } from '@/lib/services/place-by-hand'
import type { Store } from '@/lib/store/store'
import { describeOnBoth } from './databases'
import { articleOf, keepArticle, nightTo, PLACES, readingOf } from './readings'

const NOW = new Date('2025-03-20T10:00:00Z')
const byAnna = (claimId: string, place: Place | null, why = 'The photographs show its square.') => ({
  ...{ claimId, place, who: 'Anna', why },
})

async function keptClaim(store: Store, spec: Parameters<typeof articleOf>[0][number], rest = {}) {
  const article = await keepArticle(store, articleOf([spec], rest))
  const claim = article.claims[0]
  if (!claim?.eventId) throw new Error('The article has no claim')
  return { article, claim, id: claim.id, eventId: claim.eventId }
}

describeOnBoth('A claim placed by hand', (store) => {
  it('gives its event the place, keeps what was read, and tells who, when and why', async () => {
    const { id, eventId, article } = await keptClaim(store(), { at: null, window: nightTo('2024-01-03') })
    const before = await store().dataVersion()
    const placed = await placeByHand(store(), byAnna(id, PLACES.suva), NOW)
    expect(placed).toMatchObject({ changed: true, claim: { place: PLACES.suva, eventId } })
    expect(placed?.claim.placing).toEqual({
      ...{ at: NOW.toISOString(), who: 'Anna', why: 'The photographs show its square.', read: null },
    })

    const found = await store().findEvent(eventId)
    expect(found?.event).toMatchObject({ id: eventId, place: PLACES.suva, placedBy: 'Anna' })
    expect(found?.claims[0]?.placing?.who).toBe('Anna')
    expect(found?.event.history?.at(-1)).toMatchObject({
      ...{ who: 'Anna', why: 'The photographs show its square.', at: NOW.toISOString(), change: 'changed' },
      what: { placing: { claim: id, place: { name: 'Suva', precision: 'settlement' } } },
    })
    // The text still says nothing of a place.
    expect((await store().findArticle(article.id))?.claims[0]?.place).toBeNull()
    const version = await store().dataVersion()
    expect(version).toBeGreaterThan(before)
    const { changes } = await store().changes({ since: before, until: version, after: before }, 10)
    expect(changes).toMatchObject([{ change: 'changed', id: eventId, event: { placedBy: 'Anna' } }])
    const [listed] = (await store().claimItems({ limit: 10, eventId })).items
    expect(listed?.placing?.who).toBe('Anna')
  })

  it('changes nothing the second time, and is taken back with its history kept', async () => {
    const { id, eventId } = await keptClaim(store(), { at: null, window: nightTo('2024-01-10') })
    await placeByHand(store(), byAnna(id, PLACES.apia), NOW)
    const version = await store().dataVersion()
    expect((await placeByHand(store(), byAnna(id, PLACES.apia), NOW))?.changed).toBe(false)
    expect(await store().dataVersion()).toBe(version)

    const back = await placeByHand(store(), { ...byAnna(id, null), who: 'Bohdan', why: 'It is another square.' }, NOW)
    expect(back).toMatchObject({ changed: true, claim: { place: null, placing: null } })
    const { event } = (await store().findEvent(eventId)) ?? {}
    expect(event).toMatchObject({ place: null, placedBy: null })
    expect(event?.history?.map(({ who }) => who)).toEqual(['reconciler', 'Anna', 'Bohdan'])
    expect((await placeByHand(store(), byAnna(id, null), NOW))?.changed).toBe(false)
  })

  it('corrects a place that was read wrong: the claim leaves its event for the one of its place', async () => {
    const night = nightTo('2024-02-03')
    const other = await keptClaim(store(), { at: 'odesa', window: night })
    const wrong = await keptClaim(store(), { at: 'odesa', window: night })
    const right = await keptClaim(store(), { at: 'kharkiv', window: night })
    expect(wrong.eventId).toBe(other.eventId)
    const placed = await placeByHand(store(), byAnna(wrong.id, PLACES.kharkiv), NOW)
    expect(placed?.claim).toMatchObject({ eventId: right.eventId, placing: { read: PLACES.odesa } })
    expect(await store().findEvent(right.eventId)).toMatchObject({
      // One of its texts says so too.
      event: { claimCount: 2, place: PLACES.kharkiv, placedBy: null },
    })
    expect((await store().findEvent(other.eventId))?.event.claimCount).toBe(1)

    const back = await placeByHand(store(), byAnna(wrong.id, null), NOW)
    expect(back?.claim).toMatchObject({ eventId: other.eventId, place: PLACES.odesa, placing: null })
    expect((await store().findEvent(right.eventId))?.event.claimCount).toBe(1)
  })

  it('stays where it was placed when other articles come', async () => {
    const night = nightTo('2024-03-03')
    const { id, eventId } = await keptClaim(store(), { at: null, window: night })
    await placeByHand(store(), byAnna(id, PLACES.chuhuiv), NOW)
    const later = await keptClaim(store(), { at: 'chuhuiv', window: night })
    expect(later.eventId).toBe(eventId)
    expect((await store().findEvent(eventId))?.event).toMatchObject({ claimCount: 2, place: PLACES.chuhuiv })
    expect((await store().findClaim(id))?.placing?.who).toBe('Anna')
  })

  it('stays where it was placed when its article is read again, as long as the sentence stands', async () => {
    const window = nightTo('2024-04-03')
    const { id, eventId } = await keptClaim(store(), { at: null, window }, { key: 'read again' })
    await placeByHand(store(), byAnna(id, PLACES.suva), NOW)
    const again = await keptClaim(store(), { at: null, window }, { key: 'read again' })
    expect(again.id).not.toBe(id)
    expect(again.eventId).toBe(eventId)
    const carried = await store().findClaim(again.id)
    expect(carried).toMatchObject({ place: PLACES.suva, placing: { who: 'Anna', at: NOW.toISOString() } })
    expect((await store().findEvent(eventId))?.event.placedBy).toBe('Anna')
    // The version that was replaced speaks no more, and can't be placed.
    expect(await placeByHand(store(), byAnna(id, PLACES.apia), NOW)).toBeNull()

    const reading = readingOf([{ at: null, window }])
    for (const claim of reading.claims) claim.quote.text = 'Missiles hit.'
    const changed = await keptClaim(store(), { at: null, window }, { key: 'read again', reading })
    expect((await store().findClaim(changed.id))?.placing).toBeNull()
  })

  it('takes a point of the map, which a later placing nearby does not rename', async () => {
    const point = (name: string): Place => ({
      ...{ name, lng: 30.123, lat: 46.123, precision: 'spot', radiusKm: 0.5 },
      ...{ geonameId: null, country: null, admin1: null },
    })
    const first = await keptClaim(store(), { at: null, window: nightTo('2024-05-03') })
    const second = await keptClaim(store(), { at: null, window: nightTo('2024-06-03') })
    await placeByHand(store(), byAnna(first.id, point('A field')), NOW)
    await placeByHand(store(), byAnna(second.id, point('A barn')), NOW)
    expect((await store().findEvent(first.eventId))?.event.place?.name).toBe('A field')
  })

  it('is not there where there is no such claim', async () => {
    expect(await placeByHand(store(), byAnna('0123456789abcdef-000', PLACES.suva), NOW)).toBeNull()
  })
})
