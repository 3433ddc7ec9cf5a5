import type { Map as MapLibreMap } from 'maplibre-gl'

/** Two maps that look at the same place: each follows the other at once. Returns what parts them. */
export function moveTogether(leader: MapLibreMap, follower: MapLibreMap): () => void {
  // A map that is brought somewhere says that it moves, too.
  let isFollowing = false
  const follow = (from: MapLibreMap, to: MapLibreMap) => () => {
    if (isFollowing) return
    isFollowing = true
    to.jumpTo({ center: from.getCenter(), zoom: from.getZoom() })
    isFollowing = false
  }
  const [forth, back] = [follow(leader, follower), follow(follower, leader)]
  forth()
  leader.on('move', forth)
  follower.on('move', back)
  return () => {
    leader.off('move', forth)
    follower.off('move', back)
  }
}
