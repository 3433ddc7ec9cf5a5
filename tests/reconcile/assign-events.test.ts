import { describe, expect, it } from 'vitest'
import { assignEvents, type ExistingEvent } from '@/lib/reconcile/assign-events'
import { reconcile } from '@/lib/reconcile/reconcile'
import { BELGOROD, claim, ODESA, PORT } from './claims'

const newId = (claimId: string) => `event of ${claimId}`
const event = (id: string, rest: Partial<ExistingEvent> = {}): ExistingEvent => {
  const { kind, place, windowStart, windowEnd, windowPrecision } = claim()
  return { id, kind, place, windowStart, windowEnd, windowPrecision, createdAt: '2025-03-17', claimIds: [], ...rest }
}

describe('Groups become events', () => {
  it('that are new, named after their first claim', () => {
    const groups = reconcile([claim({ id: 'b' }), claim({ id: 'a' })])
    expect(assignEvents(groups, [], newId)).toMatchObject({
      changed: [{ id: 'event of a', isNew: true, added: ['a', 'b'], removed: [] }],
      gone: [],
    })
  })

  it('that stay as they are when nothing has changed', () => {
    const groups = reconcile([claim({ id: 'a' })])
    expect(assignEvents(groups, [event('e', { claimIds: ['a'] })], newId)).toEqual({ changed: [], gone: [] })
  })

  it('that keep their id when a claim comes', () => {
    const groups = reconcile([claim({ id: 'a' }), claim({ id: 'b' })])
    expect(assignEvents(groups, [event('e', { claimIds: ['b'] })], newId)).toMatchObject({
      changed: [{ id: 'e', isNew: false, added: ['a'], removed: [] }],
      gone: [],
    })
  })

  it('of which the one with most claims stays, then the older one; the other is part of it', () => {
    const groups = reconcile(['a', 'b', 'c'].map((id) => claim({ id })))
    const few = event('few', { claimIds: ['a'], createdAt: '2025-01-01' })
    const many = event('many', { claimIds: ['b', 'c'] })
    expect(assignEvents(groups, [few, many], newId)).toMatchObject({
      changed: [{ id: 'many', added: ['a'] }],
      gone: [{ id: 'few', mergedIntoId: 'many' }],
    })
    const [young, old] = [
      event('young', { claimIds: ['a'] }),
      event('old', { claimIds: ['b'], createdAt: '2025-01-01' }),
    ]
    expect(assignEvents(groups, [young, old], newId)).toMatchObject({ gone: [{ id: 'young', mergedIntoId: 'old' }] })
  })

  it('of which one that is split goes on in one part, and the other part is new', () => {
    const groups = reconcile([claim({ id: 'a' }), claim({ id: 'b', place: BELGOROD })])
    const founded = event('event of b', { claimIds: ['a', 'b'] })
    const { changed, gone } = assignEvents(groups, [founded], newId)
    expect(changed.map(({ id, added, removed }) => ({ id, added, removed }))).toEqual([
      { id: 'event of b', added: [], removed: ['b'] },
      { id: 'event of b (2)', added: ['b'], removed: [] },
    ])
    expect(gone).toEqual([])
  })

  it('of which one that lost its claims goes on in a group of its kind, place and time, or ends', () => {
    const groups = reconcile([claim({ id: 'new', place: ODESA })])
    expect(assignEvents(groups, [event('e')], newId)).toMatchObject({ changed: [{ id: 'e', isNew: false }], gone: [] })
    expect(assignEvents(groups, [event('e', { place: PORT })], newId)).toMatchObject({
      changed: [{ id: 'event of new', isNew: true }],
      gone: [{ id: 'e', mergedIntoId: null }],
    })
  })
})
