import { type Place, precisionSchema } from '@/lib/domain/place'
import { Column } from './column'
import { Dictionary } from './dictionary'

const PRECISIONS = precisionSchema.options
// Where web maps end: arctan(sinh π) in degrees.
const MERCATOR_LAT = 85.051129

/** The places of events. A place keeps its row; row 0 is no place. */
export class PlaceTable {
  readonly countries = new Dictionary()
  readonly admin1s = new Dictionary()
  readonly country = new Column(Uint16Array)
  readonly admin1 = new Column(Uint16Array)
  /** Position in the list of precisions, and one more. */
  readonly precision = new Column(Uint8Array)
  /** Web Mercator, from 0 to 1 of the world's width; south is down. */
  readonly x = new Column(Float64Array)
  readonly y = new Column(Float64Array)
  readonly #rows = new Map<string, number>()
  readonly #places: (Place | null)[] = [null]

  get size(): number {
    return this.#places.length
  }

  has(key: string): boolean {
    return this.#rows.has(key)
  }

  /** @throws Error for a place that was never put here. */
  row(key: string | null): number {
    if (key === null) return 0
    const row = this.#rows.get(key)
    if (row === undefined) throw new Error(`the place ${key} is not known`)
    return row
  }

  called(key: string): Place | undefined {
    const row = this.#rows.get(key)
    return row === undefined ? undefined : (this.#places[row] ?? undefined)
  }

  at(row: number): Place | null {
    return this.#places[row] ?? null
  }

  put(key: string, place: Place): void {
    const row = this.#rows.get(key) ?? this.#places.length
    this.#rows.set(key, row)
    this.#places[row] = place
    this.country.put(row, this.countries.code(place.country))
    this.admin1.put(row, this.admin1s.code(place.admin1))
    this.precision.put(row, PRECISIONS.indexOf(place.precision) + 1)
    const lat = (Math.max(-MERCATOR_LAT, Math.min(MERCATOR_LAT, place.lat)) * Math.PI) / 180
    this.x.put(row, (place.lng + 180) / 360)
    // Rounding may put the edge of the world just outside it.
    this.y.put(row, Math.max(0, Math.min(1, (1 - Math.log(Math.tan(lat) + 1 / Math.cos(lat)) / Math.PI) / 2)))
  }
}
