import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventCsv } from '@/lib/format/event-csv'
import type { EventFeature } from '@/lib/format/event-feature'
import { EXPORT_FILES } from '@/lib/format/exports/formats'
import { getStore } from '@/lib/services/runtime'
import { call, ORIGIN, openApi, reports } from './api'

let api: Awaited<ReturnType<typeof openApi>>
const DAYS = 4

beforeAll(async () => {
  api = await openApi()
  for (const report of reports(DAYS)) await api.keep(report)
  // A total for a whole country: a row, and no point.
  await api.keep({
    text: 'Russia launched 174 drones at Ukraine overnight, the air force said. "It shot down 90 of them", it added.',
    publishedAt: '2025-03-17',
    source: 'Wire, "the"',
  })
})
afterAll(() => api.close())

const FILTERS = [
  '',
  'bbox=30,40,37,51',
  'area=30,40,37,40,37,51',
  'datetime=2025-03-02/2025-03-03',
  'kind=air_strike&country=RU,UA',
  'near=36.25,49.98&radiusKm=30',
  'disputed=true',
]

async function download(file: string, filter = ''): Promise<Response> {
  const response = await call(`/api/export/${file}?${filter}`)
  expect(response.status, `${file}?${filter}`).toBe(200)
  return response
}

async function listed(filter: string): Promise<EventFeature[]> {
  return (await (await call(`/api/events?${filter}`)).json()).features
}

const rows = (text: string): Record<string, string>[] => parse(text, { columns: true })

describe.each(FILTERS)('the exports of ?%s', (filter) => {
  it('as GeoJSON are the events of /api/events, in their order', async () => {
    const response = await download('events.geojson', filter)
    expect(response.headers.get('content-type')).toBe('application/geo+json')
    const features = await listed(filter)
    const body = await response.json()
    expect(body.features).toEqual(features)
    expect(body).toMatchObject({
      type: 'FeatureCollection',
      numberMatched: features.length,
      dataVersion: Number(response.headers.get('groundtrace-data-version')),
      filter: Object.fromEntries(new URLSearchParams(filter)),
      license: expect.stringContaining('creativecommons.org'),
      citation: expect.stringContaining(ORIGIN),
    })
  })

  it('as NDJSON are one feature a line', async () => {
    const text = await (await download('events.ndjson', filter)).text()
    const lines = text.split('\n').filter(Boolean)
    expect(lines.map((line) => JSON.parse(line))).toEqual(await listed(filter))
  })

  it('as CSV are the very text of the pages', async () => {
    const text = await (await download('events.csv', filter)).text()
    expect(text).toBe(await (await call(`/api/events?f=csv&${filter}`)).text())
  })

  it('as FlatGeobuf are the events that have a point', async () => {
    const bytes = new Uint8Array(await (await download('events.fgb', filter)).arrayBuffer())
    const layer: { properties: Record<string, unknown>; geometry: unknown }[] = []
    for await (const feature of deserialize(bytes)) layer.push(feature as (typeof layer)[number])
    const placed = (await listed(filter)).filter(({ geometry }) => geometry !== null)
    expect(layer.map(({ geometry, properties }) => [properties.id, geometry])).toEqual(
      placed.map(({ geometry, id }) => [id, geometry]),
    )
    expect(layer.map(({ properties }) => properties.killed_best ?? null)).toEqual(
      placed.map(({ properties }) => properties.figures.find(({ measure }) => measure === 'killed')?.best ?? null),
    )
  })

  it('as tables of ACLED and of UCDP have a row for each', async () => {
    const features = await listed(filter)
    const acled = rows(await (await download('events.acled.csv', filter)).text())
    expect(acled.map((row) => row.event_id_cnty)).toEqual(features.map(({ id }) => id))
    const ged = rows(await (await download('events.ged.csv', filter)).text())
    expect(ged.map((row) => row.id)).toEqual(features.map(({ id }) => id))
  })
})

describe('the table with ACLED’s columns', () => {
  it('has them in its order, and says what is known', async () => {
    const text = await (await download('events.acled.csv')).text()
    expect(text.slice(0, text.indexOf('\r\n'))).toBe(
      'event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp',
    )
    const table = rows(text)
    const [feature] = await listed('near=36.25,49.98&radiusKm=30&datetime=2025-03-03')
    expect(table.find((row) => row.event_id_cnty === feature?.id)).toMatchObject({
      event_date: '2025-03-03',
      year: '2025',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Air/drone strike',
      iso: '804',
      region: 'Europe',
      country: 'Ukraine',
      admin1: 'UA-63',
      location: 'Kharkiv',
      source: 'Example News',
      fatalities: '1',
      timestamp: String(Math.floor(Date.parse(feature?.properties.updatedAt ?? '') / 1000)),
      actor2: '',
      interaction: '',
    })
    expect(table.find((row) => row.actor1 === 'Military Forces of Russia')).toMatchObject({
      inter1: 'External/Other forces',
      latitude: '',
      fatalities: '',
      source: 'Wire, "the"',
    })
  })
})

