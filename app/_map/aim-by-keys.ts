import type { Map as MapLibreMap } from 'maplibre-gl'
import { ARROWS, stepPx } from './arrow-keys'

export interface Aim {
  /** Whether points are set now. */
  isOn(): boolean
  /** The map has moved under the cross. */
  moved(): void
  /** The point under the cross is meant. */
  set(): void
}

/** Points by keyboard: arrows move the map, finely, under a cross in its middle; Space sets what is under it. */
export function aimByKeys(map: MapLibreMap, aim: Aim): void {
  map.getCanvas().addEventListener('keydown', (event) => {
    if (!aim.isOn() || event.ctrlKey || event.altKey || event.metaKey) return
    const arrow = ARROWS[event.key]
    if (arrow) {
      const by = stepPx(event)
      map.panBy([arrow[0] * by, arrow[1] * by], { animate: false })
    } else if (event.key === ' ') aim.set()
    else return
    event.preventDefault()
    // Not for the map too, which moves by arrows in large steps.
    event.stopPropagation()
  })
  map.on('move', () => aim.isOn() && map.getCanvas().matches(':focus-visible') && aim.moved())
}
