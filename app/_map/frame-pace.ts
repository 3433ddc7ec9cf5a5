import { CardWork } from './card-work'

const all = new Set<FramePace>()
/** One answer for all maps in a frame: those that move together are drawn together. */
let asked = { at: Number.NaN, isBusy: false }

/**
 * Holds a map's next frame back while the graphics card draws the last one. By itself the library gives it frame after
 * frame, which a slow card draws late, of where the map was long ago; and what the page does next waits for all of them.
 */
export class FramePace {
  private work: CardWork | undefined

  constructor(private readonly contextOf: () => WebGL2RenderingContext) {
    all.add(this)
  }

  /** Whether the frame that begins at this instant is one too many. */
  isTooSoon(at: number): boolean {
    if (at !== asked.at) asked = { at, isBusy: [...all].some(({ work }) => work?.isBusy()) }
    return asked.isBusy
  }

  /** To be called after each frame. */
  drawn(): void {
    this.work ??= new CardWork(this.contextOf())
    this.work.given()
  }

  remove(): void {
    all.delete(this)
    this.work?.end()
  }
}
