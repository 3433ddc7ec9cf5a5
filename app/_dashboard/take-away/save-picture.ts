import type { Tongue } from '@/app/_i18n/tongue'
import type { MapPicture } from '@/app/_map/map-picture'
import { saveFile } from '../save-file'
import { addressNow } from './filter-address'
import { captionWords, type MapCaption, originWords } from './map-caption'
import { writeLegend } from './picture-legend'
import { INK, INK_2, MARGIN, PAPER, wrapped, writeLines } from './picture-text'

const FONTS = {
  title: '600 16px "Noto Sans", sans-serif',
  caption: '13px "Noto Sans", sans-serif',
  origin: '12px "Noto Sans", sans-serif',
}

/** Makes the map with its caption one picture, and lets the browser save it as a PNG. */
export async function savePicture(
  tongue: Tongue,
  { canvas: map, attribution, scheme }: MapPicture,
  caption: MapCaption,
): Promise<void> {
  const { t } = tongue
  const address = addressNow()
  const origin = { at: new Date(), address, attribution }
  const scale = window.devicePixelRatio || 1
  const width = map.width / scale
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error(t('share.noCanvas'))

  const write = (words: string, y: number, font: string, colour: string) =>
    writeLines(pen, wrapped(pen, words, width - 2 * MARGIN, font), y, font, colour)
  // Twice: first to know how high it becomes.
  const draw = () => {
    let y = write(t('share.pictureTitle'), MARGIN, FONTS.title, INK)
    y = write(captionWords(tongue, caption), y, FONTS.caption, INK) + 8
    pen.drawImage(map, 0, y, width, map.height / scale)
    y = writeLegend(pen, tongue, caption, scheme, y + map.height / scale + 12, width) + 8
    y = write(originWords(tongue, origin), y, FONTS.origin, INK_2)
    return write(address, y, FONTS.origin, INK_2) + MARGIN
  }
  const height = draw()
  sheet.width = map.width
  sheet.height = Math.ceil(height * scale)
  pen.scale(scale, scale)
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
  draw()

  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(t('share.tooLarge'))
  saveFile('groundtrace.png', blob)
}
