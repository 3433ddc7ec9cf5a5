/** Called once: before that, the page needs line and processor for what it is opened for. */
let begin: () => void
const begun = new Promise<void>((resolve) => {
  begin = resolve
})

/** To be called when the map has drawn its first whole picture, or there is none to wait for. */
export function beginSpareTime(): void {
  begin()
}

/** Waits for spare time. */
export function spareTime(): Promise<void> {
  return begun.then(idle)
}

/** Loads what will be wanted later, when there is time for it. What fails is loaded again when it is wanted. */
export function loadInSpareTime(load: () => Promise<unknown>): void {
  spareTime()
    .then(load)
    .catch(() => {})
}

const idle = () =>
  new Promise<void>((resolve) => {
    // Not every browser tells when it has nothing to do.
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 2_000 })
    else setTimeout(resolve, 200)
  })
