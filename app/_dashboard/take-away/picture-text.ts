export const PAPER = '#ffffff'
export const INK = '#13171c'
export const INK_2 = '#434c57'
export const MARGIN = 16
export const LINE = 20

export type Pen = CanvasRenderingContext2D

/** Writes whole lines one below the other from the left margin; returns where they end. */
export function writeLines(pen: Pen, lines: readonly string[], y: number, font: string, colour: string): number {
  pen.font = font
  pen.fillStyle = colour
  pen.textBaseline = 'middle'
  lines.forEach((line, i) => {
    pen.fillText(line, MARGIN, y + i * LINE + LINE / 2)
  })
  return y + lines.length * LINE
}

/** The words in lines that are no wider; an address, which has no spaces, is cut. */
export function wrapped(pen: Pen, words: string, width: number, font: string): string[] {
  pen.font = font
  const lines: string[] = ['']
  for (const piece of words.split(/(?<=[ &/?])/)) {
    const line = lines.at(-1) ?? ''
    if (line && pen.measureText((line + piece).trimEnd()).width > width) lines.push(piece)
    else lines[lines.length - 1] = line + piece
  }
  return lines
}
