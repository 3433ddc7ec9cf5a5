import { PAGE_FONTS } from '@/app/_map/fonts'
import type { Frame } from './frame'
import { partsOf } from './sheet'

export interface Counted {
  x: number
  y: number
  text: string
  /** Of the letters, in pixels. */
  size: number
  colour: string
}

/** Numbers in the middle of marks. A picture has no fonts of its own: where the page's is not installed, another does. */
export function countTexts(frame: Frame, counts: readonly Counted[]): string {
  const texts = counts.map(({ text, size, colour, ...at }) => {
    const [x, y] = partsOf(frame, at)
    return `<text x="${x}" y="${y}" dy=".36em" font-size="${size}" fill="${colour}">${text}</text>`
  })
  const font = `font-family="${PAGE_FONTS.regular},sans-serif" font-weight="600"`
  return texts.length > 0 ? `<g ${font} text-anchor="middle">${texts.join('')}</g>` : ''
}
