import { z } from 'zod'
import type { Interval } from '@/lib/domain/query'

const dateSchema = z.iso.date()
const instantSchema = z.iso.datetime({ offset: true })

const OPEN = new Set(['', '..'])
const FORMS = 'an instant (2025-03-17T04:00:00Z) or a date (2025-03-17, the whole day in UTC)'

/** The ways of writing a time, as clients read them in the API's description. */
export const DATETIME_DESCRIPTION = `${FORMS}, or two of these as from/to, where ".." or nothing is an open end`

/**
 * OGC API `datetime` to an interval of UTC instants. A date stands for its whole day: from its first
 * millisecond where an interval begins, to its last where it ends.
 */
export const datetimeSchema = z.string().transform((text, ctx): Interval => {
  const refuse = (message: string): never => {
    ctx.addIssue({ code: 'custom', message })
    return z.NEVER
  }
  const [from = '', to = from, ...more] = text.split('/')
  if (more.length > 0) return refuse('must have at most one "/"')
  if (text === '' || text === '..') return refuse(`must be ${DATETIME_DESCRIPTION}`)

  const start = OPEN.has(from) ? null : instantOf(from, 'start')
  const end = OPEN.has(to) ? null : instantOf(to, 'end')
  for (const [part, instant] of [
    [from, start],
    [to, end],
  ] as const) {
    if (instant === undefined) return refuse(`"${part.slice(0, 40)}" is not ${FORMS}${hint(part)}`)
  }
  if (start && end && start > end) return refuse('is reversed: it begins after it ends')
  return { start: start ?? null, end: end ?? null }
})

/** Undefined when `text` names no real time between the years 1 and 9999. */
function instantOf(text: string, edge: 'start' | 'end'): string | undefined {
  const whole = edge === 'start' ? 'T00:00:00.000Z' : 'T23:59:59.999Z'
  const isDate = dateSchema.safeParse(text).success
  if (!isDate && !instantSchema.safeParse(text).success) return undefined
  const instant = new Date(isDate ? text + whole : text)
  const year = instant.getUTCFullYear()
  return year >= 1 && year <= 9999 ? instant.toISOString() : undefined
}

/** In a query string a bare "+" is a space: the commonest reason for an offset that is not understood. */
function hint(part: string): string {
  return part.includes(' ') ? '; a "+" must be written %2B' : ''
}
