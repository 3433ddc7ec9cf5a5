import { fromGeojsonVt } from '@maplibre/vt-pbf'
import { z } from 'zod'
import { type EventCell, type EventTile, type SingleEvent, TILE_EXTENT } from '@/lib/domain/event-tile'
import type { Place } from '@/lib/domain/place'
import type { EventFilter } from '@/lib/domain/query'

export const TILE_MEDIA_TYPE = 'application/vnd.mapbox-vector-tile'
export const MAX_ZOOM = 14
type Tags = Record<string, string | number | boolean>

/**
 * The tile as Mapbox Vector Tile 2, with the layers `events` and `cells`; one that has nothing is left out. Instants are
 * seconds since 1970. What is not known is absent.
 */
export function encodeEventTile({ events, cells }: EventTile): Uint8Array {
  const layers = {
    ...(events.length > 0 && { events: layerOf(events, eventTags) }),
    ...(cells.length > 0 && { cells: layerOf(cells, cellTags) }),
  }
  // The encoder looks at the features alone.
  return fromGeojsonVt(layers as unknown as Parameters<typeof fromGeojsonVt>[0], { version: 2, extent: TILE_EXTENT })
}

function layerOf<Item extends { x: number; y: number }>(items: readonly Item[], tagsOf: (item: Item) => Tags) {
  return { features: items.map((item) => ({ type: 1, geometry: [[item.x, item.y]], tags: tagsOf(item) })) }
}

function eventTags(event: SingleEvent): Tags {
  const { id, kind, targetType, actor, disputed, place, windowStart, windowEnd, windowPrecision } = event
  return {
    ...{ id, kind, targetType, disputed, windowPrecision },
    ...(actor !== null && { actor }),
    ...placeTags(place),
    ...(windowStart !== null && { windowStart: Math.floor(windowStart / 1000) }),
    ...(windowEnd !== null && { windowEnd: Math.floor(windowEnd / 1000) }),
  }
}

function cellTags({ count, kinds, disputed, precise, place }: EventCell): Tags {
  return { count, ...kinds, disputed, precise, placeName: place.name }
}

function placeTags({ name, precision, radiusKm, country, admin1 }: Place): Tags {
  return { placeName: name, precision, radiusKm, ...(country && { country }), ...(admin1 && { admin1 }) }
}

/** Fields of the layers, as TileJSON describes them. */
const LAYERS: TileJson['vector_layers'] = [
  {
    id: 'events',
    description: 'Events one by one, where a tile has at most a thousand: the earliest first',
    fields: {
      id: 'Id of the event',
      kind: 'Kind of event',
      targetType: 'What was hit',
      actor: 'Who did it; absent when not known',
      disputed: 'Its figures contradict each other',
      placeName: 'Name of its place',
      precision: 'How precisely the place is known',
      radiusKm: 'The place is anywhere within this distance of the point',
      country: 'ISO 3166-1 alpha-2',
      admin1: 'ISO 3166-2',
      windowStart: 'Seconds since 1970, UTC; absent when not known',
      windowEnd: 'Seconds since 1970, UTC; absent when not known',
      windowPrecision: 'How well the time is known',
    },
  },
  {
    id: 'cells',
    description: 'Counts of events by cell, where a tile has more: at the place that has most of them',
    fields: {
      count: 'Events in the cell; those of each kind are counted under its name',
      disputed: 'How many of them are disputed',
      precise: 'Their places are known to a settlement or better; else to a district, a region or a sea',
      placeName: 'The place that has most of them',
    },
  },
]

export const tileJsonSchema = z
  .object({
    tilejson: z.literal('3.0.0'),
    name: z.string(),
    description: z.string(),
    version: z.string().describe('Grows with the data: 1.0.<data version>'),
    attribution: z.string(),
    tiles: z.array(z.string()),
    minzoom: z.int(),
    maxzoom: z.int(),
    bounds: z.array(z.number()),
    vector_layers: z.array(
      z.object({ id: z.string(), description: z.string(), fields: z.record(z.string(), z.string()) }),
    ),
  })
  .meta({ id: 'TileJson' })
export type TileJson = z.infer<typeof tileJsonSchema>

/** TileJSON 3.0.0 of the events that match; `template` is the address of a tile with its filter. */
export function tileJson(template: string, dataVersion: number, { bbox }: EventFilter): TileJson {
  return {
    tilejson: '3.0.0',
    name: 'Groundtrace events',
    description: 'Claimed strikes; those known only to a country have no point and are on no tile',
    version: `1.0.${dataVersion}`,
    attribution: 'Places © GeoNames (CC BY 4.0)',
    tiles: [template],
    minzoom: 0,
    maxzoom: MAX_ZOOM,
    // A box over the antimeridian cannot be told in TileJSON.
    bounds: bbox && bbox[0] <= bbox[2] ? [...bbox] : [-180, -85.051129, 180, 85.051129],
    vector_layers: LAYERS,
  }
}
