import type { Messages } from '@/app/_i18n/messages'
import type { Tongue } from '@/app/_i18n/tongue'
import { csvLine } from '@/lib/format/csv-line'
import type { Look } from './chart-looks'

/** What every exported chart says of itself. */
export interface ChartAbout {
  title: string
  summary: string
  /** "Filter: … Data version …". */
  provenance: string
  /** What the marks mean, as in the legend. */
  legend: readonly { words: string; look: Look }[]
}

/** A table's cell: what nobody said is null, and stays empty. */
export type Cell = string | number | null

export interface ChartTable {
  /** Their names in the file; on the page each has a heading in the reader's language. */
  columns: readonly ChartColumn[]
  rows: readonly (readonly Cell[])[]
  /** What each row is on the map, where that is not the point of the same number. */
  keys?: readonly string[]
  /** What the page shows in place of a code that the file has; the code itself where it is left out or null. */
  words?: (column: ChartColumn, code: string) => string | null
}

export type ChartColumn = keyof Messages['charts']['columns']

/** The table as CSV; each row names the filter and the version of the data, so that it can stand alone. */
export function csvOf(
  { columns, rows }: Pick<ChartTable, 'columns' | 'rows'>,
  filter: string,
  dataVersion: number,
): string {
  return [
    csvLine([...columns, 'filter', 'data_version']),
    ...rows.map((row) => csvLine([...row, filter, dataVersion])),
  ].join('')
}

const SVG = 'http://www.w3.org/2000/svg'
const PAD = 16
const LINE = 18
const FONT = "'Noto Sans', system-ui, sans-serif"

/**
 * The drawings as one picture that stands alone: with its title, its sentence and what it was made of, in the colours
 * that are on the screen.
 */
export function svgOf(drawing: HTMLElement, about: ChartAbout): SVGSVGElement {
  const plots = [...drawing.querySelectorAll<SVGSVGElement>(':scope > svg')]
  const width = Math.max(...plots.map((one) => Number(one.getAttribute('width'))), 320)
  const look = getComputedStyle(drawing)
  const ground = getComputedStyle(drawing.closest('aside') ?? drawing).backgroundColor
  const picture = document.createElementNS(SVG, 'svg')
  let y = PAD

  const text = (words: string, size: number, weight: number) => {
    for (const line of wrapped(words, width, size)) {
      y += Math.round(size * 1.4)
      picture.append(
        element(
          'text',
          { x: PAD, y, fill: look.color, 'font-family': FONT, 'font-size': size, 'font-weight': weight },
          line,
        ),
      )
    }
  }
  text(about.title, 16, 600)
  text(about.summary, 12, 400)
  y += 8
  about.legend.forEach(({ words, look: form }) => {
    y += LINE
    picture.append(swatch(form, PAD, y - 10, drawing))
    picture.append(element('text', { x: PAD + 22, y, fill: look.color, 'font-family': FONT, 'font-size': 12 }, words))
  })
  y += 8
  for (const one of plots) {
    const copy = one.cloneNode(true) as SVGSVGElement
    settle(one, copy)
    copy.setAttribute('x', String(PAD))
    copy.setAttribute('y', String(y))
    copy.setAttribute('font-family', FONT)
    picture.append(copy)
    y += Number(one.getAttribute('height'))
  }
  text(about.provenance, 11, 400)
  y += PAD

  const size = { width: width + 2 * PAD, height: y }
  picture.setAttribute('xmlns', SVG)
  picture.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`)
  for (const [name, value] of Object.entries(size)) picture.setAttribute(name, String(value))
  picture.prepend(
    element('title', {}, about.title),
    element('desc', {}, `${about.summary} ${about.provenance}`),
    element('rect', { ...size, fill: ground }),
  )
  return picture
}

/** The picture as pixels, twice as many as on the screen. */
export async function pngOf({ t }: Tongue, picture: SVGSVGElement): Promise<Blob> {
  const [width, height] = [Number(picture.getAttribute('width')), Number(picture.getAttribute('height'))]
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(textOf(picture))}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = 2 * width
  canvas.height = 2 * height
  const context = canvas.getContext('2d')
  if (!context) throw new Error(t('charts.noCanvas'))
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error(t('charts.noPng')))), 'image/png'),
  )
}

export function textOf(picture: SVGSVGElement): string {
  return new XMLSerializer().serializeToString(picture)
}

function element(name: string, attributes: Record<string, string | number>, words?: string): SVGElement {
  const made = document.createElementNS(SVG, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (words !== undefined) made.textContent = words
  return made
}

/** The legend's mark, copied from the page: it stands beside the drawing. */
function swatch(form: Look, x: number, y: number, drawing: HTMLElement): SVGElement {
  const shown = drawing.closest('section')?.querySelector<SVGSVGElement>(`svg[data-look="${form}"]`)
  if (!shown) return element('g', {})
  const copy = shown.cloneNode(true) as SVGSVGElement
  settle(shown, copy)
  copy.setAttribute('x', String(x))
  copy.setAttribute('y', String(y))
  return copy
}

/** Colours that are variables on the page become the colours that they are. */
function settle(shown: SVGElement, copy: SVGElement): void {
  const computed = getComputedStyle(shown)
  for (const name of ['fill', 'stroke', 'color'] as const) {
    const own = copy.getAttribute(name) ?? copy.style.getPropertyValue(name)
    if (!/var\(|currentColor|light-dark/.test(own)) continue
    copy.style.removeProperty(name)
    copy.setAttribute(name, computed[name])
  }
  ;[...shown.children].forEach((child, i) => {
    const twin = copy.children[i]
    if (child instanceof SVGElement && twin instanceof SVGElement) settle(child, twin)
  })
}

/** Lines of about as many letters as fit: measuring them needs a page, and a few pixels matter to nobody. */
function wrapped(words: string, width: number, size: number): string[] {
  const most = Math.floor(width / (size * (/\p{Script=Cyrillic}/u.test(words) ? 0.6 : 0.53)))
  const lines: string[] = []
  for (const word of words.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + word.length < most) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
