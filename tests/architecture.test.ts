import { readdirSync, readFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const ROOT = path.resolve(import.meta.dirname, '..')

// The floors of the house: a room imports from floors below it, never from its neighbours.
const FLOORS: Record<string, number> = {
  'lib/domain': 0,
  'lib/text': 1,
  'lib/extract': 2,
  'lib/geocode': 2,
  'lib/reconcile': 2,
  'lib/summarise': 2,
  'lib/format': 2,
  'lib/store': 3,
  'lib/sources': 3,
  'lib/services': 4,
  app: 5,
  scripts: 5,
}

const files = ['lib', 'app', 'scripts'].flatMap((top) =>
  readdirSync(path.join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => path.posix.join(top, file.split(path.sep).join('/'))),
)

const roomOf = (file: string) => Object.keys(FLOORS).find((room) => file.startsWith(`${room}/`)) ?? null

function importsOf(file: string): string[] {
  const source = readFileSync(path.join(ROOT, file), 'utf8')
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)\b[^'";]*?from\s*['"]([^'"]+)['"]|import\s*\(\s*['"]([^'"]+)['"]\s*\)|(?:^|\n)\s*import\s+['"]([^'"]+)['"]/g,
  )
  return [...found].map(([, from, dynamic, bare]) => from ?? dynamic ?? bare ?? '')
}

/** Our own file behind an import, relative to the root; null for a package. */
function ours(file: string, specifier: string): string | null {
  if (specifier.startsWith('@/')) return specifier.slice(2)
  if (specifier.startsWith('.')) return path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier))
  return null
}

describe('the house', () => {
  it('has every file of lib in a room', () => {
    expect(files.filter((file) => file.startsWith('lib/') && !roomOf(file))).toEqual([])
  })

  it('lets imports flow only downwards', () => {
    const wrong = files.flatMap((file) => {
      const room = roomOf(file)
      // The bench draws the others' dots on our ground, so that dots are all that differs.
      if (!room || file.startsWith('scripts/bench/map/pages/')) return []
      return importsOf(file).flatMap((specifier) => {
        const target = ours(file, specifier)
        const other = target && roomOf(`${target}/`)
        if (!other || other === room) return []
        return (FLOORS[other] ?? 0) < (FLOORS[room] ?? 0) ? [] : [`${file} → ${specifier}`]
      })
    })
    expect(wrong).toEqual([])
  })

  it('keeps clock, network, disk and environment out of the craft', () => {
    const builtin = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]))
    const craft = files.filter((file) => (FLOORS[roomOf(file) ?? 'app'] ?? 5) <= 2)
    const wrong = craft.flatMap((file) => {
      const source = readFileSync(path.join(ROOT, file), 'utf8')
      const imports = importsOf(file).filter((specifier) => builtin.has(specifier))
      const globals = source.match(/\bDate\.now\(|new Date\(\)|\bprocess\.|\bfetch\(|Math\.random\(/g) ?? []
      return [...imports, ...globals].map((what) => `${file}: ${what}`)
    })
    expect(wrong).toEqual([])
  })

  it('knows Prisma and SQL only in the store, and the map library only in app/_map', () => {
    const only = (what: RegExp, where: string) =>
      files.flatMap((file) =>
        file.startsWith(where)
          ? []
          : importsOf(file)
              .filter((specifier) => what.test(specifier))
              .map((specifier) => `${file} → ${specifier}`),
      )
    // The bench asks the database itself: that is the floor which the store is measured beside.
    expect(only(/prisma|^pg$|pglite/, 'lib/store/').filter((wrong) => !wrong.startsWith('scripts/bench'))).toEqual([])
    // And the library without us, which the map is measured beside.
    expect(only(/^maplibre-gl/, 'app/_map/').filter((wrong) => !wrong.startsWith('scripts/bench'))).toEqual([])
  })

  it('keeps React and Next out of lib', () => {
    const wrong = files
      .filter((file) => file.startsWith('lib/'))
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => /^(react|next)(\/|$|-)/.test(specifier))
          .map((specifier) => `${file} → ${specifier}`),
      )
    expect(wrong).toEqual([])
  })

  it('keeps store, sources and services out of client components', () => {
    const wrong = files
      .filter(
        (file) => file.startsWith('app/') && /^['"]use client['"]/.test(readFileSync(path.join(ROOT, file), 'utf8')),
      )
      .flatMap((file) =>
        importsOf(file)
          .filter((specifier) => /^lib\/(store|sources|services)(\/|$)/.test(ours(file, specifier) ?? ''))
          .map((specifier) => `${file} → ${specifier}`),
      )
    expect(wrong).toEqual([])
  })

  it('has no drawers without an idea', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\.|\/)/.test(file))).toEqual([])
  })
})
