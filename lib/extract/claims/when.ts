import type { Place } from '@/lib/domain/place'
import { UNKNOWN_WINDOW, type Window } from '@/lib/domain/window'
import type { PreparedText } from '@/lib/text/prepare'
import type { Sentence } from '@/lib/text/sentences'
import { anyOf } from '@/lib/text/word-pattern'
import type { Clause } from '../clauses'
import { atPlace, zoneOf } from '../local-time'
import { reportWindow, type WindowMention } from '../windows'
import type { Material } from './material'

/**
 * The time of the clause, else of the sentence, else of the report; when the text says nothing, the day of publication
 * and the day before. `mention` is the phrase that says it.
 */
export function windowOf(
  { prepared, windows, publishedAt, toponyms, roles }: Material,
  own: Sentence,
  { first, last }: Clause,
  place: Place | null,
): { window: Window; mention: WindowMention | null } {
  const within = (from: number, to: number) =>
    windows.filter(
      (window) =>
        from <= window.start &&
        window.end <= to &&
        (!window.background || window.windowStart !== null) &&
        !isSpeechDate(prepared, window),
    )
  const clause = within(prepared.tokens[first]?.start ?? 0, prepared.tokens[last - 1]?.end ?? 0)
  const sentence = within(own.start, own.end)
  const best =
    finest(clause) ?? finest(sentence) ?? reportWindow(windows.filter((window) => !isSpeechDate(prepared, window)))
  if (best) {
    const { windowStart, windowEnd, windowPrecision, told } = best
    const where = place ?? toponyms.find(({ place: site }, i) => site && roles[i]?.role === 'site')?.place ?? null
    const window = { windowStart, windowEnd, windowPrecision }
    return { window: told ? atPlace({ ...window, told }, zoneOf(where)) : window, mention: best }
  }
  return { window: published(publishedAt), mention: null }
}

/** The time that a sentence itself says; null when it says none. */
export function timeOf({ prepared, windows }: Pick<Material, 'prepared' | 'windows'>, own: Sentence): Window | null {
  const said = windows.filter(
    (window) => own.start <= window.start && window.end <= own.end && !isSpeechDate(prepared, window),
  )
  return finest(said.filter(({ background }) => !background)) ?? null
}

/** Two times that can't be one raid's: they share no instant, or a night follows the day. */
export function areApart(a: Window | null, b: Window | null): boolean {
  const [[start, end], [otherStart, otherEnd]] = [edgesOf(a), edgesOf(b)]
  if (start > otherStart) return areApart(b, a)
  if (end === '' || otherEnd === '') return false
  const nightAfterDay = b?.windowPrecision === 'night' && a?.windowPrecision === 'day' && start < otherStart
  return nightAfterDay || end <= otherStart
}

function edgesOf(window: Window | null): [start: string, end: string] {
  return [window?.windowStart ?? '', window?.windowEnd ?? '']
}

function finest(windows: readonly WindowMention[]): WindowMention | undefined {
  // What happened at another time has that time, where nothing nearer is said.
  const own = windows.some(({ background }) => !background) ? windows.filter(({ background }) => !background) : windows
  return own.find(({ windowPrecision }) => windowPrecision === 'time' || windowPrecision === 'night') ?? own[0]
}

const SPEECH_DATE = new RegExp(
  String.raw`\b${anyOf`
    said, says, wrote, reported, told, confirmed, announced, added, claimed, stated, published
  `}\b[^.;,]{0,40}$`,
  'i',
)

// "By four in the afternoon on Wednesday 25 dead were counted": up to when it was counted.
const UP_TO = /\b(?:by|as of|until|till)\s+(?:the\s+)?(?:[\w:.]+\s+){0,2}(?:in\s+the\s+)?$/i

/** "…, the ministry said on Tuesday" dates the statement, not the event, and "by evening" the count. */
function isSpeechDate(prepared: PreparedText, window: WindowMention): boolean {
  const upTo = UP_TO.test(prepared.text.slice(Math.max(0, window.start - 40), window.start))
  if (upTo && /^window:(?:weekday|weekday-part|part-of-day|part-of-date|clock)$/.test(window.rule)) return true
  return (
    /^window:(?:weekday|weekday-part|clock)$/.test(window.rule) &&
    SPEECH_DATE.test(prepared.text.slice(Math.max(0, window.start - 60), window.start))
  )
}

/**
 * News reports what is new: within the day of publication and the one before it. A week's precision, since nothing is
 * said.
 */
function published(publishedAt: string | null): Window {
  if (!publishedAt) return UNKNOWN_WINDOW
  const day = Date.parse(publishedAt.slice(0, 10))
  if (Number.isNaN(day)) return UNKNOWN_WINDOW
  return {
    windowStart: new Date(day - 86_400_000).toISOString(),
    windowEnd: new Date(day + 86_399_000).toISOString(),
    windowPrecision: 'week',
  }
}
