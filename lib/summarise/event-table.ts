import { targetTypeSchema } from '@/lib/domain/claim'
import type { EventSketch } from '@/lib/domain/event-sketch'
import { countedSchema, type Figure, type Measure, measureSchema } from '@/lib/domain/figure'
import { kindSchema } from '@/lib/domain/kind-schema'
import type { Kind } from '@/lib/domain/kinds'
import { type WindowPrecision, windowPrecisionSchema } from '@/lib/domain/window'
import { Column, InstantColumn, WholeColumn } from './column'
import { Dictionary } from './dictionary'
import { halvesOf, IdIndex, idOf } from './id-index'
import { PlaceTable } from './place-table'

export const KIND_CODES: readonly Kind[] = kindSchema.options
export const TARGET_CODES = targetTypeSchema.options
const PRECISIONS = windowPrecisionSchema.options
const MEASURES = measureSchema.options
const COUNTED = [null, ...countedSchema.options]

/** How many pairs there are of a measure and what it counts; a figure's `what` is below it. */
export const WHATS = MEASURES.length * COUNTED.length

export function measureOf(what: number): { measure: Measure; of: Figure['of'] } {
  const measure = MEASURES[Math.floor(what / COUNTED.length)]
  if (!measure) throw new Error(`${what} is no measure`)
  return { measure, of: COUNTED[what % COUNTED.length] ?? null }
}

/** Rows come in the order of time at first, so that a block of them holds a few weeks. */
export const BLOCK = 1024

const NO_ROW_KIND = 255
export const NO_DAY = -2_147_483_648
const DAY_MS = 86_400_000
const HALF_DAY_MS = DAY_MS / 2
// Windows of whole days begin at a local midnight, which can be the day before in UTC: noon is the same date everywhere.
const OF_WHOLE_DAYS = among(['day', 'week', 'month'])
// A total over so long repeats the days in it.
const TOO_LONG = among(['week', 'month', 'unknown'])

/** A 1 for each of the precisions, by its place in their list. */
function among(precisions: readonly WindowPrecision[]): Uint8Array {
  return Uint8Array.from(PRECISIONS, (precision) => Number(precisions.includes(precision)))
}

/**
 * Living events in columns of numbers, about forty bytes each and thirteen for each figure. Rows of events that
 * are gone are used again.
 */
export class EventTable {
  readonly places = new PlaceTable()
  readonly actors = new Dictionary()

  readonly kind = new Column(Uint8Array)
  readonly targetType = new Column(Uint8Array)
  readonly actor = new Column(Uint16Array)
  readonly disputed = new Column(Uint8Array)
  readonly place = new Column(Uint32Array)
  readonly start = new InstantColumn()
  readonly end = new InstantColumn()
  readonly windowPrecision = new Column(Uint8Array)
  /** The figures of a row lie in the figure columns from here on. */
  readonly firstFigure = new Column(Uint32Array)
  readonly figureCount = new Column(Uint8Array)
  readonly what = new Column(Uint8Array)
  readonly low = new WholeColumn()
  readonly best = new WholeColumn()
  readonly high = new WholeColumn()

  /**
   * Earliest start and latest end of the known windows in each block of `BLOCK` rows. They only widen: what they rule
   * out is not there, what they don't must be looked at.
   */
  readonly blockStart = new Column(Float64Array)
  readonly blockEnd = new Column(Float64Array)
  blocks = 0

  /** Rows that were ever used; those of events that are gone are among them. */
  rows = 0
  /** Living events. */
  size = 0
  readonly #idHigh = new Column(Uint32Array)
  readonly #idLow = new Column(Uint32Array)
  readonly #index = new IdIndex((row) => [this.#idHigh.values[row] ?? 0, this.#idLow.values[row] ?? 0])
  /** Ids of events that have parts: few, and none at all in many a store. */
  readonly #wholes = new Dictionary()
  readonly #whole = new Column(Uint32Array)
  readonly #free: number[] = []
  /** Room for figures that was ever used. */
  figures = 0

