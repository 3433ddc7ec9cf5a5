import { KEPT_HEADER } from '../_ui/server/kept-header'

/** A named cache with an end: the oldest go first. */
export interface Shelf {
  name: string
  most: number
  mostBytes: number
}

/** Nothing longer is kept: it would push out everything else. */
const LONGEST_BYTES = 8_000_000

/** Keeps a copy with the time at which it was got; resolves when it lies on the shelf. */
export async function keep(shelf: Shelf, address: string, response: Response): Promise<void> {
  const body = await response.arrayBuffer()
  if (body.byteLength > LONGEST_BYTES) return
  const headers = new Headers(response.headers)
  // The body is unpacked already.
  headers.delete('Content-Encoding')
  headers.set('Content-Length', String(body.byteLength))
  headers.set(KEPT_HEADER, new Date().toISOString())
  // What an answer depends on beside its address is the same for all pages of ours.
  headers.delete('Vary')
  const cache = await caches.open(shelf.name)
  // Taken away first: what is put last stays longest.
  await cache.delete(address)
  await cache.put(address, new Response(body.byteLength > 0 ? body : null, { status: response.status, headers }))
  await trim(shelf)
}

/** What was kept of an address; undefined when nothing was, or no more. */
export async function kept({ name }: Shelf, address: string): Promise<Response | undefined> {
  return (await caches.open(name)).match(address)
}

/** Shelves that are being trimmed, and whether something was put there meanwhile. */
const trimming = new Map<string, boolean>()

async function trim(shelf: Shelf): Promise<void> {
  const { name } = shelf
  if (trimming.has(name)) {
    trimming.set(name, true)
    return
  }
  try {
    do {
      trimming.set(name, false)
      await takeOldest(shelf)
    } while (trimming.get(name))
  } finally {
    trimming.delete(name)
  }
}

async function takeOldest({ name, most, mostBytes }: Shelf): Promise<void> {
  const cache = await caches.open(name)
  let count = 0
  let bytes = 0
  for (const request of (await cache.keys()).toReversed()) {
    count++
    const entry = bytes > mostBytes ? undefined : await cache.match(request)
    bytes += Number(entry?.headers.get('Content-Length') ?? 0)
    if (count > most || bytes > mostBytes) await cache.delete(request)
  }
}
