import type { Tongue } from '@/app/_i18n/tongue'
import { type ColourScheme, KIND_COLOURS } from '@/app/_map/kind-colours'
import { HATCHING, SHADES } from '@/app/_map/shade-ramps'
import { FORM_NUMBER_PX, FORM_SIZE, type FormPaint, type LegendForm, legendForms } from '@/app/_ui/legend-forms'
import { kindWords } from '@/app/_ui/words/kind'
import type { ShadePaint } from '../layers/shade-entries'
import type { MapCaption } from './map-caption'
import { INK, INK_2, LINE, MARGIN, PAPER, type Pen, wrapped } from './picture-text'
import { shadingKey } from './shading-key'

const FONT = '12px "Noto Sans", sans-serif'
/** Between a sample and its words, and between one entry and the next. */
const GAPS = { words: 6, entries: 20 }
const SWATCH = { width: 20, height: 14 }
const DOT = 5

/** A sample, drawn about a point, and what it means. */
interface Entry {
  words: string
  width: number
  draw(x: number, y: number): void
}

/** Writes what the map's colours, forms and shades mean; returns where it ends. */
export function writeLegend(
  pen: Pen,
  tongue: Tongue,
  caption: MapCaption,
  scheme: ColourScheme,
  top: number,
  width: number,
): number {
  const { kinds, crowd, shading } = caption
  const ofKinds = kinds.map((kind) => ({
    ...{ words: kindWords(tongue, kind), width: 2 * DOT },
    draw: (x: number, y: number) => dot(pen, x, y, KIND_COLOURS[scheme][kind]),
  }))
  const forms = legendForms(crowd).map((form) => ({
    ...{ words: tongue.t(`marks.${form.name}`), width: FORM_SIZE.width },
    draw: (x: number, y: number) => drawForm(pen, form, x, y, scheme),
  }))
  const end = writeEntries(pen, [...ofKinds, ...forms], top, width)
  const key = shadingKey(tongue, shading)
  if (!key || key.entries.length === 0) return end
  const shades = key.entries.map(({ words, paint }) => ({
    ...{ words, width: SWATCH.width },
    draw: (x: number, y: number) => drawShade(pen, paint, x, y, scheme),
  }))
  const title = { words: key.title, width: 0, draw: () => {} }
  return writeEntries(pen, [title, ...shades], end, width)
}

function writeEntries(pen: Pen, entries: readonly Entry[], top: number, width: number): number {
  const right = width - MARGIN
  let [x, y, lines] = [MARGIN, top, 1]
  for (const { words, width: sample, draw } of entries) {
    pen.font = FONT
    const indent = sample > 0 ? sample + (words ? GAPS.words : 0) : 0
    const whole = indent + pen.measureText(words).width
    if (x > MARGIN && x + whole > right) [x, y, lines] = [MARGIN, y + lines * LINE, 1]
    draw(x + sample / 2, y + LINE / 2)
    pen.font = FONT
    pen.textBaseline = 'middle'
    pen.textAlign = 'left'
    pen.fillStyle = INK
    const written = wrapped(pen, words, right - x - indent, FONT)
    written.forEach((line, i) => {
      pen.fillText(line, x + indent, y + i * LINE + LINE / 2)
    })
    lines = Math.max(lines, written.length)
    x = written.length > 1 ? right : x + whole + (words ? GAPS.entries : 2)
  }
  return y + lines * LINE
}

function dot(pen: Pen, x: number, y: number, colour: string): void {
  pen.fillStyle = colour
  pen.beginPath()
  pen.arc(x, y, DOT, 0, 2 * Math.PI)
  pen.fill()
}

function drawForm(pen: Pen, { parts, number }: LegendForm, x: number, y: number, scheme: ColourScheme): void {
  const colour = (paint: FormPaint) =>
    paint === 'ink' ? INK_2 : paint === 'ground' ? PAPER : KIND_COLOURS[scheme][paint]
  pen.save()
  pen.translate(x - FORM_SIZE.width / 2, y - FORM_SIZE.height / 2)
  for (const { d, fill, line, width = 1, dashes = [] } of parts) {
    const path = new Path2D(d)
    pen.lineWidth = width
    pen.setLineDash([...dashes])
    if (fill) {
      pen.fillStyle = colour(fill)
      pen.fill(path)
    }
    if (line) {
      pen.strokeStyle = colour(line)
      pen.stroke(path)
    }
  }
  if (number !== undefined) {
    pen.font = `600 ${FORM_NUMBER_PX}px "Noto Sans", sans-serif`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    pen.fillStyle = PAPER
    pen.fillText(String(number), FORM_SIZE.width / 2, FORM_SIZE.height / 2 + 0.5)
  }
  pen.restore()
}

function drawShade(pen: Pen, paint: ShadePaint, x: number, y: number, scheme: ColourScheme): void {
  const { width, height } = SWATCH
  pen.save()
  pen.translate(x - width / 2, y - height / 2)
  if (typeof paint === 'number') {
    pen.fillStyle = SHADES[scheme][paint] ?? PAPER
    pen.fillRect(0, 0, width, height)
  }
  if (paint === 'hatched') {
    pen.beginPath()
    pen.rect(0, 0, width, height)
    pen.clip()
    pen.strokeStyle = HATCHING[scheme]
    pen.beginPath()
    for (let at = -height; at < width; at += 4) {
      pen.moveTo(at, height)
      pen.lineTo(at + height, 0)
    }
    pen.stroke()
  }
  pen.strokeStyle = INK_2
  pen.lineWidth = 1
  pen.strokeRect(0.5, 0.5, width - 1, height - 1)
  pen.restore()
}
