import type { Map as MapLibreMap, Marker as MapMarker } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { Marker } from './library'

export interface Pin {
  lng: number
  lat: number
  name: string
}

/** It stands on the mark that may be there, a dot or the count of a cluster, and hides none of it. */
const ABOVE_PX = 10
const OUTLINE = 'M10 25 C10 25 18 15.5 18 9.5 A8 8 0 1 0 2 9.5 C2 15.5 10 25 10 25 Z'

/** The mark of a place that was searched for: it says where and lets clicks through. */
export function pinOn({ t }: Tongue, map: MapLibreMap, pin: Pin): MapMarker {
  const element = document.createElement('div')
  element.className = 'place-pin'
  element.setAttribute('role', 'img')
  element.setAttribute('aria-label', t('map.pin', { place: pin.name }))
  const name = document.createElement('span')
  name.textContent = pin.name
  element.append(drawing(), name)
  return new Marker({ element, anchor: 'bottom', offset: [0, -ABOVE_PX] }).setLngLat([pin.lng, pin.lat]).addTo(map)
}

function drawing(): SVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  svg.setAttribute('viewBox', '0 0 20 26')
  const outline = document.createElementNS(svg.namespaceURI, 'path')
  outline.setAttribute('d', OUTLINE)
  const hole = document.createElementNS(svg.namespaceURI, 'circle')
  for (const [name, value] of [
    ['cx', '10'],
    ['cy', '9.5'],
    ['r', '2.75'],
  ] as const)
    hole.setAttribute(name, value)
  svg.append(outline, hole)
  return svg as SVGElement
}
