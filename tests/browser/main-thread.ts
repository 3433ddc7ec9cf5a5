/** What the page's main thread does while something happens, task by task. */
import type { Page } from 'playwright-core'
import { RunQueue } from './run-queue'

/** One task: what else the page is asked for waits until it is over. Times are in milliseconds. */
export interface Task {
  /**
   * How long the page kept its reader waiting: the time on the clock, less what the thread waited for a processor
   * while others had them all. Where the system doesn't tell that, it is the thread's processor time.
   */
  ms: number
  processorMs: number
  clockMs: number
  /** The longest of what was done in it, by the clock. */
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

/** The tasks of the page while `act` goes on. */
export async function tasksWhile(page: Page, act: () => Promise<unknown>): Promise<Task[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('the page has no browser')
  await browser.startTracing(page, { categories: CATEGORIES })
  // Says which of all threads is the page's.
  await page.evaluate((name) => void performance.mark(name), MARK)
  const queue = await RunQueue.during(browser, act)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const mark = trace.traceEvents.find(({ name }) => name === MARK)
  if (!mark) throw new Error('the trace does not have the page')
  const own = trace.traceEvents.filter(({ ph, pid, tid }) => ph === 'X' && pid === mark.pid && tid === mark.tid)
  const tasks = own.filter(({ name }) => name === 'RunTask')
  if (!tasks.some(({ tdur }) => tdur)) throw new Error('the trace does not have the time of the processor')
  return tasks.map((task) => {
    const [processorMs, clockMs] = [(task.tdur ?? 0) / 1000, (task.dur ?? 0) / 1000]
    const times = { from: task.ts, to: task.ts + (task.dur ?? 0) }
    const waitedMs = queue?.waitedMs(mark.pid, times) ?? null
    const ms = waitedMs === null ? processorMs : Math.max(processorMs, clockMs - waitedMs)
    return { ms, processorMs, clockMs, did: doneIn(task, own) }
  })
}

function doneIn(task: TraceEvent, events: readonly TraceEvent[]): string {
  const end = task.ts + (task.dur ?? 0)
  return events
    .filter((one) => one !== task && one.ts >= task.ts && one.ts + (one.dur ?? 0) <= end && (one.dur ?? 0) > 5000)
    .sort((a, b) => a.ts - b.ts)
    .map(({ name, dur, args }) => {
      const { functionName, url } = args?.data ?? {}
      return [name, functionName, url?.split('/').at(-1), `${Math.round((dur ?? 0) / 1000)} ms`]
        .filter(Boolean)
        .join(' ')
    })
    .join(', ')
}
