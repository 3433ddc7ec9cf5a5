/**
 * The service worker: what was seen once is seen again while the server is away (docs/decisions/0062-offline.md).
 * What the server answers always goes first, except for files whose address says what is in them.
 */
import { isGateway } from '../_ui/server/gateway'
import { KEPT_HEADER } from '../_ui/server/kept-header'
import type { FromPage } from './messages'
import { keep, kept, type Shelf } from './shelf'
import { type Build, dropOldShells, isOf, keepFile, keepPages, keepShell, keptFile, keptPage } from './shell'
import { treatmentOf } from './treatment'
import type { FetchEvent, WorkerScope } from './worker-scope'

/** Put in when it is served. */
declare const BUILD: Build
declare const self: WorkerScope

const MB = 1_000_000
const ANSWERS: Shelf = { name: 'groundtrace-answers', most: 120, mostBytes: 60 * MB }
const CROWD: Shelf = { name: 'groundtrace-crowd', most: 300, mostBytes: 20 * MB }
const GROUND: Shelf = { name: 'groundtrace-ground', most: 800, mostBytes: 40 * MB }
/** Pages that were opened; they go with their build. */
const PAGES: Shelf = { name: `groundtrace-pages-${BUILD.id}`, most: 40, mostBytes: 10 * MB }

/** Pages that were given to their windows from the shelf, by the window's id, and when they were got. */
const givenPages = new Map<string, string>()

self.addEventListener('install', (event) => {
  // At once: whoever is on an older page still finds its files.
  event.waitUntil(keepShell(BUILD).then(() => self.skipWaiting()))
})

self.addEventListener('activate', (event) => {
  const work = async () => {
    await dropOldShells(BUILD)
    const old = (await caches.keys()).filter((name) => name.startsWith('groundtrace-pages-') && name !== PAGES.name)
    await Promise.all(old.map((name) => caches.delete(name)))
    await self.clients.claim()
  }
  event.waitUntil(work())
})

self.addEventListener('fetch', (event) => {
  const { request } = event
  const { method, mode, headers } = request
  switch (treatmentOf({ method, mode, headers, url: new URL(request.url) }, self.location.origin)) {
    case 'static':
      return event.respondWith(file(event))
    case 'ground':
      return event.respondWith(ground(event))
    case 'crowd':
      return event.respondWith(answer(event, CROWD))
    case 'answer':
      return event.respondWith(answer(event, ANSWERS))
    case 'page':
      return event.respondWith(page(event))
  }
})

self.addEventListener('message', (event) => {
  const message = event.data as FromPage
  if (message.what === 'tongue') event.waitUntil(keepPages(BUILD, message.tongue).catch(console.warn))
  if (message.what === 'seen') event.waitUntil(keepSeen(message.addresses))
  if (message.what === 'kept?') event.ports[0]?.postMessage(givenPages.get(event.source?.id ?? '') ?? null)
})

async function file(event: FetchEvent): Promise<Response> {
  const { request } = event
  const known = await keptFile(request.url)
  if (known) return known
  const response = await fetch(request)
  if (response.ok) event.waitUntil(keepFile(BUILD, request.url, response.clone()))
  return response
}

async function ground(event: FetchEvent): Promise<Response> {
  const { request } = event
  const known = await kept(GROUND, request.url)
  if (known) return known
  const response = await fetch(request)
  if (isWhole(response)) event.waitUntil(keep(GROUND, request.url, response.clone()))
  return response
}

/** The server's answer, and where it gives none what it answered before. */
async function answer(event: FetchEvent, shelf: Shelf): Promise<Response> {
  const { request } = event
  const before = () => kept(shelf, request.url)
  try {
    const response = await fetch(request)
    if (isGateway(response.status)) return (await before()) ?? response
    if (isWhole(response)) event.waitUntil(keep(shelf, request.url, response.clone()))
    return response
  } catch (error) {
    const known = request.signal.aborted ? undefined : await before()
    if (known) return known
    throw error
  }
}

async function page(event: FetchEvent): Promise<Response> {
  const { request } = event
  const { pathname } = new URL(request.url)
  try {
    const response = await fetch(request)
    if (!isGateway(response.status)) {
      if (isComplete(response)) event.waitUntil(keepOpened(pathname, response.clone()))
      return response
    }
  } catch (error) {
    if (request.signal.aborted) throw error
  }
  const shell = await keptPage(BUILD, pathname)
  if (shell) return shell
  const opened = await kept(PAGES, pathname)
  if (opened) {
    givenPages.set(event.resultingClientId, opened.headers.get(KEPT_HEADER) ?? '')
    return opened
  }
  return request.mode === 'navigate'
    ? Response.redirect(`/offline?from=${encodeURIComponent(pathname)}`)
    : Response.error()
}

/** Next forbids to keep any page that is made when it is asked for. Ours have nothing that is not for everyone. */
async function keepOpened(pathname: string, response: Response): Promise<void> {
  if (await keptPage(BUILD, pathname)) return
  if (isOf(BUILD, await response.clone().text())) await keep(PAGES, pathname, response)
}

/** What a page has asked for before it had a worker. */
async function keepSeen(addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const asked = { method: 'GET', mode: 'cors', headers: new Headers(), url: new URL(address) }
    const treatment = treatmentOf(asked, self.location.origin)
    const shelf =
      treatment === 'answer' ? ANSWERS : treatment === 'crowd' ? CROWD : treatment === 'ground' ? GROUND : null
    if (!shelf) continue
    // The browser has most of them still.
    const response = await fetch(address, treatment === 'answer' ? { headers: { Accept: 'application/json' } } : {})
    if (isWhole(response)) await keep(shelf, address, response)
  }
}

/** All of what was asked for, and nothing that forbids to keep it. */
function isWhole(response: Response): boolean {
  return isComplete(response) && !/no-store|private/.test(response.headers.get('Cache-Control') ?? '')
}

const isComplete = ({ status, redirected }: Response) => (status === 200 || status === 204) && !redirected
