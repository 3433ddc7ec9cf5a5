import net from 'node:net'
import lighthouse, { desktopConfig } from 'lighthouse'
import { startApp } from '../tests/browser/app'
import { launchBrowser } from '../tests/browser/chromium'

// Lighthouse on the dashboard with the demo articles, as a desk sees it: scores, and what is not whole.
const WHOLE = ['accessibility', 'best-practices']
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
const browser = await launchBrowser({ flags: [`--remote-debugging-port=${port}`] })
try {
  const result = await lighthouse(
    app.url,
    { port, onlyCategories: ['performance', ...WHOLE], logLevel: 'error', maxWaitForLoad: 60_000 },
    desktopConfig,
  )
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  for (const [name, { title, score, auditRefs }] of Object.entries(categories)) {
    console.log(`${title}: ${score ?? 'unknown'}`)
    for (const { id, weight } of auditRefs) {
      const audit = audits[id]
      if (weight > 0 && audit && audit.score !== null && audit.score < 1)
        console.log(`  ${audit.title}: ${audit.score} ${audit.displayValue ?? ''}`)
    }
    if (WHOLE.includes(name) && score !== 1) process.exitCode = 1
  }
  console.log(`  ${METRICS.map((id) => `${audits[id]?.title}: ${audits[id]?.displayValue}`).join('; ')}`)
  const other = audits['mainthread-work-breakdown']?.details
  if (other?.type === 'table')
    for (const { groupLabel, duration } of other.items)
      console.log(`  ${groupLabel}: ${Math.round(Number(duration))} ms`)
} finally {
  await browser.close()
  await app.stop()
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo
      probe.close(() => resolve(port))
    })
  })
}
