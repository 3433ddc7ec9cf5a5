import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { KINDS } from '@/lib/domain/kinds'
import type { SourcedEvent } from '@/lib/domain/snapshot'
import type { Window } from '@/lib/domain/window'
import { atomFeed } from '@/lib/format/atom-feed'
import type { EventFeature } from '@/lib/format/event-feature'
import { call, ORIGIN, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(3)) await api.keep(report)
  await api.keep({
    text: 'Russia launched 174 drones at Ukraine overnight, the air force said.',
    publishedAt: '2025-03-17',
    source: 'Wire & <Sons>',
  })
})
afterAll(() => api.close())

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['entry', 'author', 'link'].includes(name),
})

interface Entry {
  id: string
  title: string
  updated: string
  published: string
  summary: string
  author: { name: string }[]
  link: { '@rel': string; '@href': string }[]
  'georss:point'?: string
}

async function feed(query = ''): Promise<{ text: string; entries: Entry[]; head: Record<string, unknown> }> {
  const response = await call(`/feed.atom${query}`)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
  const text = await response.text()
  expect(XMLValidator.validate(text)).toBe(true)
  const { feed } = parser.parse(text)
  return { text, entries: feed.entry ?? [], head: feed }
}

describe('GET /feed.atom', () => {
  it('has what an Atom feed must have, under addresses that the client knows', async () => {
    const { head, entries } = await feed('?country=UA&limit=5')
    expect(head).toMatchObject({ title: expect.stringMatching(/./), updated: entries[0]?.updated })
    expect(head.id).toBe(`${ORIGIN}/feed.atom?country=UA&limit=5`)
    expect(entries).toHaveLength(5)
    for (const entry of entries) {
      expect(entry.id).toMatch(/^urn:groundtrace:event:[\da-f]{16}$/)
      expect(entry.link.find((link) => link['@rel'] === 'alternate')?.['@href']).toBe(
        `${ORIGIN}/events/${entry.id.split(':').at(-1)}`,
      )
      expect(entry.author.length).toBeGreaterThan(0)
    }
  })

  it('has the events of the filter, those changed last first', async () => {
    const { entries } = await feed('?limit=100&country=UA')
    const features: EventFeature[] = (await (await call('/api/events?country=UA')).json()).features
    expect(entries.map(({ id }) => id.split(':').at(-1)).sort()).toEqual(features.map(({ id }) => id).sort())
    expect(entries.map(({ updated }) => updated)).toEqual(
      entries
        .map(({ updated }) => updated)
        .sort()
        .reverse(),
    )
    // The one that was kept last; a whole country is no point.
    expect(entries[0]).toMatchObject({ author: [{ name: 'Wire & <Sons>' }], title: expect.stringContaining('Ukraine') })
    expect(entries[0]).not.toHaveProperty('georss:point')
    const kharkiv = entries.find(({ title }) => title.includes('Kharkiv'))
    const feature = features.find(({ id }) => kharkiv?.id.endsWith(id))
    expect(kharkiv).toMatchObject({
      summary: feature?.properties.quote,
      updated: feature?.properties.updatedAt,
      published: feature?.properties.createdAt,
      author: [{ name: 'Example News' }],
      'georss:point': [...(feature?.geometry?.coordinates ?? [])].reverse().join(' '),
    })
    expect(kharkiv?.link).toContainEqual({ '@rel': 'via', '@href': expect.stringContaining('news.example/kharkiv') })
  })

  it('is whole when nothing matches', async () => {
    const { entries, head } = await feed('?country=FR')
    expect(entries).toEqual([])
    expect(head.updated).toMatch(/^\d{4}-/)
  })

  const titleWith = (window: Window) => {
    const event = {
      ...{ id: 'a', kind: 'attack', place: null, quote: '', sources: [], ...window },
      ...{ createdAt: '2025-01-01T00:00:00.000Z', updatedAt: '2025-01-01T00:00:00.000Z' },
    } as unknown as SourcedEvent
    const address = { origin: ORIGIN, self: `${ORIGIN}/feed.atom`, now: new Date(0) }
    return parser.parse(atomFeed([event], address)).feed.entry[0].title
  }

  it.each([
    ['time', '2025-03-16T18:30:00.000Z', '2025-03-16T18:30:00.000Z', ', 2025-03-16 18:30 UTC'],
    ['time', '2025-03-16T18:00:00.000Z', '2025-03-16T22:00:00.000Z', ', 2025-03-16 18:00 to 22:00 UTC'],
    ['time', '2025-03-16T22:00:00.000Z', '2025-03-17T02:00:00.000Z', ', 2025-03-16 22:00 to 2025-03-17 02:00 UTC'],
    ['night', '2025-08-14T15:00:00.000Z', '2025-08-15T06:00:00.000Z', ', night of 2025-08-14/15'],
    ['night', '2025-08-31T15:00:00.000Z', '2025-09-01T06:00:00.000Z', ', night of 2025-08-31/09-01'],
    ['night', '2025-12-31T15:00:00.000Z', '2026-01-01T06:00:00.000Z', ', night of 2025-12-31/2026-01-01'],
    // A day in Kyiv begins on the day before in UTC.
    ['day', '2025-08-13T21:00:00.000Z', '2025-08-14T21:00:00.000Z', ', 2025-08-14'],
    ['week', '2025-08-10T21:00:00.000Z', '2025-08-17T21:00:00.000Z', ', 2025-08-11/17'],
    ['month', '2025-07-31T21:00:00.000Z', '2025-08-31T21:00:00.000Z', ', 2025-08'],
    ['unknown', null, null, ''],
  ] as const)(
    'says the time as well as it is known: %s, %s to %s',
    (windowPrecision, windowStart, windowEnd, words) => {
      expect(titleWith({ windowStart, windowEnd, windowPrecision })).toBe(
        `${KINDS.attack.label}: place unknown${words}`,
      )
    },
  )

  it('is XML whatever the words are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (words) => {
        const event = {
          id: 'a',
          kind: 'attack',
          place: null,
          quote: words,
          sources: [{ source: words, title: words, url: null, publishedAt: null }],
          windowStart: null,
          createdAt: '2025-01-01T00:00:00.000Z',
          updatedAt: '2025-01-01T00:00:00.000Z',
        } as unknown as SourcedEvent
        const text = atomFeed([event], { origin: ORIGIN, self: `${ORIGIN}/feed.atom`, now: new Date(0) })
        expect(XMLValidator.validate(text)).toBe(true)
        // biome-ignore lint/suspicious/noControlCharactersInRegex: it is they that must not be there.
        expect(text).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|\p{Surrogate}/u)
      }),
    )
  })

  const version = spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' }).stdout
  if (!version) console.log('ogrinfo is not installed: that GDAL reads the feed is not tested here')
  it.runIf(version)('is a layer of points for GDAL', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'groundtrace-feed-'))
    try {
      const { text, entries } = await feed('?limit=100')
      writeFileSync(path.join(folder, 'feed.xml'), text)
      const { stdout } = spawnSync('ogrinfo', ['-al', '-so', path.join(folder, 'feed.xml')], { encoding: 'utf8' })
      expect(stdout).toContain(`Feature Count: ${entries.length}`)
      expect(stdout).toContain('Geometry: Point')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
