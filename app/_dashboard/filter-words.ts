import { en } from '@/app/_i18n/en'
import { tongueOf } from '@/app/_i18n/tongue'
import { dayWords } from '@/app/_ui/words/window'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { areaWords } from './area/area-words'
import { type DateRange, isReversed } from './date-range'
import type { Filter } from './queries'

// The words about it are in English, too.
const ENGLISH = tongueOf({ language: 'en', timeZone: 'UTC', messages: en })

/** "16 March 2025 – 17 March 2025", "from 16 March 2025", "all dates"; nights are said to be nights. */
export function rangeWords({ from, to, nights }: DateRange): string {
  const words = datesWords(from, to)
  return nights && (from || to) ? `nights from noon to noon UTC, ${words}` : words
}

function datesWords(from: string | null, to: string | null): string {
  if (from && to && !isReversed({ from, to }))
    return from === to ? dayWords(from) : `${dayWords(from)} – ${dayWords(to)}`
  if (from) return `from ${dayWords(from)}`
  return to ? `up to ${dayWords(to)}` : 'all dates'
}

function kindsWords(kinds: readonly Kind[] | null): string {
  if (!kinds) return 'all kinds'
  return kinds.length > 0 ? kinds.map((kind) => KINDS[kind].label).join(', ') : 'no kind'
}

/** The filter in words: "all kinds, 16 March 2025 – 17 March 2025". */
export function filterWords({ kinds, area, ...range }: Filter): string {
  return [kindsWords(kinds), rangeWords(range), area && areaWords(ENGLISH, area)].filter(Boolean).join(', ')
}
