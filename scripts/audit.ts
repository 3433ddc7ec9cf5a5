import net from 'node:net'
import lighthouse, { desktopConfig, type Result } from 'lighthouse'
import { startApp } from '../tests/browser/app'
import { launchBrowser } from '../tests/browser/chromium'

// Lighthouse on the dashboard with the demo articles, as a desk sees it: scores, and what is not whole. A first visit
// opens with the introduction, and its map begins after that; another visit has the map at once.
const FULL = ['accessibility', 'best-practices']
const LEAST_PERFORMANCE = 0.9
/** The middle one counts: a run differs from the next, most of all on a machine that has other things to do. */
const RUNS = 3
/** What the score of performance is made of. */
const METRICS = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'speed-index',
]

const port = await freePort()
const app = await startApp()
// As a browser does by itself where there is no graphics card: its tests have one imitated for the whole of the page,
// and then a page waits for pictures of it that Lighthouse takes.
const flags = [`--remote-debugging-port=${port}`, '--disable-gpu-compositing']
const browser = await launchBrowser({ flags })
try {
  // Lighthouse opens pages of its own, past what the browser's other pages remember.
  await report('A first visit')
  const session = await browser.newBrowserCDPSession()
  await session.send('Storage.setCookies', {
    cookies: [{ name: 'groundtrace-introduced', value: '1', url: app.url }],
  })
  await report('Another visit')
} finally {
  await browser.close()
  await app.stop()
}

async function report(visit: string): Promise<void> {
  const results: Result[] = []
  for (let run = 0; run < RUNS; run++) results.push(await audit())
  const performance = ({ categories }: Result) => categories.performance?.score ?? 0
  results.sort((a, b) => performance(a) - performance(b))
  const middle = results[RUNS >> 1]
  if (!middle) return
  console.log(`${visit}: performance ${results.map(performance).join(', ')}; of the middle one:`)
  for (const [name, { title, score, auditRefs }] of Object.entries(middle.categories)) {
    console.log(`  ${title}: ${score ?? 'unknown'}`)
    for (const { id, weight } of auditRefs) {
      const audit = middle.audits[id]
      if (weight > 0 && audit && audit.score !== null && audit.score < 1)
        console.log(`    ${audit.title}: ${audit.score} ${audit.displayValue ?? ''} ${foundBy(audit)}`)
    }
    if (FULL.includes(name) && score !== 1) process.exitCode = 1
  }
  console.log(`  ${METRICS.map((id) => `${middle.audits[id]?.title}: ${middle.audits[id]?.displayValue}`).join('; ')}`)
  if (performance(middle) < LEAST_PERFORMANCE) process.exitCode = 1
}

/** What an audit lists where it says yes or no. */
function foundBy({ scoreDisplayMode, details }: Result['audits'][string]): string {
  return scoreDisplayMode === 'binary' && details?.type === 'table' ? JSON.stringify(details.items) : ''
}

async function audit(): Promise<Result> {
  const result = await lighthouse(
    app.url,
    { port, onlyCategories: ['performance', ...FULL], logLevel: 'error', maxWaitForLoad: 60_000 },
    desktopConfig,
  )
  if (!result) throw new Error('Lighthouse gave no result')
  return result.lhr
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
