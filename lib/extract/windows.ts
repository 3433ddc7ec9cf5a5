import type { Window } from '@/lib/domain/window'
import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import type { PreparedText } from '@/lib/text/prepare'

/** A phrase of time with the window it means, anchored to the publication date. */
export interface WindowMention extends Window {
  start: number
  end: number
  rule: string
  certainty: 'stated' | 'implied'
  /** The phrase speaks of another time than the report's own: a year ago, last week, the whole war. */
  background: boolean
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']
const MONTH = String.raw`(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d))?`
const WEEKDAY = String.raw`(?<weekday>monday|tuesday|wednesday|thursday|friday|saturday|sunday)`

// Night: 18:00 to 09:00, the span of Ukraine's air force bulletins (from six in the evening to the morning), in Kyiv time taken as UTC+2/+3.
const NIGHT_FROM_HOUR_UTC = 16
const NIGHT_TO_HOUR_UTC = 7
// Parts of a day, in UTC hours for Eastern Europe.
const PARTS: Record<string, [number, number]> = {
  morning: [2, 10],
  afternoon: [9, 15],
  evening: [14, 21],
  midday: [8, 12],
  noon: [8, 12],
  night: [16, 31],
}

interface Rule {
  name: string
  pattern: RegExp
  read(
    groups: Record<string, string | undefined>,
    published: Date | null,
  ): (Window & { background?: boolean; certainty?: 'implied' }) | null
}

const compile = (source: string) => new RegExp(source, 'gi')

/** Ordered: a rule that matches takes its words from those after it. */
const RULES: readonly Rule[] = [
  {
    // "on the night of 16 to 17 March", "night of July 8 to 9", "overnight on 8-9 July"
    name: 'window:night-of-two-dates',
    pattern: compile(
      String.raw`\b(?:overnight(?: on| of| from)?|night(?:\s+of|\s+from)?(?:\s+on)?)\s+(?:\w+day,?\s+)?(?:${MONTH}\s+)?${DAY}(?:\s+${MONTH.replace('month', 'monthA')})?\s*(?:to|[-–—/]|and|into)\s*(?:the\s+)?(?<day2>\d{1,2})(?:st|nd|rd|th)?(?:\s+${MONTH.replace('month', 'month2')})?${YEAR}`,
    ),
    read: (g, published) => {
      const month = g.month2 ?? g.month ?? g.monthA
      const morning = dateOf(g.day2, month, g.year, published)
      return morning ? night(morning) : null
    },
  },
  {
    // "on the night of 8 July", "overnight into 9 July" (the morning's date), "overnight on Sept. 29"
    name: 'window:night-of-date',
    pattern: compile(
      String.raw`\b(?<phrase>overnight(?: on| into| to)?|(?:on\s+|during\s+)?(?:the\s+)?night\s+(?:of|on|before|to))\s+(?:${DAY}\s+${MONTH}|${MONTH.replace('month', 'monthA')}\s+(?<dayA>\d{1,2}))(?:st|nd|rd|th)?${YEAR}`,
    ),
    read: (g, published) => {
      const date = dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published)
      if (!date) return null
      return /night (?:of|on)/i.test(g.phrase ?? '') && !/overnight/i.test(g.phrase ?? '')
        ? night(addDays(date, 1))
        : night(date)
    },
  },
  {
    // "the evening of 17 July", "on the morning of July 18", "early on 5 June"
    name: 'window:part-of-date',
    pattern: compile(
      String.raw`\b(?<part>morning|afternoon|evening|midday|noon)\s+(?:of|on)\s+(?:${DAY}\s+${MONTH}|${MONTH.replace('month', 'monthA')}\s+(?<dayA>\d{1,2}))(?:st|nd|rd|th)?${YEAR}`,
    ),
    read: (g, published) => {
      const date = dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published)
      return date ? partOf(date, g.part) : null
    },
  },
  {
    // "17 July", "July 17, 2026", "on Saturday 18 July"
    name: 'window:date',
    pattern: compile(
      String.raw`\b(?:${DAY}\s+(?:of\s+)?${MONTH}|${MONTH.replace('month', 'monthA')}\s+(?<dayA>\d{1,2})(?:st|nd|rd|th)?(?!\s*(?:people|drones|missiles)))${YEAR}\b`,
    ),
    read: (g, published) => {
      const date = dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published)
      if (!date) return null
      return wholeDay(date)
    },
  },
  {
    // "since the start of the war", "since February 2022", "in 2014", "since 2022"
    name: 'window:since',
    pattern: compile(
      String.raw`\bsince\s+(?:the\s+)?(?:start|beginning|outbreak|full-scale|${MONTH}\s+(?:19|20)\d\d|(?:19|20)\d\d|last\s+\w+)\b|\b(?:in|during|by|until|early|late|of)\s+(?:(?:early|late)\s+)?(?:${MONTH.replace('month', 'monthA')}\s+)?(?<year>(?:19|20)\d\d)\b`,
    ),
    read: (g, published) => {
      const sameYear = g.year !== undefined && published !== null && Number(g.year) === published.getUTCFullYear()
      return sameYear ? null : { ...UNKNOWN_WINDOW, background: true }
    },
  },
  {
    // "last week", "earlier this month", "a year ago", "the previous Saturday", "last Tuesday"
    name: 'window:earlier',
    pattern: compile(
      String.raw`\b(?:last|the\s+previous|previous)\s+(?:week|month|year|summer|winter|spring|autumn|fall|${WEEKDAY})(?:'s|’s)?\b|\bearlier\s+(?:this|in\s+the|last)\s+(?:week|month|year)\b|\b(?:\w+)\s+(?:weeks?|months?|years?)\s+(?:ago|earlier|before)\b|\b(?:days|\w+\s+days)\s+(?:ago|earlier)\b`,
    ),
    read: () => ({ ...UNKNOWN_WINDOW, background: true }),
  },
  {
    // "overnight on Sunday", "on Friday night", "Monday night"
    name: 'window:weekday-night',
    pattern: compile(
      String.raw`\b(?:overnight\s+(?:on|into|to|from)\s+${WEEKDAY}|(?:on\s+|late\s+(?:on\s+)?)?${WEEKDAY.replace('weekday', 'weekdayA')}\s+night)\b`,
    ),
    read: (g, published) => {
      const date = weekday(g.weekday ?? g.weekdayA, published)
      if (!date) return null
      return g.weekdayA ? night(addDays(date, 1)) : night(date)
    },
  },
  {
    // "on the evening of Saturday", "on Saturday evening", "early on Friday"
    name: 'window:weekday-part',
    pattern: compile(
      String.raw`\b(?:(?<early>early|late)\s+(?:on\s+)?${WEEKDAY}|${WEEKDAY.replace('weekday', 'weekdayA')}\s+(?<part>morning|afternoon|evening)|(?<partB>morning|afternoon|evening)\s+of\s+${WEEKDAY.replace('weekday', 'weekdayB')})\b`,
    ),
    read: (g, published) => {
      const date = weekday(g.weekday ?? g.weekdayA ?? g.weekdayB, published)
      if (!date) return null
      return partOf(date, g.part ?? g.partB ?? (g.early?.toLowerCase() === 'late' ? 'evening' : 'morning'))
    },
  },
  {
    name: 'window:weekend',
    pattern: compile(String.raw`\b(?:over|at|during)\s+the\s+weekend\b`),
    read: (_g, published) => {
      const sunday = weekday('sunday', published)
      return sunday
        ? {
            windowStart: iso(addDays(sunday, -1)),
            windowEnd: iso(new Date(addDays(sunday, 1).getTime() - 1000)),
            windowPrecision: 'week',
          }
        : null
    },
  },
  {
    name: 'window:overnight',
    pattern: compile(
      String.raw`\b(?:overnight|during the night|last night|in the night|after midnight|through the night|at night)\b`,
    ),
    read: (_g, published) => (published ? { ...night(dayOf(published)), certainty: 'implied' } : null),
  },
  {
    // "this morning", "early in the morning"
    name: 'window:part-of-day',
    pattern: compile(String.raw`\b(?:this|in the|early in the|early)\s+(?<part>morning|afternoon|evening)\b`),
    read: (g, published) => (published ? { ...partOf(dayOf(published), g.part), certainty: 'implied' } : null),
  },
  {
    name: 'window:yesterday',
    pattern: compile(String.raw`\b(?<which>yesterday|today|earlier in the day)\b`),
    read: (g, published) => {
      if (!published) return null
      return wholeDay(addDays(dayOf(published), /yesterday/i.test(g.which ?? '') ? -1 : 0))
    },
  },
  {
    name: 'window:past-day',
    pattern: compile(
      String.raw`\b(?:in|over|during|within|for)\s+(?:the\s+)?(?:past|last|previous)?\s*(?:24\s+hours|day)\b|\bin 24 hours\b`,
    ),
    read: (_g, published) =>
      published
        ? {
            windowStart: iso(addDays(dayOf(published), -1)),
            windowEnd: iso(addDays(dayOf(published), 1)),
            windowPrecision: 'day',
          }
        : null,
  },
  {
    // "on Saturday", "last seen Monday": the latest such day up to publication
    name: 'window:weekday',
    pattern: compile(
      String.raw`\b(?:on\s+)?${WEEKDAY}(?!(?:'s|’s)(?!\s+(?:\w+\s+){0,3}(?:attack|strike|raid|barrage|shelling|bombing|explosion|blast|bombardment)))\b`,
    ),
    read: (g, published) => {
      const date = weekday(g.weekday, published)
      return date ? wholeDay(date) : null
    },
  },
]

