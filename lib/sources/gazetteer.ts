import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { gazetteerIndex, type IndexedGazetteer } from '@/lib/geocode/gazetteer-index'
import { layered } from '@/lib/geocode/gazetteer-layers'

/** The gazetteer as committed, relative to the project's root; `npm run gazetteer` builds it. */
export const GAZETTEER_FILE = 'lib/sources/data/gazetteer.tsv.br'

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

/** Reads a gazetteer and, if it exists, the one that adds to it, without keeping either. */
export function loadLayers(file: string, addedFile: string): Gazetteer {
  const base = readGazetteer(file)
  return existsSync(addedFile) ? layered(base, readAdded(addedFile)) : base
}

/** Reads a gazetteer from a file, without keeping it. */
export function readGazetteer(file: string): IndexedGazetteer {
  return read(
    file,
    `Run from the project's root, restore the file with "git checkout -- ${GAZETTEER_FILE}", or build it anew with ` +
      '"npm run gazetteer".',
  )
}

function readAdded(file: string): IndexedGazetteer {
  return read(file, 'Build it anew with "npm run gazetteer -- --geonames FOLDER", or delete it to do without.')
}

function read(file: string, remedy: string): IndexedGazetteer {
  try {
    return gazetteerIndex(brotliDecompressSync(readFileSync(file)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`The gazetteer ${file} cannot be read (${reason}). ${remedy}`, { cause })
  }
}
