import type { Window } from '@/lib/domain/window'

/** How one way of naming a time is recognised, and what window it means. */
export interface WindowRule {
  name: string
  pattern: RegExp
  /** From the pattern's named groups; null when the phrase means no time, or needs a publication date and has none. */
  read(
    groups: Record<string, string | undefined>,
    published: Date | null,
  ): (Window & { background?: boolean; certainty?: 'implied'; told?: Told }) | null
}

/** How the time is told: by the clock of the place, or by a part of its day; undefined where no hour is meant. */
export type Told = 'clock' | 'part' | undefined
