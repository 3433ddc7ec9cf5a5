import type { StyleSpecification } from 'maplibre-gl'
import type { Tongue } from '@/app/_i18n/tongue'
import { HOME_BOXES, HOME_PADDING_PX, NARROW_PX } from './home'
import { AttributionControl, NavigationControl } from './library'
import { MAX_ZOOM } from './max-zoom'
import { WholeFrameMap } from './whole-frames'

export interface MapViewport {
  lng: number
  lat: number
  zoom: number
}

export interface StartOptions {
  container: HTMLElement
  tongue: Tongue
  label: string
  /** Without buttons and credits, for a map that lies over another which has them. */
  isBare?: boolean
  viewport: MapViewport | null
  reducedMotion: boolean
}

/** The map library's object as we want it, flat and with north up, with its buttons and credits. */
export function startMap(options: StartOptions, style: string | StyleSpecification): WholeFrameMap {
  const { container, viewport, label, reducedMotion } = options
  const { t } = options.tongue
  const isNarrow = container.clientWidth < NARROW_PX
  const map = new WholeFrameMap({
    container,
    style,
    // One of ours is checked by a test.
    validateStyle: typeof style === 'string',
    ...(viewport
      ? { center: [viewport.lng, viewport.lat], zoom: viewport.zoom }
      : { bounds: isNarrow ? HOME_BOXES.narrow : HOME_BOXES.wide, fitBoundsOptions: { padding: HOME_PADDING_PX } }),
    minZoom: 1,
    maxZoom: MAX_ZOOM,
    maxPitch: 0,
    trackResize: false, // see LiveMap.resize()
    dragRotate: false,
    pitchWithRotate: false,
    fadeDuration: reducedMotion ? 0 : 150,
    attributionControl: false,
    locale: {
      'Map.Title': label,
      'NavigationControl.ZoomIn': t('map.zoomIn'),
      'NavigationControl.ZoomOut': t('map.zoomOut'),
      'AttributionControl.ToggleAttribution': t('map.attribution'),
    },
  })
  leaveOutSky(map)
  map.on('webglcontextrestored', () => leaveOutSky(map))
  map.touchZoomRotate.disableRotation()
  map.keyboard.disableRotation()
  if (!options.isBare) {
    // From the corner upwards.
    map.addControl(new AttributionControl({ compact: true }), 'bottom-right')
    map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right')
  }
  // The line stays open beside a wide map; over a narrow one it waits behind its button, from the beginning.
  if (isNarrow) {
    container.classList.add('attribution-waits')
    map.once('load', () => {
      foldAttribution(container)
      container.classList.remove('attribution-waits')
    })
  }
  return map
}

/** The library paints a sky over every pixel of each frame; a map without tilt has none. */
function leaveOutSky({ painter }: WholeFrameMap): void {
  painter.drawFunctions = { ...painter.drawFunctions, sky: () => {} }
}

function foldAttribution(container: HTMLElement): void {
  const attribution = container.querySelector('.maplibregl-ctrl-attrib')
  attribution?.classList.remove('maplibregl-compact-show')
  attribution?.removeAttribute('open')
}
