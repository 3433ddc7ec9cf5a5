import type { ExpressionSpecification, GeoJSONSource } from 'maplibre-gl'
import { COLOURS, groundMap, RADIUS, secondsOf } from './ground'
import { noteDrawn } from './watch'

// The usual way: all events in one GeoJSON file, which the library's worker loads and cuts into tiles; dates are a
// filter expression of the layer.
const map = groundMap('map')
map.on('idle', () => {
  if (map.getSource<GeoJSONSource>('events')) noteDrawn(map.getCanvas())
})
map.on('load', () => {
  map.addSource('events', { type: 'geojson', data: `${window.location.origin}/data/events.geojson` })
  map.addLayer({
    id: 'events',
    source: 'events',
    type: 'circle',
    paint: {
      'circle-radius': RADIUS,
      'circle-color': [
        'match',
        ['get', 'kind'],
        ...COLOURS.flatMap((colour, kind) => [kind, colour]),
        '#000000',
      ] as unknown as ExpressionSpecification,
    },
  })
})

Object.assign(globalThis, {
  showDates: (from: string, to: string) => {
    const [first, last] = secondsOf(from, to)
    map.setFilter('events', ['all', ['<=', ['get', 'start'], last], ['>=', ['get', 'end'], first]])
  },
})
