/**
 * What is measured in each page alike: when a picture was whole, by the clock of the page. Drawing goes on after the
 * library's call has returned, in a process of its own; reading a pixel back waits for it.
 */
export interface Watch {
  /** When each picture was whole, in milliseconds since the navigation. */
  drawn: number[]
  /** When a still picture with the same dots was painted, for a map that shows one before; null for others. */
  still: number | null
}

declare global {
  var benchWatch: Watch
}

globalThis.benchWatch = { drawn: [], still: null }

/** To be called when the library says that all is drawn. */
export function noteDrawn(canvas: HTMLCanvasElement | null): void {
  const gl = canvas?.getContext('webgl2')
  gl?.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4))
  globalThis.benchWatch.drawn.push(performance.now())
}
