import { anyOf } from '@/lib/text/word-pattern'

// A group's name may stand only once in a pattern, so that each takes its own.

/** The day of a date: "9", "9-го", "09". */
export const dayNumber = (group = 'day') => String.raw`(?<${group}>\d{1,2})(?:-?(?:го|е|те))?`

/** A month after a day, or in "у липні". */
export const month = (group = 'month') =>
  `(?<${group}>${anyOf`
    січн(?:я|і|ь), лют(?:ого|ому|ий), берез(?:ня|ні|ень), квіт(?:ня|ні|ень), трав(?:ня|ні|ень), черв(?:ня|ні|ень),
    лип(?:ня|ні|ень), серп(?:ня|ні|ень), верес(?:ня|ні|ень), жовт(?:ня|ні|ень), листопад(?:а|і|), груд(?:ня|ні|ень),
    январ(?:я|е|ь), феврал(?:я|е|ь), март(?:а|е|), апрел(?:я|е|ь), ма(?:я|е|й), июн(?:я|е|ь), июл(?:я|е|ь),
    август(?:а|е|), сентябр(?:я|е|ь), октябр(?:я|е|ь), ноябр(?:я|е|ь), декабр(?:я|е|ь)
  `})`

// By the first three letters, which no two months of the two languages share.
const MONTHS: ReadonlyMap<string, string> = new Map([
  ...['січ', 'янв'].map((start) => [start, 'jan'] as const),
  ...['лют', 'фев'].map((start) => [start, 'feb'] as const),
  ...['бер', 'мар'].map((start) => [start, 'mar'] as const),
  ...['кві', 'апр'].map((start) => [start, 'apr'] as const),
  ...['тра', 'мая', 'мае', 'май'].map((start) => [start, 'may'] as const),
  ...['чер', 'июн'].map((start) => [start, 'jun'] as const),
  ...['лип', 'июл'].map((start) => [start, 'jul'] as const),
  ...['сер', 'авг'].map((start) => [start, 'aug'] as const),
  ...['вер', 'сен'].map((start) => [start, 'sep'] as const),
  ...['жов', 'окт'].map((start) => [start, 'oct'] as const),
  ...['лис', 'ноя'].map((start) => [start, 'nov'] as const),
  ...['гру', 'дек'].map((start) => [start, 'dec'] as const),
])

/** The English name of a month, as the calendar knows it; undefined for no month. */
export function monthName(word: string | undefined): string | undefined {
  return MONTHS.get((word ?? '').toLowerCase().slice(0, 3))
}

/** A weekday in any case. */
export const weekdayWord = (group = 'weekday') =>
  `(?<${group}>${anyOf`
    понеділ(?:ок|ка|ку), вівтор(?:ок|ка|ку), серед(?:а|у|и), четвер(?:га|гу|г|), п['’ʼ]ятниц(?:я|ю|і), субот(?:а|у|и),
    неділ(?:я|ю|і), понедельник(?:а|у|), вторник(?:а|у|), сред(?:а|у|ы), пятниц(?:а|у|ы), суббот(?:а|у|ы),
    воскресень(?:е|я|ю)
  `})`

const WEEKDAYS: readonly (readonly [RegExp, string])[] = [
  [/^пон/, 'monday'],
  [/^в[ів]?[іт]/, 'tuesday'],
  [/^сер|^сре/, 'wednesday'],
  [/^чет/, 'thursday'],
  [/^п['’ʼ]?ят/, 'friday'],
  [/^суб/, 'saturday'],
  [/^нед|^вос/, 'sunday'],
]

/** The English name of a weekday, as the calendar knows it; undefined for none. */
export function weekdayName(word: string | undefined): string | undefined {
  const lower = (word ?? '').toLowerCase()
  return lower ? WEEKDAYS.find(([pattern]) => pattern.test(lower))?.[1] : undefined
}

/** A part of the day: "вранці", "утром", "увечері". */
export const dayPart = (group = 'part') =>
  `(?<${group}>${anyOf`
    рано вранці, вранці, уранці, зранку, ранком, на світанку, під ранок, до світанку, опівдні, пополудні,
    після обіду, вдень, удень, надвечір, увечері, ввечері, вечором, рано утром, утром, под утро, на рассвете, с утра,
    в полдень, после обеда, дн[её]м, вечером, под вечер
  `})`

/** The English name of a part of the day, as the calendar knows it. */
export function partName(word: string | undefined): string {
  const lower = (word ?? '').toLowerCase()
  if (/ран|утр|світан|рассвет/.test(lower)) return 'morning'
  if (/веч/.test(lower)) return 'evening'
  return /опівдні|полдень/.test(lower) ? 'midday' : 'afternoon'
}
