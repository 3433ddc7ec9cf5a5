import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { valueAt } from '@/app/_map/by-zoom'
import { type ColourScheme, KIND_COLOURS } from '@/app/_map/kind-colours'
import { CELL_OPACITY, CELL_RADII, WIDE_DOT, WIDE_OPACITY } from '@/app/_map/mark-forms'
import { PIE_MIDDLE, PIE_RADIUS, pieOutside } from '@/app/_map/pie-images'
import { type EventCell, type EventTile, type SingleEvent, TILE_EXTENT } from '@/lib/domain/event-tile'
import type { Kind } from '@/lib/domain/kinds'
import { isDotPrecision } from '@/lib/domain/precision'
import { type Disc, discPaths } from './discs'
import { dotMarks } from './dot-marks'
import type { Frame } from './frame'
import { sheet } from './sheet'
import { type FrameTile, tilesOfFrame } from './tiles-of-frame'
import { type WideCircle, wideCircles } from './wide-circles'

/** Nearer than this the map doesn't go. */
const DEEPEST = 12
/** Marks of which only a part is in the frame are drawn, too. */
const MARGIN_PX = 15

/**
 * More events than are loaded, as crowd-layer.ts draws their tiles; only that a cell is of one colour, that of its most
 * frequent kind.
 */
export function crowdMarks(frame: Frame, tileOf: (tile: FrameTile) => EventTile, scheme: ColourScheme): string {
  const { land } = BASEMAP_PALETTES[scheme]
  const { events, cells } = inFrame(frame, tileOf)
  const within = { land, opacity: WIDE_OPACITY }
  const colours = KIND_COLOURS[scheme]
  const dots = events.filter(({ place }) => isDotPrecision(place.precision))
  const wide = events.filter(({ place }) => !isDotPrecision(place.precision))
  const circleOf = ({ x, y, kind }: SingleEvent): WideCircle => ({ x, y, ...WIDE_DOT, colour: colours[kind] })
  const full = discPaths('cell', cells.filter(({ precise }) => precise).map(discOf), land)
  return (
    wideCircles('wide-cell', frame, cells.filter(({ precise }) => !precise).map(ringOf), within) +
    wideCircles('wide', frame, wide.map(circleOf), within) +
    sheet(frame, full && `<g opacity="${CELL_OPACITY}">${full}</g>`) +
    dotMarks(frame, dots, scheme)
  )

  function discOf(cell: EventCell): Disc {
    const radius = radiusOf(cell)
    const outside = (radius * pieOutside('full')) / PIE_RADIUS.full
    return { x: cell.x, y: cell.y, radius, outside, colour: colours[mostFrequent(cell)] }
  }
  function ringOf(cell: EventCell): WideCircle {
    const outer = radiusOf(cell)
    const radius = outer * PIE_MIDDLE.hollow
    return { x: cell.x, y: cell.y, radius, line: outer - radius, colour: colours[mostFrequent(cell)] }
  }
}

/** What the tiles show, by its position in the frame. */
function inFrame(frame: Frame, tileOf: (tile: FrameTile) => EventTile): EventTile {
  const isSeen = ({ x, y }: { x: number; y: number }) =>
    x > -MARGIN_PX && x < frame.width + MARGIN_PX && y > -MARGIN_PX && y < frame.height + MARGIN_PX
  const tiles = tilesOfFrame(frame, DEEPEST).map((tile): EventTile => {
    const scale = tile.size / TILE_EXTENT
    const placed = <Item extends { x: number; y: number }>(items: readonly Item[]) =>
      items.map((item) => ({ ...item, x: tile.left + item.x * scale, y: tile.top + item.y * scale })).filter(isSeen)
    const { events, cells } = tileOf(tile)
    return { events: placed(events), cells: placed(cells) }
  })
  return {
    events: tiles.flatMap(({ events }) => events),
    // The smaller on top: none is hidden by one larger.
    cells: tiles.flatMap(({ cells }) => cells).sort((a, b) => b.count - a.count),
  }
}

/** To half a pixel: those of one size are written together. */
const radiusOf = ({ count }: EventCell) => Math.round(2 * valueAt(CELL_RADII, Math.log10(count))) / 2

function mostFrequent({ kinds }: EventCell): Kind {
  const [first, ...rest] = Object.entries(kinds) as [Kind, number][]
  return rest.reduce((most, one) => (one[1] > most[1] ? one : most), first ?? ['attack', 0])[0]
}
