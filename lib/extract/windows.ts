import type { Window } from '@/lib/domain/window'
import { matchesOf } from '@/lib/text/matches'
import type { PreparedText } from '@/lib/text/prepare'
import { addDays, dayOf } from './calendar'
import type { Told, WindowRule } from './window-rule'
import { WINDOW_RULES } from './window-rules'

/** A phrase of time with the window it means, anchored to the publication date. */
export interface WindowMention extends Window {
  start: number
  end: number
  rule: string
  certainty: 'stated' | 'implied'
  told: Told
  /** The phrase speaks of another time than the report's own: a year ago, last week, the whole war. */
  background: boolean
}

// What ended longer before publication than this is no news.
const NEWS_DAYS = 3

/**
 * Every phrase of time in the text, in order. Explicit dates without a year take the year that puts them
 * nearest to, and not after, the publication date; "overnight" is the night that ended on that date.
 * Without a publication date, relative phrases say nothing and are left out.
 */
export function findWindows(
  prepared: PreparedText,
  publishedAt: string | null,
  rules: readonly WindowRule[] = WINDOW_RULES,
  text = prepared.text,
): WindowMention[] {
  const published = publishedAt ? new Date(publishedAt) : null
  const newsFrom = published && addDays(dayOf(published), -NEWS_DAYS).toISOString()
  const found: WindowMention[] = []
  for (const rule of rules)
    for (const match of matchesOf(text, rule.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (found.some((other) => start < other.end && other.start < end)) continue
      const window = rule.read(match.groups ?? {}, published)
      if (!window) continue
      // A weekday is one of the last seven days; whether the report is about it, its other sentences show.
      const recent = rule.name.startsWith('window:weekday')
      const background = !recent && newsFrom !== null && window.windowEnd !== null && window.windowEnd < newsFrom
      const told: Told = window.windowPrecision === 'night' || window.windowPrecision === 'time' ? 'part' : undefined
      const byClock = rule.name.startsWith('window:clock')
      found.push({
        windowStart: window.windowStart,
        windowEnd: window.windowEnd,
        windowPrecision: window.windowPrecision,
        background: window.background ?? background,
        certainty: window.certainty ?? 'stated',
        told: window.told ?? (byClock ? undefined : told),
        start,
        end,
        rule: rule.name,
      })
    }
  return found.sort((a, b) => a.start - b.start)
}

/**
 * The report's own time where its sentences say none: its night, else the first phrase that is not background; null
 * when it has none.
 */
export function reportWindow(windows: readonly WindowMention[]): WindowMention | null {
  const own = windows.filter(({ background }) => !background)
  return own.find(({ windowPrecision }) => windowPrecision === 'night') ?? own[0] ?? null
}
