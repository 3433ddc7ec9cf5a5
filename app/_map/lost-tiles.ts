import type { Map as MapLibreMap } from 'maplibre-gl'
import { isGateway } from '@/app/_ui/server/gateway'
import { isServerGone, onServerBack } from '@/app/_ui/server/server-watch'

/** What the library tells with the error of a tile, beyond what its types say. */
export interface TileError {
  error: { message: string; status?: number }
  sourceId?: string
  tile?: { tileID: { canonical: { x: number; y: number; z: number } } }
}

/** Tiles that are missing because the server was lost: asked for again when it is back, as the library does not. */
export class LostTiles {
  private lost: Required<Pick<TileError, 'sourceId' | 'tile'>>[] = []
  /** To be called when the map is taken away. */
  readonly stop: () => void

  constructor(private readonly map: MapLibreMap) {
    this.stop = onServerBack(() => this.mend())
  }

  /** True when the error is of such a tile, which is remembered. */
  take({ error, sourceId, tile }: TileError): boolean {
    if (!sourceId || !tile || !(error.status === 0 || isGateway(error.status ?? 200))) return false
    this.lost.push({ sourceId, tile })
    void isServerGone().then((isGone) => isGone || console.error(error))
    return true
  }

  private mend(): void {
    // One by one: of those that have failed, reloading a whole source waits for ever.
    for (const { sourceId, tile } of this.lost)
      if (this.map.getSource(sourceId)) this.map.refreshTiles(sourceId, [tile.tileID.canonical])
    this.lost = []
  }
}
