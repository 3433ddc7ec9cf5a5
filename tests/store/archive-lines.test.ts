import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ARCHIVE_TABLES, type ArchiveCounts, ArchiveRefusedError, type ArchiveRows } from '@/lib/domain/archive'
import { archiveBatches, headerLine, headerOf, rowLine } from '@/lib/format/archive-lines'

const header = (rows: Partial<ArchiveCounts>) => ({
  ...{ id: 'one', writtenAt: '2025-08-01T00:00:00.000Z', version: 7 },
  rows: { ...(Object.fromEntries(ARCHIVE_TABLES.map((table) => [table, 0])) as ArchiveCounts), ...rows },
})
const place = { lng: 30.7, lat: 46.5, geonameId: 1, country: 'UA', admin1: null, precision: 'settlement', radiusKm: 5 }
const placeLine = (key: string, rest: object = {}) =>
  rowLine('Place', JSON.stringify({ key, name: key, ...place, ...rest })).trimEnd()
const event = {
  ...{ id: '00000000000000e0', kind: 'air_strike', actor: null, targetType: 'unknown', weapons: [], placeKey: null },
  placedBy: null,
  ...{ windowStart: null, windowEnd: null, windowPrecision: 'unknown', figures: [], disputed: false },
  ...{ independentOrigins: 1, claimCount: 1, reviewState: 'unreviewed', quote: 'Drones hit.' },
  ...{ createdAt: '2025-03-18T00:00:00.000Z', updatedAt: '2025-03-18T00:00:00.000Z' },
}
const figure = { measure: 'killed', of: null, low: 1, high: 1, best: 1, disputed: false, statements: [] }

async function* inPieces(lines: readonly string[], size: number): AsyncGenerator<string[]> {
  for (let i = 0; i < lines.length; i += size) yield lines.slice(i, i + size)
}

/** All batches, and what is said in the end. */
async function read(lines: readonly string[], rows: Partial<ArchiveCounts>, { done = 0, size = 3 } = {}) {
  const batches: ArchiveRows[] = []
  try {
    const told = headerOf(headerLine(header(rows)))
    for await (const batch of archiveBatches(inPieces(lines, size), told, done)) batches.push(batch)
    return { batches, refusal: null }
  } catch (error) {
    if (!(error instanceof ArchiveRefusedError)) throw error
    return { batches, refusal: error.message }
  }
}

describe('The first line of an archive', () => {
  it('is read as it was written', () => {
    expect(headerOf(headerLine(header({ Event: 3 })))).toMatchObject({
      id: 'one',
      version: 7,
      rows: { Event: 3, Claim: 0 },
    })
  })

  it.each([
    ['', /no archive of Groundtrace/],
    ['{"type":"FeatureCollection"}', /no archive of Groundtrace/],
    ['id,kind,actor', /no archive of Groundtrace/],
    [
      '{"groundtrace":"archive","format":3,"compressed":true}',
      /newer Groundtrace, in format 3; this one reads up to 2\. Update/,
    ],
    [
      '{"groundtrace":"archive","format":1}',
      /^Line 1, header: id: is required; writtenAt: is required; .*rows: is required\.$/,
    ],
    [headerLine(header({})).replace('"Event":0', '"Event":-1'), /^Line 1, header: rows\.Event: Too small/],
    [headerLine(header({})).replace('"Event":0', '"Evnt":0'), /Evnt/],
    [
      headerLine(header({})).replace('"version":7', '"version":7,"colour":"red"'),
      /^Line 1, header: colour: is not known here\.$/,
    ],
  ])('%s is refused', (line, message) => {
    expect(() => headerOf(line)).toThrow(message)
  })
})

describe('An archive from before events could be placed by hand', () => {
  it('is read, and nobody has placed its events', async () => {
    const { placedBy: _, ...older } = event
    const { Placing: __, ...rows } = header({ Event: 1 }).rows
    const told = headerOf(
      headerLine({ ...header({}), rows: rows as ArchiveCounts }).replace('"format":2', '"format":1'),
    )
    expect(told.rows).toMatchObject({ Event: 1, Placing: 0 })
    const lines = inPieces([rowLine('Event', JSON.stringify(older)).trimEnd()], 1)
    for await (const batch of archiveBatches(lines, told, 0)) expect(batch.rows).toEqual([event])
    expect.assertions(2)
  })
})

