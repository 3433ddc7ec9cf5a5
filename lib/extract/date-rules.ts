import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { anyOf } from '@/lib/text/word-pattern'
import { addDays, dateOf, dayOf, night, partOf, upTo, weekday, wholeDay } from './calendar'
import { compile, DATE, DAY, month, PARTS, weekdayName, YEAR } from './date-words'
import type { WindowRule } from './window-rule'

/** Phrases that name a date or a feast: "on the night of 8 to 9 July", "since the evening of 16 March". Ordered. */
export const DATE_RULES: readonly WindowRule[] = [
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
]
