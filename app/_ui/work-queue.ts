/** A task of the page longer than this is felt by who types or drags meanwhile; half a frame leaves room for the frame. */
const SLICE_MS = 8

/** Does what it is given one after the other, in tasks so short that the page stays quick however much there is. */
export function workQueue(): <Result>(work: () => Result) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  let began = Number.NEGATIVE_INFINITY
  return (work) => {
    const done = last.then(async () => {
      if (performance.now() - began > SLICE_MS) {
        await nextTask()
        began = performance.now()
      }
      return work()
    })
    last = done.catch(() => undefined)
    return done
  }
}

/** Goes on in a task of its own, after the page has answered its reader. */
export function nextTask(): Promise<void> {
  // Not in every browser yet.
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } }
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve))
}
