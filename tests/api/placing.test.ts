import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, openApi, send } from './api'

let api: Awaited<ReturnType<typeof openApi>>
let claimId = ''
let eventId = ''
beforeAll(async () => {
  api = await openApi()
  const article = await api.keep({
    text: 'Drones struck Qwertograd overnight, killing 3 people, the governor said.',
    publishedAt: '2025-03-17',
    source: 'Example News',
  })
  const [claim] = article.claims
  claimId = claim?.id ?? ''
  eventId = claim?.eventId ?? ''
})
afterAll(() => api.close())

const ODESA = 'gn:698740'
const POINT = { lng: 30.75, lat: 46.49, precision: 'spot', name: 'The grain terminal' }
const WORDS = { who: 'Anna', why: 'Photographs of the port.' }
const address = () => `/api/claims/${claimId}/placing`
const put = (body: unknown, headers = api.authorized) => send('PUT', address(), body, headers)
const eventNow = async () => (await (await call(`/api/events/${eventId}`)).json()).event.properties

describe('Placing by hand', () => {
  it('needs a token, before anything else is looked at', async () => {
    for (const response of [
      await send('PUT', address(), 'x'),
      await call(`${address()}?${new URLSearchParams(WORDS)}`, { method: 'DELETE' }),
    ]) {
      expect(response.status).toBe(401)
      expect((await response.json()).errors).toEqual([
        { header: 'Authorization', detail: 'is missing: Bearer <token>' },
      ])
    }
    expect((await eventNow()).placedBy).toBeNull()
  })

  it('takes a place of the gazetteer, and the event, its table and its changes say whose word it is', async () => {
    const response = await put({ place: ODESA, ...WORDS })
    expect(response.status).toBe(200)
    const { status, claim } = await response.json()
    expect(status).toBe('placed')
    expect(claim).toMatchObject({ place: { name: 'Odesa', country: 'UA', admin1: 'UA-51' }, placing: { who: 'Anna' } })
    expect(await eventNow()).toMatchObject({ placeName: 'Odesa', placedBy: 'Anna', geo_precision: 1, where_prec: 1 })
    expect(await (await call('/api/export/events.csv')).text()).toMatch(/placed_by[\s\S]*Anna/)
    expect(await (await call('/api/export/events.ged.csv')).text()).toContain('Placed by an editor: Anna')
    const { changes } = await (await call('/api/changes?since=0')).json()
    expect(changes).toMatchObject([{ id: eventId, feature: { properties: { placedBy: 'Anna' } } }])
    const ogc = await (await call(`/api/ogc/collections/claims/items/${claimId}`)).json()
    expect(ogc.properties).toMatchObject({ placedBy: 'Anna', placedWhy: WORDS.why })
    expect((await (await put({ place: ODESA, ...WORDS })).json()).status).toBe('known')
  })

  it('takes a point with its precision; country and region are those of what it lies by, else not known', async () => {
    const near = await (await put({ point: { ...POINT, in: ODESA }, ...WORDS })).json()
    expect(near.claim.place).toMatchObject({ precision: 'spot', country: 'UA', admin1: 'UA-51', geonameId: null })
    const alone = await (await put({ point: { ...POINT, precision: 'district', name: 'Fields' }, ...WORDS })).json()
    expect(alone.claim.place).toMatchObject({ precision: 'district', country: null, admin1: null, radiusKm: 25 })
    expect(await eventNow()).toMatchObject({ geo_precision: 2, where_prec: 3 })
  })

  it.each([
    ['no reason', { place: ODESA, who: 'Anna', why: '  ' }, '#/why', 'must not be empty'],
    ['nobody', { place: ODESA, why: 'x' }, '#/who', 'is required'],
    ['no such place', { place: 'gn:1', ...WORDS }, '#/place', 'names no place of the gazetteer'],
    ['a name for an id', { place: 'Odesa', ...WORDS }, '#/place', 'must be an id of /api/places/search'],
    ['no place', WORDS, '#/place', 'is required, or a point'],
    ['a place and a point', { place: ODESA, point: POINT, ...WORDS }, '#/point', 'beside a place'],
    ['half a point', { point: { lng: 30, lat: 46 }, ...WORDS }, '#/point/precision', 'is required'],
    ['a point off the earth', { point: { ...POINT, lat: 91 }, ...WORDS }, '#/point/lat', 'Too big'],
    ['a whole country', { point: { ...POINT, precision: 'country' }, ...WORDS }, '#/point/precision', 'Invalid option'],
    [
      'a point far from where it is said to lie',
      { point: { ...POINT, lat: 60, in: ODESA }, ...WORDS },
      '#/point/in',
      'km from the point',
    ],
    ['a field too many', { place: ODESA, ...WORDS, when: 'now' }, '#/when', 'is not known here'],
  ])('refuses %s, naming the field', async (_, body, pointer, detail) => {
    const before = await eventNow()
    const response = await put(body)
    expect(response.status).toBe(400)
    const { errors } = await response.json()
    expect(errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer)
    expect(JSON.stringify(errors)).toContain(detail)
    expect(await eventNow()).toEqual(before)
  })

  it('is taken back once, with a reason; then there is nothing to take back', async () => {
    const remove = (query: string) => call(`${address()}?${query}`, { method: 'DELETE', headers: api.authorized })
    expect((await remove('who=Anna')).status).toBe(400)
    const response = await remove(String(new URLSearchParams({ who: 'Anna', why: 'It was another port.' })))
    expect(await response.json()).toMatchObject({ status: 'withdrawn', claim: { place: null, placing: null } })
    const { history, placeName } = await eventNow()
    expect(placeName).toBeNull()
    expect(history.at(-1)).toMatchObject({ who: 'Anna', why: 'It was another port.' })
    const again = await remove(String(new URLSearchParams(WORDS)))
    expect(again.status).toBe(404)
    expect((await again.json()).errors).toEqual([{ parameter: 'id', detail: 'names a claim that nobody has placed' }])
  })

  it('knows no claim that is not there', async () => {
    const response = await send('PUT', '/api/claims/nothing/placing', { place: ODESA, ...WORDS }, api.authorized)
    expect(response.status).toBe(404)
    expect((await response.json()).errors).toEqual([{ parameter: 'id', detail: 'names no claim of a current article' }])
  })
})
