import { readFileSync } from 'node:fs'
import path from 'node:path'
import { brotliDecompressSync } from 'node:zlib'
import type { Gazetteer } from '@/lib/domain/gazetteer'
import { gazetteerIndex } from '@/lib/geocode/gazetteer-index'

/** The gazetteer as committed, relative to the project's root; `scripts/data/gazetteer.ts` builds it. */
export const GAZETTEER_FILE = 'lib/sources/data/gazetteer.tsv.br'

// Shared by all bundles of the server: it is large.
const key = Symbol.for('groundtrace.gazetteer')
const holder = globalThis as { [key]?: Gazetteer }

/**
 * The project's gazetteer, read once per process from below the current folder.
 * @throws Error saying what to do when the file is missing or damaged.
 */
export function loadGazetteer(): Gazetteer {
  holder[key] ??= readGazetteer(path.join(process.cwd(), GAZETTEER_FILE))
  return holder[key]
}

/** Reads a gazetteer from a file, without keeping it. */
export function readGazetteer(file: string): Gazetteer {
  try {
    return gazetteerIndex(brotliDecompressSync(readFileSync(file)))
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new Error(
      `The gazetteer ${file} cannot be read (${reason}). Run from the project's root, restore the file with ` +
        `"git checkout -- ${GAZETTEER_FILE}", or build it anew with "npx tsx scripts/data/gazetteer.ts".`,
      { cause },
    )
  }
}
