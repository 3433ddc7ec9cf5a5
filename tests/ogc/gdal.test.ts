import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getStore } from '@/lib/services/runtime'
import { openApi, reports } from '../api/api'
import { type Served, serve } from './serve'

// GDAL's own client of OGC API – Features, over HTTP: QGIS reads with the same driver, or asks for the same pages.

const version = gdalVersion()
if (!version) {
  console.log('GDAL is not installed here: how it reads the OGC API is NOT tested. On Debian: apt-get install gdal-bin')
}

function gdalVersion(): string | null {
  try {
    const formats = execFileSync('ogrinfo', ['--formats'], { encoding: 'utf8' })
    return formats.includes('OAPIF') ? execFileSync('ogrinfo', ['--version'], { encoding: 'utf8' }).trim() : null
  } catch {
    return null
  }
}

interface Feature {
  geometry: { coordinates: number[] } | null
  properties: Record<string, unknown> & { id: string }
}

describe.skipIf(!version)(`${version ?? 'GDAL'}, driver OAPIF`, () => {
  let api: Awaited<ReturnType<typeof openApi>>
  let served: Served
  let folder = ''
  const DAYS = 8
  // Written one by one while GDAL reads: new events, and new claims of old ones.
  const later = reports(2 * DAYS).slice(DAYS * 4)
  const again = reports(DAYS).map((report) => ({ ...report, url: `${report.url}/again`, source: 'Another paper' }))
  let writing: Record<string, unknown>[] = []

  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'groundtrace-gdal-'))
    api = await openApi()
    for (const report of reports(DAYS)) await api.keep(report)
    served = await serve(async (target) => {
      const next = target.includes('/items') ? writing.pop() : undefined
      if (next) await api.keep(next)
    })
  })
  afterAll(async () => {
    await served?.stop()
    await api?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  // A proxy of the surroundings has no business on loopback.
  const run = async (program: string, ...args: string[]): Promise<string> => {
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    const { stdout, stderr } = await promisify(execFile)(program, args, { env, timeout: 60_000 })
    expect(stderr).not.toMatch(/ERROR|Warning/)
    return stdout
  }
  const source = () => `OAPIF:${served.url}/api/ogc`

  /** All features of a collection as `ogr2ogr` writes them. */
  async function converted(collection: string, ...args: string[]): Promise<Feature[]> {
    const out = path.join(mkdtempSync(path.join(folder, 'out-')), 'out.json')
    await run('ogr2ogr', '-f', 'GeoJSON', out, source(), collection, ...args)
    return JSON.parse(readFileSync(out, 'utf8')).features
  }

  const allIds = async () => {
    const { items } = await (await getStore()).eventItems({ limit: 10_000 })
    return items.map(({ id }) => id)
  }

  it('lists the collections', async () => {
    const listed = await run('ogrinfo', '-so', source())
    expect([...listed.matchAll(/^\d: (\w+) .*\((\w+)\)$/gm)].map(([, name, type]) => [name, type])).toEqual([
      ['events', 'Point'],
      ['claims', 'Point'],
      ['places', 'Point'],
    ])
  })

  it('knows how many there are, where, and of what kind their properties are', async () => {
    const described = await run('ogrinfo', '-so', source(), 'events')
    expect(described).toContain(`Feature Count: ${DAYS * 4}`)
    expect(described).toMatch(/Extent: \(30\.\d+, 46\.\d+\) - \(36\.\d+, 50\.\d+\)/)
    expect(described).toMatch(/^windowStart: DateTime/m)
    expect(described).toMatch(/^disputed: Integer\(Boolean\)/m)
    const claims = await run('ogrinfo', '-so', source(), 'claims')
    expect(claims).toMatch(/^killed_low: Integer/m)
  })

  it.each(['1', '5', '1000'])('reads every event once, %s a page', async (size) => {
    const features = await converted('events', '-oo', `PAGE_SIZE=${size}`)
    const ids = features.map(({ properties }) => properties.id)
    expect(ids.sort()).toEqual((await allIds()).sort())
    expect(features.every(({ geometry }) => geometry?.coordinates.length === 2)).toBe(true)
  })

  it('reads every claim and every place once', async () => {
    const claims = await converted('claims', '-oo', 'PAGE_SIZE=7')
    expect(claims).toHaveLength(DAYS * 4)
    expect(new Set(claims.map(({ properties }) => properties.id)).size).toBe(DAYS * 4)
    const places = await converted('places', '-oo', 'PAGE_SIZE=3')
    expect(places.map(({ properties }) => properties.name).sort()).toEqual(['Dnipro', 'Kharkiv', 'Odesa', 'Sumy'])
  })

  it('has its filters worked out here: box, property and time', async () => {
    served.asked.length = 0
    expect(await converted('events', '-spat', '36', '49', '37', '51')).toHaveLength(DAYS)
    expect(await converted('events', '-where', "kind = 'interception' AND country = 'UA'")).toEqual([])
    const march = "windowStart >= '2025/03/02 00:00:00' AND windowStart <= '2025/03/03 12:00:00'"
    expect(await converted('events', '-where', march)).toHaveLength(8)
    const [first] = await allIds()
    expect(await converted('events', '-where', `id = '${first}'`)).toHaveLength(1)
    for (const asked of [
      /bbox=36,49,37,51/,
      /kind=interception&country=UA/,
      /datetime=2025-03-02/,
      new RegExp(`items/${first}`),
    ])
      expect(
        served.asked.some((target) => asked.test(decodeURIComponent(target))),
        String(asked),
      ).toBe(true)
  })

  it('reads every event exactly once while a writer keeps adding', async () => {
    const before = await allIds()
    writing = [...later, ...again].slice(0, 24)
    const ids = (await converted('events', '-oo', 'PAGE_SIZE=3')).map(({ properties }) => properties.id)
    const added = (await allIds()).length - before.length
    expect(added).toBeGreaterThan(3)
    expect(new Set(ids).size).toBe(ids.length)
    expect(before.filter((id) => !ids.includes(id))).toEqual([])
  })
})
