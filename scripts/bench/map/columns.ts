import { createWriteStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { KINDS } from '@/lib/domain/kinds'

/** What has no date is before all of them: it is shown while none are chosen. */
const UNDATED = -1e9

/**
 * Writes what the other maps are given into a folder: of each event that has a point the place, the time and the kind,
 * and nothing else, once as GeoJSON and once as columns of numbers. Returns how many events they have.
 */
export async function writeRivalsData(databaseUrl: string, folder: string): Promise<number> {
  const client = new pg.Client(databaseUrl)
  await client.connect()
  try {
    const { rows } = await client.query<{ lng: number; lat: number; kind: string; first: number; last: number }>(
      `SELECT p.lng, p.lat, e.kind, coalesce(extract(epoch FROM e."windowStart"), ${UNDATED})::float8 AS first,
         coalesce(extract(epoch FROM e."windowEnd"), ${UNDATED})::float8 AS last
       FROM "Event" e JOIN "Place" p ON p.key = e."placeKey" WHERE p.precision <> 'country'`,
    )
    const count = rows.length
    const kindNumber = new Map(Object.keys(KINDS).map((kind, index) => [kind, index]))
    const kindOf = (kind: string) => kindNumber.get(kind) ?? 0
    const [places, times, kinds] = [new Float32Array(2 * count), new Float32Array(2 * count), new Uint32Array(count)]
    for (const [at, { lng, lat, first, last, kind }] of rows.entries()) {
      places.set([lng, lat], 2 * at)
      times.set([first, last], 2 * at)
      kinds[at] = kindOf(kind)
    }
    const columns = [places, times, kinds].map(({ buffer }) => Buffer.from(buffer))
    await writeFile(path.join(folder, 'events.bin'), Buffer.concat(columns))
    await pipeline(Readable.from(geoJson(rows, kindOf)), createWriteStream(path.join(folder, 'events.geojson')))
    return count
  } finally {
    await client.end()
  }
}

interface Row {
  lng: number
  lat: number
  kind: string
  first: number
  last: number
}

function* geoJson(rows: readonly Row[], kindOf: (kind: string) => number): Generator<string> {
  let piece = '{"type":"FeatureCollection","features":['
  for (const [at, { lng, lat, kind, first, last }] of rows.entries()) {
    piece += `${at > 0 ? ',' : ''}{"type":"Feature","geometry":{"type":"Point","coordinates":[${lng},${lat}]},"properties":{"kind":${kindOf(kind)},"start":${first},"end":${last}}}`
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield `${piece}]}`
}
