import { MapLibreMap } from './library'

/** Longer nobody waits for what is new; then what there is of it is drawn. */
const PATIENCE_MS = 400
/** Nor for the first picture: on a slow line the ground comes piece by piece. */
const START_PATIENCE_MS = 1000

/**
 * A map that draws new data once, when all of it is there. By itself the library draws a frame for each source and
 * each tile that arrives: half pictures, of which each costs as much as the whole one. While the reader moves the map
 * nothing is held back.
 */
export class WholeFrameMap extends MapLibreMap {
  private awaited: readonly string[] | undefined
  private patience: number | undefined

  /** To be called when the style is there: its first frame asks for tiles, the next one is to have them all. */
  holdFirst(): void {
    this.once('render', () => this.holdFor(Object.keys(this.getStyle().sources), START_PATIENCE_MS))
  }

  /** To be called when these sources have been given new data. */
  holdFor(sources: readonly string[], patienceMs = PATIENCE_MS): void {
    if (!this.awaited) {
      this.on('data', this.releaseWhenWhole)
      this.on('movestart', this.release)
    }
    this.awaited = sources
    clearTimeout(this.patience)
    this.patience = window.setTimeout(this.release, patienceMs)
    this.releaseWhenWhole()
  }

  /** Draws from here on as ever. */
  release = (): void => {
    if (!this.awaited) return
    this.off('data', this.releaseWhenWhole)
    this.off('movestart', this.release)
    clearTimeout(this.patience)
    this.awaited = undefined
    this.triggerRepaint()
  }

  override triggerRepaint(): void {
    if (!this.awaited || this.isMoving()) super.triggerRepaint()
  }

  override remove(): void {
    this.release()
    super.remove()
  }

  private releaseWhenWhole = (): void => {
    if (this.awaited?.every((id) => !this.getSource(id) || this.isSourceLoaded(id))) this.release()
  }
}
