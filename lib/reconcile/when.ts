import type { Compared } from './compared'
import type { Stretch } from './stretch'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** A calendar day, or "the past day" as it is told the next morning. */
const LONG = 36 * HOUR
/** Longer ones are weeks, months or years. */
const COARSE = 3 * DAY
const COARSE_SHARE = 0.5
/** News of the same morning or evening. */
const SAME_NEWS = 12 * HOUR
/** How long after an event news still comes of it that doesn't say when it was. */
export const FOLLOW_UP = 2 * DAY

/**
 * How well the times of two claims agree, in points; null when they are two times.
 *
 * - Told times that share half of the shorter one: 1.5 when both are a night or less, 1 with a day among them. Those
 *   that share less, a day and the night that begins in it, or longer ones: 0.5.
 * - A time that is told and one that is not: 1 when the day before the second report holds half of the first, 0.5 when
 *   it holds less, -0.5 when only the day before that holds it.
 * - Times that are not told: 1 when published within 12 hours of each other, 0.5 within a day, else -0.5.
 * - A report that tells no time and comes up to two days later still may be a follow-up: -1.5, for the rest to make up.
 * - Weeks and months agree with their like only, from half of their joint span on: 1.
 * - Without any date: 1.5 within one article, else never.
 */
export function whenPoints(a: Compared, b: Compared): number | null {
  if (!a.stretch || !b.stretch) {
    const { articleId } = a.claim
    return !a.stretch && !b.stretch && articleId !== undefined && articleId === b.claim.articleId ? 1.5 : null
  }
  if (isCoarse(a.stretch) || isCoarse(b.stretch)) return coarsePoints(a.stretch, b.stretch)
  if (shared(a.stretch, b.stretch) <= 0) return isFollowUp(a, b) || isFollowUp(b, a) ? -1.5 : null
  if (a.stretch.told && b.stretch.told) return toldPoints(a.stretch, b.stretch)
  if (a.stretch.told) return untoldPoints(a.stretch, b)
  return b.stretch.told ? untoldPoints(b.stretch, a) : sameNewsPoints(a, b)
}

function toldPoints(a: Stretch, b: Stretch): number {
  const [short, long] = length(a) <= length(b) ? [a, b] : [b, a]
  if (shared(a, b) < length(short) / 2 || length(long) > LONG || isEveningOf(short, long)) return 0.5
  return a.precision === 'day' || b.precision === 'day' ? 1 : 1.5
}

/** A night that begins in the day: what morning reports say of Monday was mostly the night to Monday. */
function isEveningOf(night: Stretch, day: Stretch): boolean {
  return night.precision === 'night' && day.precision === 'day' && night.start >= day.start
}

function untoldPoints(told: Stretch, { publishedBy: published }: Compared): number {
  if (published === null || length(told) > LONG) return 0.5
  const sofar = { start: told.start, end: Math.max(told.start, Math.min(told.end, published)) }
  const held = shared(sofar, { start: published - DAY, end: published })
  if (held <= 0) return -0.5
  return held >= length(sofar) / 2 ? 1 : 0.5
}

function sameNewsPoints({ publishedBy: a }: Compared, { publishedBy: b }: Compared): number {
  if (a === null || b === null) return 0.5
  const apart = Math.abs(a - b)
  if (apart <= SAME_NEWS) return 1
  return apart <= DAY ? 0.5 : -0.5
}

function coarsePoints(a: Stretch, b: Stretch): number | null {
  if (!isCoarse(a) || !isCoarse(b) || a.precision !== b.precision) return null
  const span = Math.max(a.end, b.end) - Math.min(a.start, b.start)
  return shared(a, b) / span >= COARSE_SHARE ? 1 : null
}

function isFollowUp(late: Compared, early: Compared): boolean {
  if (!late.stretch || !early.stretch || late.stretch.told) return false
  const after = late.stretch.start - early.stretch.end
  return after >= 0 && after <= FOLLOW_UP
}

type Span = Pick<Stretch, 'start' | 'end'>

const isCoarse = (stretch: Span) => length(stretch) > COARSE
const length = ({ start, end }: Span) => end - start
const shared = (a: Span, b: Span) => Math.min(a.end, b.end) - Math.max(a.start, b.start)
