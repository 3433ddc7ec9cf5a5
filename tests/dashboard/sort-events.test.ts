import { describe, expect, it } from 'vitest'
import { figuresOf, NEWEST_FIRST, sortBy, sortEvents } from '@/app/_dashboard/table/sort-events'
import { parseAsSort } from '@/app/_dashboard/table/table-url'
import type { EventFigure } from '@/lib/domain/event'
import type { EventFeature } from '@/lib/format/event-feature'
import { ENGLISH } from '../tongue'

const killed = (low: number, high: number): EventFigure => ({
  measure: 'killed',
  of: null,
  low,
  high,
  best: low,
  disputed: false,
  statements: [],
})

/** An event with what a sort looks at; nothing else of it is read. */
function event(id: string, properties: Partial<EventFeature['properties']>): EventFeature {
  return {
    type: 'Feature',
    id,
    geometry: null,
    properties: { figures: [], placeName: null, windowEnd: null, ...properties } as EventFeature['properties'],
  }
}

const idsOf = (events: readonly EventFeature[]) => events.map(({ id }) => id).join('')

describe('the order of the table', () => {
  const events = [
    event('a', { placeName: 'Odesa', windowEnd: '2025-03-03T00:00:00Z', figures: [killed(2, 3)] }),
    event('b', { placeName: 'Ürümqi', windowEnd: '2025-03-02T00:00:00Z', figures: [] }),
    event('c', { placeName: null, windowEnd: '2025-03-01T00:00:00Z', figures: [killed(12, 12)] }),
    event('d', { placeName: 'Zaporizhzhia', windowEnd: null, figures: [killed(3, 3)] }),
  ]

  it('compares numbers by the highest that is claimed, and puts what is not known last either way', () => {
    expect(idsOf(sortEvents(ENGLISH, events, { column: 'killed', descending: true }))).toBe('cadb')
    expect(idsOf(sortEvents(ENGLISH, events, { column: 'killed', descending: false }))).toBe('adcb')
    expect(idsOf(sortEvents(ENGLISH, events, { column: 'date', descending: false }))).toBe('cbad')
  })

  it('compares names as people do, not by their codes', () => {
    expect(idsOf(sortEvents(ENGLISH, events, { column: 'place', descending: false }))).toBe('abdc')
    expect(idsOf(sortEvents(ENGLISH, events, { column: 'place', descending: true }))).toBe('dbac')
  })

  it('leaves the order of the server alone', () => {
    expect(sortEvents(ENGLISH, events, NEWEST_FIRST)).toBe(events)
  })

  it('has the greatest figure of a measure first, since it is sorted by that', () => {
    const figures = [killed(1, 2), { ...killed(90, 90), measure: 'launched' as const }, killed(5, 9)]
    expect(figuresOf({ figures }, 'killed').map(({ high }) => high)).toEqual([9, 2])
  })

  it('begins with the most where one looks for the most, and turns round when chosen again', () => {
    expect(sortBy('killed', NEWEST_FIRST)).toEqual({ column: 'killed', descending: true })
    expect(sortBy('place', NEWEST_FIRST)).toEqual({ column: 'place', descending: false })
    expect(sortBy('place', { column: 'place', descending: false })).toEqual({ column: 'place', descending: true })
  })

  it('is written into the address, and nonsense there counts as not given', () => {
    expect(parseAsSort.serialize({ column: 'killed', descending: true })).toBe('-killed')
    expect(parseAsSort.parse('-killed')).toEqual({ column: 'killed', descending: true })
    expect(parseAsSort.parse('place')).toEqual({ column: 'place', descending: false })
    expect(parseAsSort.parse('--killed')).toBeNull()
    expect(parseAsSort.parse('toString')).toBeNull()
  })
})
