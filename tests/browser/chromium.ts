import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Browser, type BrowserContext, chromium } from 'playwright-core'

const ROOT = path.resolve(import.meta.dirname, '../..')

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]

// No calls home, and WebGL drawn in software: the same picture on every machine. Text and boxes are painted by the
// processor itself, as where there is no graphics card: to imitate a card for them takes a third of a page's start.
const FLAGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
]

/**
 * Starts a headless Chromium: `CHROMIUM_PATH`, else an installed one, else the one inside the npm package. Its reader
 * has had the introduction, except a `newcomer`.
 */
export async function launchBrowser({ newcomer = false, flags = [] as readonly string[] } = {}): Promise<Browser> {
  const asked = process.env.CHROMIUM_PATH
  const executablePath = asked ?? INSTALLED.find((file) => existsSync(file)) ?? packagedChromium()
  const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...flags] })
  if (!newcomer) browser.on('context', rememberIntroduction)
  return browser
}

/** As app/_dashboard/introduction/introduced.ts does. */
function rememberIntroduction(context: BrowserContext): void {
  const hosts = ['127.0.0.1', 'localhost']
  void context.addCookies(hosts.map((domain) => ({ name: 'groundtrace-introduced', value: '1', domain, path: '/' })))
}

/**
 * Unpacks the packaged Chromium once per version and returns the program's path. The package always
 * unpacks into the temporary folder and takes a half-written file for a finished one, so each process
 * unpacks into a folder of its own and moves it into place in one step.
 */
function packagedChromium(): string {
  const manifest = path.join(ROOT, 'node_modules/@sparticuz/chromium/package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const cache = path.join(ROOT, 'node_modules/.cache')
  const home = path.join(cache, `chromium-${version}`)
  const program = path.join(home, 'chromium')
  if (existsSync(program)) return program

  mkdirSync(cache, { recursive: true })
  const staging = mkdtempSync(path.join(cache, 'chromium-unpacking-'))
  const unpack = "import chromium from '@sparticuz/chromium'; await chromium.executablePath()"
  execFileSync(process.execPath, ['--input-type=module', '--eval', unpack], {
    cwd: ROOT,
    env: { ...process.env, TMPDIR: staging },
  })
  try {
    renameSync(staging, home)
  } catch (error) {
    // Another process was faster: its copy is as good as ours.
    rmSync(staging, { recursive: true, force: true })
    if (!existsSync(program)) throw error
  }
  return program
}
