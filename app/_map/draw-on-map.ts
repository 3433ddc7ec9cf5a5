import { length } from '@turf/turf'
import type { Position } from 'geojson'
import type { Map as MapLibreMap } from 'maplibre-gl'
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawCircleMode,
  TerraDrawLineStringMode,
  TerraDrawPointMode,
  TerraDrawPolygonMode,
  TerraDrawRectangleMode,
  ValidateNotSelfIntersecting,
} from 'terra-draw'
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter'
import { roundedKm } from './area-limits'
import { BASEMAP_PALETTES } from './basemap-palette'
import type { ColourScheme } from './kind-colours'
import type { MapArea } from './map-area'
import type { MapTool, ToolHandlers } from './map-tool'

const MODES = { polygon: 'polygon', rectangle: 'rectangle', circle: 'circle', measure: 'linestring' } as const

/** A tool in the hand. */
export interface Drawing {
  /** Ends the line or the polygon with the last point that was set. */
  finish(): void
  /** As the pointer does that comes to the middle of the map, or clicks there. */
  point(how: 'move' | 'click'): void
  stop(): void
}

/** Starts drawing. Loaded when a tool is first taken. */
export function drawOn(map: MapLibreMap, tool: MapTool, scheme: ColourScheme, handlers: ToolHandlers): Drawing {
  const draw = new TerraDraw({
    adapter: new TerraDrawMapLibreGLAdapter({ map, prefixId: 'drawing' }),
    modes: [modeOf(tool, scheme, handlers), firstPointMode(scheme)],
  })
  // A finger does not come to where it taps, and only what comes there carries the rim of a circle along.
  const canvas = map.getCanvas()
  const come = ({ pointerType, isPrimary, clientX, clientY }: PointerEvent) => {
    if (pointerType === 'touch' && isPrimary)
      canvas.dispatchEvent(new PointerEvent('pointermove', { clientX, clientY, isPrimary }))
  }
  canvas.addEventListener('pointerdown', come, { capture: true })
  draw.start()
  draw.setMode(MODES[tool])
  handlers.onPoints(0)
  const featuresOf = (mode: string) => draw.getSnapshot().filter(({ properties }) => properties.mode === mode)
  draw.on('change', (ids, type) => {
    const shapes = featuresOf(MODES[tool]).filter(({ geometry }) => geometry.type !== 'Point')
    const shape = shapes.at(-1)
    if (type === 'create' && shape?.id !== undefined && ids.includes(shape.id)) {
      // A new line takes the place of the one before.
      draw.removeFeatures([...featuresOf('point'), ...shapes.slice(0, -1)].flatMap(({ id }) => id ?? []))
      // Until there is a second point, there is no line that could be seen.
      const coordinates = firstOf(shape.geometry)
      draw.addFeatures([{ type: 'Feature', geometry: { type: 'Point', coordinates }, properties: { mode: 'point' } }])
    }
    handlers.onPoints(shape ? pointsOf(shape) : 0)
    // Of one point there is no length yet.
    if (tool === 'measure') handlers.onMeasure((shape && length(shape as never, { units: 'kilometers' })) || null)
  })
  draw.on('finish', (id) => {
    const feature = draw.getSnapshotFeature(id)
    if (tool === 'measure' || feature?.geometry.type !== 'Polygon') return
    const [ring = []] = feature.geometry.coordinates
    handlers.onDrawn(tool === 'circle' ? circleOf(ring, Number(feature.properties.radiusKilometers)) : polygonOf(ring))
  })
  return {
    finish: () => map.getCanvas().dispatchEvent(new KeyboardEvent('keyup', { key: 'Enter' })),
    point: (how) => {
      const { left, top, width, height } = canvas.getBoundingClientRect()
      const at = { clientX: left + width / 2, clientY: top + height / 2, isPrimary: true, button: 0 }
      for (const type of how === 'click' ? ['pointermove', 'pointerdown', 'pointerup'] : ['pointermove'])
        canvas.dispatchEvent(new PointerEvent(type, at))
    },
    stop: () => {
      canvas.removeEventListener('pointerdown', come, { capture: true })
      if (draw.enabled) draw.stop()
    },
  }
}

/** Where the drawing of it began: a circle begins as a tiny one about its centre. */
function firstOf(geometry: GeoJSONStoreFeatures['geometry']): Position {
  const [line = []] = geometry.type === 'Polygon' ? geometry.coordinates : [geometry.coordinates as Position[]]
  return line[0] ?? []
}

/** Points that are set of what is being drawn: the last one of a line goes with the pointer. */
function pointsOf({ geometry, properties }: GeoJSONStoreFeatures): number {
  if (!properties.currentlyDrawing) return 0
  return geometry.type === 'LineString'
    ? geometry.coordinates.length - 1
    : Number(properties.committedCoordinateCount ?? 0)
}

function polygonOf(ring: Position[]): MapArea {
  return { shape: 'polygon', corners: ring.slice(0, -1).map(([lng = 0, lat = 0]) => [lng, lat] as const) }
}

/** Its northernmost and southernmost points lie on the meridian of its middle. */
function circleOf(ring: Position[], radiusKm: number): MapArea {
  const [lngs, lats] = [ring.map(([lng = 0]) => lng), ring.map(([, lat = 0]) => lat)]
  const between = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return { shape: 'circle', lng: between(lngs), lat: between(lats), radiusKm: roundedKm(radiusKm) }
}

function firstPointMode(scheme: ColourScheme) {
  const { selection, land } = BASEMAP_PALETTES[scheme]
  const [line, paper] = [selection, land] as [`#${string}`, `#${string}`]
  return new TerraDrawPointMode({
    styles: { pointColor: paper, pointWidth: 6, pointOutlineColor: line, pointOutlineWidth: 2 },
  })
}

function modeOf(tool: MapTool, scheme: ColourScheme, { onCorner }: ToolHandlers) {
  const { selection, land } = BASEMAP_PALETTES[scheme]
  const [line, paper] = [selection, land] as [`#${string}`, `#${string}`]
  const area = { fillColor: line, fillOpacity: 0.08, outlineColor: line, outlineWidth: 2 }
  const points = {
    closingPointColor: paper,
    closingPointWidth: 6,
    closingPointOutlineColor: line,
    closingPointOutlineWidth: 2,
  }
  switch (tool) {
    case 'polygon':
      return new TerraDrawPolygonMode({
        pointerDistance: 24,
        validation: (feature, { updateType }) => {
          if (updateType !== 'finish' && updateType !== 'commit') return { valid: true }
          const found = ValidateNotSelfIntersecting(feature)
          onCorner(found.valid)
          return found
        },
        styles: { ...area, ...points },
      })
    case 'rectangle':
      return new TerraDrawRectangleMode({ drawInteraction: 'click-move-or-drag', styles: area })
    case 'circle':
      // On the ground, not on the screen.
      return new TerraDrawCircleMode({ drawInteraction: 'click-move-or-drag', projection: 'globe', styles: area })
    case 'measure':
      return new TerraDrawLineStringMode({
        pointerDistance: 16,
        styles: { lineStringColor: line, lineStringWidth: 3, ...points },
      })
  }
}
