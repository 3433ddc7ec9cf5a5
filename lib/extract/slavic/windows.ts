import type { PreparedText } from '@/lib/text/prepare'
import { anyOf } from '@/lib/text/word-pattern'
import { findWindows as findBy, type WindowMention } from '../windows'
import { SLAVIC_WINDOW_RULES } from './windows/rules'

// "…, повідомили у вівторок", "станом на ранок 9 липня": when it was said, or up to when it was counted.
const SAID = new RegExp(
  [
    String.raw`(?<!\p{L})(?:${anyOf`
      повідом\p{L}+, заяв\p{L}+, сказа\p{L}+, зазнач\p{L}+, уточн\p{L}+, розпов\p{L}+, напис\p{L}+, дода(?:в|ла|ли|є),
      сообщ\p{L}+, сказал\p{L}*, отмет\p{L}+, рассказ\p{L}+, подтвердил\p{L}*, підтверд\p{L}+, добавил\p{L}*,
      утвержда\p{L}+, говорил\p{L}*, відзвіту\p{L}+, отчита\p{L}+
    `}[^.;,:–—]{0,60}|станом на\s+(?:ранок |вечір )?|по состоянию на\s+(?:утро |вечер )?)$`,
  ].join(''),
  'iu',
)
// Rules whose phrase may date the statement; a night is when it happened, whoever speaks of it.
const MAY_DATE_SPEECH = /^window:(?:weekday|weekday-part|date|part-of-date|part-of-day|yesterday|part-of-yesterday)$/

/** Every phrase of time in the text, in order, but not those that date a statement. */
export function findWindows(prepared: PreparedText, publishedAt: string | null): WindowMention[] {
  // Many times faster than patterns for any case; a letter whose small form is longer would shift all that follows.
  const lower = prepared.text.toLowerCase()
  const text = lower.length === prepared.text.length ? lower : prepared.text
  return findBy(prepared, publishedAt, SLAVIC_WINDOW_RULES, text).filter(
    ({ start, rule, background }) =>
      background || !MAY_DATE_SPEECH.test(rule) || !SAID.test(prepared.text.slice(Math.max(0, start - 100), start)),
  )
}
