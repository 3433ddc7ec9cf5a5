import { randomUUID } from 'node:crypto'
import type { ArchiveSnapshot } from '@/lib/domain/archive'
import { headerLine, rowLine, rowsOf, type ToldOfArchive } from '@/lib/format/archive-lines'
import { writeArchiveFile } from '@/lib/sources/archive-file'
import type { Store } from '@/lib/store/store'

/** How far an archive has been written or imported, in rows. */
export interface ArchiveProgress {
  done: number
  of: number
}

/**
 * Writes the whole store, as it is at this moment, to a new file; packed when its name ends in `.gz`. Returns the
 * number of rows. Throws `ArchiveRefusedError` when there is such a file.
 */
export async function writeArchive(
  store: Store,
  file: string,
  now: Date,
  onProgress: (progress: ArchiveProgress) => void,
  signal?: AbortSignal,
): Promise<number> {
  const { version, counts, batches, close } = await store.archive()
  try {
    const header = { id: randomUUID(), writtenAt: now.toISOString(), version, rows: counts }
    await writeArchiveFile(file, texts(header, batches, onProgress), signal)
    return rowsOf(header)
  } finally {
    await close()
  }
}

async function* texts(
  header: ToldOfArchive,
  batches: ArchiveSnapshot['batches'],
  onProgress: (progress: ArchiveProgress) => void,
): AsyncGenerator<string> {
  yield headerLine(header)
  const of = rowsOf(header)
  let done = 0
  for await (const rows of batches) {
    yield rows.map(([table, json]) => rowLine(table, json)).join('')
    done += rows.length
    onProgress({ done, of })
  }
}
