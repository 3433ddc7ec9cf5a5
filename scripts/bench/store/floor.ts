import type pg from 'pg'
import type { Wish } from './wishes'

/** What the bare database does for the same wish, and nothing else of ours. */
export interface Floor {
  name: string
  ask(wish: Wish): Promise<unknown>
}

const RANGE = `tstzrange("windowStart", "windowEnd", '[]') && tstzrange($1, $2, '[]')`

/** Pages: the rows of a page with their places. */
export function pageFloor(pool: pg.Pool): Floor {
  return {
    name: 'SQL',
    ask: ({ from, to }) =>
      pool.query(
        `SELECT e.*, to_jsonb(p) AS place FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
         WHERE e."reviewState" NOT IN ('rejected', 'merged') AND ($1::timestamptz IS NULL OR ${RANGE})
         ORDER BY e."windowEnd" DESC NULLS LAST, e.id LIMIT 1000`,
        [from, to],
      ),
  }
}

/** A page further on: the same, from an instant on backwards. */
export function furtherFloor(pool: pg.Pool): Floor {
  return {
    name: 'SQL',
    ask: ({ from }) =>
      pool.query(
        `SELECT e.*, to_jsonb(p) AS place FROM "Event" e LEFT JOIN "Place" p ON p.key = e."placeKey"
         WHERE e."reviewState" NOT IN ('rejected', 'merged') AND e."windowEnd" <= $1
         ORDER BY e."windowEnd" DESC NULLS LAST, e.id LIMIT 1000`,
        [from],
      ),
  }
}

/** Histograms: counts by day and kind, without the sums of figures. */
export function histogramFloor(pool: pg.Pool): Floor {
  return {
    name: 'SQL',
    ask: ({ from, to }) =>
      pool.query(
        `SELECT date_trunc('day', "windowStart") AS day, kind, count(*) FROM "Event"
         WHERE "windowStart" IS NOT NULL AND ($1::timestamptz IS NULL OR ${RANGE}) GROUP BY 1, 2`,
        [from, to],
      ),
  }
}

const CELLS = 32

/** Tiles in plain SQL, from the tables as they are: counts by cell and kind where dense, single events when not. */
export function tileSqlFloor(pool: pg.Pool): Floor {
  const inside = `FROM "Event" e JOIN "Place" p ON p.key = e."placeKey"
    WHERE e."reviewState" NOT IN ('rejected', 'merged') AND p.precision <> 'country'
      AND p.lng >= $3 AND p.lng < $5 AND p.lat > $4 AND p.lat <= $6 AND ($1::timestamptz IS NULL OR ${RANGE})`
  return {
    name: 'SQL',
    ask: ({ from, to, tile: [z, x, y] }) => {
      const [west, east] = [lngOf(x, z), lngOf(x + 1, z)]
      const [south, north] = [latOf(y + 1, z), latOf(y, z)]
      return pool.query(
        z >= SINGLE_FROM_ZOOM
          ? `SELECT e.id, e.kind, e."targetType", e.disputed, p.name, p.precision, p."radiusKm", p.lng, p.lat ${inside}`
          : `SELECT e.kind, floor((p.lng - $3) / ($5::float8 - $3) * ${CELLS}) AS "cellX",
               floor((p.lat - $4) / ($6::float8 - $4) * ${CELLS}) AS "cellY", count(*) ${inside} GROUP BY 1, 2, 3`,
        [from, to, west, south, east, north],
      )
    },
  }
}

const lngOf = (x: number, z: number) => (x / 2 ** z) * 360 - 180
const latOf = (y: number, z: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / 2 ** z))) * 180) / Math.PI

/** Tiles: PostGIS on a table with a projected geometry and its index; single events, or counts by cell where dense. */
export async function tileFloor(pool: pg.Pool): Promise<Floor | null> {
  const { rowCount } = await pool.query(`SELECT 1 FROM pg_available_extensions WHERE name = 'postgis'`)
  if (!rowCount) return null
  await pool.query('CREATE EXTENSION IF NOT EXISTS postgis')
  await pool.query(`CREATE TABLE IF NOT EXISTS bench_points AS
    SELECT e.id, e.kind, e."targetType", e."windowStart", e."windowEnd", e.disputed, p.name, p.precision, p."radiusKm",
      ST_Transform(ST_SetSRID(ST_MakePoint(p.lng, p.lat), 4326), 3857) AS geom
    FROM "Event" e JOIN "Place" p ON p.key = e."placeKey" WHERE p.precision <> 'country'`)
  await pool.query('CREATE INDEX IF NOT EXISTS bench_points_geom ON bench_points USING gist (geom)')
  await pool.query('VACUUM ANALYZE bench_points')
  const within = `geom && ST_TileEnvelope($3, $4, $5) AND ($1::timestamptz IS NULL OR ${RANGE})`
  return {
    name: 'ST_AsMVT',
    ask: ({ from, to, tile: [z, x, y] }) =>
      pool.query(
        z >= SINGLE_FROM_ZOOM
          ? `SELECT ST_AsMVT(t, 'events') FROM (SELECT id, kind, "targetType", disputed, name, precision, "radiusKm",
               ST_AsMVTGeom(geom, ST_TileEnvelope($3, $4, $5)) AS geom FROM bench_points WHERE ${within}) t`
          : `SELECT ST_AsMVT(t, 'cells') FROM (SELECT count(*) AS count, kind,
               ST_AsMVTGeom(ST_Centroid(ST_Collect(geom)), ST_TileEnvelope($3, $4, $5)) AS geom FROM bench_points
               WHERE ${within} GROUP BY kind, ST_SnapToGrid(geom, ${40_075_016.7} / (2 ^ $3 * ${CELLS}))) t`,
        [from, to, z, x, y],
      ),
  }
}

/** From here on a tile rarely has more events than are given one by one. */
const SINGLE_FROM_ZOOM = 11
