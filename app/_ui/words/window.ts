import type { Tongue } from '@/app/_i18n/tongue'
import type { Window } from '@/lib/domain/window'

const HOUR = 3_600_000

const DAY = { day: 'numeric', month: 'long', year: 'numeric' } as const
const SHORT_DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const
const MONTH = { month: 'long', year: 'numeric' } as const
const TIME = { hour: '2-digit', minute: '2-digit' } as const

type Length = 'long' | 'short'
const LENGTHS = { long: DAY, short: SHORT_DAY } as const

/**
 * One spelling whatever the version of ICU: three letters for every English month, which newer ones deny September;
 * plain spaces, none about the dash between two days of a month; no "р." after a Ukrainian year, for sentences end here.
 */
function evened(words: string): string {
  return words
    .replace(/\s/g, ' ')
    .replaceAll('Sept ', 'Sep ')
    .replace(/ рр?\.(?= |$)/g, '')
    .replace(/^(\d+) – (?=\d+ )/, '$1–')
}

function dayIn({ format }: Tongue, instant: number, length: Length, timeZone: string): string {
  return evened(format.dateTime(instant, { ...LENGTHS[length], timeZone }))
}

/** "16–17 March 2025", "31 March – 1 April 2025". */
function daysIn({ format }: Tongue, start: number, end: number, length: Length, timeZone: string): string {
  return evened(format.dateTimeRange(start, end, { ...LENGTHS[length], timeZone }))
}

function monthIn({ format }: Tongue, instant: number): string {
  return evened(format.dateTime(instant, { ...MONTH, timeZone: 'UTC' }))
}

const timeIn = ({ format, timeZone }: Tongue, instant: number) => format.dateTime(instant, { ...TIME, timeZone })

/** "UTC", "Kyiv", "Asia/Tokyo": what stands after a time of day. */
export function zoneWords({ t, timeZone }: Tongue): string {
  return timeZone === 'Europe/Kyiv' || timeZone === 'Europe/Kiev' ? t('times.kyiv') : timeZone
}

interface Look {
  length: Length
  /** Whether precision and zone are told too. */
  full: boolean
  /** Whether a time of day has its zone with it. */
  zoned: boolean
}

/**
 * Days, weeks and months are those of where it happened, in every zone: of a local day, which reaches over two dates
 * in UTC, the middle is inside the day meant. Only times of day, and the evening and morning of a night, are the reader's.
 */
function wordsOf(tongue: Tongue, window: Window, { length, full, zoned }: Look): string {
  const { t } = tongue
  const { windowStart, windowEnd, windowPrecision } = window
  if (!windowStart || !windowEnd || windowPrecision === 'unknown') return t('times.unknown')
  const [start, end] = [Date.parse(windowStart), Date.parse(windowEnd)]
  const middle = (start + end) / 2
  switch (windowPrecision) {
    case 'time':
      return timeWords(tongue, start, end, length, zoned)
    case 'night':
      return nightWords(tongue, start, end, length, full)
    case 'day': {
      const day = dayIn(tongue, middle, length, 'UTC')
      return full ? t('times.day', { day }) : day
    }
    case 'week': {
      const days = daysIn(tongue, start + 12 * HOUR, end - 12 * HOUR, length, 'UTC')
      return full ? t('times.week', { days }) : days
    }
    case 'month': {
      const month = monthIn(tongue, middle)
      return full ? t('times.month', { month }) : month
    }
  }
}

function timeWords(tongue: Tongue, start: number, end: number, length: Length, zoned: boolean): string {
  const { t, timeZone } = tongue
  const zone = zoneWords(tongue)
  if (end - start <= HOUR) {
    const said = { day: dayIn(tongue, start, length, timeZone), time: timeIn(tongue, start) }
    return zoned ? t('times.at', { ...said, zone }) : t('times.atUnzoned', said)
  }
  const said = {
    days: daysIn(tongue, start, end, length, timeZone),
    from: timeIn(tongue, start),
    to: timeIn(tongue, end),
  }
  return zoned ? t('times.between', { ...said, zone }) : t('times.betweenUnzoned', said)
}

