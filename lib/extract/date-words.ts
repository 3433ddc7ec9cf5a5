import { anyOf } from '@/lib/text/word-pattern'

export const compile = (...source: string[]) => new RegExp(source.join(''), 'gi')

// A group's name may stand only once in a pattern, so that each takes its own.
export const month = (group = 'month') =>
  String.raw`(?<${group}>${anyOf`
    jan(?:uary)?, feb(?:ruary)?, mar(?:ch)?, apr(?:il)?, may, june?, july?, aug(?:ust)?, sept?(?:ember)?,
    oct(?:ober)?, nov(?:ember)?, dec(?:ember)?
  `})\b`
export const weekdayName = (group = 'weekday') =>
  `(?<${group}>${anyOf`monday, tuesday, wednesday, thursday, friday, saturday, sunday`})`
export const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
export const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d))?`
export const PARTS = anyOf`early hours, small hours, early morning, morning, afternoon, evening, midday, noon, dawn, dusk`
// "8 July 2025" or "July 8, 2025"
export const DATE = String.raw`(?:${DAY}\s+${month()}|${month('monthA')}\s+(?<dayA>\d{1,2}))(?:st|nd|rd|th)?${YEAR}`
