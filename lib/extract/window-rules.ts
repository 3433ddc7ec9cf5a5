import { UNKNOWN_WINDOW, type Window } from '@/lib/domain/window'
import { anyOf } from '@/lib/text/word-pattern'
import {
  addDays,
  dateOf,
  dayOf,
  monthOf,
  night,
  partOf,
  pastDay,
  pastDays,
  upTo,
  weekday,
  weekendOf,
  weekOf,
  wholeDay,
} from './calendar'
import { CLOCK_RULES } from './clock-rules'

/** How one way of naming a time is recognised, and what window it means. */
export interface WindowRule {
  name: string
  pattern: RegExp
  /** From the pattern's named groups; null when the phrase means no time, or needs a publication date and has none. */
  read(
    groups: Record<string, string | undefined>,
    published: Date | null,
  ): (Window & { background?: boolean; certainty?: 'implied'; told?: Told }) | null
}

/** How the time is told: by the clock of the place, or by a part of its day; undefined where no hour is meant. */
export type Told = 'clock' | 'part' | undefined

const compile = (...source: string[]) => new RegExp(source.join(''), 'gi')

// A group's name may stand only once in a pattern, so that each takes its own.
const month = (group = 'month') =>
  String.raw`(?<${group}>${anyOf`
    jan(?:uary)?, feb(?:ruary)?, mar(?:ch)?, apr(?:il)?, may, june?, july?, aug(?:ust)?, sept?(?:ember)?,
    oct(?:ober)?, nov(?:ember)?, dec(?:ember)?
  `})\b`
const weekdayName = (group = 'weekday') =>
  `(?<${group}>${anyOf`monday, tuesday, wednesday, thursday, friday, saturday, sunday`})`
const DAY = String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?`
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d))?`
const PARTS = anyOf`early hours, small hours, early morning, morning, afternoon, evening, midday, noon, dawn, dusk`
// "8 July 2025" or "July 8, 2025"
const DATE = String.raw`(?:${DAY}\s+${month()}|${month('monthA')}\s+(?<dayA>\d{1,2}))(?:st|nd|rd|th)?${YEAR}`

