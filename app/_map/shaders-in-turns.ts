import type { Map as MapLibreMap } from 'maplibre-gl'
import { nextTask } from '@/app/_ui/work-queue'
import { CardWork } from './card-work'

type Painter = MapLibreMap['painter']
/** Has the map render a frame in which `paint` stands in for the painter's own work. */
type RenderFrame = (paint: Painter['render']) => void

/** A turn begins no other layer after that. A shader takes about as long, so most turns have one. */
const TURN_MS = 8
/** How often the graphics card is asked whether it is done, and for how long: one that never says so is gone on without. */
const ASK_MS = 4
const PATIENCE_MS = 1000

/**
 * Draws the layers of a frame where nobody sees them, some at a time: each brings its shaders, and is made ready for by
 * the graphics card, while the page answers its reader. By itself the library compiles all shaders in the first frame,
 * and the page stands still for it. Ends early when `isWanted` says no more, or the context is lost.
 */
export async function shadersInTurns(
  painter: Painter,
  renderFrame: RenderFrame,
  isWanted: () => boolean,
): Promise<void> {
  const drawn = new Set<string>()
  const aside = aPixelAside(painter)
  let isMore = true
  try {
    while (isMore && isWanted() && !painter.context.gl.isContextLost()) {
      const { render } = painter
      // All of a frame, since what has come meanwhile is to be placed before it is drawn.
      renderFrame((...frame) => {
        isMore = drawTurn(painter, () => render.apply(painter, frame), aside, drawn)
      })
      await cardIsDone(new CardWork(painter.context.gl), isWanted)
    }
  } finally {
    aside.remove()
  }
}

/** Draws the next layers; returns whether there are others. */
function drawTurn(painter: Painter, draw: () => void, aside: Aside, drawn: Set<string>): boolean {
  const { bindFramebuffer } = painter.context
  const { renderLayer } = painter
  const { set } = bindFramebuffer
  let began: number | undefined
  let isMore = false
  painter.renderLayer = (...args) => {
    const [, , layer, tiles, { currentPass }] = args
    const key = `${currentPass} ${layer.id}`
    // What has no tiles yet may have some in the next turn.
    if (drawn.has(key) || (layer.source && !tiles?.length)) return
    began ??= performance.now()
    if (performance.now() - began > TURN_MS) isMore = true
    else {
      drawn.add(key)
      renderLayer.apply(painter, args)
    }
  }
  // Null is the canvas.
  bindFramebuffer.set = (buffer) => set.call(bindFramebuffer, buffer ?? aside.framebuffer)
  try {
    draw()
  } finally {
    painter.renderLayer = renderLayer
    bindFramebuffer.set = set
    bindFramebuffer.set(null)
  }
  return isMore
}

interface Aside {
  framebuffer: WebGLFramebuffer
  remove(): void
}

/** Like the canvas in all that shaders depend on. */
function aPixelAside({ context: { gl } }: Painter): Aside {
  const framebuffer = gl.createFramebuffer()
  const parts = (
    [
      [gl.COLOR_ATTACHMENT0, gl.RGBA8],
      [gl.DEPTH_STENCIL_ATTACHMENT, gl.DEPTH24_STENCIL8],
    ] as const
  ).map(([attachment, format]) => {
    const part = gl.createRenderbuffer()
    gl.bindRenderbuffer(gl.RENDERBUFFER, part)
    gl.renderbufferStorage(gl.RENDERBUFFER, format, 1, 1)
    gl.bindFramebuffer(gl.FRAMEBUFFER, framebuffer)
    gl.framebufferRenderbuffer(gl.FRAMEBUFFER, attachment, gl.RENDERBUFFER, part)
    return part
  })
  gl.bindFramebuffer(gl.FRAMEBUFFER, null)
  return {
    framebuffer,
    remove: () => {
      gl.deleteFramebuffer(framebuffer)
      for (const part of parts) gl.deleteRenderbuffer(part)
    },
  }
}

/** Who asks the card for anything else waits until it is done with what it has to do. */
async function cardIsDone(work: CardWork, isWanted: () => boolean): Promise<void> {
  await nextTask()
  while (isWanted() && work.ageMs < PATIENCE_MS && work.isBusy())
    await new Promise((resolve) => setTimeout(resolve, ASK_MS))
  work.end()
}
