import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { DumpError } from './dump-lines'

/** The files of a folder that an import reads. */
export interface DumpFolder {
  /** `UA.txt`, `allCountries.txt`. */
  places: string[]
  alternateNames: string | null
  regions: string | null
}

/**
 * Finds the dumps in a folder, and says which optional ones it does without.
 * @throws DumpError when there is no such folder, or no dump in it.
 */
export function dumpFolder(folder: string, say: (line: string) => void): DumpFolder {
  if (!existsSync(folder)) throw new DumpError(`There is no folder ${folder}.`)
  if (!statSync(folder).isDirectory())
    throw new DumpError(`${folder} is a file; --geonames takes the folder it lies in.`)
  const files = readdirSync(folder)
  const places = files.filter((file) => /^([A-Z]{2}|allCountries)\.txt$/.test(file)).sort()
  if (places.length === 0) {
    const packed = files.filter((file) => /^([A-Z]{2}|allCountries)\.zip$/.test(file))
    const hint = packed.length ? ` Unpack ${packed.join(', ')} first.` : ''
    throw new DumpError(
      `${folder} holds no dump of GeoNames: neither UA.txt, RU.txt or the like nor allCountries.txt.${hint}`,
    )
  }
  const optional = (file: string, lack: string) => {
    if (files.includes(file)) return path.join(folder, file)
    say(`${file} is not there: ${lack}.`)
    return null
  }
  return {
    places: places.map((file) => path.join(folder, file)),
    alternateNames: optional('alternateNamesV2.txt', 'names come from the dumps alone'),
    regions: optional('admin1CodesASCII.txt', 'regions are told by the places that are known already'),
  }
}
