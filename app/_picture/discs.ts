import { pointsText } from './path-text'

/** A full disc with an edge, in pixels; it keeps its size when the picture is stretched. */
export interface Disc {
  x: number
  y: number
  radius: number
  /** Its radius with the edge. */
  outside: number
  colour: string
}

/** Where more than these lie on each other nobody sees their order. */
const MOST_LAYERS = 12
/** Neighbours are looked for in squares of this side: no two discs that touch are farther apart. */
const REACH_PX = 32

/**
 * Discs as paths, later ones over earlier ones. Those of one colour and size are one path, used twice: for their edges,
 * and inside. Discs that touch are in layers above each other, so that the edge of the upper one is seen. `name` is
 * the picture's own for these.
 */
export function discPaths(name: string, discs: readonly Disc[], edge: string): string {
  let named = 0
  const layers = inLayers(discs).map((layer) => {
    let [edges, insides] = ['', '']
    for (const group of alike(layer)) {
      const [first] = group
      if (!first) continue
      const id = `${name}${named++}`
      edges += `<g stroke-width="${rounded(2 * first.outside)}"><path id="${id}" d="${pointsText(group.sort(byRows))}"/></g>`
      insides += `<use href="#${id}" stroke="${first.colour}" stroke-width="${rounded(2 * first.radius)}"/>`
    }
    return edges + insides
  })
  return layers.length > 0 ? `<g stroke="${edge}" stroke-linecap="round">${layers.join('')}</g>` : ''
}

const rounded = (px: number) => Number(px.toFixed(2))

const squareOf = (px: number) => Math.floor(px / REACH_PX)

/** Neighbours after each other have short steps between them. */
const byRows = (a: Disc, b: Disc) => squareOf(a.y) - squareOf(b.y) || a.x - b.x

function alike(discs: readonly Disc[]): Iterable<Disc[]> {
  const groups = new Map<string, Disc[]>()
  for (const disc of discs) {
    const key = `${disc.colour} ${disc.radius} ${disc.outside}`
    const group = groups.get(key) ?? []
    groups.set(key, group)
    group.push(disc)
  }
  return groups.values()
}

/** Each disc in a layer above all those before it which it touches. */
function inLayers(discs: readonly Disc[]): Disc[][] {
  const layers: Disc[][] = []
  const squares = new Map<number, { disc: Disc; at: number }[]>()
  const key = (column: number, row: number) => row * 65_536 + column
  for (const disc of discs) {
    const [column, row] = [squareOf(disc.x), squareOf(disc.y)]
    let at = 0
    for (const [aside, below] of AROUND)
      for (const other of squares.get(key(column + aside, row + below)) ?? [])
        if (other.at >= at && touches(disc, other.disc)) at = Math.min(other.at + 1, MOST_LAYERS - 1)
    const square = squares.get(key(column, row)) ?? []
    squares.set(key(column, row), square)
    square.push({ disc, at })
    // Each layer comes after the one that is below it.
    if (at === layers.length) layers.push([])
    layers[at]?.push(disc)
  }
  return layers
}

const AROUND = [-1, 0, 1].flatMap((aside) => [-1, 0, 1].map((below) => [aside, below] as const))

const touches = (a: Disc, b: Disc) => (a.x - b.x) ** 2 + (a.y - b.y) ** 2 < (a.outside + b.outside) ** 2
