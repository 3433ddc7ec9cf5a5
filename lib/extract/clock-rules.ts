import type { Window } from '@/lib/domain/window'
import { anyOf } from '@/lib/text/word-pattern'
import { addDays, dateOf, dayOf, weekday } from './calendar'
import { compile } from './date-words'
import { hoursAhead } from './local-time'
import { ZONE_OF_WORDS } from './time-zones.table'
import type { WindowRule } from './window-rule'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
// Before its place is known, a time is reckoned by a clock two hours ahead of UTC (see `atPlace`).
const RECKONED_AHEAD = 2

type Groups = Record<string, string | undefined>

// "22:00", "3.20am", "8 p.m.", "midnight"; a bare hour only with its half of the day.
const time = (g: string, named = 'midnight|noon|midday') =>
  String.raw`(?<${g}>\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?|${named})`
const zoneWords = anyOf`${Object.keys(ZONE_OF_WORDS)
  .sort((a, b) => b.length - a.length)
  .join(', ')}, local time, local`
const zone = (g: string) => String.raw`(?:\s*\(?(?<${g}>${zoneWords})\b\)?)?`
const weekdays = anyOf`monday, tuesday, wednesday, thursday, friday, saturday, sunday`
const months = anyOf`
  jan(?:uary)?, feb(?:ruary)?, mar(?:ch)?, apr(?:il)?, may, june?, july?, aug(?:ust)?, sept?(?:ember)?, oct(?:ober)?,
  nov(?:ember)?, dec(?:ember)?
`
const day = (g: string) =>
  String.raw`(?<${g}>today|yesterday|${weekdays}|\d{1,2}\s+${months}|${months}\s+\d{1,2}(?!\d)|this morning|last night)`

/** A day as the text names it: a weekday, a date, yesterday. */
function dayNamed(words: string | undefined, published: Date | null): Date | null {
  const named = (words ?? '').toLowerCase()
  if (named === '') return null
  if (/^(today|this morning)$/.test(named)) return published && dayOf(published)
  if (/^(yesterday|last night)$/.test(named)) return published && addDays(dayOf(published), -1)
  const date = /^(?:(\d{1,2})\s+([a-z]+)|([a-z]+)\s+(\d{1,2}))$/.exec(named)
  return date ? dateOf(date[1] ?? date[4], date[2] ?? date[3], undefined, published) : weekday(named, published)
}

/** Milliseconds after midnight; null for no time of day. */
function timeOfDay(words: string | undefined): number | null {
  const told = (words ?? '').toLowerCase()
  if (told === 'midnight') return 0
  if (told === 'noon' || told === 'midday') return 12 * HOUR_MS
  const match = /^(\d{1,2})(?:[:.](\d\d))?\s?([ap])?/.exec(told)
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  if (hour > 24 || minute > 59 || (match[3] && hour > 12)) return null
  const half = match[3] === 'p' && hour < 12 ? 12 : match[3] === 'a' && hour === 12 ? -12 : 0
  return (hour + half) * HOUR_MS + minute * 60_000
}

/** The instant of a time of day on a date, by the clock that the text names; `fixed` when it names one. */
function instant(date: Date, at: number, words: string | undefined): { at: Date; fixed: boolean } {
  const zone = ZONE_OF_WORDS[(words ?? '').toLowerCase()]
  const ahead = zone ? hoursAhead(zone, date) : RECKONED_AHEAD
  return { at: new Date(date.getTime() + at - ahead * HOUR_MS), fixed: zone !== undefined }
}

type Read = ReturnType<WindowRule['read']>

function span(from: Date, to: Date, fixed: boolean, precision: Window['windowPrecision']): Read {
  return {
    windowStart: from.toISOString(),
    windowEnd: to.toISOString(),
    windowPrecision: precision,
    told: fixed ? undefined : 'clock',
  }
}

