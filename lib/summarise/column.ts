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
