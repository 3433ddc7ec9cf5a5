import { UNKNOWN_WINDOW } from '@/lib/domain/window'
import { anyOf, asWords } from '@/lib/text/word-pattern'
import { addDays, dateOf, dayOf, night, partOf, pastDay, weekday, weekendOf, wholeDay } from '../../calendar'
import { between, type Clock, instantAt } from '../../clock'
import type { WindowRule } from '../../window-rule'
import { dayNumber, dayPart, month, monthName, partName, weekdayName, weekdayWord } from './calendar-words.table'

const words = (...source: string[]) => new RegExp(asWords(source.join('')), 'gu')

const IN = '(?:у|в|во)'
const TO = '(?:на|до|проти|по)'
const NIGHT_IN = String.raw`(?:${IN}\s+(?:ніч|ночь)|уночі|вночі|ночью|ніч|ночь)`
const YEAR = (group = 'year') => String.raw`(?:\s+(?<${group}>(?:19|20)\d\d)(?:-го)?(?:\s+(?:року|р|рік|года|год|г))?)?`
const DATE = String.raw`${dayNumber()}\s+${month()}${YEAR()}`
// "у понеділок, 8 липня": the weekday says nothing that the date does not.
const ON_A_WEEKDAY = String.raw`(?:(?:(?:${IN}|на)\s+)?${weekdayWord('before')}\s*,?\s+)?`
const TIME = (group: string) => String.raw`(?<${group}>\d{1,2}[:.]\d\d)`
const ZONE = (group: string) =>
  String.raw`(?:\s*\(?(?<${group}>мск|по\s+москв\p{L}*|московск\p{L}+\s+времени|за\s+київськ\p{L}+|по\s+киевск\p{L}+)\)?)?`

const ATTACK_UK = String.raw`(?:атак|удар|обстріл|наліт|нальот|бомбардуван)\p{L}*`
const ATTACK_RU = String.raw`(?:атак|удар|обстрел|нал[её]т|бомбардировк|бомб[её]жк)\p{L}*`
const ENGLISH_MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const date = (
  g: Record<string, string | undefined>,
  published: Date | null,
  [day, monthOf, year] = ['day', 'month', 'year'],
) => dateOf(g[day ?? ''], monthName(g[monthOf ?? '']), g[year ?? ''], published)

