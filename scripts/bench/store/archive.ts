import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom, to as copyTo } from 'pg-copy-streams'
import { importArchive } from '@/lib/services/import-archive'
import { writeArchive } from '@/lib/services/write-archive'
import { openStore } from '@/lib/store/store'
import { createDatabase, dropDatabase } from './database'
import { EVENT_COLUMNS } from './fill'
import { serverSeconds } from './processor'

/** What a way of moving everything takes: seconds by the clock, and of processors, ours and the server's. */
export interface Moved {
  seconds: number
  ours: number
  theirs: number | null
  rows: number
}

/** Writes the archive of a filled database, as the command does; with its size in megabytes. */
export async function archiveTo(url: string, file: string): Promise<Moved & { megabytes: number }> {
  const store = await openStore({ databaseUrl: url })
  try {
    const moved = await timed(url, () => writeArchive(store, file, new Date(), () => {}))
    return { ...moved, megabytes: (await stat(file)).size / 1e6 }
  } finally {
    await store.close()
  }
}

/** Imports an archive into a new database on the same server, as the command does, and drops it again. */
export async function importFrom(url: string, file: string): Promise<Moved> {
  const target = await createDatabase(url, 'imported')
  const store = await openStore({ databaseUrl: target })
  try {
    return await timed(url, async () => (await importArchive(store, file, () => {})).done)
  } finally {
    await store.close()
    await dropDatabase(url, 'imported')
  }
}

/** The floor: COPY FROM of the same events into a new database with the same tables, from the one that is filled. */
export async function copyEventsOver(url: string): Promise<number> {
  const target = await createDatabase(url, 'copied')
  await (await openStore({ databaseUrl: target })).close()
  const [from, to] = [new pg.Client(url), new pg.Client(target)]
  await Promise.all([from.connect(), to.connect()])
  try {
    const copy = (columns: string) =>
      pipeline(from.query(copyTo(`COPY ${columns} TO STDOUT`)), to.query(copyFrom(`COPY ${columns} FROM STDIN`)))
    await copy('"Place"')
    const began = performance.now()
    await copy(`"Event" (${EVENT_COLUMNS.map((name) => `"${name}"`).join(', ')})`)
    return (performance.now() - began) / 1000
  } finally {
    await Promise.all([from.end(), to.end()])
    await dropDatabase(url, 'copied')
  }
}

async function timed(url: string, work: () => Promise<number>): Promise<Moved> {
  const [began, used, before] = [performance.now(), process.cpuUsage(), await serverSeconds(url)]
  const rows = await work()
  const seconds = (performance.now() - began) / 1000
  const { user, system } = process.cpuUsage(used)
  const after = await serverSeconds(url)
  const theirs = before === null || after === null ? null : after - before
  return { seconds, ours: (user + system) / 1e6, theirs, rows }
}
