import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'csv-parse/sync'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, overflow, pixels, pixelsOfPng, type Rgb, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
/** The colour of charts in light, from app/globals.css. */
const DATA: Rgb = [0x0f, 0x7a, 0x62]
/** That of what is selected on the map, from app/_map/basemap-palette.ts. */
const SELECTION: Rgb = [0x1d, 0x4e, 0xd8]
/** A week of the demo articles in which some nights have figures of both sorts. */
const WEEK = 'from=2025-03-10&to=2025-03-17'

const chart = (page: Page, name: RegExp) => page.getByRole('region', { name })
const weapons = (page: Page) => chart(page, /^Drones launched/)
const readout = (page: Page) => weapons(page).getByTestId('chart-readout')
const nightOf = (page: Page, day: string) => weapons(page).getByRole('button', { name: new RegExp(`^${day}`) })

export function chartCases({ open }: ReturnType<typeof withApp>): void {
  it('open from the map and from a link, and close by button, Escape and Back', async () => {
    const page = await open('/')
    await mapIdle(page)
    const button = page.getByRole('button', { name: 'Charts', exact: true })
    await button.click()
    await page.waitForURL(/charts=true/)
    await page.getByRole('heading', { name: 'Charts', exact: true }).waitFor()
    for (const name of [/^Drones launched.*per month/, /killed and injured/, /What was hit/, /Who gives the figures/])
      await chart(page, name).locator('.chart-drawing svg').first().waitFor()
    expect((await pixels(weapons(page).locator('.chart-drawing'), DATA)).near).toBeGreaterThan(200)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('charts'))
    await page.goBack()
    await page.waitForURL(/charts=true/)
    await button.click()
    await page.getByRole('heading', { name: 'Charts', exact: true }).waitFor({ state: 'detached' })
  })

  it('say night by night who was claimed to launch what, by mouse and by keyboard, and lead to the map', async () => {
    const page = await open(`/?charts=true&${WEEK}`)
    await nightOf(page, '16 Mar 2025').hover()
    await readout(page).getByText('Launched: 174 (174–200) · Shot down: 90 · Lost or jammed: 70').waitFor()
    await readout(page).getByText('Share shot down: 52%').waitFor()

    // The last one is in the order of the Tab key; the arrows lead to the others.
    await nightOf(page, '16 Mar 2025').focus()
    await page.keyboard.press('ArrowLeft')
    await readout(page).getByText('Launched: 178').waitFor()
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowRight')
    await readout(page).getByText('Launched: 133').waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(({ searchParams: dates }) => dates.get('from') === '2025-03-11' && dates.has('nights'))
    // What was pointed at is what is shown, and no night more.
    await weapons(page)
      .getByText(/Launched: 133/)
      .first()
      .waitFor()
    await page.goBack()
    await page.waitForURL(/from=2025-03-10/)
  })

  it('lead to all that a bar counts, where some of it began before the noon of a night', async () => {
    const page = await open('/?charts=true&from=2024-07-01&to=2024-07-20')
    const toll = chart(page, /killed and injured/)
    const day = toll.getByRole('button', { name: /^8 Jul 2024/ })
    const label = (await day.getAttribute('aria-label')) ?? ''
    expect(label).toMatch(/Killed: 38/)
    await day.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(({ searchParams: dates }) => dates.get('from') === '2024-07-08' && !dates.has('nights'))
    await expect.poll(() => day.getAttribute('aria-label')).toBe(label)
    expect((await shownOfTotal(page))[0]).toBeGreaterThan(0)
  })

  it('lead from a target to the map of it: counts, bars, list and files are of that target until it is taken away', async () => {
    const page = await open('/?charts=true')
    const refineries = chart(page, /^What was hit/).getByRole('button', { name: /^Refinery/ })
    const [, claimed] = /(\d+) event/.exec((await refineries.getAttribute('aria-label')) ?? '') ?? []
    expect(Number(claimed)).toBeGreaterThan(1)
    await refineries.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/target=refinery/)
    const summary = page.getByTestId('summary').filter({ visible: true })
    await summary.filter({ hasText: new RegExp(`^${claimed} of \\d+ events`) }).waitFor()
    await page.getByTestId('charts-filter').filter({ hasText: 'all kinds, target: refinery, all dates' }).waitFor()
    await page.keyboard.press('Escape')
    await mapIdle(page)
    const answer = await page.request.get('/api/stats?interval=month&targetType=refinery')
    expect(((await answer.json()) as { numberMatched: number }).numberMatched).toBe(Number(claimed))
    await page.getByRole('button', { name: 'Download' }).click()
    expect(await page.getByRole('link', { name: /CSV/ }).first().getAttribute('href')).toContain('targetType=refinery')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Targets of all sorts again, not only refinery' }).click()
    await page.waitForURL((url) => !url.searchParams.has('target'))
    await page.goBack()
    await page.waitForURL(/target=refinery/)
    await page.goto('/?target=refinery,nonsense,port')
    await page.getByRole('region', { name: 'Targets' }).getByText('Refinery, port').waitFor()
    await page.goto('/?target=nonsense')
    await summary.filter({ hasText: /^(\d+) of \1 events/ }).waitFor()
    await page.goto('/?target=worship&from=2001-01-01&to=2001-01-02')
    await page.getByRole('button', { name: 'Show all targets' }).click()
    await page.waitForURL((url) => !url.searchParams.has('target'))
  })

  it('lead from a claimant to the events of which they give figures, lit on the map', async () => {
    const page = await open('/?charts=true')
    const bar = chart(page, /Who gives the figures/)
      .getByRole('button', { name: /: Gives figures of/ })
      .first()
    const [, name = '', events = ''] =
      /^(.*?): Gives figures of (\d+) event/.exec((await bar.getAttribute('aria-label')) ?? '') ?? []
    expect(Number(events)).toBeGreaterThan(10)
    await bar.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: `${name}: ${events} events`, exact: true }).waitFor()
    expect(new URL(page.url()).searchParams.get('claimant')).toBe(name)
    await mapIdle(page)
    expect(await axeViolations(page)).toEqual([])
    const lit = (await pixels(mapOf(page), SELECTION)).near
    const panel = page.getByRole('complementary', { name: new RegExp(`^${name}`) })
    const card = panel.getByRole('button').filter({ hasText: /\d/ }).first()
    await card.click()
    await page.waitForURL(/event=/)
    await page.getByText(name).first().waitFor()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await page.getByRole('heading', { name: `${name}: ${events} events`, exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: 'Charts', exact: true }).waitFor()
    // Those that are not drawn are in the table, and lead there too.
    const claimants = chart(page, /Who gives the figures/)
    await claimants.getByText('Show the data as a table').click()
    await claimants
      .getByRole('row')
      .last()
      .getByRole('button', { name: /^On the map/ })
      .click()
    await page.waitForURL(/claimant=./)
    await page.getByRole('heading', { name: /: 1 event$/ }).waitFor()

    await page.goto(`/?claimant=${encodeURIComponent(name)}&lng=12.5&lat=42&zoom=6`)
    await page.getByRole('heading', { name: `${name}: ${events} events`, exact: true }).waitFor()
    await mapIdle(page)
    expect(page.url()).toContain('lng=12.5&lat=42&zoom=6')
    await page.goto('/?claimant=nobody')
    await page.getByText('No event of the filter is one of them.').waitFor()
    await mapIdle(page)
    expect(lit).toBeGreaterThan((await pixels(mapOf(page), SELECTION)).near + 200)
    await page.goto('/?charts=true&claimant=')
    await page.getByRole('heading', { name: 'Charts', exact: true }).waitFor()
  })

  it('answer the question of the README as it says there', async () => {
    const readme = await readFile(path.resolve(import.meta.dirname, '../../../README.md'), 'utf8')
    const [, search] = /^\*How many drones.*`\/(\?\S+)`/m.exec(readme) ?? []
    const [, answer] = /^> (Over Ukraine.*)$/m.exec(readme) ?? []
    const [, event] = /[?&]event=(\w+)/.exec(readme) ?? []
    if (!search || !answer || !event) throw new Error('the README has no worked example')
    const page = await open(`/${search}`)
    await weapons(page).getByText(answer, { exact: true }).waitFor()
    await page.goto(`/?from=2025-03-16&to=2025-03-16&event=${event}`)
    await page.getByRole('heading', { name: 'Ukraine', exact: true }).waitFor()
  })

  it('leave figures without a country out of a country, and say so', async () => {
    const page = await open(`/?charts=true&${WEEK}`)
    await weapons(page)
      .getByText(/^Not in it, because the reports name no country: launched 90, /)
      .waitFor()
  })

  it('mark where the counting changed, for Ukraine alone, and give no share across it', async () => {
    const page = await open('/?charts=true&from=2025-06-01&to=2025-09-30')
    await weapons(page)
      .getByText(/^In July 2025 Ukraine’s air force stopped/)
      .waitFor()
    await weapons(page).getByLabel('Over').selectOption('RU')
    await page.waitForURL(/over=RU/)
    await weapons(page)
      .getByText(/^Over Russia/)
      .waitFor()
    expect(
      await weapons(page)
        .getByText(/^In July 2025/)
        .count(),
    ).toBe(0)
  })

  it('give their data as a table and as CSV, which name the filter and the version', async () => {
    const page = await open(`/?charts=true&${WEEK}`)
    await weapons(page).getByText('Show the data as a table').click()
    const table = weapons(page).getByRole('table')
    await table.getByRole('rowheader', { name: '2025-03-16' }).waitFor()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      weapons(page).getByRole('button', { name: 'CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^groundtrace-drones-2025-03-10-2025-03-17-v\d+\.csv$/)
    const rows: Record<string, string>[] = parse(await readFile(await download.path(), 'utf8'), { columns: true })
    expect(rows).toHaveLength((await table.getByRole('row').count()) - 1)
    const night = rows.find(({ from }) => from === '2025-03-16')
    expect(night).toMatchObject({
      ...{ country: 'UA', weapon: 'drone', launched_low: '174', launched_best: '174', launched_high: '200' },
      ...{ intercepted_best: '90', suppressed_best: '70', share_shot_down_best: '0.517', share_counts: 'shot down' },
    })
    expect(new URLSearchParams(night?.filter).get('datetime')).toBe('2025-03-10/2025-03-17')
    expect(Number(night?.data_version)).toBeGreaterThan(0)
  })

  it('name the days in the names of their files, whatever the chart is of', async () => {
    const page = await open(`/?charts=true&${WEEK}`)
    for (const [title, what] of [
      [/What was hit/, 'targets'],
      [/Who gives the figures/, 'claimants'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        chart(page, title).getByRole('button', { name: 'CSV' }).click(),
      ])
      expect(download.suggestedFilename()).toMatch(
        new RegExp(`^groundtrace-${what}-2025-03-10-2025-03-17-v\\d+\\.csv$`),
      )
    }
  })

  it('give a picture that stands alone: title, filter and version in it, in the colours of the screen', async () => {
    const page = await open(`/?charts=true&${WEEK}`, { colorScheme: 'light' })
    const save = async (kind: string) => {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        weapons(page).getByRole('button', { name: kind }).click(),
      ])
      return readFile(await download.path())
    }
    const svg = (await save('SVG')).toString()
    expect(svg).toContain('Drones launched, shot down, and lost or jammed, per day')
    expect(svg).toMatch(/Filter: all kinds, 10 March 2025 – 17 March 2025/)
    expect(svg).toMatch(/Data version\s+\d+/)
    expect(svg).not.toMatch(/var\(|light-dark/)
    const parsed = await page.evaluate(
      (text) => new DOMParser().parseFromString(text, 'image/svg+xml').documentElement.nodeName,
      svg,
    )
    expect(parsed).toBe('svg')

    const png = await save('PNG')
    expect((await pixelsOfPng(page, png, DATA)).exact).toBeGreaterThan(1000)
  })

  it('have words for nothing, for no kind, for nonsense in the address, and for a lost server', async () => {
    const page = await open('/?charts=true&from=2001-01-01&to=2001-01-02&weapon=spear&over=Ukraine', {
      expectErrors: /ERR_FAILED/,
    })
    await page.getByText(/^No report of these dates and kinds says how many were killed/).waitFor()
    await page.goto('/?charts=true&kind=')
    await page.getByText('Tick one among the filters').waitFor()

    await page.route('**/api/stats/breakdown?*', (route) => route.abort())
    await page.goto(`/?charts=true&${WEEK}`)
    await chart(page, /What was hit/)
      .getByText('The chart could not be loaded')
      .waitFor()
    await page.unroute('**/api/stats/breakdown?*')
    await chart(page, /What was hit/)
      .getByRole('button', { name: 'Try again' })
      .click()
    await chart(page, /What was hit/)
      .locator('.chart-drawing svg')
      .waitFor()
  })

  it('take the place of the map on a phone: a finger reads first, and goes to the map by the button', async () => {
    const page = await open(`/?charts=true&${WEEK}`, PHONE)
    await weapons(page).locator('.chart-drawing svg').first().waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    expect(await page.getByRole('button', { name: 'Filters' }).isVisible()).toBe(false)
    await nightOf(page, '11 Mar 2025').tap()
    await readout(page).getByText('Launched: 133').waitFor()
    expect(page.url()).toContain('from=2025-03-10')
    await readout(page).getByRole('button', { name: 'Show these on the map' }).tap()
    await page.waitForURL(/from=2025-03-11&to=2025-03-11/)
    await page.waitForURL((url) => !url.searchParams.has('charts'))
    await mapIdle(page)
  })

  it.each(['light', 'dark'] as const)('leave nothing for axe to find, in %s, tables and all', async (colorScheme) => {
    for (const options of [{}, PHONE]) {
      const page = await open(`/?charts=true&${WEEK}`, { ...options, colorScheme })
      await chart(page, /Who gives the figures/)
        .locator('.chart-drawing svg')
        .waitFor()
      const summaries = page.locator('summary').filter({ hasText: 'as a table' })
      // Each chart comes when its own answer does.
      await until(
        () => summaries.count(),
        (count) => count === 4,
      )
      for (const summary of await summaries.elementHandles()) await summary.click()
      await nightOf(page, '16 Mar 2025').focus()
      await until(
        () => page.getByRole('table').count(),
        (count) => count === 4,
      )
      expect(await axeViolations(page)).toEqual([])
    }
  })
}
