import { expect, it } from 'vitest'
import type { Change } from '@/lib/domain/change'
import type { Event } from '@/lib/domain/event'
import { liveChanges } from '@/lib/services/changes'
import type { Store } from '@/lib/store/store'
import { describeOnBoth } from './databases'
import { articleOf, type ClaimSpec, keepArticle, nightTo, window } from './readings'

type Copy = Map<string, Event>

function apply(copy: Copy, change: Change): void {
  if (change.change === 'merged' || change.change === 'deleted') copy.delete(change.id)
  else copy.set(change.id, change.event)
}

/** One whole walk, by pages of the given size; what came, in its order. */
async function walk(store: Store, since: number, limit: number, between?: () => Promise<unknown>) {
  const changes: Change[] = []
  const until = await store.dataVersion()
  let page = await store.changes({ since, until, after: since }, limit)
  changes.push(...page.changes)
  while (!page.done) {
    await between?.()
    page = await store.changes(page.walk, limit)
    changes.push(...page.changes)
  }
  return { changes, until }
}

async function everything(store: Store): Promise<Copy> {
  const { events } = await store.searchEvents({ limit: 10_000 })
  return new Map(events.map((event) => [event.id, event]))
}

const night = nightTo('2025-03-17')
const kinds = (changes: readonly Change[]) => changes.map(({ change, id }) => [change, id])

describeOnBoth('The changes since a version', (store) => {
  const keep = (claims: readonly ClaimSpec[], key?: string) =>
    keepArticle(store(), articleOf(claims, key ? { key } : {})).then(({ claims }) => claims[0]?.eventId ?? '')

  it('tell each event once, with what became of it', async () => {
    expect(await walk(store(), 0, 10)).toEqual({ changes: [], until: 0 })
    const odesa = await keep([{ at: 'odesa', window: night }], 'a')
    const kharkiv = await keep([{ at: 'kharkiv', window: night }], 'b')
    const before = await store().dataVersion()
    expect(kinds((await walk(store(), 0, 10)).changes)).toEqual([
      ['created', odesa],
      ['created', kharkiv],
    ])

    // Changed twice; withdrawn; created and changed; created and withdrawn again.
    await keep([{ at: 'odesa', window: night, figures: [{ low: 3 }] }])
    await keep([{ at: 'odesa', window: night, figures: [{ low: 5 }] }])
    await keep([{ at: 'suva', window: night }], 'b')
    const apia = await keep([{ at: 'apia', window: night }])
    await keep([{ at: 'apia', window: night }])
    const astrakhan = await keep([{ at: 'astrakhan', window: night }], 'c')
    await keep([{ at: null, window: night, actor: 'nobody' }], 'c')

    const { changes, until } = await walk(store(), before, 10)
    const told = new Map(changes.map((change) => [change.id, change]))
    expect(told.size).toBe(changes.length)
    expect(told.get(odesa)).toMatchObject({ change: 'changed', event: { id: odesa, claimCount: 3 } })
    expect(told.get(kharkiv)).toMatchObject({ change: 'deleted' })
    expect(told.get(apia)).toMatchObject({ change: 'created', event: { claimCount: 2 } })
    expect(told.has(astrakhan)).toBe(false)
    expect(Math.max(...changes.map(({ version }) => version))).toBeLessThanOrEqual(until)
    expect((await walk(store(), until, 10)).changes).toEqual([])
  })

  it('say into which event another was merged', async () => {
    const hours = (from: string, to: string) => window(`2025-05-${from}:00Z`, `2025-05-${to}:00Z`, 'day')
    const key = 'second thoughts'
    const one = await keep([{ at: 'suva', window: hours('02T00:00', '02T12:00') }])
    await keep([{ at: 'suva', window: hours('02T06:00', '02T18:00') }], key)
    const late = { fetchedAt: new Date('2025-05-04T00:00:00Z') }
    const article = await keepArticle(store(), articleOf([{ at: 'suva', window: hours('01T16:00', '02T01:00') }], late))
    const other = article.claims[0]?.eventId ?? ''
    const before = await store().dataVersion()
    await keep([{ at: 'suva', window: hours('03T20:00', '04T06:00') }], key)
    const { changes } = await walk(store(), before, 1)
    expect(changes).toContainEqual(expect.objectContaining({ change: 'merged', id: other, mergedInto: one }))
  })

  it('make every copy the same in the end, however its pages fall between writes', async () => {
    const places = ['odesa', 'kharkiv', 'chuhuiv', 'astrakhan', 'suva', 'apia'] as const
    let turn = 0
    // Articles that say another thing each time: events come, change, merge and go.
    const write = () => {
      turn++
      const at = places[(turn * 7) % places.length] ?? 'odesa'
      const start = `2025-06-0${1 + (turn % 3)}T0${turn % 10}:00Z`
      const end = `2025-06-0${2 + (turn % 3)}T0${(turn * 3) % 10}:00Z`
      return keep([{ at, window: window(start, end, 'day'), figures: [{ low: turn }] }], `changing ${turn % 9}`)
    }
    const readers = [1, 2, 3, 7].map((limit) => ({ limit, since: 0, copy: new Map() as Copy }))
    let writing = true
    const writer = (async () => {
      for (let i = 0; i < 60; i++) await write()
      writing = false
    })()
    const read = async (reader: (typeof readers)[number], between?: () => Promise<unknown>) => {
      const { changes, until } = await walk(store(), reader.since, reader.limit, between)
      // Once in a walk, whatever is written meanwhile.
      expect(new Set(changes.map(({ id }) => id)).size).toBe(changes.length)
      for (const change of changes) apply(reader.copy, change)
      reader.since = until
    }
    const pause = () => new Promise((resolve) => setTimeout(resolve, 2))
    while (writing) await Promise.all(readers.map((reader) => read(reader, pause)))
    await writer
    const now = await everything(store())
    for (const reader of readers) {
      await read(reader)
      expect(reader.copy).toEqual(now)
    }
  })

  it('are told live to all who listen, from where each of them was', async () => {
    const before = await store().dataVersion()
    const listeners = [0, before].map((since) => {
      const left = new AbortController()
      const copy: Copy = new Map()
      let reached = since
      const done = (async () => {
        for await (const page of liveChanges(store(), since, left.signal)) {
          for (const change of page.changes) apply(copy, change)
          if (page.done) reached = page.walk.until
        }
      })()
      return { left, copy, done, reached: () => reached }
    })
    const last = await keep([{ at: 'kharkiv', window: nightTo('2025-07-01') }])
    const version = await store().dataVersion()
    const [all, recent] = listeners
    await expect.poll(() => listeners.map(({ reached }) => reached()), { timeout: 5000 }).toEqual([version, version])
    expect(all?.copy).toEqual(await everything(store()))
    expect([...(recent?.copy.keys() ?? [])]).toEqual([last])
    for (const { left, done } of listeners) {
      left.abort()
      await done
    }
  })
})