/** From one time to another: over midnight when the second is the earlier one. */
function between(g: Groups, published: Date | null): Read {
  const [from, to] = [timeOfDay(g.from), timeOfDay(g.to)]
  if (from === null || to === null || !published) return null
  const over = to <= from
  const [first, last] = [dayNamed(g.dayA, published), dayNamed(g.dayB, published)]
  const start = first ?? (last ? addDays(last, over ? -1 : 0) : addDays(dayOf(published), over ? -1 : 0))
  const end = last && last > start ? last : addDays(start, over ? 1 : 0)
  const [one, two] = [instant(start, from, g.zoneA ?? g.zoneB), instant(end, to, g.zoneB ?? g.zoneA)]
  if (one.at >= two.at) return null
  return span(one.at, two.at, one.fixed && two.fixed, end > start ? 'night' : 'time')
}

const MINUTE = 60_000
// How far a time may be off: "at 3.20" is told to the quarter, "about" to the half hour.
const OFF: Readonly<Record<string, readonly [number, number]>> = {
  at: [15, 15],
  about: [30, 30],
  after: [0, 60],
  before: [60, 0],
}

/** A single time of day, on the day named or the last such time before publication. */
function around(g: Groups, published: Date | null): Read {
  const at = timeOfDay(g.at)
  if (at === null || !published) return null
  const named = dayNamed(g.dayA ?? g.dayB ?? g.dayC, published)
  const told = instant(named ?? dayOf(published), at, g.zone)
  const latest = published.getTime() % DAY_MS === 0 ? published.getTime() + DAY_MS : published.getTime()
  const day = !named && told.at.getTime() > latest ? -DAY_MS : 0
  const how = (g.how ?? '').toLowerCase()
  const [back, on] = OFF[
    /after/.test(how) ? 'after' : /before/.test(how) ? 'before' : /about|around|roughly|near/.test(how) ? 'about' : 'at'
  ] ?? [0, 0]
  const centre = told.at.getTime() + day
  return span(new Date(centre - back * MINUTE), new Date(centre + on * MINUTE), told.fixed, 'time')
}

/** Times of the clock, in order; they stand before the dates and weekdays that belong to them. */
export const CLOCK_RULES: readonly WindowRule[] = [
  {
    // "between 22:00 and 04:00", "from 8pm on Sunday to 5am on Monday", "from 18:00 on 16 March until 08:30 Moscow time"
    name: 'window:clock-span',
    pattern: compile(
      String.raw`\b(?:between|from)\s+(?:about\s+|around\s+)?${time('from')}${zone('zoneA')}(?:\s+(?:on\s+)?${day('dayA')})?`,
      String.raw`\s*(?:and|to|until|till|through|[-–])\s*(?:about\s+|around\s+)?${time('to')}${zone('zoneB')}`,
      String.raw`(?:\s+(?:on\s+)?${day('dayB')})?`,
    ),
    read: between,
  },
  {
    // "since 18:00 on 16 March", "since 7 p.m. on Sunday": up to the report
    name: 'window:since-clock',
    pattern: compile(String.raw`\bsince\s+(?:about\s+)?${time('at')}${zone('zone')}(?:\s+(?:on\s+)?${day('dayA')})?`),
    read: (g, published) => {
      const start = around(g, published)
      if (!start?.windowStart || !published) return null
      const from = Date.parse(start.windowStart) + 15 * MINUTE
      const instantGiven = published.getTime() % DAY_MS !== 0
      const to = instantGiven ? published.getTime() : Math.max(from, dayOf(published).getTime()) + 8 * HOUR_MS
      return to > from
        ? { ...start, windowStart: new Date(from).toISOString(), windowEnd: new Date(to).toISOString() }
        : null
    },
  },
  {
    // "at about 3.20am local time", "shortly after midnight", "on Monday at 03:20", "at 7 p.m. on 8 July"
    name: 'window:clock',
    pattern: compile(
      String.raw`\b(?:(?:on\s+)?${day('dayA')},?\s+(?:morning\s+|night\s+|evening\s+|afternoon\s+)?)?`,
      String.raw`(?<how>at\s+(?:about|around|roughly)|at\s+(?:just\s+|shortly\s+)?(?:after|before)|(?:shortly|just|soon|immediately|minutes)\s+(?:after|before)|at|about|around|near)\s+`,
      String.raw`${time('at', 'midnight')}${zone('zone')}(?:,?\s+(?:on\s+)?${day('dayB')})?`,
    ),
    read: around,
  },
]
