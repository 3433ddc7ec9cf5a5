import { describe, expect, it } from 'vitest'
import { findWindows } from '@/lib/extract/windows'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { prepareText } from '@/lib/text/prepare'

const gazetteer = loadGazetteer()

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
    ['overnight from Saturday to Sunday', '2025-03-15T16 2025-03-16T07 night'],
    ['in the night of Friday into Saturday', '2025-03-14T16 2025-03-15T07 night'],
    ['overnight Sunday', '2025-03-15T16 2025-03-16T07 night'],
    ['between 22:00 and 04:00', '2025-03-16T20 2025-03-17T02 night'],
    ['between 22:00 and 04:00 Moscow time', '2025-03-16T19 2025-03-17T01 night'],
    ['from 8pm on Saturday to 5am on Sunday', '2025-03-15T18 2025-03-16T03 night'],
    ['from 14:00 to 16:30 GMT', '2025-03-17T14 2025-03-17T16 time'],
    ['since the evening of 16 March', '2025-03-16T16 2025-03-17T07 night'],
    ['since Sunday evening', '2025-03-16T16 2025-03-17T07 night'],
    ['since 18:00 on 16 March', '2025-03-16T16 2025-03-17T08 time'],
    ['at about 3.20am local time', '2025-03-17T00 2025-03-17T01 time'],
    ['on Sunday at 03:20', '2025-03-16T01 2025-03-16T01 time'],
    ['at 7 p.m. on 15 March', '2025-03-15T16 2025-03-15T17 time'],
    ['shortly after midnight', '2025-03-16T22 2025-03-16T23 time'],
    ['in the early hours of Monday', '2025-03-16T22 2025-03-17T04 time'],
    ['in the early hours', '2025-03-16T22 2025-03-17T04 time'],
    ['before dawn', '2025-03-17T01 2025-03-17T06 time'],
    ['at dawn on Sunday', '2025-03-16T01 2025-03-16T06 time'],
    ['late on Saturday', '2025-03-15T14 2025-03-15T21 time'],
    ['yesterday evening', '2025-03-16T14 2025-03-16T21 time'],
    ['last night', '2025-03-16T16 2025-03-17T07 night'],
    ['two days ago', '2025-03-15T00 2025-03-15T23 day'],
    ['in the past 24 hours', '2025-03-16T00 2025-03-18T00 day'],
    ['over the past two days', '2025-03-15T00 2025-03-17T23 week'],
    ['this week', '2025-03-17T00 2025-03-17T23 week'],
    ['at noon on Sunday', '2025-03-16T08 2025-03-16T12 time'],
    ["on New Year's Eve", 'background'],
    ['earlier this month', 'background'],
    ['so far this year', 'background'],
    ['in January', 'background'],
    ["Sunday's attack", '2025-03-16T00 2025-03-16T23 day'],
    ['on 15 and 16 March', '2025-03-15T00 2025-03-16T23 week'],
  ])('%s', (text, expected) => {
    expect(window(text)).toBe(expected)
  })

  it('takes the evening of a morning report for the one before', () => {
    expect(window('early in the evening', '2025-03-17T08:30:00Z')).toBe('2025-03-16T14 2025-03-16T21 time')
    expect(window('early in the evening', '2025-03-17T22:30:00Z')).toBe('2025-03-17T14 2025-03-17T21 time')
  })

  it('goes by the clock of the place', () => {
    const claimed = (text: string, publishedAt: string) => {
      const [claim] = readDocument({ id: 'a', text, publishedAt }, gazetteer).claims
      return `${claim?.windowStart?.slice(0, 16)} ${claim?.windowEnd?.slice(0, 16)}`
    }
    expect(claimed('A missile hit Kharkiv at 12:00.', '2025-07-08')).toBe('2025-07-08T08:45 2025-07-08T09:15')
    expect(claimed('A missile hit Kharkiv at 12:00.', '2025-01-08')).toBe('2025-01-08T09:45 2025-01-08T10:15')
    expect(claimed('A drone hit Moscow at 12:00.', '2025-01-08')).toBe('2025-01-08T08:45 2025-01-08T09:15')
    expect(claimed('A bomb hit Mandalay at 12:00.', '2025-01-08')).toBe('2025-01-08T05:15 2025-01-08T05:45')
    expect(claimed('A bomb hit Mandalay overnight.', '2025-01-08')).toBe('2025-01-07T11:30 2025-01-08T02:30')
    expect(claimed('A missile hit Kharkiv at 12:00 GMT.', '2025-07-08')).toBe('2025-07-08T11:45 2025-07-08T12:15')
  })

  it('keeps the day and the night of one bulletin apart', () => {
    const text =
      "Overnight Russia attacked Ukraine with 675 drones; 652 were shot down, Ukraine's air force said. The raid came on top of one on Sunday, when 753 drones were counted over Ukraine and 710 of these were shot down."
    const { claims, figures } = readDocument({ id: 'a', text, publishedAt: PUBLISHED }, gazetteer)
    expect(
      claims.map(({ figures: own, windowPrecision }) => [windowPrecision, ...own.map((at) => figures[at]?.low)]),
    ).toEqual([
      ['night', 675, 652],
      ['day', 753, 710],
    ])
  })

  it('takes no hour up to which was counted for the hour of the strike', () => {
    const { claims } = readDocument(
      {
        id: 'a',
        text: 'By noon on Sunday 25 people were dead in Kharkiv, where a missile hit.',
        publishedAt: PUBLISHED,
      },
      gazetteer,
    )
    expect(claims[0]?.windowPrecision).toBe('week')
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
