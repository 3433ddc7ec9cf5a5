import type { Map as MapLibreMap } from 'maplibre-gl'
import type { Kind } from '@/lib/domain/kinds'
import type { Precision } from '@/lib/domain/place'
import { BASEMAP_PALETTES } from './basemap-palette'
import { TOWN_IMAGE } from './basemap-style'
import { drawnImage } from './drawn-image'
import { type ColourScheme, KIND_COLOURS } from './kind-colours'
import { DOT, DOT_EDGE } from './mark-forms'

const PIXEL_RATIO = 3
/** Logical pixels; the mark fills most of it. */
const SIZE = 2 * DOT.radius

type Paint = (context: CanvasRenderingContext2D) => void

/** Draws the marks of events and places and gives them to the map, named as `eventImage` and `placeImage` say. */
export function addMarkImages(map: MapLibreMap, scheme: ColourScheme): void {
  const { land, place, quietLabel } = BASEMAP_PALETTES[scheme]
  const edge = DOT_EDGE[scheme]
  add(map, TOWN_IMAGE, (context) => fill(context, quietLabel, () => context.arc(8, 8, 1.75, 0, 2 * Math.PI)))
  for (const [kind, colour] of Object.entries(KIND_COLOURS[scheme]) as [Kind, string][]) {
    add(map, eventImage(kind, false), disc(colour, colour, edge))
    add(map, eventImage(kind, true), disc(colour, land, edge))
  }
  add(
    map,
    'place-settlement',
    outline(
      [
        [4, 4],
        [12, 4],
        [12, 12],
        [4, 12],
      ],
      place,
      land,
    ),
  )
  add(
    map,
    'place-area',
    outline(
      [
        [8, 2.5],
        [13.5, 8],
        [8, 13.5],
        [2.5, 8],
      ],
      place,
      land,
    ),
  )
  add(
    map,
    'place-facility',
    outline(
      [
        [8, 2.5],
        [14, 13],
        [2, 13],
      ],
      place,
      land,
    ),
  )
}

/** A full disc; where reports disagree, one half of it is hollow. */
export function eventImage(kind: Kind, disputed: boolean): string {
  return `${disputed ? 'disputed' : 'event'}-${kind}`
}

/** A square for a town, a triangle for a plant or a base, a diamond for anything wider. */
export function placeImage(precision: Precision): string {
  if (precision === 'settlement') return 'place-settlement'
  return precision === 'spot' || precision === 'facility' ? 'place-facility' : 'place-area'
}

function disc(colour: string, half: string, edge: string): Paint {
  return (context) => {
    const centre = SIZE / 2
    fill(context, edge, () => context.arc(centre, centre, DOT.radius, 0, 2 * Math.PI))
    fill(context, colour, () => context.arc(centre, centre, DOT.inside, 0, 2 * Math.PI))
    if (half !== colour) fill(context, half, () => context.arc(centre, centre, DOT.hollow, -Math.PI / 2, Math.PI / 2))
  }
}

function outline(corners: [number, number][], colour: string, inside: string): Paint {
  return (context) => {
    const trace = () => {
      for (const [x, y] of corners) context.lineTo(x, y)
      context.closePath()
    }
    context.lineJoin = 'round'
    stroke(context, inside, 4, trace)
    fill(context, inside, trace)
    stroke(context, colour, 1.5, trace)
  }
}

function fill(context: CanvasRenderingContext2D, colour: string, trace: () => void): void {
  context.beginPath()
  trace()
  context.fillStyle = colour
  context.fill()
}

function stroke(context: CanvasRenderingContext2D, colour: string, width: number, trace: () => void): void {
  context.beginPath()
  trace()
  context.strokeStyle = colour
  context.lineWidth = width
  context.stroke()
}

function add(map: MapLibreMap, name: string, paint: Paint): void {
  const image = drawnImage(SIZE, PIXEL_RATIO, paint)
  if (map.hasImage(name)) map.removeImage(name)
  map.addImage(name, image, { pixelRatio: PIXEL_RATIO })
}
