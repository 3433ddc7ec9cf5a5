import files from '@/public/maplibre-gl/files.json'
import type * as Parts from './library-parts'

// As it is served: page and worker then have the code that both need from one file, which is loaded once.
export const { AttributionControl, MapLibreMap, Marker, NavigationControl }: typeof Parts = await import(
  /* turbopackIgnore: true */ files.page
)