  id(row: number): string {
    return idOf(this.#idHigh.values[row] ?? 0, this.#idLow.values[row] ?? 0)
  }

  /** The row of the event that this is a part of; null where there is none, or it is not here. */
  wholeOf(row: number): number | null {
    const id = this.#wholes.word(this.#whole.values[row] ?? 0)
    return id === null ? null : this.#index.find(halvesOf(id))
  }

  /** Day of the window's start, counted from 1970, as statistics reckon it; `NO_DAY` when unknown. */
  day(row: number): number {
    const start = this.start.at(row)
    if (Number.isNaN(start)) return NO_DAY
    const isOfWholeDays = OF_WHOLE_DAYS[this.windowPrecision.values[row] ?? 0] === 1
    return Math.floor((start + (isOfWholeDays ? HALF_DAY_MS : 0)) / DAY_MS)
  }

  /** Its day is not known: it may be any of its window, and its national figures would repeat those of the days in it. */
  isLong(row: number): boolean {
    return TOO_LONG[this.windowPrecision.values[row] ?? 0] === 1
  }

  /** The day on which a known window ends, as statistics reckon days. */
  lastDay(row: number): number {
    const isOfWholeDays = OF_WHOLE_DAYS[this.windowPrecision.values[row] ?? 0] === 1
    // A local midnight that ends a day lies half a day around the UTC one, as that which begins it.
    return Math.floor((this.end.at(row) - (isOfWholeDays ? HALF_DAY_MS : 0)) / DAY_MS)
  }

  isGone(row: number): boolean {
    return this.kind.values[row] === NO_ROW_KIND
  }

  /** Adds an event, or replaces what was known of it. Its place must be known. */
  put(sketch: EventSketch): void {
    const halves = halvesOf(sketch.id)
    const known = this.#index.find(halves)
    const row = known ?? this.#free.pop() ?? this.rows++
    if (known === null) {
      this.#idHigh.put(row, halves[0])
      this.#idLow.put(row, halves[1])
      this.#index.add(halves, row)
      this.size++
    }
    this.kind.put(row, KIND_CODES.indexOf(sketch.kind))
    this.targetType.put(row, TARGET_CODES.indexOf(sketch.targetType))
    this.actor.put(row, this.actors.code(sketch.actor))
    this.disputed.put(row, Number(sketch.disputed))
    this.place.put(row, this.places.row(sketch.placeKey))
    this.start.put(row, sketch.windowStart)
    this.end.put(row, sketch.windowEnd)
    this.windowPrecision.put(row, PRECISIONS.indexOf(sketch.windowPrecision))
    // Rows beyond the last part need no room.
    if (sketch.partOf !== null || row < this.#whole.values.length)
      this.#whole.put(row, this.#wholes.code(sketch.partOf))
    this.#putFigures(row, sketch.figures, known !== null)
    this.#widenBlock(row, sketch)
  }

  /** Does nothing when there is no such event. */
  remove(id: string): void {
    const halves = halvesOf(id)
    const row = this.#index.find(halves)
    if (row === null) return
    this.#index.remove(halves)
    this.kind.put(row, NO_ROW_KIND)
    this.figureCount.put(row, 0)
    this.#free.push(row)
    this.size--
  }

  /** What the columns take, in bytes. */
  get bytes(): number {
    const columns = [
      ...[this.kind, this.targetType, this.actor, this.disputed, this.place, this.start, this.end],
      ...[this.windowPrecision, this.firstFigure, this.figureCount],
      ...[this.blockStart, this.blockEnd, this.what, this.low, this.best, this.high, this.#idHigh, this.#idLow],
      this.#whole,
    ]
    return columns.reduce((sum, { bytes }) => sum + bytes, this.#index.bytes)
  }

  targetCodes(types: readonly string[]): number[] {
    return types.map((type) => TARGET_CODES.indexOf(type as EventSketch['targetType']))
  }

  #widenBlock(row: number, { windowStart, windowEnd }: EventSketch): void {
    const block = Math.floor(row / BLOCK)
    if (block >= this.blocks) {
      this.blockStart.put(block, Number.POSITIVE_INFINITY)
      this.blockEnd.put(block, Number.NEGATIVE_INFINITY)
      this.blocks = block + 1
    }
    if (windowStart !== null && windowStart < (this.blockStart.values[block] ?? 0))
      this.blockStart.put(block, windowStart)
    if (windowEnd !== null && windowEnd > (this.blockEnd.values[block] ?? 0)) this.blockEnd.put(block, windowEnd)
  }

  /** Where there are no more figures than before their old room is used again; else it is left, and they go to the end. */
  #putFigures(row: number, figures: EventSketch['figures'], isKnown: boolean): void {
    const room = isKnown ? (this.figureCount.values[row] ?? 0) : 0
    const first = figures.length <= room ? (this.firstFigure.values[row] ?? 0) : this.figures
    if (figures.length > room) this.figures += figures.length
    this.firstFigure.put(row, first)
    this.figureCount.put(row, figures.length)
    figures.forEach(({ measure, of, low, best, high }, i) => {
      this.what.put(first + i, MEASURES.indexOf(measure) * COUNTED.length + COUNTED.indexOf(of))
      this.low.put(first + i, low)
      this.best.put(first + i, best)
      this.high.put(first + i, high)
    })
  }
}
