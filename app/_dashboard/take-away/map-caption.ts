import type { Tongue } from '@/app/_i18n/tongue'
import type { ColourScheme } from '@/app/_map/kind-colours'
import { countWords, plural } from '@/app/_ui/words/figure'
import { dayWords } from '@/app/_ui/words/window'
import type { Kind } from '@/lib/domain/kinds'

/** What a picture of the map says beside it, on paper or as a file. */
export interface MapCaption {
  /** The filter in words. */
  filter: string
  /** How many events match it. */
  matched: number
  /** There are too many to load: the map has all of them, with larger marks for more. */
  crowd: boolean
  /** How many have no mark on the map; null in a crowd, of which nobody has counted them. */
  withoutMark: number | null
  /** The kinds that are drawn. */
  kinds: readonly Kind[]
  /** The colours that the map is drawn in, whatever the paper's are. */
  scheme: ColourScheme
}

/** When and where a picture was made, and whose the map is. */
export interface PictureOrigin {
  at: Date
  address: string
  attribution: string
}

export const PICTURE_TITLE = 'Strikes as claimed in news reports'

/** "24 events: all kinds, 16 March 2025 – 17 March 2025. Without a mark on the map: 3." */
export function captionWords({ filter, matched, crowd, withoutMark }: MapCaption): string {
  return [
    `${plural(matched, 'event')}: ${filter}.`,
    crowd && 'More in one place make a larger mark.',
    withoutMark === null
      ? 'Those known to a country only, or to no place, have none.'
      : withoutMark > 0 && `Without a mark on the map: ${countWords(withoutMark)}.`,
  ]
    .filter(Boolean)
    .join(' ')
}

/** "Groundtrace, 28 November 2026. Made with Natural Earth · © GeoNames CC BY 4.0". */
export function originWords(tongue: Tongue, { at, attribution }: PictureOrigin): string {
  return `Groundtrace, ${dayWords(tongue, at.toISOString())}. ${attribution}`
}
