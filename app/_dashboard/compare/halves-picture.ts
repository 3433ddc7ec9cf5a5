import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import type { MapPicture, Pictured } from '@/app/_map/map-picture'

const FONT_PX = 13
const TAG = { pad: 8, height: 24, gap: 12, bottom: 52 }

interface Divided {
  /** Hundredths of the width. */
  split: number
  /** The periods in words. */
  left: string
  right: string
}

/** Both maps of a comparison as one that pictures are taken of, parted where the divider is then. */
export function halvesPictured(left: Pictured, right: Pictured, divided: () => Divided): Pictured {
  return {
    picture: () => joined(left.picture(), right.picture(), divided()),
    pictureIn: async (scheme) => {
      const [ofLeft, ofRight] = await Promise.all([left.pictureIn(scheme), right.pictureIn(scheme)])
      return joined(ofLeft, ofRight, divided())
    },
  }
}

/** The left picture over the right one as far as the divider, with the dates beside it where there is room. */
function joined({ canvas: left }: MapPicture, { canvas: right, ...rest }: MapPicture, divided: Divided): MapPicture {
  const canvas = document.createElement('canvas')
  const { width, height } = Object.assign(canvas, { width: right.width, height: right.height })
  const pen = canvas.getContext('2d')
  if (!pen) return { canvas: right, ...rest }
  const { selection, halo, label } = BASEMAP_PALETTES[rest.scheme]
  const scale = window.devicePixelRatio || 1
  const at = Math.round((width * divided.split) / 100)
  pen.drawImage(right, 0, 0)
  if (at > 0) pen.drawImage(left, 0, 0, at, height, 0, 0, at, height)
  pen.fillStyle = selection
  pen.fillRect(at - scale, 0, 2 * scale, height)

  pen.scale(scale, scale)
  pen.font = `600 ${FONT_PX}px "Noto Sans", sans-serif`
  pen.textBaseline = 'middle'
  const top = height / scale - TAG.bottom
  const tag = (words: string, room: number, xOf: (wide: number) => number) => {
    const wide = pen.measureText(words).width + 2 * TAG.pad
    if (wide + TAG.gap > room) return
    pen.fillStyle = halo
    pen.fillRect(xOf(wide), top, wide, TAG.height)
    pen.fillStyle = label
    pen.fillText(words, xOf(wide) + TAG.pad, top + TAG.height / 2)
  }
  const line = at / scale
  tag(divided.left, line, (wide) => line - TAG.gap - wide)
  tag(divided.right, width / scale - line, () => line + TAG.gap)
  return { canvas, ...rest }
}