/** Ordered: a rule that matches takes its words from those after it. */
export const WINDOW_RULES: readonly WindowRule[] = [
  ...CLOCK_RULES,
  {
    // "on the night of 16 to 17 March", "night of July 8 to 9", "overnight on 8-9 July"
    name: 'window:night-of-two-dates',
    pattern: compile(
      String.raw`\b(?:overnight(?: on| of| from)?|night(?:\s+of|\s+from)?(?:\s+on)?)\s+(?:\w+day,?\s+)?`,
      String.raw`(?:${month()}\s+)?${DAY}(?:\s+${month('monthA')})?\s*(?:to|[-–—/]|and|into)\s*(?:the\s+)?`,
      String.raw`(?<day2>\d{1,2})(?:st|nd|rd|th)?(?:\s+${month('month2')})?${YEAR}`,
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
      String.raw`\b(?<phrase>overnight(?: on| into| to)?|`,
      String.raw`(?:on\s+|during\s+)?(?:the\s+)?night\s+(?:of|on|before|to))\s+`,
      DATE,
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
    // "in the night of Friday to Saturday", "overnight from Saturday to Sunday"
    name: 'window:weekday-night',
    pattern: compile(
      String.raw`\b(?:overnight|night)\s+(?:(?:of|from|on|between)\s+)?${weekdayName()}\s*(?:night\s+)?`,
      String.raw`(?:to|into|and|[-–/])\s*${weekdayName('weekdayA')}\b`,
    ),
    read: (g, published) => {
      const date = weekday(g.weekdayA, published)
      return date ? night(date) : null
    },
  },
  {
    // "since the evening of 16 March", "since Saturday evening", "since last night": up to the report
    name: 'window:since-part',
    pattern: compile(
      String.raw`\bsince\s+(?:the\s+|early\s+|late\s+)?(?:(?<part>morning|afternoon|evening|night)(?:\s+(?:of|on)\s+(?:${DATE}|${weekdayName()}))?`,
      String.raw`|${weekdayName('weekdayA')}(?:\s+(?<partA>morning|afternoon|evening|night))?|(?<last>last night|yesterday|midnight|dawn))\b`,
    ),
    read: (g, published) => {
      if (!published) return null
      const named =
        dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published) ?? weekday(g.weekday ?? g.weekdayA, published)
      const last = g.last?.toLowerCase()
      const yesterday = /last night|yesterday/.test(last ?? '')
      const date = named ?? addDays(dayOf(published), yesterday ? -1 : 0)
      const part = g.part ?? g.partA ?? (last === 'dawn' ? 'dawn' : last === 'last night' ? 'evening' : undefined)
      return upTo(published, date, part)
    },
  },
  {
    // "the evening of 17 July", "on the morning of July 18", "early on 5 June"
    name: 'window:part-of-date',
    pattern: compile(String.raw`\b(?<part>${PARTS})\s+(?:of|on)\s+(?:\w+day,?\s+)?${DATE}`),
    read: (g, published) => {
      const date = dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published)
      return date ? partOf(date, g.part) : null
    },
  },
  {
    // "from 5 to 9 July", "5-9 July": as well known as a week
    name: 'window:dates',
    pattern: compile(
      String.raw`\b(?:(?:from|between)\s+)?${DAY}\s*(?:to|and|[-–])\s*(?<day2>\d{1,2})(?:st|nd|rd|th)?\s+${month()}${YEAR}\b`,
    ),
    read: (g, published) => {
      const [first, last] = [dateOf(g.day, g.month, g.year, published), dateOf(g.day2, g.month, g.year, published)]
      if (!first || !last || first >= last) return null
      return { windowStart: first.toISOString(), windowEnd: wholeDay(last).windowEnd, windowPrecision: 'week' }
    },
  },
  {
    // "17 July", "July 17, 2026", "on Saturday 18 July"
    name: 'window:date',
    pattern: compile(
      String.raw`\b(?:${DAY}\s+(?:of\s+)?${month()}|`,
      String.raw`${month('monthA')}\s+(?<dayA>\d{1,2})(?:st|nd|rd|th)?(?!\s*(?:people|drones|missiles)))${YEAR}\b`,
    ),
    read: (g, published) => {
      const date = dateOf(g.day ?? g.dayA, g.month ?? g.monthA, g.year, published)
      if (!date) return null
      return wholeDay(date)
    },
  },
  {
    // "on New Year's Eve", "on Christmas Day": dates with a name
    name: 'window:feast',
    pattern: compile(String.raw`\b(?<feast>new year['’]s (?:eve|day|night)|christmas (?:eve|day|night))\b`),
    read: (g, published) => {
      const feast = (g.feast ?? '').toLowerCase()
      const year = feast.startsWith('new')
      const date = year
        ? dateOf(feast.endsWith('eve') ? '31' : '1', feast.endsWith('eve') ? 'dec' : 'jan', undefined, published)
        : dateOf(feast.endsWith('eve') ? '24' : '25', 'dec', undefined, published)
      if (!date) return null
      return feast.endsWith('night') ? night(date) : wholeDay(date)
    },
  },
  {
    // "since the start of the war", "since February 2022", "in 2014", "since 2022"
    name: 'window:since',
    pattern: compile(
      String.raw`\bsince\s+(?:the\s+)?`,
      anyOf`start, beginning, outbreak, full-scale, ${month()}\s+(?:19|20)\d\d, (?:19|20)\d\d, last\s+\w+`,
      String.raw`\b|\b(?:in|during|by|until|early|late|of)\s+(?:(?:early|late)\s+)?(?:${month('monthA')}\s+)?`,
      String.raw`(?<year>(?:19|20)\d\d)\b`,
    ),
    read: (g, published) => {
      const sameYear = g.year !== undefined && published !== null && Number(g.year) === published.getUTCFullYear()
      return sameYear ? null : { ...UNKNOWN_WINDOW, background: true }
    },
  },
  {
    // "two days ago", "the day before yesterday"
    name: 'window:days-ago',
    pattern: compile(
      String.raw`\b(?:(?<count>a|one|two|three|four|five|six|\d)\s+days?\s+(?:ago|earlier)|the\s+day\s+(?<before>before)\s+yesterday)\b`,
    ),
    read: (g, published) => {
      if (!published) return null
      const count = g.before ? 2 : smallNumber(g.count)
      return count === null ? null : wholeDay(addDays(dayOf(published), -count))
    },
  },
  {
    // "over the past two days", "in the last 48 hours", "over two nights"
    name: 'window:past-days',
    pattern: compile(
      String.raw`\b(?:in|over|during|within|across)\s+(?:the\s+)?(?:(?:past|last|previous)\s+)?(?<count>two|three|four|five|six|seven|several|few|\d{1,2})\s+(?<unit>days|nights|hours)\b`,
      String.raw`|\b(?:in|over|during|within)\s+the\s+(?:past|last)\s+(?<week>week)\b`,
    ),
    read: (g, published) => {
      if (!published) return null
      const hours = g.unit?.toLowerCase() === 'hours'
      const count = g.week ? 7 : (smallNumber(g.count) ?? 3)
      if (hours && count <= 24) return count === 24 ? pastDay(published) : null
      return pastDays(published, hours ? Math.ceil(count / 24) : count)
    },
  },
  {
    // "this week": from Monday to the report
    name: 'window:week',
    pattern: compile(String.raw`(?<!earlier )\bthis\s+week\b`),
    read: (_g, published) => (published ? weekOf(published) : null),
  },
  {
    // "in July", "in early July": of the month of the report, else another time
    name: 'window:month',
    pattern: compile(String.raw`\b(?:in|during)\s+(?:early\s+|mid-?\s?|late\s+)?${month()}(?!\s*\d)`),
    read: (g, published) => {
      const window = published && monthOf(g.month, published)
      return window ? { ...window, background: true } : null
    },
  },
  {
    // "last week", "earlier this month", "a year ago", "the previous Saturday", "last Tuesday"
    name: 'window:earlier',
    pattern: compile(
      String.raw`\b(?:last|the\s+previous|previous)\s+`,
      anyOf`week, month, year, summer, winter, spring, autumn, fall, ${weekdayName()}`,
      String.raw`(?:'s|’s)?\b|\bearlier\s+(?:this|in\s+the|last)\s+(?:week|month|year)\b`,
      String.raw`|\b(?:\w+)\s+(?:weeks?|months?|years?)\s+(?:ago|earlier|before)\b`,
      String.raw`|\b(?:this|so\s+far\s+this)\s+(?:month|year|summer|winter|spring|autumn)\b|\bdays\s+(?:ago|earlier)\b`,
    ),
    read: () => ({ ...UNKNOWN_WINDOW, background: true }),
  },
  {
    // "overnight on Sunday", "on Friday night", "Monday night"
    name: 'window:weekday-night',
    pattern: compile(
      String.raw`\b(?:overnight\s+(?:(?:on|into|to|from)\s+)?${weekdayName()}`,
      String.raw`|(?:on\s+|late\s+(?:on\s+)?)?${weekdayName('weekdayA')}\s+night)\b`,
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
      String.raw`\b(?:(?<early>early|late)\s+(?:on\s+)?${weekdayName()}(?!\s+(?:morning|afternoon|evening|night))`,
      String.raw`|${weekdayName('weekdayA')}(?:\s+at)?\s+(?<part>${PARTS}|lunchtime)`,
      String.raw`|(?<partB>${PARTS})\s+(?:of|on)\s+${weekdayName('weekdayB')})\b`,
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
      return sunday ? weekendOf(sunday) : null
    },
  },
  {
    // "yesterday evening", "last evening", "yesterday's attack" is the day
    name: 'window:yesterday-part',
    pattern: compile(String.raw`\b(?:yesterday\s+(?<part>morning|afternoon|evening|night)|(?<last>last)\s+evening)\b`),
    read: (g, published) => {
      if (!published) return null
      const yesterday = addDays(dayOf(published), -1)
      return g.part?.toLowerCase() === 'night'
        ? night(dayOf(published))
        : partOf(yesterday, g.last ? 'evening' : g.part)
    },
  },
  {
    name: 'window:overnight',
    pattern: compile(
      String.raw`\b(?:overnight|tonight|during the night|last night|in the night|after midnight|through the night|at night)\b`,
    ),
    read: (_g, published) => (published ? { ...night(dayOf(published)), certainty: 'implied' } : null),
  },
  {
    // "this morning", "early in the morning"
    name: 'window:part-of-day',
    pattern: compile(
      String.raw`\b(?:(?:this|in the|early in the|late in the|early)\s+(?<part>early hours|small hours|morning|afternoon|evening)`,
      String.raw`|(?:at|before|around|since)\s+(?<partA>dawn|daybreak|dusk|sunset|lunchtime|midday|noon)|(?<partB>pre-?dawn))\b`,
    ),
    read: (g, published) => {
      if (!published) return null
      // A report published in the morning that speaks of "the evening" means the one before.
      const part = g.part ?? g.partA ?? g.partB
      const today = partOf(dayOf(published), part)
      const later = today.windowStart !== null && Date.parse(today.windowStart) > published.getTime()
      return {
        ...(later && hasTime(published) ? partOf(addDays(dayOf(published), -1), part) : today),
        certainty: 'implied',
      }
    },
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
      String.raw`\b(?:in|over|during|within|for)\s+(?:the\s+)?(?:past|last|previous)?\s*(?:24\s+hours|day)\b`,
      String.raw`|\bin 24 hours\b`,
    ),
    read: (_g, published) => (published ? pastDay(published) : null),
  },
  {
    // "on Saturday", "last seen Monday": the latest such day up to publication
    name: 'window:weekday',
    pattern: compile(
      String.raw`\b(?:on\s+)?${weekdayName()}(?!(?:'s|’s)(?!\s+(?:\w+\s+){0,3}`,
      anyOf`attack, strike, raid, barrage, shelling, bombing, explosion, blast, bombardment`,
      String.raw`))\b`,
    ),
    read: (g, published) => {
      const date = weekday(g.weekday, published)
      return date ? wholeDay(date) : null
    },
  },
]

/** An instant was given, not a mere date (which is read as its midnight). */
function hasTime(published: Date): boolean {
  return published.getTime() % 86_400_000 !== 0
}

const SMALL: readonly string[] = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

function smallNumber(word: string | undefined): number | null {
  const told = (word ?? '').toLowerCase()
  if (told === 'a') return 1
  const at = SMALL.indexOf(told)
  return at > 0 ? at : /^\d+$/.test(told) ? Number(told) : null
}
