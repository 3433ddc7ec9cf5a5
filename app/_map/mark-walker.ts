import type { Map as MapLibreMap } from 'maplibre-gl'
import { ARROWS, type Way } from './arrow-keys'
import { bringIntoSight, isOnAnotherMap } from './clear-sight'
import { isRing, type MarkOptions, openMark } from './mark-actions'
import { nearestThatWay, nearestTo } from './next-stop'
import { stopWords } from './stop-words'
import { type Stop, stopsIn } from './stops'

export interface WalkerOptions extends MarkOptions {
  /** Keys are for something else. */
  isBusy(): boolean
  isSelected(id: string): boolean
  /** The element that says what the keys do. */
  markKeysId: string
}

/** As far as the map itself moves by an arrow key. */
const PAN_PX = 100

/**
 * The way through the marks by keyboard. Enter on the map leads to them; arrows then go to the nearest mark that way,
 * Page Down and Page Up through all of them, Home and End to the first and the last; Enter opens as a click does, and
 * Escape leads back. A screen reader finds a list of which the mark that has the focus is read: the ring about it is
 * the focus itself.
 */
export class MarkWalker {
  private stops: Stop[] = []
  private at: Stop | null = null
  private readonly list = document.createElement('div')
  /** Says what there is no mark to say. */
  private readonly status = document.createElement('p')
  /** Counts the steps: words that come late are for none. */
  private step = 0
  /** Opened, the mark waits to be given the focus back. */
  private isOpened = false

