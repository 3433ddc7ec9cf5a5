import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl'
import { en } from '@/app/_i18n/en'
import { tongueOf } from '@/app/_i18n/tongue'
import { basemapStyle } from '@/app/_map/basemap-style'
import { KIND_COLOURS } from '@/app/_map/kind-colours'
import { KINDS, type Kind } from '@/lib/domain/kinds'

setWorkerUrl('/maplibre/maplibre-gl-worker.mjs')

/** The kinds in the order in which the bench's columns count them. */
export const KIND_NAMES = Object.keys(KINDS) as Kind[]
export const COLOURS = KIND_NAMES.map((kind) => KIND_COLOURS.light[kind])
export const RADIUS = 5

/** The dashboard's own ground and view, so that the marks on it are all that differs. */
export function groundMap(container: string): MapLibreMap {
  const { lng, lat, zoom } = viewOfAddress()
  return new MapLibreMap({
    container,
    style: groundStyle(),
    center: [lng, lat],
    zoom,
    fadeDuration: 0,
    attributionControl: false,
  })
}

export function viewOfAddress(): { lng: number; lat: number; zoom: number } {
  const given = new URLSearchParams(window.location.search)
  return { lng: Number(given.get('lng')), lat: Number(given.get('lat')), zoom: Number(given.get('zoom')) }
}

/** Without the image of a town, which the dashboard adds itself. */
function groundStyle(): StyleSpecification {
  const style = basemapStyle(tongueOf({ language: 'en', timeZone: 'UTC', messages: en }), 'light')
  for (const layer of style.layers) {
    if (layer.type === 'symbol' && layer.layout) delete layer.layout['icon-image']
  }
  return style
}

/** Seconds since 1970 of the first instant of a day and of the last one of another. */
export function secondsOf(from: string, to: string): [first: number, last: number] {
  return [Date.parse(`${from}T00:00:00Z`) / 1000, Date.parse(`${to}T23:59:59Z`) / 1000]
}
