import { setWorkerUrl } from 'maplibre-gl'

// The library looks for its worker beside its own file, which a bundler has moved.
setWorkerUrl(new URL('maplibre-gl/dist/maplibre-gl-worker.mjs', import.meta.url).toString())
