import type { Place } from '@/lib/domain/place'
import type { Database } from './database'
import { placeOf } from './rows'

/** All places that anything refers to, by key. */
export async function allPlaces(db: Database): Promise<[string, Place][]> {
  return (await db.place.findMany()).map((row) => [row.key, placeOf(row)])
}

/** Those of the keys that there are. */
export async function placesByKey(db: Database, keys: string[]): Promise<[string, Place][]> {
  return (await db.place.findMany({ where: { key: { in: keys } } })).map((row) => [row.key, placeOf(row)])
}
