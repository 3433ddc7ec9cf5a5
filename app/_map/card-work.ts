/** A card that never says that it is done is gone on without. */
const PATIENCE_MS = 1000

/** What a graphics context has been given to draw. The card is asked whether it is done, and never waited for. */
export class CardWork {
  private sync: WebGLSync | null = null
  private givenAt = Number.NEGATIVE_INFINITY

  constructor(private readonly gl: WebGL2RenderingContext) {}

  /** To be called when it has been given something; what was given before counts with it. */
  given(): void {
    this.end()
    // Null after the context was lost.
    this.sync = this.gl.fenceSync(this.gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    this.gl.flush()
    this.givenAt = performance.now()
  }

  isBusy(): boolean {
    const { gl, sync } = this
    const isAsked = sync !== null && performance.now() < this.givenAt + PATIENCE_MS
    return isAsked && gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.UNSIGNALED
  }

  end(): void {
    this.gl.deleteSync(this.sync)
    this.sync = null
  }
}
