import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync, constants } from 'node:zlib'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import {
  type GazetteerFacts,
  gazetteerFacts,
  gazetteerIndex,
  type IndexedGazetteer,
} from '@/lib/geocode/gazetteer-index'
import { layered, layeredFacts } from '@/lib/geocode/gazetteer-layers'

/** The gazetteer as committed, relative to the project's root; `npm run gazetteer` builds it. */
export const GAZETTEER_FILE = 'lib/sources/data/gazetteer.tsv.br'

const REMEDY =
  `Run from the project's root, restore the file with "git checkout -- ${GAZETTEER_FILE}", or build it anew with ` +
  '"npm run gazetteer".'
const REMEDY_OF_ADDED = 'Build it anew with "npm run gazetteer -- --geonames FOLDER", or delete it to do without.'

// Shared by all bundles of the server: it is large.
const key = Symbol.for('groundtrace.gazetteer')
const holder = globalThis as { [key]?: Gazetteer }

/**
 * Where the places that a user imported lie: beside the data folder, which is Postgres' own, and never in the
 * repository. `npm run gazetteer -- --geonames FOLDER` writes it.
 */
export function addedGazetteerFile(): string {
  return `${path.resolve(process.env.GROUNDTRACE_DATA_DIR || '.groundtrace')}.gazetteer.tsv.br`
}

/**
 * The project's gazetteer, with the user's own places over it where there are some; read once per process, from below
 * the current folder.
 * @throws Error saying what to do when a file is missing or damaged.
 */
export function loadGazetteer(): Gazetteer {
  holder[key] ??= loadLayers(path.join(process.cwd(), GAZETTEER_FILE), addedGazetteerFile())
  return holder[key]
}

/**
 * Which gazetteer it is and how much it holds, without loading it: a server that only gives events out doesn't need
 * its 25 MB.
 * @throws Error saying what to do when a file is missing or damaged at its beginning.
 */
export function describeGazetteer(): Pick<Gazetteer, 'version' | 'size'> {
  return holder[key] ?? describeLayers(path.join(process.cwd(), GAZETTEER_FILE), addedGazetteerFile())
}

/** The same of two files, the second of which need not exist. */
export function describeLayers(file: string, addedFile: string): Pick<Gazetteer, 'version' | 'size'> {
  const base = factsIn(file, REMEDY)
  return existsSync(addedFile) ? layeredFacts(base, factsIn(addedFile, REMEDY_OF_ADDED)) : base
}

/** Reads a gazetteer and, if it exists, the one that adds to it, without keeping either. */
export function loadLayers(file: string, addedFile: string): Gazetteer {
  const base = readGazetteer(file)
  return existsSync(addedFile) ? layered(base, readAdded(addedFile)) : base
}

/** Reads a gazetteer from a file, without keeping it. */
export function readGazetteer(file: string): IndexedGazetteer {
  return reading(file, REMEDY, () => gazetteerIndex(brotliDecompressSync(readFileSync(file))))
}

function readAdded(file: string): IndexedGazetteer {
  return reading(file, REMEDY_OF_ADDED, () => gazetteerIndex(brotliDecompressSync(readFileSync(file))))
}

// Packed bytes that hold the first line of any gazetteer: some kilobytes, behind what the packing looks back on.
const HEAD_BYTES = 262_144

function factsIn(file: string, remedy: string): GazetteerFacts {
  return reading(file, remedy, () => {
    const packed = Buffer.alloc(HEAD_BYTES)
    const handle = openSync(file, 'r')
    try {
      const length = readSync(handle, packed, 0, HEAD_BYTES, 0)
      // What is there of it, without waiting for the end.
      const finishFlush = constants.BROTLI_OPERATION_FLUSH
      return gazetteerFacts(brotliDecompressSync(packed.subarray(0, length), { finishFlush }))
    } finally {
      closeSync(handle)
    }
  })
}

function reading<Result>(file: string, remedy: string, read: () => Result): Result {
  try {
    return read()
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The gazetteer ${file} cannot be read (${reason}). ${remedy}`, { cause })
  }
}