function nightWords(tongue: Tongue, start: number, end: number, length: Length, full: boolean): string {
  const { t, timeZone } = tongue
  const zone = zoneWords(tongue)
  const middle = (start + end) / 2
  if (full && !isNightAt(tongue, middle)) {
    const days = daysIn(tongue, start, end, length, timeZone)
    return t('times.nightElsewhere', { days, from: timeIn(tongue, start), to: timeIn(tongue, end), zone })
  }
  // A report's evening may begin before it is one here, and its morning end after.
  const days = daysIn(tongue, middle - 6 * HOUR, middle + 6 * HOUR, length, timeZone)
  return full ? t('times.night', { days, zone }) : t('times.shortNight', { days })
}

/** Whether what is night where it happened is night by the reader's clock as well. */
function isNightAt({ format, timeZone }: Tongue, middle: number): boolean {
  const hour = Number.parseInt(format.dateTime(middle, { hour: '2-digit', hourCycle: 'h23', timeZone }), 10)
  return hour >= 21 || hour < 6
}

/** "night of 16–17 March 2025 (evening to morning, UTC)". */
export function windowWords(tongue: Tongue, window: Window): string {
  return wordsOf(tongue, window, { length: 'long', full: true, zoned: true })
}

/** "night 16–17 Mar 2025", for cards and lists; `zoned: false` under a heading that names the zone. */
export function shortWindowWords(tongue: Tongue, window: Window, { zoned = true } = {}): string {
  return wordsOf(tongue, window, { length: 'short', full: false, zoned })
}

/** The exact instants, for a tooltip: "2025-03-16 18:00 to 2025-03-17 04:00 UTC"; null when unknown. */
export function exactWindowWords(tongue: Tongue, { windowStart, windowEnd }: Window): string | null {
  if (!windowStart || !windowEnd) return null
  return tongue.t('times.exact', {
    from: minuteIn(tongue, windowStart),
    to: minuteIn(tongue, windowEnd),
    zone: zoneWords(tongue),
  })
}

/** "2025-03-16 18:00", by ISO 8601 in every language. */
function minuteIn({ timeZone }: Tongue, instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'short', timeZone }).format(
    Date.parse(instant),
  )
}

/** "2025-03-16 18:00 UTC", in lines that are compared with each other. */
export function exactInstantWords(tongue: Tongue, instant: string): string {
  return `${minuteIn(tongue, instant)} ${zoneWords(tongue)}`
}

/** "March 2022 – May 2026" of days in UTC; one month alone is named once. */
export function monthsWords({ format }: Tongue, { first, last }: { first: string; last: string }): string {
  return evened(format.dateTimeRange(Date.parse(first), Date.parse(last), { ...MONTH, timeZone: 'UTC' }))
}

/** "17 March 2025": of a date as it is, of an instant by the reader's clock. */
export function dayWords(tongue: Tongue, isoDate: string): string {
  return dayIn(tongue, Date.parse(isoDate), 'long', isoDate.includes('T') ? tongue.timeZone : 'UTC')
}

/** "17 March 2025", "16–17 March 2025", "31 Mar – 1 Apr 2025": of two dates, both included. */
export function datesWords(tongue: Tongue, from: string, to: string, length: Length = 'long'): string {
  return daysIn(tongue, Date.parse(from), Date.parse(to), length, 'UTC')
}

/** "13:25 UTC". */
export function clockWords(tongue: Tongue, instant: string): string {
  return `${timeIn(tongue, Date.parse(instant))} ${zoneWords(tongue)}`
}

/** "28 Nov 2026, 13:25 UTC". */
export function instantWords(tongue: Tongue, instant: string): string {
  const at = Date.parse(instant)
  return timeWords(tongue, at, at, 'short', true)
}
