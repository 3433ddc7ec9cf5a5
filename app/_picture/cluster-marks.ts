import { Supercluster } from '@maplibre/geojson-vt'
import type { Feature, Point } from 'geojson'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { type ColourScheme, KIND_COLOURS } from '@/app/_map/kind-colours'
import { CLUSTER_MAX_ZOOM, CLUSTER_PX, CLUSTER_RADII, CLUSTER_TEXT_PX } from '@/app/_map/mark-forms'
import { PIE_EDGES, PIE_MIDDLE, PIE_RADIUS, pieName, pieOutside, slicesOf } from '@/app/_map/pie-images'
import { KINDS, type Kind } from '@/lib/domain/kinds'
import { type Counted, countTexts } from './count-text'
import { type DotMark, dotMarks } from './dot-marks'
import { type Frame, positionsIn, worldPoint } from './frame'
import { partsOf } from './sheet'

interface Dot {
  lng: number
  lat: number
  kind: Kind
  disputed: boolean
}

type KindCounts = Partial<Record<Kind, number>>

/** Pixels across a tile, of which the map library reckons the distance of dots. */
const TILE_PX = 512
/** Marks of which only a part is in the frame are drawn, too. */
const MARGIN_PX = 30

/** Dots, and where they crowd, their number in a ring of their kinds: by the code that the map library does it with. */
export function clusteredMarks(frame: Frame, dots: readonly Dot[], scheme: ColourScheme): string {
  const single: DotMark[] = []
  const clusters: Cluster[] = []
  const palette = BASEMAP_PALETTES[scheme]
  for (const { geometry, properties } of clustered(frame, dots)) {
    const [lng = 0, lat = 0] = geometry.coordinates
    for (const at of positionsIn(frame, worldPoint(lng, lat), MARGIN_PX)) {
      const { dot, point_count: total, point_count_abbreviated: text } = properties
      if (!total) single.push({ ...at, kind: dot.kind, disputed: dot.disputed })
      else clusters.push({ ...at, total, text: String(text), counts: properties })
    }
  }
  const numbers = clusters.map(
    ({ total, text, x, y }): Counted => ({
      x,
      y,
      text,
      size: CLUSTER_TEXT_PX[total < 100 ? 0 : 1],
      colour: palette.onCluster,
    }),
  )
  return dotMarks(frame, single, scheme) + pies(frame, clusters, scheme) + countTexts(frame, numbers)
}

interface Cluster {
  x: number
  y: number
  total: number
  text: string
  counts: KindCounts
}

type Grouped = Feature<
  Point,
  KindCounts & { dot: Dot; point_count?: number; point_count_abbreviated?: number | string }
>

function clustered(frame: Frame, dots: readonly Dot[]): Grouped[] {
  const zoom = Math.floor(frame.zoom)
  const index = new Supercluster({
    minZoom: zoom,
    maxZoom: CLUSTER_MAX_ZOOM,
    radius: CLUSTER_PX,
    extent: TILE_PX,
    map: (properties) => ({ [properties?.dot.kind]: 1 }),
    reduce: (sums: KindCounts, more: KindCounts) => {
      for (const [kind, count] of Object.entries(more) as [Kind, number][])
        if (kind in KINDS) sums[kind] = (sums[kind] ?? 0) + count
    },
  })
  index.load(
    dots.map((dot) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [dot.lng, dot.lat] },
      properties: { dot },
    })),
  )
  return index.getClusters([-180, -90, 180, 90], zoom) as unknown as Grouped[]
}

/** Each form once, and used where it stands. */
function pies(frame: Frame, clusters: readonly Cluster[], scheme: ColourScheme): string {
  const forms = new Map<string, string>()
  const uses = clusters.map(({ total, counts, ...at }) => {
    const radius = CLUSTER_RADII.findLast(([from]) => total >= from)?.[1] ?? 0
    const name = pieName('counted', counts, total)
    const known = forms.get(`${radius} ${name}`) ?? `pie${forms.size}`
    forms.set(`${radius} ${name}`, known)
    const [x, y] = partsOf(frame, at)
    return `<use href="#${known}" x="${x}" y="${y}"/>`
  })
  const drawn = [...forms].map(([form, id]) => {
    const [radius, name = ''] = form.split(' ')
    return `<g id="${id}" transform="scale(${Number((Number(radius) / PIE_RADIUS.counted).toFixed(4))})">${pie(name, scheme)}</g>`
  })
  return uses.length > 0 ? `<defs>${drawn.join('')}</defs>${uses.join('')}` : ''
}

/** As pie-images.ts paints it, about the origin. */
function pie(name: string, scheme: ColourScheme): string {
  const { land, cluster } = BASEMAP_PALETTES[scheme]
  const radius = PIE_RADIUS.counted
  const middle = radius * PIE_MIDDLE.counted
  const slices = slicesOf(name)?.slices ?? []
  const disc = (colour: string, r: number) => `<circle r="${r}" fill="${colour}"/>`
  const sectors = slices.map(([kind, from, to]) =>
    slices.length === 1
      ? disc(KIND_COLOURS[scheme][kind], radius)
      : `<path d="M0 0L${rim(from)}A${radius} ${radius} 0 ${Number(to - from > 0.5)} 1 ${rim(to)}z" fill="${KIND_COLOURS[scheme][kind]}"/>`,
  )
  const parting =
    slices.length > 1
      ? `<path d="${slices.map(([, from]) => `M0 0L${rim(from)}`).join('')}" stroke="${land}" stroke-width="${PIE_EDGES.slices}" style="vector-effect:none"/>`
      : ''
  return (
    disc(land, pieOutside('counted')) +
    sectors.join('') +
    parting +
    disc(land, middle + PIE_EDGES.middle) +
    disc(cluster, middle)
  )
}

/** The point of the rim after this part of a turn, from the top on, clockwise. */
function rim(turn: number): string {
  const [x, y] = [Math.sin(2 * Math.PI * turn), -Math.cos(2 * Math.PI * turn)]
  return `${(x * PIE_RADIUS.counted).toFixed(2)} ${(y * PIE_RADIUS.counted).toFixed(2)}`
}
