import type { Tongue } from '@/app/_i18n/tongue'
import { instantWords } from '@/app/_ui/words/window'
import type { Kind } from '@/lib/domain/kinds'
import type { Shading } from '../layers/use-layers'
import { shadingKey } from './shading-key'

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
  /** What lies under the marks. */
  shading: Shading
  /** The kinds that are drawn. */
  kinds: readonly Kind[]
  /** The period left of the divider, where two are compared: then the filter is that of the right half. */
  left: { dates: string; matched: number } | null
}

/** When and where a picture was made, and whose the map is. */
export interface PictureOrigin {
  at: Date
  /** Null where what is drawn is not yet what the address asks for. */
  address: string | null
  attribution: string
}

/** "24 events: all kinds, 16 March 2025 – 17 March 2025. Without a mark on the map: 3." */
export function captionWords(tongue: Tongue, caption: MapCaption): string {
  const { t } = tongue
  const { filter, matched, crowd, withoutMark, shading, left } = caption
  return [
    left
      ? t('share.captionCompared', { matched, filter, before: left.matched, dates: left.dates })
      : t('share.caption', { matched, filter }),
    crowd && t('share.captionCrowd'),
    withoutMark === null
      ? t('share.captionUncounted')
      : withoutMark > 0 && t('share.captionUnmarked', { count: withoutMark }),
    ...(shadingKey(tongue, shading)?.notes ?? []),
  ]
    .filter(Boolean)
    .join(' ')
}

/** "Groundtrace, 28 Nov 2026, 13:25 UTC. Made with Natural Earth · © GeoNames CC BY 4.0". */
export function originWords(tongue: Tongue, { at, attribution }: PictureOrigin): string {
  return tongue.t('share.origin', { at: instantWords(tongue, at.toISOString()), attribution })
}
