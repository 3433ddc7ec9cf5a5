import { describe, expect, it } from 'vitest'
import { findWindows } from '@/lib/extract/windows'
import { prepareText } from '@/lib/text/prepare'

// Monday 17 March 2025
const PUBLISHED = '2025-03-17'

function window(text: string, publishedAt: string | null = PUBLISHED) {
  const [first] = findWindows(prepareText(text), publishedAt)
  if (!first) return null
  if (first.background) return 'background'
  return `${first.windowStart?.slice(0, 13)} ${first.windowEnd?.slice(0, 13)} ${first.windowPrecision}`
}

describe('Phrases of time', () => {
  it.each<[string, string]>([
    ['Drones came overnight.', '2025-03-16T16 2025-03-17T07 night'],
    ['on the night of 16 to 17 March', '2025-03-16T16 2025-03-17T07 night'],
    ['on the night of 8-9 March', 'background'],
    ['during the night of March 16 to 17, 2025', '2025-03-16T16 2025-03-17T07 night'],
    ['on the night of 15 March', '2025-03-15T16 2025-03-16T07 night'],
    ['on Sunday night', '2025-03-16T16 2025-03-17T07 night'],
    ['on the evening of 16 March', '2025-03-16T14 2025-03-16T21 time'],
    ['early on Monday', '2025-03-17T02 2025-03-17T10 time'],
    ['on Sunday', '2025-03-16T00 2025-03-16T23 day'],
    ['in the evening on Sunday', '2025-03-16T14 2025-03-16T21 time'],
    ['yesterday', '2025-03-16T00 2025-03-16T23 day'],
    ['on 16 March', '2025-03-16T00 2025-03-16T23 day'],
    ['over the weekend', '2025-03-15T00 2025-03-16T23 week'],
    ['last week', 'background'],
    ['in 2014', 'background'],
    ['since February 2022', 'background'],
    ['two months ago', 'background'],
    ['on 1 May', 'background'],
  ])('%s', (text, expected) => {
    expect(window(text)).toBe(expected)
  })

  it('takes the evening of a morning report for the one before', () => {
    expect(window('early in the evening', '2025-03-17T08:30:00Z')).toBe('2025-03-16T14 2025-03-16T21 time')
    expect(window('early in the evening', '2025-03-17T22:30:00Z')).toBe('2025-03-17T14 2025-03-17T21 time')
  })

  it('takes no date from the future, and none that is impossible', () => {
    expect(window('on 31 February')).toBeNull()
    const may = findWindows(prepareText('on 1 May'), PUBLISHED)[0]
    expect(may?.windowStart).toBe('2024-05-01T00:00:00.000Z')
  })

  it('says nothing of relative times without a publication date', () => {
    expect(window('overnight on Sunday', null)).toBeNull()
    expect(window('on 16 March 2025', null)).toBe('2025-03-16T00 2025-03-16T23 day')
  })
})
