import { execFileSync } from 'node:child_process'
import type { Browser } from 'playwright-core'

const PAGE = 'renderer'

async function processesOf(browser: Browser): Promise<{ type: string; id: number }[]> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo
}

/** The process ids of the browser's pages, with their workers. */
export async function pageProcesses(browser: Browser): Promise<number[]> {
  return (await processesOf(browser)).filter(({ type }) => type === PAGE).map(({ id }) => id)
}

/**
 * Lets the browser have a processor whenever it wants one, its pages' main threads before all, so that only server,
 * database and what stands in for a graphics card wait (Linux, `chrt`). Throws where one may not, as who isn't root.
 */
export async function putBrowserFirst(browser: Browser): Promise<void> {
  const chrt = (...args: string[]) => execFileSync('chrt', ['--rr', ...args])
  for (const { type, id } of await processesOf(browser)) {
    if (type === 'GPU') continue
    chrt('--all-tasks', '--pid', '10', String(id))
    if (type === PAGE) chrt('--pid', '20', String(id))
  }
}
