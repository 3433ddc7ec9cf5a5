import type { Map as MapLibreMap } from 'maplibre-gl'
import { keepInView } from './keep-in-view'
import { type MapContent, soughtIn } from './map-content'
import type { EventMark } from './map-marks'

/** Keeps what is selected in sight until the reader moves the map. */
export class GuardedSelection {
  private guarded: EventMark | null = null

  constructor(
    private readonly map: MapLibreMap,
    /** The selection last looked for. */
    private sought: string | null,
    private readonly reducedMotion: boolean,
  ) {
    map.on('movestart', ({ originalEvent }) => {
      if (originalEvent) this.guarded = null
    })
  }

  /** Looks for a selection that is new. */
  seek(content: MapContent): void {
    const wanted = soughtIn(content)
    if (wanted === this.sought) return
    const mark = content.events.find(({ id }) => id === wanted) ?? null
    if (wanted && !mark) return // not loaded yet, or without a point
    this.sought = wanted
    this.guarded = mark
    this.keep()
  }

  keep(): void {
    if (this.guarded) keepInView(this.map, this.guarded, this.reducedMotion)
  }
}
