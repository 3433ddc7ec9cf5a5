import { isHashed, SHELL_HEADER } from './treatment'

/** What one build of the program consists of. */
export interface Build {
  id: string
  /** Addresses of its hashed files. */
  files: readonly string[]
}

const PREFIX = 'groundtrace-shell-'
/** Pages that are kept before anyone has opened them. */
export const SHELL_PAGES: readonly string[] = ['/', '/embed', '/method', '/offline']
const NAMED: readonly string[] = ['/theme.js', '/icon.svg']
/** The files of the build before stay for pages that are still open. */
const BUILDS_KEPT = 2
const AT_ONCE = 4
const TONGUE_HEADER = 'Groundtrace-Tongue'

const nameOf = (build: Build) => PREFIX + build.id

/** Keeps all of the build, or fails: a worker without its shell never begins to work. */
export async function keepShell(build: Build): Promise<void> {
  const cache = await caches.open(nameOf(build))
  const wanted = [...build.files, ...NAMED]
  const one = async () => {
    for (let address = wanted.pop(); address; address = wanted.pop()) {
      const known = isHashed(address) ? await keptFile(address) : undefined
      const response = known ?? (await fetch(address))
      if (!response.ok) throw new Error(`${address} answered ${response.status}`)
      await cache.put(address, response)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, one))
  await keepPages(build, '')
}

/** Keeps the pages in the language and zone that are chosen now, unless they are. */
export async function keepPages(build: Build, tongue: string): Promise<void> {
  const cache = await caches.open(nameOf(build))
  if (tongue && (await cache.match('/'))?.headers.get(TONGUE_HEADER) === tongue) return
  const pages = await Promise.all(
    SHELL_PAGES.map(async (address) => {
      const response = await fetch(address, { headers: { [SHELL_HEADER]: '1' }, cache: 'no-store' })
      const html = await response.text()
      if (!response.ok || !isOf(build, html)) throw new Error(`${address} is not of build ${build.id}`)
      return { address, html }
    }),
  )
  for (const { address, html } of pages)
    await cache.put(
      address,
      new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8', [TONGUE_HEADER]: tongue } }),
    )
}

/** Whether a page belongs to the build: another one's files are not kept with it. */
export const isOf = (build: Build, html: string) => html.includes(build.id)

/** A page of this build, or a file that is served by its name. */
export async function keptPage(build: Build, pathname: string): Promise<Response | undefined> {
  return (await caches.open(nameOf(build))).match(pathname)
}

/** A hashed file, of whichever build: its name says what is in it. */
export async function keptFile(address: string): Promise<Response | undefined> {
  for (const name of await shells()) {
    const found = await (await caches.open(name)).match(address)
    if (found) return found
  }
  return undefined
}

export async function keepFile(build: Build, address: string, response: Response): Promise<void> {
  await (await caches.open(nameOf(build))).put(address, response)
}

/** Clears away the builds before the last one. */
export async function dropOldShells(build: Build): Promise<void> {
  const old = (await shells()).filter((name) => name !== nameOf(build))
  await Promise.all(old.slice(BUILDS_KEPT - 1).map((name) => caches.delete(name)))
}

/** The newest first. */
async function shells(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(PREFIX)).reverse()
}
