import { randomInt, randomLcg } from 'd3-random'

/** What a client asks for: dates (null: all), and a tile. */
export interface Wish {
  from: string | null
  to: string | null
  tile: readonly [z: number, x: number, y: number]
}

const DAY = 86_400_000
const FIRST = Date.UTC(2020, 10, 1)
const LAST = Date.UTC(2026, 10, 1)

/** So many wishes, always the same: of all dates, or of a range that is different each time; tiles around the front. */
export function wishes(count: number, z: number, dated: boolean): Wish[] {
  const below = (end: number) => randomInt.source(random)(0, end)()
  const random = randomLcg(0.5)
  return Array.from({ length: count }, () => {
    const from = FIRST + below((LAST - FIRST) / DAY - 400) * DAY
    const to = from + (1 + below(400)) * DAY
    // Somewhere between Odesa and Belgorod.
    const [lng, lat] = [30 + below(90) / 10, 46 + below(50) / 10]
    const x = Math.floor(((lng + 180) / 360) * 2 ** z)
    const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** z)
    return {
      from: dated ? new Date(from).toISOString() : null,
      to: dated ? new Date(to).toISOString() : null,
      tile: [z, x, y],
    }
  })
}
