import type { Tongue } from '@/app/_i18n/tongue'
import { kindWords } from '@/app/_ui/words/kind'
import { dayWords } from '@/app/_ui/words/window'
import type { Kind } from '@/lib/domain/kinds'
import { type DateRange, isReversed } from './date-range'
import type { Filter } from './queries'

/** "16 March 2025 – 17 March 2025", "from 16 March 2025", "all dates"; nights are said to be nights. */
export function rangeWords(tongue: Tongue, { from, to, nights }: DateRange): string {
  const words = datesWords(tongue, from, to)
  return nights && (from || to) ? `nights from noon to noon UTC, ${words}` : words
}

function datesWords(tongue: Tongue, from: string | null, to: string | null): string {
  if (from && to && !isReversed({ from, to }))
    return from === to ? dayWords(tongue, from) : `${dayWords(tongue, from)} – ${dayWords(tongue, to)}`
  if (from) return `from ${dayWords(tongue, from)}`
  return to ? `up to ${dayWords(tongue, to)}` : 'all dates'
}

function kindsWords(tongue: Tongue, kinds: readonly Kind[] | null): string {
  if (!kinds) return 'all kinds'
  return kinds.length > 0 ? kinds.map((kind) => kindWords(tongue, kind)).join(', ') : 'no kind'
}

/** The filter in words: "all kinds, 16 March 2025 – 17 March 2025". */
export function filterWords(tongue: Tongue, { kinds, ...range }: Filter): string {
  return `${kindsWords(tongue, kinds)}, ${rangeWords(tongue, range)}`
}