  constructor(
    private readonly map: MapLibreMap,
    private readonly options: WalkerOptions,
  ) {
    const { t } = options.tongue
    this.list.className = 'map-stops'
    this.list.setAttribute('role', 'listbox')
    this.list.setAttribute('aria-label', t('map.marks'))
    this.list.setAttribute('aria-describedby', options.markKeysId)
    this.status.className = 'sr-only'
    this.status.setAttribute('role', 'status')
    map.getContainer().append(this.status)
    map.getCanvas().addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || hasModifier(event) || options.isBusy()) return
      event.preventDefault()
      this.enter()
    })
    this.list.addEventListener('keydown', (event) => this.onKey(event))
    this.list.addEventListener('focusin', () => this.isOpened && this.look())
    this.list.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.list.contains(relatedTarget))) this.leave()
    })
    map.on('move', () => this.place())
    map.on('idle', () => this.hasFocus && this.look())
  }

  private get hasFocus(): boolean {
    return this.list.contains(document.activeElement)
  }

  /** To the selected mark, else to the one last looked at, else to the one in the middle. */
  private enter(): void {
    this.gather()
    const { clientWidth, clientHeight } = this.map.getContainer()
    const middle = { x: clientWidth / 2, y: clientHeight / 2 }
    const first =
      this.stops.find((stop) => this.isSelected(stop)) ??
      this.stops.find(({ key }) => key === this.at?.key) ??
      nearestTo(middle, this.stops)
    const line = first ? '' : this.options.tongue.t('map.noMarks')
    this.status.textContent = line
    if (first) this.goTo(first)
    else this.options.onHover({ ...middle, line })
  }

  private onKey(event: KeyboardEvent): void {
    if (hasModifier(event)) return
    this.isOpened = false
    const { key } = event
    const index = this.stops.findIndex((stop) => stop.key === this.at?.key)
    if (ARROWS[key]) this.walk(ARROWS[key])
    else if (key === 'Home') this.goTo(this.stops[0])
    else if (key === 'End') this.goTo(this.stops.at(-1))
    else if (key === 'PageDown') this.goTo(this.stops[index + 1])
    else if (key === 'PageUp') this.goTo(this.stops[index - 1])
    else if (key === 'Enter' || key === ' ') this.open()
    else if (key === '+' || key === '=') this.map.zoomIn({ animate: !this.options.reducedMotion })
    else if (key === '-') this.map.zoomOut({ animate: !this.options.reducedMotion })
    else if (key === 'Escape') this.map.getCanvas().focus()
    else return
    // Neither for the panel, which closes by Escape, nor for a page that scrolls.
    event.preventDefault()
    event.stopPropagation()
  }

  /** To the nearest mark that way; where there is none in view the map moves, as far as this one stays in it. */
  private walk(way: Way): void {
    const { at } = this
    if (!at) return
    const next = nearestThatWay(at, way, this.stops)
    const { clientWidth, clientHeight } = this.map.getContainer()
    const [x, y] = [at.x - way[0] * PAN_PX, at.y - way[1] * PAN_PX]
    if (next) this.goTo(next)
    else if (x >= 0 && y >= 0 && x <= clientWidth && y <= clientHeight) {
      this.map.panBy([way[0] * PAN_PX, way[1] * PAN_PX], { animate: !this.options.reducedMotion })
      void this.map.once('idle').then(() => {
        const found = this.hasFocus && this.at?.key === at.key && nearestThatWay(this.at, way, this.stops)
        if (found) this.goTo(found)
      })
    }
  }

  private goTo(stop: Stop | undefined): void {
    if (!stop) return
    const step = ++this.step
    this.status.textContent = ''
    this.at = stop
    stopWords(this.map, stop, this.options).then(
      (words) => step === this.step && this.focus(stop, words),
      () => step === this.step && this.look(), // a cluster that is gone
    )
  }

  /** The library's own marks take no focus: what does is an element where the mark is. */
  private focus(stop: Stop, words: string): void {
    const element = document.createElement('div')
    element.setAttribute('role', 'option')
    element.tabIndex = -1
    element.setAttribute('aria-label', words)
    element.setAttribute('aria-selected', String(this.isSelected(stop)))
    const before = this.list.firstElementChild
    this.list.append(element)
    if (!this.list.isConnected) this.map.getContainer().append(this.list)
    this.number(element)
    element.focus({ preventScroll: true })
    before?.remove()
    this.place()
    this.point(stop, words)
    bringIntoSight(this.map, stop, this.options.reducedMotion)
  }

  /** What a pointer there would show. */
  private point({ x, y, ...stop }: Stop, line: string): void {
    this.options.onHover({ x, y, line })
    this.options.onHoverRing('mark' in stop && isRing(stop.mark) ? String(stop.mark.properties.placeId) : null)
  }

  private open(): void {
    if (!this.at) return
    this.isOpened = true
    if ('mark' in this.at) openMark(this.map, this.at.mark, this.at.others, this.options)
    else this.options.onSelectRegion(this.at.region)
  }

  private leave(): void {
    this.step++
    this.options.onHover(null)
    this.options.onHoverRing(null)
    if (!this.isOpened) this.list.remove()
  }

  /** The marks have changed, by zoom or by filter: the same one, or the nearest to where it was. */
  private look(): void {
    this.gather()
    const { at } = this
    if (!at) return
    const same = this.stops.find(({ key }) => key === at.key)
    const next = same ?? nearestTo(this.map.project([at.lng, at.lat]), this.stops)
    if (same) this.stay(same)
    else if (next) this.goTo(next)
    else this.map.getCanvas().focus()
  }

  private stay(stop: Stop): void {
    this.at = stop
    this.place()
    const element = this.list.firstElementChild
    if (!(element instanceof HTMLElement)) return
    this.number(element)
    element.setAttribute('aria-selected', String(this.isSelected(stop)))
    const words = element.getAttribute('aria-label') ?? ''
    this.point(stop, words)
    // It came nearer and is still what it was: the focus, which has not moved, does not tell.
    if (this.isOpened) this.status.textContent = words
  }

  private gather(): void {
    this.stops = stopsIn(this.map).filter((stop) => !isOnAnotherMap(this.map, stop))
  }

  private number(element: HTMLElement): void {
    element.setAttribute('aria-posinset', String(this.stops.findIndex(({ key }) => key === this.at?.key) + 1))
    element.setAttribute('aria-setsize', String(this.stops.length))
  }

  private place(): void {
    const element = this.list.firstElementChild
    if (!this.at || !(element instanceof HTMLElement)) return
    const { x, y } = this.map.project([this.at.lng, this.at.lat])
    element.style.transform = `translate(${x}px, ${y}px)`
  }

  private isSelected(stop: Stop): boolean {
    if (!('mark' in stop)) return false
    const { id, placeId } = stop.mark.properties
    const ids = isRing(stop.mark)
      ? (this.options.ring(String(placeId))?.marks.map((one) => one.id) ?? [])
      : [String(id)]
    return ids.some((one) => this.options.isSelected(one))
  }
}

const hasModifier = ({ ctrlKey, altKey, metaKey }: KeyboardEvent) => ctrlKey || altKey || metaKey
