import { describe, expect, it } from 'vitest'
import { citationOf } from '@/app/_ui/event/event-citation'
import { figureScale } from '@/app/_ui/event/figure-scale'
import { nearbyAmong, nearbyFilter, partsAmong, partsFilter } from '@/app/_ui/event/surroundings'
import { toldClaims } from '@/app/_ui/event/told-claims'
import { changeEntries } from '@/app/_ui/words/event-change'
import { figureChangeWords } from '@/app/_ui/words/figure-change'
import type { EventFigure, EventRevision } from '@/lib/domain/event'
import { placeKey } from '@/lib/domain/place-key'
import { type EventFeature, eventFeature } from '@/lib/format/event-feature'
import { CHORNOMORSK, figure, ODESA, ODESA_REGION, PORT, UKRAINE } from '../reconcile/claims'
import { ENGLISH } from '../tongue'
import { storedClaim } from './stored-claim'

type Statement = EventFigure['statements'][number]

const says = (low: number, rest: Partial<Statement> = {}): Statement => ({
  ...{ low, high: low, qualifier: 'exact', claimant: null, status: 'current', claimId: 'a' },
  ...rest,
})

const killed = (...statements: Statement[]): EventFigure => {
  const standing = statements.filter(({ status }) => status === 'current')
  const [low, high] = [Math.min(...standing.map((one) => one.low)), Math.max(...standing.map((one) => one.high))]
  return { ...{ measure: 'killed', of: null, low, high, best: low, disputed: low < high }, statements }
}

describe('the scale of a measure', () => {
  it('is not drawn for one number, however often it is said', () => {
    expect(figureScale(killed(says(3)))).toBeNull()
    expect(figureScale(killed(says(3), says(3, { claimant: 'the mayor' })))).toBeNull()
  })

  it('holds every statement, what was replaced as well, and parts those that would cover each other', () => {
    const scale = figureScale(
      killed(says(25, { status: 'superseded' }), says(25, { claimId: 'b', status: 'superseded' }), says(31)),
    )
    expect(scale?.from).toBeLessThanOrEqual(25)
    expect(scale?.to).toBeGreaterThanOrEqual(31)
    expect(scale?.marks.map(({ statement, lane }) => [statement.low, lane])).toEqual([
      [25, 0],
      [25, 1],
      [31, 0],
    ])
    expect(scale?.lanes).toBe(2)
    expect(scale?.best).toBe(scale?.marks[2]?.at)
    for (const { at, until } of scale?.marks ?? [])
      expect([at >= 0, until <= 1, at <= until]).toEqual([true, true, true])
  })

  it('begins at zero where the numbers are far apart', () => {
    expect(figureScale(killed(says(2), says(99)))?.from).toBe(0)
    expect(figureScale(killed(says(174), says(200)))?.from).toBeGreaterThan(100)
  })
})

describe('the claims in the order of report', () => {
  const claims = [
    storedClaim({
      publishedAt: '2025-03-17',
      originGroup: 'wire',
      figures: [figure({ measure: 'killed', of: null, low: 3 })],
    }),
    storedClaim({
      publishedAt: '2025-03-18',
      originGroup: 'wire',
      figures: [figure({ measure: 'killed', of: null, low: 3 })],
    }),
    storedClaim({
      publishedAt: '2025-03-19',
      originGroup: 'other',
      figures: [figure({ measure: 'killed', of: null, low: 5 })],
    }),
  ]

  it('say which of them added a number, which changed it, and which did neither', () => {
    expect(
      toldClaims(claims).map(({ number, changes }) => [
        number,
        changes.map((change) => figureChangeWords(ENGLISH, change)),
      ]),
    ).toEqual([
      [1, ['Killed: 3']],
      [2, []],
      [3, ['Killed: 3 → 5']],
    ])
  })

  it('say how a number is qualified, as its words do', () => {
    const injured = (publishedAt: string, rest: Partial<Parameters<typeof figure>[0]>) =>
      storedClaim({ publishedAt, figures: [figure({ measure: 'injured', of: null, ...rest })] })
    const told = toldClaims([
      injured('2025-03-17', { low: 80, qualifier: 'about', claimant: 'the minister' }),
      injured('2025-03-18', { low: 95, qualifier: 'at_least', claimant: 'the minister' }),
      injured('2025-03-19', { low: 95, claimant: 'the governor' }),
      injured('2025-03-20', { low: 97, claimant: 'the minister' }),
    ])
    expect(told.map(({ changes }) => changes.map((change) => figureChangeWords(ENGLISH, change)))).toEqual([
      ['Injured: about 80'],
      ['Injured: about 80 → at least 95'],
      [],
      ['Injured: 95 → 97'],
    ])
  })

  it('say which counts as one origin with an earlier one', () => {
    expect(toldClaims(claims).map(({ sameOriginAs }) => sameOriginAs)).toEqual([null, 1, null])
  })
})

