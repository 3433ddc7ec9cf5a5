import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Event, EventFigure } from '@/lib/domain/event'
import { eventCsv } from '@/lib/format/event-csv'

const EVENT: Event = {
  id: 'abc',
  kind: 'air_strike',
  actor: 'RU',
  targetType: 'energy',
  weapons: [],
  place: {
    name: 'Quito',
    lng: -78.52495,
    lat: -0.22985,
    geonameId: 3652462,
    country: 'EC',
    admin1: 'EC-P',
    precision: 'settlement',
    radiusKm: 10,
  },
  figures: [],
  disputed: false,
  placedBy: null,
  independentOrigins: 1,
  claimCount: 2,
  reviewState: 'unreviewed',
  partOf: null,
  quote: 'A plain sentence.',
  windowStart: '2025-03-16T18:00:00.000Z',
  windowEnd: '2025-03-17T06:00:00.000Z',
  windowPrecision: 'night',
  createdAt: '2025-03-18T00:00:00.000Z',
  updatedAt: '2025-03-18T00:00:00.000Z',
}

function figure(over: Partial<EventFigure>): EventFigure {
  return { measure: 'killed', of: null, low: 1, best: 2, high: 3, disputed: false, statements: [], ...over }
}

function rows(csv: string): Record<string, string>[] {
  return parse(csv, { columns: true, record_delimiter: '\r\n' })
}

function row(event: Partial<Event>): Record<string, string> {
  const [only] = rows(eventCsv([{ ...EVENT, ...event }]))
  if (!only) throw new Error('no row')
  return only
}

describe('events as CSV', () => {
  it('has a header even without events, and the same for every event', () => {
    const [header] = eventCsv([]).split('\r\n')
    expect(header).toMatch(/^id,kind,/)
    expect(eventCsv([EVENT]).split('\r\n')[0]).toBe(header)
    expect(new Set(header?.split(',')).size).toBe(header?.split(',').length)
  })

  it('ends every line with CRLF', () => {
    const csv = eventCsv([EVENT, EVENT])
    expect(csv.split('\r\n')).toHaveLength(4)
    expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('keeps numbers as numbers, negative ones too', () => {
    expect(row({})).toMatchObject({ longitude: '-78.52495', latitude: '-0.22985', geoname_id: '3652462' })
  })

  it('leaves a country without a point, and an unplaced event without a place', () => {
    const { place } = EVENT
    if (!place) throw new Error('the event has a place')
    expect(row({ place: { ...place, precision: 'country' } })).toMatchObject({ place: 'Quito', longitude: '' })
    expect(row({ place: null })).toMatchObject({ place: '', country: '', radius_km: '' })
  })

  it('gives each measure, of each weapon, a low, a best and a high', () => {
    const cells = row({
      figures: [figure({}), figure({ measure: 'launched', of: 'drone', low: 174, best: 174, high: 200 })],
    })
    expect(cells).toMatchObject({ killed_low: '1', killed_best: '2', killed_high: '3', launched_drone_high: '200' })
    expect(cells).toMatchObject({ launched_drone_best: '174', launched_best: '', other_figures: '' })
  })

  it('loses no figure that has no columns', () => {
    expect(row({ figures: [figure({ measure: 'damaged', of: 'boat' })] }).other_figures).toBe('damaged_boat 1/2/3')
  })

  it('names all claimants once', () => {
    const says = (claimant: string | null) => ({
      low: 1,
      high: 1,
      qualifier: 'exact' as const,
      status: 'current' as const,
      claimant,
      claimId: 'c',
    })
    const figures = [
      figure({ statements: [says('the governor'), says(null)] }),
      figure({ statements: [says('the governor'), says('Reuters')] }),
    ]
    expect(row({ figures }).claimants).toBe('the governor; Reuters')
  })

  it.each(['=HYPERLINK("http://x")', '+1', '-2+3', '@SUM(A1)', '\tx', '\rx', '＝1'])('defuses %j', (quote) => {
    expect(row({ quote }).quote).toBe(`'${quote}`)
  })

  it.each(['a "quoted" word', 'one, two', 'two\r\nlines', 'a\nb', ' spaced ', 'Запоріжжя', '5 - 3 = 2'])(
    'gives back %j as it was',
    (quote) => {
      expect(row({ quote }).quote).toBe(quote)
    },
  )

  it('gives any text back, with nothing but an apostrophe before a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (quote) => {
        const cell = row({ quote }).quote
        expect(cell).not.toMatch(/^[=+\-@\t\r]/)
        expect(/^[=+\-@\t\r＝＋－＠]/.test(quote) ? `'${quote}` : quote).toBe(cell)
      }),
    )
  })
})
