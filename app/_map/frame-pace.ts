import { CardWork } from './card-work'

/** A card that takes longer for a frame is slow: what it is given beside it only waits. */
const QUICK_MS = 25
/** One that says nothing for so long is gone on without. */
const PATIENCE_MS = 1000

const all = new Set<FramePace>()
/** One answer for all maps in a frame: those that move together are drawn together. */
let asked = { at: Number.NaN, isTooSoon: false }

/**
 * Holds a map's next frame back while a slow graphics card draws the last one. By itself the library gives it frame
 * after frame, which it draws late, of where the map was long ago; and what the page does next waits for all of them.
 */
export class FramePace {
  /** That are not known to be drawn, the oldest first. */
  private readonly frames: CardWork[] = []
  private card: 'quick' | 'slow' | 'mute' = 'quick'

  constructor(private readonly contextOf: () => WebGL2RenderingContext) {
    all.add(this)
  }

  /** Whether the frame that begins at this instant is one too many. */
  isTooSoon(at: number): boolean {
    if (at !== asked.at) asked = { at, isTooSoon: [...all].some((pace) => pace.isHeld()) }
    return asked.isTooSoon
  }

  /** To be called after each frame. */
  drawn(): void {
    this.frames.push(new CardWork(this.contextOf()))
  }

  remove(): void {
    all.delete(this)
    for (const frame of this.frames) frame.end()
  }

  private isHeld(): boolean {
    for (const frame of [...this.frames]) {
      const { ageMs } = frame
      const isBusy = frame.isBusy()
      if (isBusy && ageMs < PATIENCE_MS) {
        if (ageMs > QUICK_MS && this.card === 'quick') this.card = 'slow'
        return this.card === 'slow'
      }
      if (isBusy) this.card = 'mute'
      // Seen late, it may have been done for long.
      else if (ageMs <= QUICK_MS) this.card = 'quick'
      else if (this.card === 'mute') this.card = 'slow'
      frame.end()
      this.frames.shift()
    }
    return false
  }
}
