import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { Worker } from 'node:worker_threads'
import type { Browser } from 'playwright-core'
import { pageProcesses } from './processes'

interface Sample {
  /** When it was taken, on the clock that the browser's traces have, in microseconds. */
  from: number
  to: number
  /** How long the thread has waited for a processor since it began. */
  waitedMs: number
}

/** What comes so soon after a task may be counted with it: the system counts a wait when it is over. */
const NEAR_US = 3000

/** How long main threads of a browser's pages waited for a processor: they had work, and others were at theirs. */
export class RunQueue {
  private constructor(private readonly samples: ReadonlyMap<number, readonly Sample[]>) {}

  /**
   * Watches the browser's pages while `act` goes on. Null where the system doesn't count it: Linux does, in `schedstat`
   * (kernel.org: Documentation/scheduler/sched-stats).
   */
  static async during(browser: Browser, act: () => Promise<unknown>): Promise<RunQueue | null> {
    if (!existsSync('/proc/self/schedstat')) {
      await act()
      return null
    }
    const pids = await pageProcesses(browser)
    const stop = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)
    const sampler = new Worker(new URL('run-queue-sampler.mjs', import.meta.url), { workerData: { pids, stop } })
    await once(sampler, 'message')
    try {
      await act()
    } finally {
      Atomics.store(new Int32Array(stop), 0, 1)
      Atomics.notify(new Int32Array(stop), 0)
    }
    const [samples] = (await once(sampler, 'message')) as [[number, Sample[]][]]
    return new RunQueue(new Map(samples))
  }

  /**
   * Within a task of the page's process; rather too little where samples are missing in it. Null where nothing is
   * known of the process: some systems have the file and count nothing.
   */
  waitedMs(pid: number, { from, to }: { from: number; to: number }): number | null {
    const samples = this.samples.get(pid) ?? []
    if (!samples.some(({ waitedMs }) => waitedMs > 0)) return null
    const first = samples.find((sample) => sample.from >= from)
    const after = samples.find((sample) => sample.from >= to)
    const last = after && after.to <= to + NEAR_US ? after : samples.findLast((sample) => sample.to <= to)
    return first && last ? Math.max(0, last.waitedMs - first.waitedMs) : 0
  }
}
