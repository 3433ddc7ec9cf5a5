import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { describeLayers, GAZETTEER_FILE, loadLayers, readGazetteer } from '@/lib/sources/gazetteer'
import { importDumps } from '@/scripts/data/gazetteer/dumps/import-dumps'

const ROOT = path.resolve(import.meta.dirname, '..')
const BASE_FILE = path.join(ROOT, GAZETTEER_FILE)
const base = readGazetteer(BASE_FILE)

const home = mkdtempSync(path.join(tmpdir(), 'dumps-'))
const dumps = path.join(home, 'dumps')
const added = path.join(home, 'data.gazetteer.tsv.br')
afterAll(() => rmSync(home, { recursive: true }))
beforeEach(() => {
  rmSync(dumps, { recursive: true, force: true })
  rmSync(added, { force: true })
  mkdirSync(dumps)
})

interface Row {
  id: number
  name: string
  alternates?: string
  lat: number | string
  lng: number | string
  kind: string
  country?: string
  admin1?: string
  admin2?: string
  population?: number
}

/** A row as GeoNames writes it: 19 columns. */
function row({ id, name, alternates = '', lat, lng, kind, country = 'UA', admin1 = '', admin2 = '', ...rest }: Row) {
  const [featureClass, featureCode] = kind.split('.')
  const cells = [id, name, name, alternates, lat, lng, featureClass, featureCode, country, '', admin1, admin2, '', '']
  return [...cells, rest.population ?? 0, '', 120, 'Europe/Kyiv', '2024-05-06'].join('\t')
}

const VILLAGE: Row = {
  id: 99000001,
  name: 'Vyhadane',
  lat: 48.9,
  lng: 37.1,
  kind: 'P.PPL',
  admin1: '05',
  admin2: '1406',
}
const KYIV: Row = {
  id: 703448,
  name: 'Kyiv',
  lat: 50.45,
  lng: 30.52,
  kind: 'P.PPLC',
  admin1: '12',
  population: 2797553,
}
const POKROVSK: Row = {
  id: 704422,
  name: 'Pokrovs’k',
  lat: 48.28,
  lng: 37.18,
  kind: 'P.PPLA2',
  admin1: '05',
  admin2: '1410',
}
const ROBOTYNE: Row = { id: 99000002, name: 'Robotyne', lat: 47.4467, lng: 35.8367, kind: 'P.PPL', admin1: '26' }
const AIRFIELD: Row = { id: 99000003, name: 'Vyhadane Airfield', lat: 48.91, lng: 37.12, kind: 'S.AIRF', admin1: '05' }
const SCHOOL: Row = { id: 99000004, name: 'Vyhadana School', lat: 48.9, lng: 37.1, kind: 'S.SCH', admin1: '05' }

