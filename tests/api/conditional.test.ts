import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { OPERATIONS } from '@/app/api/_contract/operations'
import { lastModified } from '@/app/api/_door/last-modified'
import { call, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
const LATER = { text: 'A drone strike hit Kherson on 9 March 2025, killing 4 people.' }
/** It names a place, and nothing that happened there. */
const TALK = { text: 'The ministers will meet in Vienna on 12 March 2025.' }

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(2)) await api.keep(report)
  // Within the second of a change there may be another: it has no Last-Modified yet.
  await new Promise((resolve) => setTimeout(resolve, 1100))
})
afterAll(() => api.close())

const ITEMS = ['events', 'claims', 'places'].map((id) => `/api/ogc/collections/${id}/items`)
const COLLECTIONS = ['', '/events', '/claims', '/places'].map((id) => `/api/ogc/collections${id}`)
const LISTS = [
  '/feed.atom?country=UA',
  '/api/events',
  '/api/events?f=csv',
  '/api/places',
  '/api/stats',
  '/api/stats/breakdown?by=kind',
  '/api/stats/outcomes',
  '/api/tiles',
  ...COLLECTIONS,
  ...ITEMS,
]
const STEADY = [
  '/api/openapi.json',
  '/api/reference',
  '/api/ogc',
  '/api/ogc/conformance',
  '/api/ogc/api',
  '/api/places/search?q=Kyiv',
]

const validators = async (target: string, init?: RequestInit) => {
  const { status, headers } = await call(target, init)
  expect(status, target).toBe(200)
  return { tag: headers.get('etag') ?? '', modified: headers.get('last-modified') }
}

const status = async (target: string, headers: Record<string, string>) => (await call(target, { headers })).status

