const EMPTY = 0xffffffff
const REMOVED = 0xfffffffe

/** Two 32-bit halves of an id of sixteen hexadecimal digits. */
export type IdHalves = readonly [high: number, low: number]

/** @throws Error for anything but sixteen hexadecimal digits. */
export function halvesOf(id: string): IdHalves {
  if (!/^[\da-f]{16}$/.test(id)) throw new Error(`"${id}" is no id of an event`)
  return [Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(8), 16)]
}

export function idOf(high: number, low: number): string {
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}

/**
 * Rows by id, in eight bytes a row where a Map of strings takes a hundred. Ids are hashes: their own low bits say where
 * to look, and the next free slot is taken when that one is not.
 */
export class IdIndex {
  #slots = new Uint32Array(1024).fill(EMPTY)
  #used = 0

  /** `idAt` tells the id of a row. */
  constructor(readonly idAt: (row: number) => IdHalves) {}

  find([high, low]: IdHalves): number | null {
    const mask = this.#slots.length - 1
    for (let slot = low & mask; ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? EMPTY
      if (row === EMPTY) return null
      if (row !== REMOVED && this.#is(row, high, low)) return row
    }
  }

  /** The id must not be there yet. */
  add([, low]: IdHalves, row: number): void {
    if (this.#used * 2 >= this.#slots.length) this.#grow()
    this.#put(low, row)
  }

  remove([high, low]: IdHalves): void {
    const mask = this.#slots.length - 1
    for (let slot = low & mask; this.#slots[slot] !== EMPTY; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? EMPTY
      if (row === REMOVED || !this.#is(row, high, low)) continue
      this.#slots[slot] = REMOVED
      return
    }
  }

  get bytes(): number {
    return this.#slots.byteLength
  }

  #is(row: number, high: number, low: number): boolean {
    const [rowHigh, rowLow] = this.idAt(row)
    return rowHigh === high && rowLow === low
  }

  #put(low: number, row: number): void {
    const mask = this.#slots.length - 1
    let slot = low & mask
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask
    this.#slots[slot] = row
    this.#used++
  }

  #grow(): void {
    const rows = this.#slots.filter((row) => row !== EMPTY && row !== REMOVED)
    this.#slots = new Uint32Array(Math.max(1024, 2 ** Math.ceil(Math.log2(rows.length * 2 + 1)))).fill(EMPTY)
    this.#used = 0
    for (const row of rows) this.#put(this.idAt(row)[1], row)
  }
}