describe('The lines of an archive', () => {
  it.each([
    ['an unknown table', '{"Evnt":{"id":"e"}}', 'Line 3: "Evnt" is no table of an archive.'],
    ['a table that every object has', '{"constructor":{}}', 'Line 3: "constructor" is no table of an archive.'],
    ['two tables', '{"Place":{},"Event":{}}', 'Line 3 must be {"<table>": {<row>}}.'],
    ['a list', '[]', 'Line 3 must be {"<table>": {<row>}}.'],
    ['null', 'null', 'Line 3 must be {"<table>": {<row>}}.'],
    ['an empty line', '', 'Line 3 is not JSON: Unexpected end of JSON input.'],
    ['an unknown field', placeLine('b', { colour: 'red' }), 'Line 3, Place: colour: is not known here.'],
    ['no row', '{"Place":null}', 'Line 3, Place: Invalid input: expected object, received null.'],
    ['a field that is missing', '{"Setting":{"key":"demo"}}', 'Line 3, Setting: value: is required.'],
    ['a setting of the store itself', '{"Setting":{"key":"import","value":""}}', /^Line 3, Setting: key: Invalid/],
    ['a place off the earth', placeLine('b', { lat: 91 }), /^Line 3, Place: lat: Too big/],
    ['a number no column holds', placeLine('b', { geonameId: 2 ** 31 }), /^Line 3, Place: geonameId: Too big/],
    ['a NUL', placeLine('b', { name: 'a\0b' }), 'Line 3, Place: name: has a NUL character at 1.'],
    ['half a letter', placeLine('b', { name: 'a\ud83d' }), /^Line 3, Place: name: is not well-formed Unicode/],
  ])('name what is wrong: %s', async (_, line, message) => {
    const { batches, refusal } = await read([placeLine('a'), line, placeLine('c')], { Place: 3 })
    expect(refusal).toMatch(message)
    if (typeof message === 'string') expect(refusal).toBe(message)
    expect(batches).toMatchObject([{ table: 'Place', before: 0, rows: [{ key: 'a' }] }])
  })

  it.each([
    ['an id that is none', { id: 'e' }, 'Line 2, Event: id: must be sixteen hexadecimal digits.'],
    ['a kind that there is not', { kind: 'rumour' }, /^Line 2, Event: kind: Invalid option/],
    ['a measure', { figures: [{ ...figure, measure: 'lost' }] }, /^Line 2, Event: figures\.0\.measure: Invalid option/],
    [
      'a field of a figure',
      { figures: [{ ...figure, colour: 1 }] },
      'Line 2, Event: figures.0.colour: is not known here.',
    ],
    [
      'a figure too large to be kept exactly',
      { figures: [{ ...figure, low: 2 ** 53 }] },
      /^Line 2, Event: figures\.0\.low: Too big/,
    ],
    [
      'a NUL deep inside',
      { figures: [{ ...figure, statements: [] }], weapons: ['\0'] },
      'Line 2, Event: weapons: has a NUL character at 0.',
    ],
    [
      'a day that there is not',
      { createdAt: '2025-02-30T00:00:00Z' },
      /^Line 2, Event: createdAt: Invalid ISO datetime/,
    ],
    ['a local time', { createdAt: '2025-02-20T00:00:00' }, /^Line 2, Event: createdAt: Invalid ISO datetime/],
    [
      'a window that ends before it starts',
      { windowStart: '2025-02-20T00:00:00Z', windowEnd: '2025-02-19T00:00:00Z' },
      'Line 2, Event: windowEnd: must not lie before windowStart, and both are known or neither.',
    ],
    ['half a window', { windowStart: '2025-02-20T00:00:00Z' }, /^Line 2, Event: windowEnd: must not/],
  ])('take no event with %s', async (_, rest, message) => {
    const { refusal } = await read([rowLine('Event', JSON.stringify({ ...event, ...rest }))], { Event: 1 })
    expect(refusal).toMatch(message)
    expect((await read([rowLine('Event', JSON.stringify(event))], { Event: 1 })).refusal).toBeNull()
  })

  it('take no address that a browser would run', async () => {
    const source = { id: '0123456789abcdef', name: 'n', licence: null, originGroup: 'o', createdAt: event.createdAt }
    const line = (url: string | null) => rowLine('Source', JSON.stringify({ ...source, url }))
    expect((await read([line('javascript:alert(1)')], { Source: 1 })).refusal).toMatch(
      /^Line 2, Source: url: must be an http/,
    )
    for (const url of ['https://example.org', null]) expect((await read([line(url)], { Source: 1 })).refusal).toBeNull()
  })

  it('are too few or too many', async () => {
    const lines = ['a', 'b', 'c'].map((key) => placeLine(key))
    expect((await read(lines, { Place: 5 })).refusal).toBe(
      'The archive is cut short: its header tells of 5 rows, and only 3 are there.',
    )
    expect((await read([...lines, placeLine('d').slice(0, 20)], { Place: 4 })).refusal).toMatch(
      /cut short.*only 3 are there/,
    )
    expect((await read(lines, { Place: 2 })).refusal).toBe('Line 4: the header tells of 2 rows, and there are more.')
    expect((await read([], { Place: 1 }, { done: 1 })).refusal).toMatch(/cut short.*only 0 are there/)
  })

  it('come in batches of one table, wherever an import goes on, however the file is cut into pieces', async () => {
    const lines = [
      ...Array.from({ length: 2500 }, (_, i) => placeLine(`p${i}`)),
      ...Array.from({ length: 3 }, (_, i) =>
        rowLine('Event', JSON.stringify({ ...event, id: `00000000000000e${i}` })).trimEnd(),
      ),
      '{"Setting":{"key":"demo","value":"x"}}',
    ]
    const counts = { Place: 2500, Event: 3, Setting: 1 }
    const all = lines.map((line) => JSON.parse(line))
    await fc.assert(
      fc.asyncProperty(fc.nat(lines.length), fc.integer({ min: 1, max: 900 }), async (done, size) => {
        const { batches, refusal } = await read(lines, counts, { done, size })
        expect(refusal).toBeNull()
        let at = done
        for (const { table, rows, before } of batches) {
          expect([before, rows.length > 0 && rows.length <= 1000]).toEqual([at, true])
          for (const row of rows) expect({ [table]: row }).toEqual(all[at++])
        }
        expect(at).toBe(lines.length)
      }),
      { numRuns: 25 },
    )
  })

  it('are fewer to a batch when they are long', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => placeLine(`p${i}`, { name: 'x'.repeat(900_000) }))
    const { batches } = await read(lines, { Place: 30 })
    expect(Math.max(...batches.map(({ rows }) => rows.length))).toBeLessThan(8)
    expect(batches.reduce((sum, { rows }) => sum + rows.length, 0)).toBe(30)
  })
})
