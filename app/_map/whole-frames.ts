import type { AddLayerObject, MapOptions, MapSourceDataEvent } from 'maplibre-gl'
import { nextTask } from '@/app/_ui/work-queue'
import { FramePace } from './frame-pace'
import { MapLibreMap } from './library'
import { shadersInTurns } from './shaders-in-turns'

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
  private patientUntil = 0
  /** Whether a frame was asked for meanwhile. */
  private isWanted = false
  private isDrawing = false
  /** Until its first picture is released. */
  private isStarting = false
  private isReadyingShaders = false
  /** Whether anything may be seen: a frame of nothing but water costs as much as any. */
  private isBegun = false
  private isResizing = false
  /** Sources of which nothing is seen: what comes of them draws nothing. The library's constructor fires events already. */
  private unseen: ReadonlySet<string> | undefined
  /** What happens now is no reason to draw. */
  private isOfUnseen = false
  /** Whether a frame was drawn since the map was last idle. */
  private isIdleOwed = false
  /** Whether layers may be seen whose sources have no tiles yet. */
  private isRestyled = false
  private readonly pace = new FramePace(() => this.painter.context.gl)

  constructor(options: MapOptions) {
    super(options)
    this.on('render', this.trustPlacement)
    this.on('idle', () => {
      this.isIdleOwed = false
      // The library does that once only.
      this._idleTriggered = true
    })
  }

  /** To be called when the style is there: its first frame, which is on its way, asks for tiles; the next has them all. */
  holdFirst(): void {
    this.isStarting = true
    this.hold(Object.keys(this.getStyle().sources), START_PATIENCE_MS)
    this.once('render', () => this.drawWhenWhole())
  }

  /** To be called before these sources are given new data; `drawWhenWhole` is to follow. */
  hold(sources: readonly string[], patienceMs = PATIENCE_MS): void {
    this.awaited = [...new Set([...(this.awaited ?? []), ...sources])]
    const now = performance.now()
    this.patientUntil = Math.max(this.patientUntil, now + patienceMs)
    clearTimeout(this.patience)
    this.patience = window.setTimeout(() => this.endWaiting(), this.patientUntil - now)
  }

  /** To be called when they have been given them. */
  drawWhenWhole(): void {
    if (!this.awaited) return
    // A move that began before there was anything to hold back.
    if (!this.isBegun && this.isMoving()) {
      this.release()
      return
    }
    this.off('sourcedata', this.onData)
    this.on('sourcedata', this.onData)
    this.off('movestart', this.onMove)
    this.on('movestart', this.onMove)
    if ((this.style._changed || this.isRestyled) && !this.isDrawing) this.askForTiles()
    this.isRestyled = false
    this.releaseWhenWhole()
  }

  /** Draws from here on as ever. */
  release(): void {
    if (!this.awaited) return
    this.off('sourcedata', this.onData)
    this.off('movestart', this.onMove)
    this.isStarting = false
    this.isBegun = true
    clearTimeout(this.patience)
    this.patientUntil = 0
    this.awaited = undefined
    if (this.isWanted) this.triggerRepaint()
    this.isWanted = false
  }

  /** To be called when layers of a source that has no tiles may be seen from now on. */
  restyle(): void {
    this.isRestyled = true
    // What has its tiles already has no place in the picture yet.
    this.style.triggerSymbolPlacement()
    this._update(true)
  }

  /** Nothing of these sources is seen. Of them `loaded` load what belongs in the view; a layer of each is to ask for it. */
  loadUnseen(sources: readonly string[], loaded: readonly string[]): void {
    this.unseen = new Set(sources)
    for (const id of loaded) {
      const manager = this.style.tileManagers[id]
      if (!manager) continue
      // By itself the library would find that out, and ask for the tiles, in a frame.
      manager.used = true
      manager.update(this._camera.transform)
    }
  }

  /** What is not seen is no longer loaded, from now on and not from the next change of the style. */
  dropUnseen(): void {
    for (const id of this.unseen ?? []) {
      const manager = this.style.tileManagers[id]
      if (manager) manager.used = false
    }
    this.oweNoIdle()
  }

  /** What was made ready unseen is seen from now on, at once and without fades, and these sources are not. */
  changeUnseen(sources: readonly string[]): void {
    this.unseen = new Set(sources)
    this._idleTriggered = false
    this._update(true)
  }

  /** Does something that nobody sees yet: no frame is drawn for it. */
  quietly(work: () => void): void {
    const before = this.isOfUnseen
    this.isOfUnseen = true
    try {
      work()
    } finally {
      this.isOfUnseen = before
    }
  }

  override fire(event: { type: string } | string, properties?: object): this {
    const fire = () => void super.fire(event as never, properties)
    const source = typeof event === 'object' && 'sourceId' in event ? String(event.sourceId) : ''
    if (!this.unseen?.has(source)) fire()
    else {
      this.quietly(fire)
      // By itself the library has it ask for its first tiles in a frame.
      if (typeof event === 'object' && 'sourceDataType' in event && event.sourceDataType === 'content')
        this.style?.tileManagers[source]?.update(this._camera.transform)
      this.oweNoIdle()
    }
    return this
  }

  /** A frame that was drawn while something unseen was loaded did not say that all is there: another one does. */
  private oweNoIdle(): void {
    if (this.isIdleOwed && this.style?.loaded()) this.triggerRepaint()
  }

  /** A layer of ours, which no reader's browser has to check. */
  override addLayer(layer: AddLayerObject, beforeId?: string): this {
    this.style.addLayer(layer, beforeId, { validate: false })
    return this._update(true)
  }

  override triggerRepaint(): void {
    if (this.isOfUnseen) return
    if (this.awaited && !this.isMoving()) this.isWanted = true
    else super.triggerRepaint()
  }

  /** A canvas of another size is empty: that is seen, once there was a picture on it. The library's constructor calls it. */
  override resize(eventData?: unknown, constrainTransform?: boolean): this {
    if (!this.isStarting) this.release()
    this.isResizing = true
    super.resize(eventData, constrainTransform)
    this.isResizing = false
    if (this.isStarting) this.style._updateSources(this._camera.transform)
    return this
  }

  override remove(): void {
    this.release()
    this.pace.remove()
    super.remove()
  }

  override _render(at: number): this {
    // What is to be drawn at once has no instant.
    if (this.isBegun && at > 0 && this.pace.isTooSoon(at)) this.triggerRepaint()
    else if (this.isBegun) {
      this.renderAs(at, this.painter.render)
      this.pace.drawn()
    } else if (this.awaited) this.renderUndrawn(() => {}, at)
    else this.renderAs(at, () => {})
    return this
  }

  /** Draws at once what there is, be it whole or not. */
  override redraw(): this {
    this.release()
    return super.redraw()
  }

  /** A frame in which `paint` stands in for the painter's own. */
  private renderAs(at: number, paint: WholeFrameMap['painter']['render']): void {
    const { painter } = this
    const { render } = painter
    painter.render = paint
    this.isDrawing = true
    try {
      super._render(at)
    } finally {
      this.isDrawing = false
      painter.render = render
    }
  }

  /** The style, brought up to date for a frame, says that it has changed: by itself the library then draws the same again. */
  override _update(style?: boolean): this {
    if (this.isOfUnseen) {
      this._styleDirty ||= style ?? false
      return this
    }
    if (!this.isDrawing || !style || this.style._changed) return super._update(style)
    this._sourcesDirty = true
    return this
  }

  /** New marks count as misplaced in the frame in which they are placed, for fades; without fades all of them are. */
  private readonly trustPlacement = (): void => {
    this.isIdleOwed = true
    const fades = this._idleTriggered && this._fadeDuration > 0
    if (!fades) this._placementDirty = false
  }

  private readonly onMove = (): void => {
    if (!this.isStarting || !this.isResizing) this.release()
  }

  private readonly onData = ({ sourceDataType, sourceId }: MapSourceDataEvent): void => {
    if (this.unseen?.has(sourceId)) return
    // What has come for the first time has no tiles yet: by itself the library asks for them in the next frame.
    if (sourceDataType === 'content') this.style._updateSources(this._camera.transform)
    // A source says first that it knows where its new tiles are, while it still has the old ones.
    if (sourceDataType !== 'metadata') this.releaseWhenWhole()
  }

  /** What has come into sight asks for its tiles in a frame only: here in one of which nothing is drawn. */
  private askForTiles(): void {
    this.renderUndrawn(() => {})
  }

  /** A frame that is still to be drawn; `paint` stands in for the painter's own. */
  private renderUndrawn(paint: WholeFrameMap['painter']['render'], at = performance.now()): void {
    this.renderAs(at, (...frame) => {
      paint(...frame)
      this._sourcesDirty = true
    })
  }

  private releaseWhenWhole(): void {
    if (this.awaited?.every((id) => !this.getSource(id) || this.isSourceLoaded(id))) this.endWaiting()
  }

  private endWaiting(): void {
    if (this.isBegun) this.release()
    else void this.readyShaders()
  }

  /** Before the first picture, which would stop the page for them. */
  private async readyShaders(): Promise<void> {
    if (this.isReadyingShaders) return
    this.isReadyingShaders = true
    // Not in the midst of a frame.
    await nextTask()
    const { painter } = this
    // After its context was lost the map has another one.
    const isWanted = () => !this.isBegun && this.painter === painter
    try {
      if (isWanted()) await shadersInTurns(painter, (paint) => this.renderUndrawn(paint), isWanted)
    } finally {
      this.isReadyingShaders = false
      if (!this.isBegun) this.begin()
    }
  }

  /** The first picture; what has been given meanwhile is waited for as ever. */
  private begin(): void {
    this.isBegun = true
    this.isStarting = false
    if (performance.now() < this.patientUntil) this.releaseWhenWhole()
    else this.release()
  }
}
