import { execFile, execFileSync } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getStore } from '@/lib/services/runtime'
import { openApi, reports } from '../api/api'
import { type Served, serve } from './serve'

// QGIS' client of OGC API – Features is its own, not GDAL's.

// Debian's packages are for Debian's Python.
const PYTHON = '/usr/bin/python3'
const version = qgisVersion()
if (!version) {
  console.log(
    'QGIS is not installed here: how it reads the OGC API is NOT tested. On Debian: apt-get install python3-qgis',
  )
}

function qgisVersion(): string | null {
  try {
    const code = 'import qgis.core; print(qgis.core.Qgis.QGIS_VERSION)'
    return execFileSync(PYTHON, ['-c', code], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim()
  } catch {
    return null
  }
}

interface Layer {
  valid: boolean
  crs: string
  ids: string[]
  points: number
  within: string[]
}

describe.skipIf(!version)(`QGIS ${version ?? ''}`, () => {
  let api: Awaited<ReturnType<typeof openApi>>
  let served: Served
  let layers: Record<'events' | 'claims' | 'places', Layer>

  beforeAll(async () => {
    api = await openApi()
    for (const report of reports(8)) await api.keep(report)
    served = await serve()
    // A proxy of the surroundings has no business on loopback.
    const env = { ...process.env, NO_PROXY: '127.0.0.1', no_proxy: '127.0.0.1' }
    const args = ['tests/ogc/qgis-reads.py', `${served.url}/api/ogc`, 'events', 'claims', 'places']
    layers = JSON.parse((await promisify(execFile)(PYTHON, args, { env, timeout: 100_000 })).stdout)
  }, 120_000)
  afterAll(async () => {
    await served?.stop()
    await api?.close()
  })

  it('reads each event once, over several pages, and makes dots only of those with a place of their own', async () => {
    const { items } = await (await getStore()).eventItems({ limit: 10_000 })
    expect(items.length).toBeGreaterThan(20)
    expect(layers.events).toMatchObject({ valid: true, crs: 'EPSG:4326' })
    expect([...layers.events.ids].sort()).toEqual(items.map(({ id }) => id).sort())
    expect(layers.events.points).toBe(items.filter(({ place }) => place && place.precision !== 'country').length)
  })

  it('asks for what lies in the window', async () => {
    const { items } = await (await getStore()).eventItems({ limit: 10_000, bbox: [30, 46, 37, 51] })
    expect(items.length).toBeGreaterThan(0)
    expect([...layers.events.within].sort()).toEqual(items.map(({ id }) => id).sort())
  })

  it('reads claims and places', async () => {
    const store = await getStore()
    const [claims, places] = [await store.claimItems({ limit: 10_000 }), await store.placeItems({ limit: 10_000 })]
    expect([...layers.claims.ids].sort()).toEqual(claims.items.map(({ id }) => id).sort())
    expect(layers.places.valid).toBe(true)
    expect(layers.places.ids).toHaveLength(places.items.length)
  })
})
