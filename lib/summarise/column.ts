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
