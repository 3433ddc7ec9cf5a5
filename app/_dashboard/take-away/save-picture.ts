import type { Tongue } from '@/app/_i18n/tongue'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import type { MapPicture } from '@/app/_map/map-picture'
import { kindWords } from '@/app/_ui/words/kind'
import { saveFile } from '../save-file'
import { captionWords, type MapCaption, originWords } from './map-caption'

const PAPER = '#ffffff'
const INK = '#13171c'
const INK_2 = '#434c57'
const MARGIN = 16
const LINE = 20

type Pen = CanvasRenderingContext2D

/** A mark about a point, and what it means. */
interface LegendItem {
  words: string
  draw(pen: Pen, x: number, y: number): void
}

/** Makes the map with its caption one picture, and lets the browser save it as a PNG. */
export async function savePicture(
  tongue: Tongue,
  { canvas: map, attribution }: MapPicture,
  caption: MapCaption,
): Promise<void> {
  const { t } = tongue
  const origin = { at: new Date(), address: window.location.href, attribution }
  const scale = window.devicePixelRatio || 1
  const width = map.width / scale
  const sheet = document.createElement('canvas')
  const pen = sheet.getContext('2d')
  if (!pen) throw new Error(t('share.noCanvas'))

  // Twice: first to know how high it becomes.
  const write = () => {
    let y = MARGIN
    y = text(pen, [t('share.pictureTitle')], y, `600 16px "Noto Sans", sans-serif`, INK)
    y = text(pen, wrapped(pen, captionWords(tongue, caption), width), y, `13px "Noto Sans", sans-serif`, INK) + 8
    pen.drawImage(map, 0, y, width, map.height / scale)
    y = legend(pen, legendOf(tongue, caption), y + map.height / scale + 12, width) + 8
    y = text(pen, wrapped(pen, originWords(tongue, origin), width), y, `12px "Noto Sans", sans-serif`, INK_2)
    return text(pen, wrapped(pen, origin.address, width), y, `12px "Noto Sans", sans-serif`, INK_2) + MARGIN
  }
  const height = write()
  sheet.width = map.width
  sheet.height = Math.ceil(height * scale)
  pen.scale(scale, scale)
  pen.fillStyle = PAPER
  pen.fillRect(0, 0, width, height)
  write()

  const blob = await new Promise<Blob | null>((resolve) => sheet.toBlob(resolve, 'image/png'))
  if (!blob) throw new Error(t('share.tooLarge'))
  saveFile('groundtrace.png', blob)
}

function text(pen: Pen, lines: readonly string[], y: number, font: string, colour: string): number {
  pen.font = font
  pen.fillStyle = colour
  pen.textBaseline = 'middle'
  lines.forEach((line, i) => {
    pen.fillText(line, MARGIN, y + i * LINE + LINE / 2)
  })
  return y + lines.length * LINE
}

/** The words in lines that fit; an address, which has no spaces, is cut. */
function wrapped(pen: Pen, words: string, width: number): string[] {
  pen.font = '13px "Noto Sans", sans-serif'
  const lines: string[] = ['']
  for (const piece of words.split(/(?<=[ &/?])/)) {
    const line = lines.at(-1) ?? ''
    if (line && pen.measureText(line + piece).width > width - 2 * MARGIN) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines
}

function legend(pen: Pen, items: readonly LegendItem[], top: number, width: number): number {
  pen.font = '12px "Noto Sans", sans-serif'
  pen.textBaseline = 'middle'
  let [x, y] = [MARGIN, top]
  for (const { words, draw } of items) {
    const room = 24 + pen.measureText(words).width + 20
    if (x > MARGIN && x + room > width) [x, y] = [MARGIN, y + LINE]
    draw(pen, x + 8, y + LINE / 2)
    pen.fillStyle = INK
    pen.fillText(words, x + 22, y + LINE / 2)
    x += room
  }
  return y + LINE
}

function legendOf(tongue: Tongue, { kinds, scheme, crowd }: MapCaption): LegendItem[] {
  const { t } = tongue
  const ofKinds = kinds.map((kind) => ({
    words: kindWords(tongue, kind),
    draw: (pen: Pen, x: number, y: number) => disc(pen, x, y, 5, KIND_COLOURS[scheme][kind]),
  }))
  // The forms of app/_ui/form-legend.tsx.
  return [
    ...ofKinds,
    { words: t('marks.settlement'), draw: (pen, x, y) => disc(pen, x, y, 5, INK_2) },
    { words: t('marks.radius'), draw: (pen, x, y) => ring(pen, x, y, 7) },
    {
      words: t('marks.disagree'),
      draw: (pen, x, y) => {
        ring(pen, x, y, 5)
        pen.fillStyle = INK_2
        pen.beginPath()
        pen.arc(x, y, 5, Math.PI / 2, (3 * Math.PI) / 2)
        pen.fill()
      },
    },
    crowd
      ? {
          words: t('marks.crowd'),
          draw: (pen, x, y) => {
            disc(pen, x - 5, y, 3, INK_2)
            disc(pen, x + 3, y, 6, INK_2)
          },
        }
      : {
          words: t('marks.several'),
          draw: (pen, x, y) => {
            disc(pen, x, y, 8, INK_2)
            pen.fillStyle = PAPER
            pen.fillText('3', x - pen.measureText('3').width / 2, y + 1)
          },
        },
    {
      words: t('marks.mentioned'),
      draw: (pen, x, y) => {
        pen.strokeStyle = INK_2
        pen.lineWidth = 1.5
        pen.strokeRect(x - 4, y - 4, 8, 8)
      },
    },
  ]
}

function disc(pen: Pen, x: number, y: number, radius: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.fill()
}

function ring(pen: Pen, x: number, y: number, radius: number): void {
  pen.strokeStyle = INK_2
  pen.lineWidth = 1.5
  pen.beginPath()
  pen.arc(x, y, radius, 0, 2 * Math.PI)
  pen.stroke()
}
