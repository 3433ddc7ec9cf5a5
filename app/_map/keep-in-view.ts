import type { Map as MapLibreMap } from 'maplibre-gl'

/** How near to the edge a mark may lie and still be seen whole, its name beside it. */
const MARGIN_PX = 48

/** Pans just so that the point is in the middle, if it is outside the map or at its very edge; else does nothing. */
export function keepInView(map: MapLibreMap, { lng, lat }: { lng: number; lat: number }, reducedMotion: boolean): void {
  const { clientWidth, clientHeight } = map.getContainer()
  const { x, y } = map.project([lng, lat])
  const isSeen = x > MARGIN_PX && x < clientWidth - MARGIN_PX && y > MARGIN_PX && y < clientHeight - MARGIN_PX
  if (isSeen) return
  if (reducedMotion) map.jumpTo({ center: [lng, lat] })
  else map.panTo([lng, lat], { duration: 150 })
}
