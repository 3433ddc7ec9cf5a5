import type { Change } from '@/lib/domain/change'
import { wireChange } from './changes'

export const EVENT_STREAM_MEDIA_TYPE = 'text/event-stream; charset=utf-8'

/** After so many milliseconds a client that lost the connection comes back. */
const COME_BACK_MS = 3000

/** The beginning of a stream of server-sent events (HTML, "Server-sent events"). */
export const streamBegin = (version: number) => `retry: ${COME_BACK_MS}\nid: ${version}\n: changes since ${version}\n\n`

/** The client has all changes up to this version: no event, only where to come back to. */
export const streamReached = (version: number) => `id: ${version}\n\n`

/** Keeps the connection open, and tells the client that it is. */
export const HEARTBEAT = ': still here\n\n'

/** A change as an event of the stream; its id is how far the client has come. */
export function streamEvent(change: Change, position: number): string {
  return `id: ${position}\nevent: ${change.change}\ndata: ${JSON.stringify(wireChange(change))}\n\n`
}
