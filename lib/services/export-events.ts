import type { EventFilter } from '@/lib/domain/query'
import type { ExportFormat, ExportHead } from '@/lib/format/exports/export-format'
import { citation } from '@/lib/format/exports/licence'
import type { Store } from '@/lib/store/store'
import { countEvents } from './search'

/** Who asks for what, as an export says it of itself. */
export interface ExportRequest {
  /** The filter's parameters as they were given. */
  params: Readonly<Record<string, string>>
  /** The address that the server is known by. */
  origin: string
  now: Date
}

/** An export under way. */
export interface EventExport {
  about: ExportHead
  /** Its bytes, made as they are asked for. */
  chunks: AsyncIterable<Uint8Array>
  /** Ends it, read to its end or not. */
  close(): Promise<void>
}

/** All events of the filter, as they are at this moment, in a format. Throws `BusyError` while too many are under way. */
export async function exportEvents(
  store: Store,
  format: ExportFormat,
  filter: EventFilter,
  request: ExportRequest,
): Promise<EventExport> {
  const snapshot = await store.snapshotEvents(filter, format)
  const about = headOf(snapshot.version, snapshot.matched, request)
  return { about, chunks: written(format, about, snapshot.batches), close: snapshot.close }
}

/** What the exports of the filter would say of themselves. */
export async function aboutExports(store: Store, filter: EventFilter, request: ExportRequest): Promise<ExportHead> {
  const version = await store.dataVersion()
  return headOf(version, await countEvents(store, filter), request)
}

function headOf(version: number, matched: number, { params, origin, now }: ExportRequest): ExportHead {
  return {
    version,
    matched,
    filter: params,
    timeStamp: now.toISOString(),
    citation: citation(origin, version, now),
  }
}

async function* written(
  format: ExportFormat,
  about: ExportHead,
  batches: Awaited<ReturnType<Store['snapshotEvents']>>['batches'],
): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  const bytes = (part: string | Uint8Array) => (typeof part === 'string' ? encoder.encode(part) : part)
  yield bytes(format.head(about))
  let before = 0
  for await (const events of batches) {
    yield bytes(format.events(events, before))
    before += events.length
  }
  yield bytes(format.tail())
}
