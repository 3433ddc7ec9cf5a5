/** All that a graphics context has been given until now. The card is asked whether it is done, and never waited for. */
export class CardWork {
  private readonly givenAt = performance.now()
  /** Null after the context was lost. */
  private readonly sync: WebGLSync | null

  constructor(private readonly gl: WebGL2RenderingContext) {
    this.sync = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0)
    gl.flush()
  }

  get ageMs(): number {
    return performance.now() - this.givenAt
  }

  isBusy(): boolean {
    const { gl, sync } = this
    return this.isOfContext(sync) && gl.getSyncParameter(sync, gl.SYNC_STATUS) === gl.UNSIGNALED
  }

  end(): void {
    if (this.isOfContext(this.sync)) this.gl.deleteSync(this.sync)
  }

  /** A context that was lost and restored knows nothing of before. */
  private isOfContext(sync: WebGLSync | null): sync is WebGLSync {
    return this.gl.isSync(sync)
  }
}
