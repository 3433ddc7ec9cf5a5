import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { valueAt } from '@/app/_map/by-zoom'
import type { ColourScheme } from '@/app/_map/kind-colours'
import { DISPUTED_DASHES, LINE_WIDTHS, REGION_BORDERS_FROM } from '@/app/_map/line-widths'
import type { Frame } from './frame'
import type { Ground } from './ground'
import { sheet } from './sheet'

/** The ground without names, as the map draws it (app/_map/basemap-style.ts). */
export function groundSheet(frame: Frame, ground: Ground, scheme: ColourScheme): string {
  const palette = BASEMAP_PALETTES[scheme]
  const lines = (paths: string[], colour: string, line: keyof typeof LINE_WIDTHS, more = '') => {
    const width = valueAt(LINE_WIDTHS[line], frame.zoom)
    const dashes = more && ` stroke-dasharray="${DISPUTED_DASHES.map((part) => rounded(part * width))}"`
    return `<g fill="none" stroke="${colour}" stroke-width="${rounded(width)}" stroke-linejoin="round"${dashes}>${paths.join('')}</g>`
  }
  const regionBorders = frame.zoom < REGION_BORDERS_FROM ? [] : ground.regionBorder
  return (
    `<rect width="100%" height="100%" fill="${palette.water}"/>` +
    sheet(
      frame,
      `<g fill="${palette.land}">${ground.land.join('')}</g>` +
        lines(ground.river, palette.river, 'river') +
        lines(regionBorders, palette.regionBorder, 'regionBorder') +
        lines(ground.border, palette.border, 'border') +
        lines(ground.disputedBorder, palette.border, 'border', 'dashed'),
    )
  )
}

const rounded = (px: number) => Number(px.toFixed(2))
