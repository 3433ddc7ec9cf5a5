import { describe, expect, it } from 'vitest'
import { type FeedEntry, joined } from '@/app/_dashboard/views/watch-feed'

const entry = (id: string, updated: string, isNew = false): FeedEntry => ({ id, updated, isNew, quote: '' })

describe('The news of a watch', () => {
  it('have each event once, as it was told last, and new as long as it was not looked at', () => {
    const known = [entry('a', '2', true), entry('b', '1')]
    const news = [entry('c', '4', true), entry('a', '3')]
    expect(joined(known, news)).toEqual([entry('c', '4', true), entry('a', '3', true), entry('b', '1')])
  })
})
