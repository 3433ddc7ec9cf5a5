import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'

/** What it takes to take everything away: seconds, and megabytes that came. */
export interface Taken {
  seconds: number
  megabytes: number
}

/** Downloads an export to its end, keeping nothing of it. */
export async function download(url: string): Promise<Taken> {
  const began = performance.now()
  const response = await fetch(url, { headers: { 'accept-encoding': 'identity' } })
  if (!response.ok || !response.body) throw new Error(`${url}: ${response.status} ${await response.text()}`)
  let bytes = 0
  for await (const piece of response.body) bytes += (piece as Uint8Array).length
  return { seconds: (performance.now() - began) / 1000, megabytes: bytes / 1e6 }
}

/** The floor: Postgres' own COPY of the same rows in the same order. */
export async function copyOut(databaseUrl: string): Promise<Taken> {
  const client = new pg.Client({ connectionString: databaseUrl, options: '-c timezone=UTC' })
  await client.connect()
  try {
    const began = performance.now()
    let bytes = 0
    const stream = client.query(
      copyTo(`COPY (SELECT e.*, p.* FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
        ORDER BY e."windowEnd" DESC NULLS LAST, e.id) TO STDOUT CSV`),
    )
    const sink = new Writable({
      write(piece: Buffer, _encoding, done) {
        bytes += piece.length
        done()
      },
    })
    await pipeline(stream, sink)
    return { seconds: (performance.now() - began) / 1000, megabytes: bytes / 1e6 }
  } finally {
    await client.end()
  }
}
