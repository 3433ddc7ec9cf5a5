import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { valueAt } from '@/app/_map/by-zoom'
import type { ColourScheme } from '@/app/_map/kind-colours'
import type { EventMark } from '@/app/_map/map-marks'
import { RING_CENTRE, RING_DASHES, RING_NEARER } from '@/app/_map/mark-forms'
import { lookOf, type Ring, ringsOf } from '@/app/_map/precision-layer'
import { countTexts } from './count-text'
import { type Frame, positionsIn, worldPoint, worldPx } from './frame'
import { STEPS_PER_PX } from './path-text'
import { sheet } from './sheet'
import { wideCircles } from './wide-circles'

const EARTH_KM = 6371.0088

/** What is known no closer than a district: a faint ring of its true size, and a hollow centre with the number of events. */
export function ringMarks(frame: Frame, marks: readonly EventMark[], scheme: ColourScheme): string {
  const { land } = BASEMAP_PALETTES[scheme]
  const rings = ringsOf(marks)
  const drawn = rings.flatMap((ring) => {
    const size = sizeOf(ring, frame)
    const look = lookOf(ring, rings.length, new Set(), scheme)
    return positionsIn(frame, worldPoint(ring.lng, ring.lat), Math.max(size.across, size.up, size.down)).map((at) => ({
      ...{ at, size, look },
    }))
  })
  const outlines = drawn.map(({ at, size: { across, up, down }, look: { colour, disputed, strength } }) => {
    const [x, y, rx, ry] = [at.x, at.y + (down - up) / 2, across, (up + down) / 2].map((px) =>
      Math.round(px * STEPS_PER_PX),
    )
    const opacity =
      strength +
      valueAt(
        [
          [RING_NEARER.from, 0],
          [RING_NEARER.to, RING_NEARER.more],
        ],
        frame.zoom,
      )
    const dashes = disputed ? ` stroke-dasharray="${RING_DASHES}"` : ''
    return `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" stroke="${colour}" opacity="${Number(opacity.toFixed(2))}"${dashes}/>`
  })
  const centres = drawn.map(({ at, look: { colour, count } }) => ({
    ...at,
    colour,
    line: RING_CENTRE.line,
    radius: valueAt(count === 1 ? RING_CENTRE.single : RING_CENTRE.several, frame.zoom),
  }))
  const counts = drawn.flatMap(({ at, look: { colour, count } }) =>
    count > 1 ? [{ ...at, text: String(count), size: RING_CENTRE.textPx, colour }] : [],
  )
  return (
    sheet(frame, outlines.length > 0 ? `<g fill="none">${outlines.join('')}</g>` : '') +
    wideCircles('ring', frame, centres, { land, opacity: RING_CENTRE.opacity }) +
    countTexts(frame, counts)
  )
}

/** How far a ring reaches from its centre on the map, which is wider towards the poles, in pixels. */
function sizeOf({ lng, lat, radiusKm }: Ring, { zoom }: Frame) {
  const angle = radiusKm / EARTH_KM
  const degrees = (angle * 180) / Math.PI
  const [, y] = worldPoint(lng, lat)
  const [, north] = worldPoint(lng, lat + degrees)
  const [, south] = worldPoint(lng, lat - degrees)
  const across = Math.asin(Math.min(1, Math.sin(angle) / Math.cos((lat * Math.PI) / 180))) / (2 * Math.PI)
  const px = worldPx(zoom)
  return { across: across * px, up: (y - north) * px, down: (south - y) * px }
}
