import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { War, WarEvent } from './war'

/** Fills a migrated, empty database; returns the seconds that Postgres took for the events. */
export async function fill(url: string, { places, events }: War, count: number): Promise<number> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    const copy = (table: string, columns: readonly string[], lines: Iterable<string>) => {
      const names = columns.map((name) => `"${name}"`).join(', ')
      return pipeline(Readable.from(inPieces(lines)), client.query(copyFrom(`COPY "${table}" (${names}) FROM STDIN`)))
    }
    await copy(
      'Place',
      PLACE_COLUMNS,
      map(places, ([key, place]) => line([key, ...PLACE_COLUMNS.slice(1).map((name) => place[name as 'name'])])),
    )
    const lines = [...map(events(count), eventLine)]
    const began = performance.now()
    await copy('Event', EVENT_COLUMNS, lines)
    const seconds = (performance.now() - began) / 1000
    await client.query(
      `INSERT INTO "EventRevision" ("eventId", at, who, change, what, why)
       SELECT id, "createdAt", 'bench', 'created', '{}', 'made up' FROM "Event" ORDER BY "createdAt", id`,
    )
    await client.query('VACUUM ANALYZE')
    return seconds
  } finally {
    await client.end()
  }
}

const PLACE_COLUMNS = ['key', 'name', 'lng', 'lat', 'geonameId', 'country', 'admin1', 'precision', 'radiusKm']
/** All columns that the made-up events have. */
export const EVENT_COLUMNS = [
  ...['id', 'kind', 'actor', 'targetType', 'placeKey', 'windowStart', 'windowEnd', 'windowPrecision', 'figures'],
  ...['disputed', 'independentOrigins', 'claimCount', 'quote', 'createdAt', 'updatedAt'],
]

function eventLine(event: WarEvent): string {
  const { id, kind, actor, targetType, placeKey, windowStart, windowEnd, windowPrecision, figures } = event
  const { disputed, independentOrigins, quote, createdAt } = event
  return line([
    ...[id, kind, actor, targetType, placeKey, windowStart, windowEnd, windowPrecision, JSON.stringify(figures)],
    ...[disputed, independentOrigins, independentOrigins, quote, createdAt, createdAt],
  ])
}

/** A row in COPY's text format. */
function line(cells: readonly unknown[]): string {
  return `${cells.map(cell).join('\t')}\n`
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return '\\N'
  if (value instanceof Date) return value.toISOString()
  return String(value).replace(/[\\\t\n\r]/g, (letter) => ESCAPES[letter] ?? letter)
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

function* map<From, To>(items: Iterable<From>, to: (item: From) => To): Generator<To> {
  for (const item of items) yield to(item)
}

function* inPieces(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const one of lines) {
    piece += one
    if (piece.length < 65_536) continue
    yield piece
    piece = ''
  }
  yield piece
}
