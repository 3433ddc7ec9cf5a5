type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array

interface Maker<Kind extends Numbers> {
  new (length: number): Kind
}

const FIRST_ROOM = 1024

/** Numbers of one kind that grow as rows come. Read `values` anew after each `put`: growing replaces it. */
export class Column<Kind extends Numbers> {
  values: Kind

  constructor(readonly make: Maker<Kind>) {
    this.values = new make(FIRST_ROOM)
  }

  put(row: number, value: number): void {
    if (row >= this.values.length) {
      const more = new this.make(Math.max(row + 1, this.values.length * 2))
      more.set(this.values)
      this.values = more
    }
    this.values[row] = value
  }

  get bytes(): number {
    return this.values.byteLength
  }
}

const BEYOND = 0xffffffff

/** Whole numbers from 0 on: four bytes each, and those that need more, which hardly any does, apart. */
export class WholeColumn {
  readonly #small = new Column(Uint32Array)
  readonly #large = new Map<number, number>()

  put(row: number, value: number): void {
    const isSmall = Number.isInteger(value) && value >= 0 && value < BEYOND
    this.#small.put(row, isSmall ? value : BEYOND)
    if (isSmall) this.#large.delete(row)
    else this.#large.set(row, value)
  }

  at(row: number): number {
    const value = this.#small.values[row] ?? 0
    return value === BEYOND ? (this.#large.get(row) ?? 0) : value
  }

  get bytes(): number {
    return this.#small.bytes
  }
}

const UNKNOWN = 0
const LAST_MS = 999

/**
 * Instants in four bytes each: those from 1970 to 2037 that are whole seconds or the last millisecond of one, as windows
 * begin and end. Others, which hardly any is, lie apart.
 */
export class InstantColumn {
  readonly #codes = new Column(Uint32Array)
  readonly #others = new Map<number, number>()

  /** Milliseconds since 1970; null when unknown. */
  put(row: number, instant: number | null): void {
    this.#others.delete(row)
    const code = instant === null ? UNKNOWN : codeOf(instant)
    this.#codes.put(row, code)
    if (code === BEYOND && instant !== null) this.#others.set(row, instant)
  }

  /** Milliseconds since 1970; NaN when unknown, which no comparison holds for. */
  at(row: number): number {
    const code = this.#codes.values[row] ?? UNKNOWN
    if (code === UNKNOWN) return Number.NaN
    if (code === BEYOND) return this.#others.get(row) ?? Number.NaN
    return ((code - 1) >>> 1) * 1000 + ((code - 1) & 1) * LAST_MS
  }

  get bytes(): number {
    return this.#codes.bytes
  }
}

/** One more than twice the seconds, and one more for the last millisecond. */
function codeOf(instant: number): number {
  const [seconds, ms] = [Math.floor(instant / 1000), instant - Math.floor(instant / 1000) * 1000]
  const code = seconds * 2 + (ms === LAST_MS ? 2 : 1)
  return (ms === 0 || ms === LAST_MS) && code > UNKNOWN && code < BEYOND ? code : BEYOND
}
