import { prewarm, setWorkerUrl } from 'maplibre-gl'

/** What we use of the map library's code. It is bundled by itself, see scripts/generate/map-library.ts. */
export { AttributionControl, Map as MapLibreMap, Marker, NavigationControl } from 'maplibre-gl'

setWorkerUrl(new URL('./worker.js', import.meta.url).href)
// It takes as long to begin as the page takes to make its map.
prewarm()