describe('the history in words', () => {
  const at = '2025-03-18T10:00:00.000Z'
  const revision = (rest: Partial<EventRevision>): EventRevision => ({
    ...{ at, who: 'reconciler', change: 'changed', what: {}, why: 'its claims have changed' },
    ...rest,
  })
  const first = storedClaim({ place: CHORNOMORSK })
  const second = storedClaim({ place: ODESA })
  const words = (...history: EventRevision[]) =>
    changeEntries(ENGLISH, history, [first, second]).map(({ lines }) => lines.map((line) => line.words))

  it('tells the founding, claims that came and went, and a toll that rose', () => {
    const range = (low: number) => ({ low, best: low, high: low })
    expect(
      words(
        revision({
          change: 'created',
          what: { claims: { added: [first.id], removed: [] }, fields: [{ field: 'killed', from: null, to: range(3) }] },
        }),
        revision({
          at: '2025-03-19T10:00:00.000Z',
          what: {
            claims: { added: [second.id, 'of an older text'], removed: ['x', 'y'] },
            fields: [
              { field: 'killed', from: range(3), to: range(5) },
              { field: 'launched drone', from: range(9), to: null },
            ],
          },
        }),
      ),
    ).toEqual([
      ['Created from 1 claim', 'Killed: 3'],
      [
        'Claim 2 added',
        '1 claim added that is no longer part of it',
        '2 claims taken away',
        'Killed: 3 → 5',
        'Drones launched: 9 → no longer claimed',
      ],
    ])
  })

  it('names where it moved from and to by what the claims know, and leads to the event that it became a part of', () => {
    const [entry] = changeEntries(
      ENGLISH,
      [
        revision({
          what: {
            fields: [
              { field: 'placeKey', from: placeKey(CHORNOMORSK), to: placeKey(ODESA) },
              { field: 'placeKey', from: 'gn:1', to: null },
            ],
          },
        }),
        revision({ what: { fields: [{ field: 'partOf', from: null, to: 'whole' }] } }),
      ],
      [first, second],
    )
    expect(entry?.lines).toEqual([
      { words: 'Moved: Chornomorsk → Odesa' },
      { words: 'Moved: another place → no place' },
      { words: 'Became a part of the event of a wider place', eventId: 'whole' },
    ])
  })

  it('knows a place that no claim has any more by the placing, and by what was read before it', () => {
    const moved = (from: string | null, to: string | null) => ({ field: 'placeKey', from, to })
    const placing = { claim: first.id, place: { ...PORT, key: placeKey(PORT) } }
    const read = { at, who: 'Ann', why: 'Photographs.', read: CHORNOMORSK }
    const [placed, takenBack] = changeEntries(
      ENGLISH,
      [
        revision({
          who: 'Ann',
          why: 'Photographs.',
          what: { fields: [moved(placeKey(CHORNOMORSK), placeKey(PORT))], placing },
        }),
        revision({ what: { fields: [moved(placeKey(PORT), null)], placing: { claim: first.id, place: null } } }),
      ],
      [{ ...storedClaim({ place: ODESA }), placing: read }],
    )
    expect(placed?.lines[0]).toEqual({ words: `Moved: Chornomorsk → ${PORT.name}` })
    expect(takenBack?.lines[0]).toEqual({ words: `Moved: ${PORT.name} → no place` })
  })

  it('says a corrected point once, names a reviewer, and falls back on the reason', () => {
    const coordinates = ['place.lng', 'place.lat'].map((field) => ({ field, from: 1, to: 2 }))
    expect(words(revision({ what: { fields: coordinates } }))).toEqual([['The gazetteer moved the point of its place']])
    expect(words(revision({ why: 'because' }))).toEqual([['because']])
    expect(changeEntries(ENGLISH, [revision({ who: 'Ann' }), revision({})], []).map(({ who }) => who)).toEqual([
      'Ann',
      null,
    ])
  })
})