/**
 * Every phrase of time in the text, in order. Explicit dates without a year take the year that puts them
 * nearest to, and not after, the publication date; "overnight" is the night that ended on that date.
 * Without a publication date, relative phrases say nothing and are left out.
 */
export function findWindows(prepared: PreparedText, publishedAt: string | null): WindowMention[] {
  const published = publishedAt ? new Date(publishedAt) : null
  const found: WindowMention[] = []
  for (const rule of RULES)
    for (const match of prepared.text.matchAll(rule.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const window = rule.read(match.groups ?? {}, published)
      if (!window) continue
      const past =
        published !== null && window.windowEnd !== null && window.windowEnd < iso(addDays(dayOf(published), -3))
      found.push({ background: past, certainty: 'stated', ...window, start, end, rule: rule.name })
    }
  return found.sort((a, b) => a.start - b.start)
}

function iso(date: Date): string {
  return date.toISOString()
}

function dayOf(instant: Date): Date {
  return new Date(Date.UTC(instant.getUTCFullYear(), instant.getUTCMonth(), instant.getUTCDate()))
}

function addDays(date: Date, count: number): Date {
  return new Date(date.getTime() + count * 86_400_000)
}

function days(from: Date, to: Date): number {
  return (to.getTime() - from.getTime()) / 86_400_000
}

/** The night that ends on the morning of `date`. */
function night(date: Date): Window {
  const evening = addDays(date, -1)
  return {
    windowStart: iso(new Date(evening.getTime() + NIGHT_FROM_HOUR_UTC * 3_600_000)),
    windowEnd: iso(new Date(date.getTime() + NIGHT_TO_HOUR_UTC * 3_600_000)),
    windowPrecision: 'night',
  }
}

function wholeDay(date: Date): Window {
  return { windowStart: iso(date), windowEnd: iso(new Date(addDays(date, 1).getTime() - 1000)), windowPrecision: 'day' }
}

function partOf(date: Date, part: string | undefined): Window {
  const [from, to] = PARTS[(part ?? '').toLowerCase()] ?? [0, 24]
  return {
    windowStart: iso(new Date(date.getTime() + from * 3_600_000)),
    windowEnd: iso(new Date(date.getTime() + to * 3_600_000)),
    windowPrecision: 'time',
  }
}

/** The latest such weekday on or before the publication date; null without one. */
function weekday(name: string | undefined, published: Date | null): Date | null {
  const wanted = WEEKDAYS.indexOf((name ?? '').toLowerCase())
  if (!published || wanted < 0) return null
  const today = dayOf(published)
  return addDays(today, -((today.getUTCDay() - wanted + 7) % 7))
}

/** A calendar date; null when impossible, or when no year is given and there is no publication date to find it by. */
function dateOf(
  day: string | undefined,
  month: string | undefined,
  year: string | undefined,
  published: Date | null,
): Date | null {
  const m = MONTHS.findIndex((name) => name.startsWith((month ?? '-').toLowerCase().replace('.', '').slice(0, 3)))
  const d = Number(day)
  if (m < 0 || !d) return null
  if (!year && !published) return null
  // A day after publication can't have been reported: it is last year's. One day of grace for time zones.
  const y = year ? Number(year) : (published?.getUTCFullYear() ?? 0)
  const date = new Date(Date.UTC(y, m, d))
  if (date.getUTCMonth() !== m) return null
  if (!year && published && days(published, date) > 1.5) return new Date(Date.UTC(y - 1, m, d))
  return date
}

/** The report's own time where its sentences say none: the first phrase that is not background, else unknown. */
export function reportWindow(windows: readonly WindowMention[]): WindowMention | null {
  return (
    windows.find((window) => !window.background && window.windowPrecision === 'night') ??
    windows.find((window) => !window.background) ??
    null
  )
}
