import { VectorTile, type VectorTileFeature, type VectorTileLayer } from '@mapbox/vector-tile'
import { LRUCache } from 'lru-cache'
import { PbfReader } from 'pbf'
import { readBasemapTile } from '@/lib/sources/basemap'
import { type Box, clippedRing, type Line, seenStretches } from './clip'
import type { Frame } from './frame'
import { joined } from './joined'
import { lineText, ringText } from './path-text'
import type { Tolerance } from './simpler'
import { type FrameTile, tilesOfFrame } from './tiles-of-frame'

/** What the ground is drawn of, bottom to top: for each tile one path. */
export interface Ground {
  land: string[]
  river: string[]
  regionBorder: string[]
  border: string[]
  disputedBorder: string[]
}

/** The basemap has no deeper tiles: nearer, they are enlarged. */
const DEEPEST = 7
/** How far a simplified line may lie from its course, in pixels: where it is likely to be seen, and about that. */
const TOLERANCE_PX = { shown: 0.6, about: 3 }
/** What is cut is cut out of sight. */
const MARGIN_PX = 4
/** Neighbouring tiles lie so far over each other, so that no seam shows. */
const OVERLAP_PX = 1

// A home view's takes a tenth of a megabyte.
const kept = new LRUCache<string, Promise<Ground>>({ max: 48 })

/** The ground of a frame, which stays the same while the server runs. */
export function groundOf(frame: Frame): Promise<Ground> {
  const key = JSON.stringify(frame)
  const known = kept.get(key)
  if (known) return known
  const made = drawn(frame)
  kept.set(key, made)
  // What failed is tried again.
  made.catch(() => kept.delete(key))
  return made
}

async function drawn(frame: Frame): Promise<Ground> {
  const tiles = tilesOfFrame(frame, DEEPEST)
  const bytes = await Promise.all(tiles.map(({ z, x, y }) => readBasemapTile(z, x, y)))
  const ground: Ground = { land: [], river: [], regionBorder: [], border: [], disputedBorder: [] }
  for (const [i, tile] of tiles.entries()) {
    const held = bytes[i]
    // Open sea.
    if (!held) continue
    const { layers } = new VectorTile(new PbfReader(held))
    const pen = penFor(tile, frame)
    const put = (layer: keyof Ground, d: string) => d && ground[layer].push(`<path d="${d}"/>`)
    put('land', pen.area(layers.land))
    put(
      'river',
      pen.line(layers.river, () => true),
    )
    put(
      'regionBorder',
      pen.line(layers.boundary, ({ admin_level }) => admin_level === 4),
    )
    put(
      'border',
      pen.line(layers.boundary, ({ admin_level, disputed }) => admin_level === 2 && disputed !== 1),
    )
    put(
      'disputedBorder',
      pen.line(layers.boundary, ({ admin_level, disputed }) => admin_level === 2 && disputed === 1),
    )
  }
  return ground
}

/** Writes layers of a tile as the `d` of a path. */
function penFor({ left, top, size }: FrameTile, frame: Frame) {
  const box: Box = {
    left: Math.max(-MARGIN_PX, left - OVERLAP_PX),
    top: Math.max(-MARGIN_PX, top - OVERLAP_PX),
    right: Math.min(frame.width + MARGIN_PX, left + size + OVERLAP_PX),
    bottom: Math.min(frame.height + MARGIN_PX, top + size + OVERLAP_PX),
  }
  const tolerance = toleranceIn(frame)
  const linesOf = (feature: VectorTileFeature): Line[] => {
    const scale = size / feature.extent
    return feature.loadGeometry().map((points) => points.flatMap(({ x, y }) => [left + x * scale, top + y * scale]))
  }
  return {
    area: (layer: VectorTileLayer | undefined) =>
      featuresOf(layer)
        .flatMap(linesOf)
        .map((ring) => ringText(clippedRing(ring, box), tolerance))
        .join(''),
    line: (layer: VectorTileLayer | undefined, isWanted: (properties: VectorTileFeature['properties']) => boolean) =>
      joined(
        featuresOf(layer)
          .filter(({ properties }) => isWanted(properties))
          .flatMap(linesOf),
      )
        .flatMap((line) => seenStretches(line, box))
        .map((line) => lineText(line, tolerance))
        .join(''),
  }
}

function toleranceIn({ width, height, shown }: Frame): Tolerance {
  const isShown = (part: number) => Math.abs(part - 0.5) <= shown / 2
  return (x, y) => (isShown(x / width) && isShown(y / height) ? TOLERANCE_PX.shown : TOLERANCE_PX.about)
}

const featuresOf = (layer: VectorTileLayer | undefined) =>
  Array.from({ length: layer?.length ?? 0 }, (_, i) => layer?.feature(i)).filter((feature) => feature !== undefined)
