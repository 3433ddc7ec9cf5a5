import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { EventFeature } from '@/lib/format/event-feature'
import { call, ORIGIN, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
const DAYS = 3
const [first, ...rest] = reports(DAYS)

beforeAll(async () => {
  api = await openApi()
  for (const report of rest) await api.keep(report)
})
afterAll(() => api.close())

interface Entry {
  change: string
  id: string
  version: number
  feature?: EventFeature
  mergedInto?: string
}
interface Page {
  since: number
  version: number
  changes: Entry[]
  links: { rel: string; href: string }[]
}

async function ask(target: string): Promise<Page> {
  const response = await call(target)
  expect(response.status, target).toBe(200)
  return response.json()
}

async function pages(target: string): Promise<Page[]> {
  const page = await ask(target)
  const next = page.links.find(({ rel }) => rel === 'next')?.href
  return next ? [page, ...(await pages(next))] : [page]
}

const listed = async (): Promise<EventFeature[]> => (await (await call('/api/events')).json()).features

describe('GET /api/changes', () => {
  it('makes a copy from nothing, by the links that the answers give', async () => {
    const all = await pages('/api/changes?since=0&limit=4')
    expect(all.length).toBeGreaterThan(2)
    const features = all.flatMap(({ changes }) => changes.map(({ feature }) => feature))
    expect(new Set(features.map((feature) => feature?.id)).size).toBe(features.length)
    const sorted = (some: readonly (EventFeature | undefined)[]) => some.map((it) => JSON.stringify(it)).sort()
    expect(sorted(features)).toEqual(sorted(await listed()))
    expect(all.flatMap(({ changes }) => changes.map(({ change }) => change))).toEqual(features.map(() => 'created'))
    expect(new Set(all.map(({ version }) => version)).size).toBe(1)
    for (const { links } of all) expect(links[0]?.href).toContain(ORIGIN)
  })

  it('keeps it in step', async () => {
    const { version } = await ask('/api/changes?since=0')
    expect(await ask(`/api/changes?since=${version}`)).toMatchObject({ since: version, version, changes: [] })
    // Another report of what is known, and one that its source takes back.
    const said = rest[0]
    await api.keep({
      ...said,
      url: 'https://other.example/',
      source: 'Other',
      title: 'The same',
      text: `${said?.text} It burnt.`,
    })
    const taken = rest.at(-1)
    const before = await listed()
    await api.keep({ ...taken, text: 'Nothing happened after all, the governor said.' })
    const { changes } = await ask(`/api/changes?since=${version}`)
    expect(changes.map(({ change }) => change)).toEqual(['changed', 'deleted'])
    expect(changes[0]?.feature?.properties).toMatchObject({ claimCount: 2 })
    const now = new Set((await listed()).map(({ id }) => id))
    expect(before.filter(({ id }) => !now.has(id)).map(({ id }) => id)).toEqual([changes[1]?.id])
  })

  it('says how far to go back when a copy is of other data', async () => {
    const { errors } = await (await call('/api/changes?since=999999')).json()
    expect(errors).toMatchObject([{ parameter: 'since', detail: expect.stringContaining('begin again with 0') }])
  })
})

interface Told {
  id?: string
  event?: string
  data?: Entry
}

/** Follows the stream as a browser does. */
async function listen(target: string, headers: Record<string, string> = {}) {
  const { body, status, headers: given } = await call(target, { headers })
  expect(status).toBe(200)
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  const told: Told[] = []
  let lastId = ''
  let rest = ''
  const ended = (async () => {
    for (let chunk = await reader?.read(); chunk && !chunk.done; chunk = await reader?.read()) {
      const blocks = (rest + decoder.decode(chunk.value, { stream: true })).split('\n\n')
      rest = blocks.pop() ?? ''
      for (const block of blocks) {
        const fields = Object.fromEntries(
          block.split('\n').map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
        )
        if (fields.id) lastId = fields.id
        if (fields.data) told.push({ ...fields, data: JSON.parse(fields.data) })
      }
    }
  })()
  return {
    told,
    given,
    lastId: () => lastId,
    leave: async () => {
      await reader?.cancel()
      await ended
    },
  }
}

describe('GET /api/stream', () => {
  it('tells every client of a change, from where each of them was', async () => {
    const { version } = await ask('/api/changes?since=0')
    const late = await listen('/api/stream')
    const all = await listen('/api/stream?since=0')
    expect(late.given.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(late.given.get('cache-control')).toContain('no-transform')
    const count = (await listed()).length
    await expect.poll(() => all.told.length, { timeout: 5000 }).toBe(count)
    expect(late.told).toEqual([])
    expect(late.lastId()).toBe(String(version))

    await api.keep(first ?? {})
    await expect.poll(() => [late.told.length, all.told.length], { timeout: 5000 }).toEqual([1, count + 1])
    expect(late.told).toEqual(all.told.slice(-1))
    expect(late.told[0]).toMatchObject({
      event: 'created',
      data: { change: 'created', feature: { properties: { placeName: 'Kharkiv' } } },
    })
    await late.leave()
    await all.leave()
  })

  it('goes on where a client was when it lost the connection', async () => {
    const one = await listen('/api/stream?since=0')
    await expect.poll(() => one.told.length, { timeout: 5000 }).toBeGreaterThan(5)
    await one.leave()
    const half = one.told[4]
    const two = await listen('/api/stream?since=0', { 'Last-Event-ID': half?.id ?? '' })
    await expect.poll(() => two.lastId(), { timeout: 5000 }).toBe(one.lastId())
    await two.leave()
    const ids = (told: readonly Told[]) => told.map(({ data }) => data?.id)
    expect(new Set([...ids(one.told.slice(0, 5)), ...ids(two.told)])).toEqual(new Set(ids(one.told)))
    // Nothing again but what changed after the place where it was.
    for (const { data } of two.told) expect(data?.version).toBeGreaterThan(Number(half?.id))
  })

  it.each(['-1', 'x', '999999', '1.5'])('refuses Last-Event-ID: %s', async (id) => {
    const response = await call('/api/stream', { headers: { 'Last-Event-ID': id } })
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ header: 'Last-Event-ID' }])
  })
})
