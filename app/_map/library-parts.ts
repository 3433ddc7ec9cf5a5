/** What we use of the map library's code. It is bundled by itself, see scripts/generate/map-library.ts. */
export { AttributionControl, Map as MapLibreMap, Marker, NavigationControl, prewarm, setWorkerUrl } from 'maplibre-gl'
