import type { Tongue } from '@/app/_i18n/tongue'
import { inSentence, kindWords, targetWords } from '@/app/_ui/words/kind'
import { dayWords } from '@/app/_ui/words/window'
import type { TargetType } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/kinds'
import { areaWords } from './area/area-words'
import { type DateRange, isReversed } from './date-range'
import type { Filter } from './queries'

/**
 * "16 March 2025 – 17 March 2025", "from 16 March 2025", "all dates"; nights are said to be nights, and days to be days
 * in UTC to who reads times in another zone.
 */
export function rangeWords(tongue: Tongue, { from, to, nights }: DateRange): string {
  const dates = datesWords(tongue, from, to)
  if (!from && !to) return dates
  if (nights) return tongue.t('filter.nightsOf', { dates })
  if (tongue.timeZone === 'UTC') return dates
  return tongue.t('filter.utcDays', { dates, span: from === to ? 'day' : 'days' })
}

function datesWords(tongue: Tongue, from: string | null, to: string | null): string {
  const { t } = tongue
  if (from && to && !isReversed({ from, to }))
    return from === to
      ? dayWords(tongue, from)
      : t('filter.between', { from: dayWords(tongue, from), to: dayWords(tongue, to) })
  if (from) return t('filter.since', { day: dayWords(tongue, from) })
  return to ? t('filter.until', { day: dayWords(tongue, to) }) : t('filter.allDates')
}

function kindsWords(tongue: Tongue, kinds: readonly Kind[] | null): string {
  if (!kinds) return tongue.t('filter.allKinds')
  if (kinds.length === 0) return tongue.t('filter.noKind')
  return tongue.format.list(
    kinds.map((kind) => inSentence(tongue, kindWords(tongue, kind))),
    { type: 'unit' },
  )
}

function kindsAtTargets(tongue: Tongue, kinds: readonly Kind[] | null, targets: readonly TargetType[] | null): string {
  const words = kindsWords(tongue, kinds)
  return targets
    ? tongue.t('filter.atTargets', { kinds: words, targets: inSentence(tongue, targetsWords(tongue, targets)) })
    : words
}

/** "Refinery, port". */
export function targetsWords(tongue: Tongue, targets: readonly TargetType[]): string {
  const words = targets.map((target) => targetWords(tongue, target) ?? tongue.t('charts.unknown'))
  return tongue.format.list(
    words.map((word, i) => (i === 0 ? word : inSentence(tongue, word))),
    { type: 'unit' },
  )
}

/** The filter in words: "all kinds, 16 March 2025 – 17 March 2025". */
export function filterWords(tongue: Tongue, { kinds, targets, area, ...range }: Filter): string {
  const words = { kinds: kindsAtTargets(tongue, kinds, targets ?? null), dates: rangeWords(tongue, range) }
  return area
    ? tongue.t('filter.wordsInArea', { ...words, area: areaWords(tongue, area) })
    : tongue.t('filter.words', words)
}
