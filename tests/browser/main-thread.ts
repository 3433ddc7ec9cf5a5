/** What the page's main thread does while something happens, task by task. */
import type { Page } from 'playwright-core'

/** One task: what else the page is asked for waits until it is over. */
export interface Task {
  /**
   * Processor time of the thread. The time on the clock says nothing on a machine that others use as well, and where
   * a software renderer stands in for the graphics card.
   */
  ms: number
  /** The same on the clock. */
  elapsed: number
  /** The longest of what was done in it. */
  did: string
}

interface TraceEvent {
  name: string
  ph: string
  pid: number
  tid: number
  ts: number
  dur?: number
  tdur?: number
  args?: { data?: { url?: string; functionName?: string } }
}

const CATEGORIES = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing']
const MARK = 'the page under test'

/** The tasks of the page while `act` goes on, longest first. */
export async function tasksWhile(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: CATEGORIES })
  // Says which of all threads is the page's.
  await page.evaluate((name) => void performance.mark(name), MARK)
  await act()
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const mark = trace.traceEvents.find(({ name }) => name === MARK)
  if (!mark) throw new Error('the trace does not have the page')
  const own = trace.traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
  const tasks = own.filter(({ name }) => name === 'RunTask').sort((a, b) => (b.tdur ?? 0) - (a.tdur ?? 0))
  if (!tasks.some(({ tdur }) => tdur)) throw new Error('the trace does not have the time of the processor')
  return tasks.map((task) => ({ ms: (task.tdur ?? 0) / 1000, elapsed: (task.dur ?? 0) / 1000, did: doneIn(task, own) }))
}

function doneIn(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0)
  return events
    .filter((one) => one !== task && one.ts >= task.ts && one.ts + (one.dur ?? 0) <= end && (one.tdur ?? 0) > 5000)
    .sort((a, b) => a.ts - b.ts)
    .map(({ name, tdur, args }) => {
      const { functionName, url } = args?.data ?? {}
      return [name, functionName, url?.split('/').at(-1), `${Math.round((tdur ?? 0) / 1000)} ms`]
        .filter(Boolean)
        .join(' ')
    })
    .join(', ')
}
