import type { ExpressionSpecification } from 'maplibre-gl'
import { workQueue } from '@/app/_ui/work-queue'
import { KIND_NAMES, type Kind } from '@/lib/domain/kinds'
import { BASEMAP_PALETTES } from './basemap-palette'
import { drawnImage } from './drawn-image'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'
import { WIDE_OPACITY } from './mark-forms'
import type { WholeFrameMap } from './whole-frames'

/** Shares are told to an eighth: so few pictures do for all marks, each drawn once. */
const EIGHTHS = 8
const NAME = /^pie:(counted|full|hollow):([\d,]+)$/

/** `counted` has room for a number in its middle, `full` has none, `hollow` is of what is wider than a settlement. */
export type PieForm = 'counted' | 'full' | 'hollow'

/** The radius that a pie is drawn with at `icon-size` 1, in pixels of the screen. */
export const PIE_RADIUS: Record<PieForm, number> = { counted: 24.5, full: 13, hollow: 13 }
/** The part of it that the middle takes. */
export const PIE_MIDDLE: Record<PieForm, number> = { counted: 0.74, full: 0, hollow: 0.7 }
/** Of the land's colour: about the middle, and between slices. */
export const PIE_EDGES = { middle: 1.25, slices: 1.5 }
/** Its radius with the edge about it, a whole number of pixels. */
export const pieOutside = (form: PieForm) => Math.ceil(PIE_RADIUS[form] + 1)
/**
 * Each tile comes with all pictures of its marks, whose every pixel the library touches before it draws them: no finer
 * than is seen. Most marks are drawn smaller than their picture, so that on a fine screen fewer do.
 */
const pixelRatio = () => (window.devicePixelRatio > 1 ? 1.5 : 1)

/** The name of a mark's pie, from properties that count its events by kind; a kind that it has is never left out. */
export function pieImage(form: PieForm, total: ExpressionSpecification): ExpressionSpecification {
  const parts = KIND_NAMES.flatMap((kind, i) => {
    const count: ExpressionSpecification = ['coalesce', ['get', kind], 0]
    const eighths: ExpressionSpecification = ['max', 1, ['round', ['/', ['*', EIGHTHS, count], total]]]
    return [...(i > 0 ? [','] : []), ['to-string', ['case', ['==', count, 0], 0, eighths]]]
  })
  return ['concat', `pie:${form}:`, ...parts] as unknown as ExpressionSpecification
}

/** The same name, of counts that are at hand. */
export function pieName(form: PieForm, counts: Partial<Record<Kind, number>>, total: number): string {
  const parts = KIND_NAMES.map((kind) => {
    const count = counts[kind] ?? 0
    return count === 0 ? 0 : Math.max(1, Math.round((EIGHTHS * count) / total))
  })
  return `pie:${form}:${parts}`
}

/** What is asked of a source of ours so that its clusters count their events by kind. */
export function kindCounts(): Record<string, ExpressionSpecification> {
  return Object.fromEntries(
    KIND_NAMES.map((kind) => [
      kind,
      ['+', ['case', ['==', ['get', 'kind'], kind], 1, 0]] as unknown as ExpressionSpecification,
    ]),
  )
}

/** Slices as parts of a turn, from the top on, clockwise: `[kind, from, to]`. Null for what is no name of a pie. */
export function slicesOf(name: string): { form: PieForm; slices: [kind: Kind, from: number, to: number][] } | null {
  const [, form, list] = NAME.exec(name) ?? []
  if (!form || !list) return null
  const parts = list.split(',').map(Number)
  const sum = parts.reduce((a, b) => a + b, 0)
  let from = 0
  const slices = KIND_NAMES.flatMap((kind, i): [Kind, number, number][] => {
    const share = (parts[i] ?? 0) / sum
    if (!(share > 0)) return []
    const slice: [Kind, number, number] = [kind, from, from + share]
    from += share
    return [slice]
  })
  return { form: form as PieForm, slices }
}

/** Draws each pie when the map first asks for it: after a zoom, for hundreds at once. */
export function drawPies(map: WholeFrameMap, schemeNow: () => ColourScheme): void {
  const inTurn = workQueue()
  map.setMissingStyleImageResolver((name) => {
    const pie = slicesOf(name)
    if (!pie) return
    return inTurn(() => {
      if (map.hasImage(name)) return
      const image = paint(pie, schemeNow())
      // Whoever waits for it has a frame drawn.
      map.quietly(() => map.addImage(name, image, { pixelRatio: pixelRatio() }))
    })
  })
}

function paint({ form, slices }: NonNullable<ReturnType<typeof slicesOf>>, scheme: ColourScheme): ImageData {
  const { land, cluster } = BASEMAP_PALETTES[scheme]
  const radius = PIE_RADIUS[form]
  const middle = pieOutside(form)
  return drawnImage(2 * middle, pixelRatio(), (context) => {
    const disc = (colour: string, r: number) => {
      context.beginPath()
      context.arc(middle, middle, r, 0, 2 * Math.PI)
      context.fillStyle = colour
      context.fill()
    }
    // An edge of the land's colour, about it and between the slices.
    if (form !== 'hollow') disc(land, middle)
    for (const [kind, from, to] of slices) {
      context.beginPath()
      context.moveTo(middle, middle)
      context.arc(middle, middle, radius, angle(from), angle(to))
      context.closePath()
      context.fillStyle = KIND_COLOURS[scheme][kind]
      context.fill()
    }
    if (slices.length > 1)
      for (const [, from] of slices) {
        context.beginPath()
        context.moveTo(middle, middle)
        context.lineTo(middle + radius * Math.cos(angle(from)), middle + radius * Math.sin(angle(from)))
        context.strokeStyle = land
        context.lineWidth = PIE_EDGES.slices
        context.stroke()
      }
    if (form === 'counted') {
      disc(land, radius * PIE_MIDDLE.counted + PIE_EDGES.middle)
      disc(cluster, radius * PIE_MIDDLE.counted)
    }
    if (form === 'hollow') {
      context.globalCompositeOperation = 'destination-out'
      disc('#000', radius * PIE_MIDDLE.hollow)
      context.globalCompositeOperation = 'destination-over'
      context.globalAlpha = WIDE_OPACITY
      disc(land, radius * PIE_MIDDLE.hollow + 1)
    }
  })
}

const angle = (turn: number) => 2 * Math.PI * turn - Math.PI / 2
