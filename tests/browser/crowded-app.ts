import type { Browser } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import { GAZETTEER_FILE, readGazetteer } from '@/lib/sources/gazetteer'
import { openStore } from '@/lib/store/store'
import { createDatabase } from '@/scripts/bench/store/database'
import { fill } from '@/scripts/bench/store/fill'
import { war } from '@/scripts/bench/store/war'
import { type PostgresServer, startPostgresServer } from '../store/postgres-server'
import { type App, launchBrowser, startApp } from './browser'

/** The built app on a server's store of so many made-up events, and a browser; both are there while the cases run. */
export function withCrowdedApp(count: number): { browser(): Browser; url(): string; token(): string } {
  let postgres: PostgresServer
  let app: App
  let browser: Browser
  beforeAll(async () => {
    postgres = await startPostgresServer()
    const databaseUrl = await createDatabase(postgres.url('postgres'), 'crowd')
    await (await openStore({ databaseUrl })).close()
    await fill(databaseUrl, war(readGazetteer(GAZETTEER_FILE).entries()), count)
    app = await startApp({ DATABASE_URL: databaseUrl, GROUNDTRACE_DEMO: '0' })
    browser = await launchBrowser()
  }, 300_000)
  afterAll(async () => {
    await browser?.close()
    await app?.stop()
    await postgres?.stop()
  })
  return { browser: () => browser, url: () => app.url, token: () => app.token }
}
