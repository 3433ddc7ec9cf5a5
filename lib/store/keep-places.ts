import type { Place } from '@/lib/domain/place'
import { placeKey } from '@/lib/domain/place-key'
import type { Database } from './database'
import type { Place as PlaceRow } from './generated/client'

/** Writes the places that are new, corrects those that the gazetteer has moved; returns one key for each that is known. */
export async function keepPlaces(db: Database, given: readonly (Place | null)[], at: Date): Promise<(string | null)[]> {
  const places = new Map(given.flatMap((place) => (place ? [[placeKey(place), place] as const] : [])))
  const rows = await db.place.findMany({ where: { key: { in: [...places.keys()] } } })
  const known = new Map(rows.map((row) => [row.key, row]))
  await db.place.createMany({
    data: [...places].filter(([key]) => !known.has(key)).map(([key, place]) => ({ key, ...place })),
  })
  for (const [key, place] of places) {
    const row = known.get(key)
    if (row) await correct(db, row, place, at)
  }
  return given.map((place) => place && placeKey(place))
}

/** What is told of a place is told by its events: they have changed with it. */
async function correct(db: Database, row: PlaceRow, place: Place, at: Date): Promise<void> {
  const fields = (Object.keys(place) as (keyof Place)[])
    .filter((field) => row[field] !== place[field])
    .map((field) => ({ field: `place.${field}`, from: row[field], to: place[field] }))
  if (fields.length === 0) return
  await db.place.update({ where: { key: row.key }, data: place })
  const living = { placeKey: row.key, reviewState: { notIn: ['merged', 'rejected'] } }
  const events = await db.event.findMany({ where: living, select: { id: true } })
  await db.event.updateMany({ where: living, data: { updatedAt: at } })
  await db.eventRevision.createMany({
    data: events.map(({ id }) => ({
      ...{ eventId: id, at, who: 'reconciler', change: 'changed' },
      ...{ what: { fields }, why: 'the gazetteer knows its place better' },
    })),
  })
}
