import { ArchiveRefusedError, type ArchiveRows, RowsRefusedError } from '@/lib/domain/archive'
import { archiveBatches, headerOf, lineRefused, rowsOf } from '@/lib/format/archive-lines'
import { archiveLines } from '@/lib/sources/archive-file'
import type { Store } from '@/lib/store/store'
import type { ArchiveProgress } from './write-archive'

/** How an import has ended: `known` when all of this archive had been imported before. */
export interface ImportResult extends ArchiveProgress {
  status: 'imported' | 'known' | 'interrupted'
}

/**
 * Reads an archive into an empty store, or goes on with an import of the same archive that was broken off: each batch
 * of rows is kept together with the place in the file. Ends at the next batch when the signal comes. Throws
 * `ArchiveRefusedError` with the line that is wrong; what comes before it is kept.
 */
export async function importArchive(
  store: Store,
  file: string,
  onProgress: (progress: ArchiveProgress) => void,
  signal?: AbortSignal,
): Promise<ImportResult> {
  const lines = archiveLines(file)
  try {
    const [first = '', ...rest] = (await lines.next()).value ?? []
    const header = headerOf(first)
    const archive = { id: header.id, counts: header.rows }
    const of = rowsOf(header)
    const there = await store.beginImport(archive)
    if (there === null) return { status: 'known', done: of, of }
    let done = there
    const keep = async (batch: ArchiveRows) => {
      for await (const kept of keptRows(store, header.id, batch)) {
        done = kept
        onProgress({ done, of })
      }
    }
    // Postgres works on one batch while the next is read and checked.
    let keeping = Promise.resolve()
    try {
      try {
        for await (const batch of archiveBatches(joined(rest, lines), header, there)) {
          await keeping
          if (signal?.aborted) return { status: 'interrupted', done, of }
          keeping = keep(batch)
          // It is waited for in a while; until then, its failure is nobody's.
          keeping.catch(() => {})
        }
      } finally {
        // What is wrong there stands in an earlier line than what may have been thrown above.
        await keeping
      }
      await store.finishImport(archive)
    } catch (error) {
      throw error instanceof ArchiveRefusedError ? new ArchiveRefusedError(`${error.message} ${goOn(done, of)}`) : error
    }
    return { status: 'imported', done: of, of }
  } finally {
    await lines.return(undefined)
  }
}

async function* joined(first: string[], others: AsyncGenerator<string[]>): AsyncGenerator<string[]> {
  yield first
  yield* others
}

const goOn = (done: number, of: number) =>
  `${done} of ${of} rows are imported, and stay; when the file is mended, the same command goes on from there.`

/**
 * Keeps the rows, and tells how far it has come; when the database refuses one of them, those before it are kept, and
 * the error names its line.
 */
async function* keptRows(store: Store, archiveId: string, batch: ArchiveRows): AsyncGenerator<number> {
  const { table, rows, before } = batch
  try {
    await store.keepArchiveRows(archiveId, batch)
  } catch (error) {
    if (!(error instanceof RowsRefusedError)) throw error
    if (rows.length === 1) throw lineRefused(before, `, ${table}: ${error.message}`)
    const half = rows.length >> 1
    yield* keptRows(store, archiveId, { table, rows: rows.slice(0, half), before })
    return yield* keptRows(store, archiveId, { table, rows: rows.slice(half), before: before + half })
  }
  yield before + rows.length
}