describe('the table with UCDP’s columns', () => {
  it('has them in its order, and says what is known', async () => {
    const text = await (await download('events.ged.csv')).text()
    expect(text.slice(0, text.indexOf('\r\n'))).toBe(
      'id,relid,year,active_year,code_status,type_of_violence,conflict_dset_id,conflict_new_id,conflict_name,dyad_dset_id,dyad_new_id,dyad_name,side_a_dset_id,side_a_new_id,side_a,side_b_dset_id,side_b_new_id,side_b,number_of_sources,source_article,source_office,source_date,source_headline,source_original,where_prec,where_coordinates,where_description,adm_1,adm_2,latitude,longitude,geom_wkt,priogrid_gid,country,country_id,region,event_clarity,date_prec,date_start,date_end,deaths_a,deaths_b,deaths_civilians,deaths_unknown,best,high,low,gwnoa,gwnob',
    )
    const [feature] = await listed('near=36.25,49.98&radiusKm=30&datetime=2025-03-03')
    const [lng, lat] = feature?.geometry?.coordinates ?? []
    expect(rows(text).find((row) => row.id === feature?.id)).toMatchObject({
      year: '2025',
      number_of_sources: '1',
      source_article: '"Example News,2025-03-03,Strike on Kharkiv"',
      source_office: 'Example News',
      source_date: '2025-03-03',
      source_headline: 'Strike on Kharkiv',
      source_original: 'the governor',
      where_prec: '1',
      adm_1: 'UA-63',
      geom_wkt: `POINT (${lng} ${lat})`,
      // Row 279 (half degrees north of the pole), column 432, as PRIO-GRID counts them.
      priogrid_gid: String(279 * 720 + 433),
      country: 'Ukraine',
      region: 'Europe',
      event_clarity: '1',
      date_start: '2025-03-03',
      date_end: '2025-03-03',
      best: '1',
      high: '1',
      low: '1',
      deaths_unknown: '1',
      side_b: '',
    })
    expect(rows(text).find((row) => row.side_a === 'Government of Russia')).toMatchObject({
      event_clarity: '2',
      where_prec: '6',
      latitude: '',
      priogrid_gid: '',
      best: '',
    })
  })
})

describe('every export', () => {
  it.each(EXPORT_FILES)('%s names its version, filter, licence and description', async (file) => {
    const { headers, body } = await download(file, 'country=UA')
    await body?.cancel()
    expect(headers.get('groundtrace-data-version')).toMatch(/^[1-9]\d*$/)
    expect(headers.get('groundtrace-filter')).toBe('country=UA')
    expect(headers.get('content-disposition')).toBe(`attachment; filename="${file}"`)
    expect(headers.get('link')).toContain('rel="license"')
    expect(headers.get('link')).toContain('rel="cite-as"')
    expect(headers.get('link')).toContain(`<${ORIGIN}/api/export/datapackage.json?country=UA>; rel="describedby"`)
  })

  it('is described by the data package, column by column', async () => {
    const described = await (await call('/api/export/datapackage.json?country=UA')).json()
    expect(described).toMatchObject({
      licenses: [{ name: 'CC-BY-4.0' }],
      filter: { country: 'UA' },
      citation: expect.stringContaining(`data version ${described.version}`),
    })
    expect(described.resources.map(({ path }: { path: string }) => path)).toEqual(
      EXPORT_FILES.map((file) => `${ORIGIN}/api/export/${file}?country=UA`),
    )
    for (const { path, schema } of described.resources) {
      if (!schema) continue
      const text = await (await call(path)).text()
      expect(text.split('\r\n')[0]).toBe(schema.fields.map(({ name }: { name: string }) => name).join(','))
    }
  })

  it('ends its query when the client leaves, before the first byte too, and on HEAD', async () => {
    // More than may be open at once.
    for (let i = 0; i < 20; i++) {
      await (await download('events.csv')).body?.cancel()
      const reader = (await download('events.geojson')).body?.getReader()
      await reader?.read()
      await reader?.cancel()
      expect((await call('/api/export/events.csv', { method: 'HEAD' })).status).toBe(200)
    }
  })

  it('is refused while too many are under way', async () => {
    const open = await Promise.all(Array.from({ length: 8 }, () => download('events.csv')))
    const refused = await call('/api/export/events.csv')
    expect(refused.status).toBe(503)
    expect(refused.headers.get('retry-after')).toBe('10')
    // Others are not kept waiting.
    expect((await call('/api/events')).status).toBe(200)
    await Promise.all(open.map(({ body }) => body?.cancel()))
    expect(await (await download('events.csv')).text()).toBe(
      eventCsv((await (await getStore()).searchEvents({ limit: 100 })).events),
    )
  })

  it.each(['events.xlsx', 'events', 'events.csv.gz', '..'])('is not to be had as %s', async (file) => {
    expect((await call(`/api/export/${encodeURIComponent(file)}/`.replace(/\/$/, ''))).status).toBe(404)
  })

  it.each([
    ['limit=1', 'limit'],
    ['f=csv', 'f'],
    ['near=1,2', 'radiusKm'],
    ['kind=party', 'kind'],
  ])('refuses ?%s', async (query, parameter) => {
    const response = await call(`/api/export/events.csv?${query}`)
    expect(response.status).toBe(400)
    expect((await response.json()).errors).toMatchObject([{ parameter }])
  })
})

describe('GDAL', () => {
  const version = spawnSync('ogrinfo', ['--version'], { encoding: 'utf8' }).stdout
  if (!version) console.log('ogrinfo is not installed: that GDAL reads the exports is not tested here')
  it.runIf(version)('reads the layers', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'groundtrace-gdal-'))
    try {
      for (const file of ['events.fgb', 'events.geojson'] as const) {
        const response = await download(file)
        const local = path.join(folder, file)
        writeFileSync(local, new Uint8Array(await response.arrayBuffer()))
        const { stdout, stderr, status } = spawnSync('ogrinfo', ['-al', '-so', local], { encoding: 'utf8' })
        expect(stderr, file).toBe('')
        expect(status).toBe(0)
        expect(stdout).toContain(`Feature Count: ${response.headers.get('groundtrace-number-matched')}`)
        expect(stdout).toContain('Geometry: Point')
        expect(stdout).toContain('WGS 84')
      }
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})