/** Ukrainian and Russian phrases of time, for text in lower case. Ordered: a rule that matches takes its words from those after it. */
export const SLAVIC_WINDOW_RULES: readonly WindowRule[] = [
  {
    // "з 20:00 8 липня до 7:00 9 липня", "с 20.00 мск 8 июля до 7.00 мск 9 июля", "з 22:00 до 04:00"
    name: 'window:clock',
    pattern: words(
      String.raw`(?:з|із|с|со|від|от|між|между)\s+${TIME('from')}${ZONE('zone')}`,
      String.raw`(?:\s+${dayNumber('dayA')}\s+${month('monthA')})?`,
      String.raw`\s+(?:до|по|і|й|та|и)\s+${TIME('to')}${ZONE('zoneB')}(?:\s+${DATE})?`,
    ),
    read: (g, published) => {
      const clock: Clock = /мск|моск/i.test(`${g.zone ?? ''}${g.zoneB ?? ''}`) ? 'Moscow' : 'Kyiv'
      const over = Number.parseFloat(g.from ?? '') > Number.parseFloat(g.to ?? '')
      const last = g.day ? date(g, published) : null
      const first = g.dayA ? date(g, published, ['dayA', 'monthA', 'year']) : null
      const today = published && dayOf(published)
      const end = last ?? (first ? addDays(first, over ? 1 : 0) : today)
      const start = first ?? (end && addDays(end, over ? -1 : 0))
      const from = start && instantAt(start, g.from, clock)
      const to = end && instantAt(end, g.to, clock)
      return from && to && from < to ? between(from, to, over || start < end) : null
    },
  },
  {
    // "у ніч з 8 на 9 липня", "в ночь с 30 июня на 1 июля"
    name: 'window:night-of-two-dates',
    pattern: words(
      String.raw`${NIGHT_IN}\s+(?:(?:з|із|зі|с|со)\s+)?${dayNumber('dayA')}(?:\s+${month('monthA')})?`,
      String.raw`\s*(?:на|[-–—/])\s*${DATE}`,
    ),
    read: (g, published) => {
      const morning = date(g, published)
      return morning ? night(morning) : null
    },
  },
  {
    // "у ніч на 9 липня", "в ночь на среду, 9 июля", "вночі 9 липня"
    name: 'window:night-of-date',
    pattern: words(String.raw`${NIGHT_IN}\s+(?:${TO}\s+)?${ON_A_WEEKDAY}${DATE}`),
    read: (g, published) => {
      const morning = date(g, published)
      return morning ? night(morning) : null
    },
  },
  {
    // "9 липня вночі", "9 июля ночью"
    name: 'window:night-of-date',
    pattern: words(String.raw`${DATE}\s*,?\s+(?:уночі|вночі|ночью)`),
    read: (g, published) => {
      const morning = date(g, published)
      return morning ? night(morning) : null
    },
  },
  {
    // "вранці 8 липня", "утром в субботу, 21 декабря", "8 июля вечером"
    name: 'window:part-of-date',
    pattern: words(
      String.raw`${dayPart()}\s*,?\s+${ON_A_WEEKDAY}${DATE}|`,
      String.raw`${dayNumber('dayA')}\s+${month('monthA')}${YEAR('yearA')}\s*,?\s+${dayPart('partA')}`,
    ),
    read: (g, published) => {
      const own = g.day ? date(g, published) : date(g, published, ['dayA', 'monthA', 'yearA'])
      return own ? partOf(own, partName(g.part ?? g.partA)) : null
    },
  },
  {
    // "8 липня 2025 року", "у понеділок, 8 липня"
    name: 'window:date',
    pattern: words(`${ON_A_WEEKDAY}${DATE}`),
    read: (g, published) => {
      const own = date(g, published)
      return own ? wholeDay(own) : null
    },
  },
  {
    // "08.07.2025"
    name: 'window:date',
    pattern: words(String.raw`(?<day>\d{1,2})\.(?<digits>0\d|1[0-2])\.(?<year>20\d\d)`),
    read: (g, published) => {
      const own = dateOf(g.day, ENGLISH_MONTHS[Number(g.digits) - 1], g.year, published)
      return own ? wholeDay(own) : null
    },
  },
  {
    // "з початку війни", "с начала года", "у 2014 році", "в феврале 2022 года"
    name: 'window:since',
    pattern: words(
      String.raw`(?:з|із|від|с|со)\s+(?:самого\s+)?(?:початку|начала|моменту|момента)(?:\s+\p{L}[\p{L}-]*){1,2}`,
      String.raw`|за\s+(?:весь\s+час|всю|увесь|все\s+время|роки|годы)(?:\s+\p{L}+){1,2}`,
      String.raw`|(?:${IN}|з|із|с|від|до|после|після|навесні|влітку|восени|взимку|весной|летом|осенью|зимой)\s+`,
      String.raw`(?:${month()}\s+)?(?<year>(?:19|20)\d\d)(?:-го|-му|-м)?\s+(?:року|році|роком|года|году|годом|р|г)`,
    ),
    read: (g, published) => {
      const sameYear = g.year !== undefined && published !== null && Number(g.year) === published.getUTCFullYear()
      return sameYear ? null : { ...UNKNOWN_WINDOW, background: true }
    },
  },
  {
    // "минулого тижня", "на прошлой неделе", "два роки тому", "месяц назад"
    name: 'window:earlier',
    pattern: words(
      String.raw`(?:минул\p{L}{1,3}|попередн\p{L}{1,4}|прошл\p{L}{2,3}|предыдущ\p{L}{2,3})\s+`,
      anyOf`
        тиж\p{L}+, місяц\p{L}+, ро(?:ку|ці), літа, зими, весни, осені, недел\p{L}+, месяц\p{L}+, год\p{L}+, летом,
        зимой, весной, осенью, ${weekdayWord()}
      `,
      String.raw`|торік|(?:дн\p{L}+|тиж\p{L}+|місяц\p{L}+|рок\p{L}+|рік)\s+тому`,
      String.raw`|(?:дн\p{L}+|недел\p{L}+|месяц\p{L}*|год\p{L}*|лет)\s+назад`,
      '|раніше\\s+цього\\s+(?:тижня|місяця|року)|ранее\\s+(?:на\\s+этой\\s+неделе|в\\s+этом\\s+(?:месяце|году))',
    ),
    read: () => ({ ...UNKNOWN_WINDOW, background: true }),
  },
  {
    // "у ніч на понеділок", "в ночь с воскресенья на понедельник", "у неділю вночі"
    name: 'window:weekday-night',
    pattern: words(
      String.raw`${NIGHT_IN}\s+(?:(?:з|із|с|со)\s+\p{L}+\s+)?(?:${TO}|${IN})\s+${weekdayWord()}`,
      String.raw`|${IN}\s+${weekdayWord('weekdayA')}\s*,?\s+(?:уночі|вночі|ночью)`,
    ),
    read: (g, published) => {
      const morning = weekday(weekdayName(g.weekday ?? g.weekdayA), published)
      return morning ? night(morning) : null
    },
  },
  {
    // "вранці у п'ятницю", "в четверг вечером"
    name: 'window:weekday-part',
    pattern: words(
      String.raw`${dayPart()}\s*,?\s+${IN}\s+${weekdayWord()}`,
      String.raw`|${IN}\s+${weekdayWord('weekdayA')}\s*,?\s+${dayPart('partA')}`,
    ),
    read: (g, published) => {
      const own = weekday(weekdayName(g.weekday ?? g.weekdayA), published)
      return own ? partOf(own, partName(g.part ?? g.partA)) : null
    },
  },
  {
    name: 'window:weekend',
    pattern: words(String.raw`(?:у|в|на|за|протягом|упродовж)\s+(?:ці\s+|эти\s+)?(?:вихідн(?:і|их)|выходны(?:е|х))`),
    read: (_g, published) => {
      const sunday = weekday('sunday', published)
      return sunday ? weekendOf(sunday) : null
    },
  },
  {
    // "вчора ввечері", "сегодня ночью", "накануне вечером"
    name: 'window:part-of-yesterday',
    pattern: words(
      String.raw`(?<which>вчора|учора|напередодні|сьогодні|вчера|накануне|сегодня)\s+`,
      `(?:(?<night>уночі|вночі|ночью)|${dayPart()})`,
      String.raw`|${dayPart('partA')}\s+(?<whichA>напередодні|накануне)`,
    ),
    read: (g, published) => {
      if (!published) return null
      const which = g.which ?? g.whichA ?? ''
      const own = addDays(dayOf(published), /^с/i.test(which) ? 0 : -1)
      return g.night ? night(own) : partOf(own, partName(g.part ?? g.partA))
    },
  },
  {
    // "вночі", "минулої ночі", "протягом ночі", "ночная атака"
    name: 'window:overnight',
    pattern: words(
      anyOf`
        вночі, уночі, (?:минулої|цієї|тієї) ночі, (?:протягом|впродовж|упродовж) (?:минулої |всієї |цієї )?ночі,
        за (?:минулу )?ніч, після опівночі,
        нічн(?:ий|ого|ому|им|а|ої|ій|у|ою|і|их|ими) (?:\p{L}+\s+){0,2}${ATTACK_UK}, ночью, (?:минувшей|прошлой|этой|прошедшей) ночью,
        в течение (?:минувшей |прошедшей |прошлой |всей )?ночи, за (?:минувшую |прошедшую )?ночь, после полуночи,
        ночн(?:ой|ого|ому|ым|ая|ую|ые|ых|ыми) (?:\p{L}+\s+){0,2}${ATTACK_RU}
      `,
    ),
    read: (_g, published) => (published ? { ...night(dayOf(published)), certainty: 'implied' } : null),
  },
  {
    // "вранці", "вечером", "ранкова атака"
    name: 'window:part-of-day',
    pattern: words(
      dayPart(),
      String.raw`|(?<adjective>ранков\p{L}{1,3}|вечірн\p{L}{1,4}|утренн\p{L}{2,3}|вечерн\p{L}{2,3})\s+`,
      String.raw`(?:\p{L}+\s+){0,2}(?:${ATTACK_UK}|${ATTACK_RU})`,
    ),
    read: (g, published) => {
      if (!published) return null
      const part = partName(g.part ?? g.adjective)
      // A report published in the morning that speaks of "the evening" means the one before.
      const today = partOf(dayOf(published), part)
      const later = today.windowStart !== null && Date.parse(today.windowStart) > published.getTime()
      const hour = published.getTime() % 86_400_000 !== 0
      return { ...(later && hour ? partOf(addDays(dayOf(published), -1), part) : today), certainty: 'implied' }
    },
  },
  {
    name: 'window:yesterday',
    pattern: words(
      anyOf`
        (?<before>позавчора|позавчера), (?<which>вчора|учора|напередодні|вчера|накануне),
        (?<today>сьогодні|цього дня|сегодня)
      `,
    ),
    read: (g, published) => {
      if (!published) return null
      return wholeDay(addDays(dayOf(published), g.before ? -2 : g.which ? -1 : 0))
    },
  },
  {
    // "за минулу добу", "в течение суток", "за последние 24 часа"
    name: 'window:past-day',
    pattern: words(
      String.raw`(?:за|протягом|впродовж|упродовж|в\s+течение)\s+(?:(?:\p{L}+)\s+)?`,
      anyOf`доб(?:у|и), сутк(?:и), суток, день, дня, 24 (?:години|часа)`,
      '|(?:минулої|поточної|попередньої)\\s+доби',
    ),
    read: (_g, published) => (published ? pastDay(published) : null),
  },
  {
    // "у п'ятницю", "во вторник": the latest such day up to publication
    name: 'window:weekday',
    pattern: words(String.raw`(?:${IN}|на)\s+${weekdayWord()}`),
    read: (g, published) => {
      const own = weekday(weekdayName(g.weekday), published)
      return own ? wholeDay(own) : null
    },
  },
]