const put = (file: string, text: string) => writeFileSync(path.join(dumps, file), text)
const said: string[] = []
async function run(): Promise<ReturnType<typeof loadLayers>> {
  said.length = 0
  await importDumps(dumps, base, added, (line) => said.push(line))
  const { size, version } = loadLayers(BASE_FILE, added)
  expect(describeLayers(BASE_FILE, added)).toEqual({ size, version })
  return loadLayers(BASE_FILE, added)
}
const failure = async () => {
  try {
    await run()
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
  return 'no error'
}

describe('dumps of GeoNames', () => {
  it('add villages and facilities that the gazetteer lacks, and leave the rest out', async () => {
    put('UA.txt', [VILLAGE, KYIV, POKROVSK, AIRFIELD, SCHOOL].map(row).join('\n'))
    const gazetteer = await run()
    expect(gazetteer.lookup('Vyhadane')[0]).toMatchObject({
      primary: true,
      entry: { id: 99000001, lng: 37.1, lat: 48.9, country: 'UA', admin1: 'UA-14', precision: 'settlement' },
    })
    expect(gazetteer.lookup('Vyhadane Airfield')[0]?.entry).toMatchObject({
      precision: 'facility',
      featureCode: 'AIRF',
    })
    expect(gazetteer.byId(99000001)?.name).toBe('Vyhadane')
    expect(gazetteer.hasPrefix('Vyhadane')).toBe(true)
    const wish = { query: 'Vyhadan', countries: null, near: null, limit: 5 }
    expect(gazetteer.search(wish).found.map(({ entry }) => entry.id)).toContain(99000001)
    expect(gazetteer.lookup('Vyhadana School')).toEqual([])
    expect(gazetteer.size).toBe(base.size + 2)
    expect(gazetteer.version).toBe(`${base.version}; with GeoNames UA`)
    expect(gazetteer.lookup('Kyiv')).toEqual(base.lookup('Kyiv'))
    expect(said.join('\n')).toMatch(/alternateNamesV2\.txt is not there.*\nadmin1CodesASCII\.txt is not there/)
  })

  it('are found in Cyrillic even where they have Latin names only', async () => {
    put('UA.txt', row(VILLAGE))
    const gazetteer = await run()
    for (const name of ['Вигадане', 'Vyhadane']) expect(gazetteer.lookup(name)[0]?.entry.id, name).toBe(99000001)
  })

  it('give places that are known already more names, once', async () => {
    put('UA.txt', row(KYIV))
    put('allCountries.txt', row(KYIV))
    const names = [
      '1\t703448\tuk\tКияноград\t1\t\t\t\t\t',
      '2\t703448\tfr\tKiève\t\t\t\t\t\t',
      '3\t703448\ten\tKyiv\t1\t\t\t\t\t',
      '4\t99\ten\tNowhere\t\t\t\t\t\t',
    ]
    put('alternateNamesV2.txt', names.join('\n'))
    const gazetteer = await run()
    expect(gazetteer.lookup('Кияноград').map(({ entry }) => entry)).toEqual([base.byId(703448)])
    expect(gazetteer.lookup('Kiève')).toEqual(base.lookup('Kiève'))
    expect(gazetteer.lookup('Kyiv').filter(({ entry }) => entry.id === 703448)).toHaveLength(1)
    expect(gazetteer.size).toBe(base.size)
  })

  it('replace what our own tables have by hand, under its names', async () => {
    const own = base.lookup('Robotyne')[0]?.entry
    expect(own?.id).toBeLessThan(0)
    put('UA.txt', row(ROBOTYNE))
    const gazetteer = await run()
    for (const name of ['Robotyne', 'Работино']) {
      const found = gazetteer.lookup(name).filter(({ entry }) => entry.admin1 === 'UA-23' || entry.id === 99000002)
      expect(
        found.map(({ entry }) => [entry.id, entry.lat]),
        name,
      ).toEqual([[99000002, 47.4467]])
    }
    expect(gazetteer.byId(own?.id ?? 0)?.id).toBe(99000002)
    expect(gazetteer.size).toBe(base.size)
  })

  it('put regions by the list of codes, and without it by the neighbours', async () => {
    put('UA.txt', row(VILLAGE))
    put('admin1CodesASCII.txt', 'UA.05\tDonetsk\tDonetsk\t709716\n')
    expect((await run()).byId(99000001)?.admin1).toBe('UA-14')
    rmSync(path.join(dumps, 'admin1CodesASCII.txt'))
    expect((await run()).byId(99000001)?.admin1).toBe('')
  })

  it('may have Windows line ends and a byte order mark', async () => {
    put('UA.txt', `\ufeff${row(VILLAGE)}\r\n${row(POKROVSK)}\r\n`)
    expect((await run()).byId(99000001)?.featureCode).toBe('PPL')
  })

  it('keep a village of a country far from war only when its own dump is given', async () => {
    const village: Row = { ...VILLAGE, id: 99000009, name: 'Nullepart-sur-Rien', country: 'FR', lat: 46, lng: 2 }
    put('allCountries.txt', row(village))
    expect((await run()).byId(99000009)).toBeNull()
    put('FR.txt', row(village))
    expect((await run()).byId(99000009)?.country).toBe('FR')
  })
})

describe('a damaged dump', () => {
  const good = row(POKROVSK)
  const CASES: [what: string, text: string, message: RegExp][] = [
    [
      'is cut short in a line',
      `${good}\n${row(VILLAGE).slice(0, 60)}`,
      /^UA\.txt:2: 16 columns, expected 19.*cut short/,
    ],
    [
      'is cut short in its last column',
      `${good}\n${row(VILLAGE).slice(0, -3)}`,
      /^UA\.txt:2: the last column.*"2024-05"/,
    ],
    ['has a column too many', `${good}\tmore\n`, /^UA\.txt:1: 20 columns, expected 19/],
    ['has no number for a latitude', row({ ...VILLAGE, lat: 'north' }), /^UA\.txt:1: the latitude.*"north"/],
    ['has a longitude that is none', row({ ...VILLAGE, lng: 190.5 }), /^UA\.txt:1: the longitude.*"190\.5"/],
    ['has an id that is none', `${good}\nx${good}`, /^UA\.txt:2: the GeoNames id.*"x704422"/],
    ['has a country that is none', row({ ...VILLAGE, country: 'Ukraine' }), /^UA\.txt:1: "Ukraine" is no country code/],
    ['has an empty line within', `${good}\n\n${good}`, /^UA\.txt:2: 1 columns/],
    [
      'is a list of alternate names',
      '1\t703448\tuk\tКиїв\t1\t\t\t\t\t',
      /^UA\.txt:1: 10 columns.*alternate names of one/,
    ],
  ]
  for (const [what, text, message] of CASES) {
    it(`${what}: its line is named and the old file stays`, async () => {
      writeFileSync(added, 'old')
      put('UA.txt', text)
      expect(await failure()).toMatch(message)
      expect(readFileSync(added, 'utf8')).toBe('old')
      expect(readdirSync(home).sort()).toEqual(['data.gazetteer.tsv.br', 'dumps'])
    })
  }

  it('is not UTF-8', async () => {
    writeFileSync(path.join(dumps, 'UA.txt'), Buffer.concat([Buffer.from(good), Buffer.from([0x0a, 0xd0])]))
    expect(await failure()).toMatch(/^UA\.txt:2: not UTF-8/)
  })

  it('may be one of the optional ones', async () => {
    put('UA.txt', good)
    put('alternateNamesV2.txt', '1\t704422\tuk\n')
    expect(await failure()).toMatch(/^alternateNamesV2\.txt:1: 3 columns, expected 8 to 10/)
    put('alternateNamesV2.txt', '')
    put('admin1CodesASCII.txt', 'Donetsk\tDonetsk\tDonetsk\t709716')
    expect(await failure()).toMatch(/^admin1CodesASCII\.txt:1: "Donetsk" is no code/)
  })

  it('lies in no folder, in a file, or nowhere', async () => {
    expect(await failure()).toMatch(/holds no dump of GeoNames/)
    put('UA.zip', '')
    expect(await failure()).toMatch(/Unpack UA\.zip first/)
    const gone = importDumps(path.join(home, 'gone'), base, added, () => {})
    await expect(gone).rejects.toThrow(/There is no folder .*gone/)
    await expect(importDumps(path.join(dumps, 'UA.zip'), base, added, () => {})).rejects.toThrow(/is a file/)
    expect(existsSync(added)).toBe(false)
  })

  it('is said at the command line, which then fails', () => {
    put('UA.txt', `${good}\nbroken`)
    const command = ['--import', 'tsx', 'scripts/data/gazetteer.ts', '--geonames', dumps]
    const env = { ...process.env, GROUNDTRACE_DATA_DIR: path.join(home, 'data') }
    const { status, stderr } = spawnSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' })
    expect(stderr).toMatch(/UA\.txt:2: 1 columns, expected 19[\s\S]*Nothing was changed/)
    expect(status).toBe(1)
    put('UA.txt', row(VILLAGE))
    expect(execFileSync(process.execPath, command, { cwd: ROOT, env, encoding: 'utf8' })).toMatch(/1 places added/)
    expect(loadLayers(BASE_FILE, added).byId(99000001)?.name).toBe('Vyhadane')
  })

  it('may be the added file itself: what to do is said', () => {
    writeFileSync(added, 'old')
    expect(() => loadLayers(BASE_FILE, added)).toThrow(/cannot be read.*--geonames FOLDER.*delete it/)
    expect(() => describeLayers(BASE_FILE, added)).toThrow(/cannot be read.*--geonames FOLDER.*delete it/)
  })
})
