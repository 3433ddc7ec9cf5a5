import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import * as unknown from '@/app/api/[...unknown]/route'
import * as article from '@/app/api/articles/[id]/route'
import * as articles from '@/app/api/articles/route'
import * as changes from '@/app/api/changes/route'
import * as placing from '@/app/api/claims/[id]/placing/route'
import * as event from '@/app/api/events/[id]/route'
import * as events from '@/app/api/events/route'
import * as eventSearch from '@/app/api/events/search/route'
import * as exports from '@/app/api/export/[file]/route'
import * as health from '@/app/api/health/route'
import * as ogcApi from '@/app/api/ogc/api/route'
import * as ogcItem from '@/app/api/ogc/collections/[collectionId]/items/[featureId]/route'
import * as ogcItems from '@/app/api/ogc/collections/[collectionId]/items/route'
import * as ogcCollection from '@/app/api/ogc/collections/[collectionId]/route'
import * as ogcCollections from '@/app/api/ogc/collections/route'
import * as ogcConformance from '@/app/api/ogc/conformance/route'
import * as ogc from '@/app/api/ogc/route'
import * as openapi from '@/app/api/openapi.json/route'
import * as places from '@/app/api/places/route'
import * as placeSearch from '@/app/api/places/search/route'
import * as read from '@/app/api/read/route'
import * as reference from '@/app/api/reference/route'
import * as breakdown from '@/app/api/stats/breakdown/route'
import * as outcomes from '@/app/api/stats/outcomes/route'
import * as stats from '@/app/api/stats/route'
import * as stream from '@/app/api/stream/route'
import * as tile from '@/app/api/tiles/[z]/[x]/[y]/route'
import * as tiles from '@/app/api/tiles/route'
import * as feed from '@/app/feed.atom/route'
import * as picture from '@/app/picture/route'
import type { StoredArticle } from '@/lib/domain/stored'
import { getStore } from '@/lib/services/runtime'
import { ensureToken } from '@/lib/services/token'

export const ORIGIN = 'http://127.0.0.1:3000'

type Handler = (request: Request, context: { params: Promise<unknown> }) => Promise<Response>

// The addresses as Next's file-system router has them.
const ROUTES: readonly [RegExp, Partial<Record<string, unknown>>][] = [
  [/^\/api\/articles$/, articles],
  [/^\/api\/articles\/(?<id>[^/]+)$/, article],
  [/^\/api\/claims\/(?<id>[^/]+)\/placing$/, placing],
  [/^\/api\/read$/, read],
  [/^\/api\/events$/, events],
  [/^\/api\/events\/search$/, eventSearch],
  [/^\/api\/events\/(?<id>[^/]+)$/, event],
  [/^\/api\/places$/, places],
  [/^\/api\/places\/search$/, placeSearch],
  [/^\/api\/stats$/, stats],
  [/^\/api\/stats\/outcomes$/, outcomes],
  [/^\/api\/stats\/breakdown$/, breakdown],
  [/^\/api\/tiles$/, tiles],
  [/^\/api\/tiles\/(?<z>[^/]+)\/(?<x>[^/]+)\/(?<y>[^/]+)$/, tile],
  [/^\/feed\.atom$/, feed],
  [/^\/picture$/, picture],
  [/^\/api\/changes$/, changes],
  [/^\/api\/stream$/, stream],
  [/^\/api\/export\/(?<file>[^/]+)$/, exports],
  [/^\/api\/health$/, health],
  [/^\/api\/openapi\.json$/, openapi],
  [/^\/api\/reference$/, reference],
  [/^\/api\/ogc$/, ogc],
  [/^\/api\/ogc\/conformance$/, ogcConformance],
  [/^\/api\/ogc\/api$/, ogcApi],
  [/^\/api\/ogc\/collections$/, ogcCollections],
  [/^\/api\/ogc\/collections\/(?<collectionId>[^/]+)$/, ogcCollection],
  [/^\/api\/ogc\/collections\/(?<collectionId>[^/]+)\/items$/, ogcItems],
  [/^\/api\/ogc\/collections\/(?<collectionId>[^/]+)\/items\/(?<featureId>[^/]+)$/, ogcItem],
  [/^\/api\/.*$/, unknown],
]

/** Sends a request to the handler of its address. */
export async function call(target: string, init?: RequestInit): Promise<Response> {
  const request = new Request(new URL(target, ORIGIN), init)
  const { pathname } = new URL(request.url)
  for (const [pattern, handlers] of ROUTES) {
    const match = pattern.exec(pathname)
    if (!match) continue
    const groups = Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)])
    const handler = handlers[request.method]
    if (typeof handler !== 'function') throw new Error(`${pathname} exports no ${request.method}`)
    return (handler as Handler)(request, { params: Promise.resolve(Object.fromEntries(groups)) })
  }
  throw new Error(`No route for ${pathname}`)
}

export const post = (target: string, body: unknown, headers: Record<string, string> = {}) =>
  send('POST', target, body, headers)

export const send = (method: string, target: string, body: unknown, headers: Record<string, string> = {}) =>
  call(target, {
    method,
    body: typeof body === 'string' || body instanceof Uint8Array ? (body as BodyInit) : JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })

/** Opens the process's store in a folder of its own; `close` removes it. */
export async function openApi() {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'groundtrace-api-'))
  process.env.GROUNDTRACE_DATA_DIR = dataDir
  delete process.env.DATABASE_URL
  delete process.env.GROUNDTRACE_TOKEN
  const store = await getStore()
  const token = await ensureToken(store)
  if (!token) throw new Error('A fresh store made no token')
  const authorized = { Authorization: `Bearer ${token}` }

  return {
    token,
    authorized,
    /** What the store holds: the same before and after a refused write. */
    counts: async () => {
      const { articles, claims, events, places } = await store.health()
      return { articles, claims, events, places }
    },
    keep: async (article: Record<string, unknown>): Promise<StoredArticle> => {
      const response = await post('/api/articles', article, authorized)
      if (response.status !== 201) throw new Error(`${response.status} ${await response.text()}`)
      return (await response.json()).article
    },
    close: async () => {
      await store.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

const TOWNS = ['Kharkiv', 'Sumy', 'Odesa', 'Dnipro', 'Belgorod', 'Kherson', 'Chernihiv', 'Bryansk']

/** A short report per town and day of March 2025: enough to page through. */
export function reports(days: number) {
  return Array.from({ length: days }, (_, day) => day + 1).flatMap((day) =>
    TOWNS.slice(0, 4).map((town, index) => ({
      title: `Strike on ${town}`,
      text: `A drone strike hit ${town} on ${day} March 2025, killing ${index + 1} people and injuring ${day + index} others, the governor said.`,
      url: `https://news.example/${town.toLowerCase()}/${day}`,
      publishedAt: `2025-03-${String(day).padStart(2, '0')}`,
      source: 'Example News',
      language: 'en',
    })),
  )
}
