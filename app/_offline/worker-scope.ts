/**
 * The part of a service worker's surroundings that is used here. The library of types that has all of it
 * contradicts the one for pages, and both would hold for every file.
 */
interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request
  /** The window that a navigation leads to. */
  readonly resultingClientId: string
  respondWith(response: Promise<Response>): void
}

interface PageMessage extends WorkerEvent {
  readonly data: unknown
  readonly ports: readonly MessagePort[]
  readonly source: { readonly id: string } | null
}

export interface WorkerScope {
  readonly location: URL
  readonly clients: { claim(): Promise<void> }
  skipWaiting(): Promise<void>
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: PageMessage) => void): void
}