describe('conditional requests', () => {
  it.each([...LISTS, ...STEADY])('%s answers 304 to its own entity tag, with nothing else', async (target) => {
    const { tag } = await validators(target)
    expect(tag).toMatch(/^W\/"[\w-]{22}"$/)
    const response = await call(target, { headers: { 'if-none-match': tag } })
    expect(response.status).toBe(304)
    expect(await response.text()).toBe('')
    expect(response.headers.get('etag')).toBe(tag)
    expect(response.headers.get('vary')).toBe('Accept')
    expect(response.headers.get('cache-control')).toBe('no-cache')
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  it('are answered wherever the description says so', () => {
    const told = OPERATIONS.filter(({ changesWith }) => changesWith).map(({ address }) => address)
    const asked = [...LISTS, ...STEADY].map((target) => target.replace(/\?.*/, ''))
    expect(told.filter((address) => !address.includes('{') && !asked.includes(address))).toEqual([])
  })

  it.each(LISTS)('%s answers 304 to the time of its last change, and not to an earlier one', async (target) => {
    const { modified } = await validators(target)
    const time = Date.parse(modified ?? '')
    expect(time).toBeLessThan(Date.now())
    const since = (shift: number) => status(target, { 'if-modified-since': new Date(time + shift).toUTCString() })
    expect(await since(0)).toBe(304)
    expect(await since(3_600_000)).toBe(304)
    expect(await since(-1000)).toBe(200)
    expect(await status(target, { 'if-modified-since': 'yesterday' })).toBe(200)
  })

  it('answers HEAD alike', async () => {
    const { tag } = await validators('/api/events', { method: 'HEAD' })
    const held = await call('/api/events', { method: 'HEAD', headers: { 'if-none-match': tag } })
    expect(held.status).toBe(304)
  })

  it('takes a list of tags, a strong one, and any', async () => {
    const { tag } = await validators('/api/events')
    expect(await status('/api/events', { 'if-none-match': `"a", ${tag}` })).toBe(304)
    expect(await status('/api/events', { 'if-none-match': tag.replace('W/', '') })).toBe(304)
    expect(await status('/api/events', { 'if-none-match': '*' })).toBe(304)
    expect(await status('/api/events', { 'if-none-match': 'W/"a"' })).toBe(200)
    expect(await status('/api/events/nothing', { 'if-none-match': '*' })).toBe(404)
  })

  it('lets the tag decide where both are given', async () => {
    const { modified } = await validators('/api/events')
    expect(await status('/api/events', { 'if-none-match': 'W/"a"', 'if-modified-since': modified ?? '' })).toBe(200)
  })

  it('tells one answer from another', async () => {
    const json = { headers: { accept: 'application/json' } }
    const tags = [
      await validators('/api/events'),
      await validators('/api/events', json),
      await validators('/api/events?f=csv'),
      await validators('/api/events?limit=2'),
      await validators('/api/events?limit=2', { headers: { 'x-forwarded-host': 'map.example' } }),
      await validators('/api/stats'),
    ].map(({ tag }) => tag)
    expect(new Set(tags).size).toBe(tags.length)
    const one = await validators('/api/events?kind=attack&limit=2')
    expect((await validators('/api/events?limit=2&kind=attack')).tag).toBe(one.tag)
  })

  it('gives no validators to a refusal, and refuses before it looks at any', async () => {
    const refused = await call('/api/events?limit=0', { headers: { 'if-none-match': '*' } })
    expect(refused.status).toBe(400)
    expect(refused.headers.has('etag')).toBe(false)
  })

  it('gives everything anew when an article changes something, and what stays the same not', async () => {
    const before = await Promise.all(LISTS.map((target) => validators(target)))
    const steady = await Promise.all(STEADY.map((target) => validators(target)))
    await api.keep(LATER)
    for (const [index, target] of LISTS.entries())
      expect(await status(target, { 'if-none-match': before[index]?.tag ?? '' }), target).toBe(200)
    for (const [index, target] of STEADY.entries())
      expect(await status(target, { 'if-none-match': steady[index]?.tag ?? '' }), target).toBe(304)
    for (const [index, target] of LISTS.entries())
      expect(await status(target, { 'if-modified-since': before[index]?.modified ?? '' }), target).toBe(200)
  })

  it('works an answer out once for the same data, and anew for other data', async () => {
    const asked = async (headers = {}) => (await call('/api/events?limit=3', { headers })).json()
    const first = await asked()
    await new Promise((resolve) => setTimeout(resolve, 5))
    expect(await asked()).toEqual(first)
    await api.keep({ text: 'A drone strike hit Poltava on 10 March 2025, killing 5 people.' })
    const next = await asked()
    expect(next.numberMatched).toBe(first.numberMatched + 1)
    expect(next.timeStamp).not.toBe(first.timeStamp)
  })

  it('gives the places anew when an article only talks about one', async () => {
    const events = await validators('/api/events')
    const places = await validators('/api/places')
    await api.keep(TALK)
    expect(await status('/api/places', { 'if-none-match': places.tag })).toBe(200)
    expect(await status('/api/events', { 'if-none-match': events.tag })).toBe(304)
  })
})

describe('the time of the last change', () => {
  const at = (seconds: number) => new Date(1_700_000_000_000 + seconds * 1000)
  const told = (what: string, version: string, changed: number, now: number) =>
    lastModified(what, { version, at: at(changed) }, at(now))

  it('is in whole seconds, and not told within its own', () => {
    expect(told('a', '1', 10.4, 10.9)).toBe(null)
    expect(told('a', '1', 10.4, 11)).toEqual(at(10))
    expect(lastModified('nothing yet', { version: '0', at: null }, at(5))).toBe(null)
  })

  it('grows with every change, also with one that began before the last', () => {
    expect(told('b', '1', 10, 20)).toEqual(at(10))
    expect(told('b', '2', 9, 20)).toEqual(at(11))
    expect(told('b', '2', 9, 30)).toEqual(at(11))
    expect(told('b', '3', 25, 30)).toEqual(at(25))
  })
})
