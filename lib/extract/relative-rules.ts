import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { anyOf } from '@/lib/text/word-pattern'
import {
  addDays,
  dayOf,
  monthOf,
  night,
  partOf,
  pastDay,
  pastDays,
  weekday,
  weekendOf,
  weekOf,
  wholeDay,
} from './calendar'
import { compile, month, PARTS, weekdayName } from './date-words'
import type { WindowRule } from './window-rule'

/** Phrases that are reckoned from the day of publication: "two days ago", "overnight", "on Friday". Ordered. */
export const RELATIVE_RULES: readonly WindowRule[] = [
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
