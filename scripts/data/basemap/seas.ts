import { type MapFeature, mapFeature } from './feature'
import { readTable } from './names-table'

/** Labels of the seas and gulfs that the news speaks of. */
export function seaLabels(): MapFeature[] {
  return readTable('sea-names.tsv', 6).map(([lng, lat, minZoom, name, uk, ru]) =>
    mapFeature({ type: 'Point', coordinates: [Number(lng), Number(lat)] }, Number(minZoom), {
      class: 'sea',
      name,
      'name:uk': uk,
      'name:ru': ru,
    }),
  )
}