const night = {
  windowStart: '2025-03-16T16:00:00.000Z',
  windowEnd: '2025-03-17T04:00:00.000Z',
  windowPrecision: 'night',
} as const

const event = (id: string, rest: Partial<Parameters<typeof eventFeature>[0]> = {}): EventFeature =>
  eventFeature({
    ...{ id, kind: 'air_strike', actor: null, targetType: 'unknown', weapons: [], place: ODESA, ...night },
    ...{
      figures: [],
      disputed: false,
      placedBy: null,
      independentOrigins: 1,
      claimCount: 2,
      reviewState: 'unreviewed',
    },
    ...{ partOf: null, parts: [], quote: 'Drones hit.', createdAt: '2025-03-17T08:00:00.000Z' },
    ...{ updatedAt: '2025-03-18T08:00:00.000Z', ...rest },
  })

describe('what lies around an event', () => {
  it('nearest first; not itself, its whole, regions, or what is known to a month only', () => {
    const here = event('here', { partOf: 'whole' })
    const month = { windowStart: '2025-03-01T00:00:00.000Z', windowEnd: '2025-03-31T23:59:59.000Z' }
    const found = [
      here,
      event('town', { place: CHORNOMORSK }),
      event('port', { place: PORT }),
      event('whole', { place: PORT }),
      event('region', { place: ODESA_REGION }),
      event('month', { ...month, windowPrecision: 'month' }),
    ]
    expect(nearbyAmong(here, found).map(({ event: { id }, km }) => [id, Math.round(km)])).toEqual([
      ['port', 2],
      ['town', 21],
    ])
    expect(nearbyFilter(here)).toEqual({
      near: { lng: ODESA.lng, lat: ODESA.lat, radiusKm: 50 },
      datetime: { start: night.windowStart, end: night.windowEnd },
    })
  })

  it('is not asked for where nearness means nothing, and says why where that is not plain', () => {
    expect(nearbyFilter(event('a', { place: UKRAINE }))).toEqual({ why: null })
    expect(nearbyFilter(event('a', { place: null }))).toEqual({ why: null })
    expect(nearbyFilter(event('a', { place: ODESA_REGION }))).toEqual({ why: 'wide' })
    const unknown = { windowStart: null, windowEnd: null, windowPrecision: 'unknown' } as const
    expect(nearbyFilter(event('a', unknown))).toEqual({ why: 'timeless' })
  })

  it('finds its parts among the events of its country and time, those with numbers first', () => {
    const whole = event('whole', { place: UKRAINE, parts: ['a', 'b'] })
    expect(partsFilter(whole)).toMatchObject({ countries: ['UA'], datetime: { start: night.windowStart } })
    expect(partsFilter(event('alone'))).toBeNull()
    const found = [event('a'), event('other'), event('b', { figures: [killed(says(3))] })]
    expect(partsAmong(whole, found).map(({ id }) => id)).toEqual(['b', 'a'])
  })
})

it('is cited with what it says of itself, as of its last change, and its lasting address', () => {
  expect(citationOf(ENGLISH, event('0a1b'), 'https://map.example')).toBe(
    'Groundtrace, “Odesa, night 16–17 Mar 2025: Air or drone strike”, 2 claims of 1 independent origin, as of 18 March 2025. https://map.example/events/0a1b',
  )
})
