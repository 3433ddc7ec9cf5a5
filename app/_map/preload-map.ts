import { preinitModule, preloadModule } from 'react-dom'
import library from '@/public/maplibre-gl/files.json'

/** The library's code comes with the page's, ahead of the map that begins when the page has begun. */
export function preloadMap(): void {
  for (const file of [library.page, ...library.shared]) preloadModule(file, { as: 'script' })
}

/** For a map that is there from the beginning: the library begins, and with it its worker, while the page does. */
export function beginLibrary(): void {
  preloadMap()
  preinitModule(library.page, { as: 'script' })
}
