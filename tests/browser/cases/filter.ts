import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle, mapOf, pixels, type Rgb, shownOfTotal, until } from '../probes'

/** The colour of air strikes in light, from app/_map/kind-colours.ts. */
const AIR_STRIKE: Rgb = [0xe0, 0x46, 0x0f]

export function filterCases({ open }: ReturnType<typeof withApp>): void {
  it('passes over a view that is none, in a frame as well', async () => {
    for (const address of ['/?lng=31&lat=999&zoom=5', '/?lng=31&lat=48&zoom=99', '/embed?lng=999&lat=48&zoom=5']) {
      const page = await open(address)
      await mapIdle(page)
      await page.close()
    }
  })

  it('draws the events of the store on a map', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [shown, total] = await shownOfTotal(page)
    expect(shown).toBe(total)
    expect(total).toBeGreaterThan(100)
    const seen = await pixels(mapOf(page), AIR_STRIKE)
    expect(seen.colours).toBeGreaterThan(50)
    expect(seen.near).toBeGreaterThan(100)
  })

  it('filters by the date fields: count, dots and URL change, and Back undoes', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [total] = await shownOfTotal(page)
    const all = await pixels(mapOf(page), AIR_STRIKE)

    await page.getByLabel('From', { exact: true }).fill('2025-03-16')
    await page.getByLabel('To', { exact: true }).fill('2025-03-17')
    await page.waitForURL(/from=2025-03-16.*to=2025-03-17/)
    const [shown] = await until(
      () => shownOfTotal(page),
      ([count]) => count < total,
    )
    expect(shown).toBeGreaterThan(3)
    await until(
      () => pixels(mapOf(page), AIR_STRIKE),
      ({ near }) => near > 0 && near !== all.near,
    )

    await page.goBack()
    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('from') && !url.searchParams.has('to'))
    await until(
      () => shownOfTotal(page),
      ([count]) => count === total,
    )
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe('')
  })

  it('names the field whose date is wrong, and keeps the filter as it was', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-17')
    const [before] = await shownOfTotal(page)
    const to = page.getByLabel('To', { exact: true })
    await to.fill('2025-03-01')
    await page.getByRole('alert').getByText('To (1 March 2025) is before From (10 March 2025)').waitFor()
    expect(await to.getAttribute('aria-invalid')).toBe('true')
    expect(page.url()).toContain('to=2025-03-17')
    expect((await shownOfTotal(page))[0]).toBe(before)

    await to.fill('2025-03-17')
    await page.getByRole('alert').filter({ hasText: 'is before' }).waitFor({ state: 'detached' })

    // 31 February, digit by digit, as the browser's language orders the parts of a date.
    const from = page.getByLabel('From', { exact: true })
    await from.focus()
    await page.keyboard.type('02312025')
    await to.focus()
    await page.getByRole('alert').getByText('From is not a date').waitFor()
    expect(page.url()).toContain('from=2025-03-10')
  })

  it('filters by kind in the legend, and says what to do when nothing is left', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [total] = await shownOfTotal(page)
    await page.getByRole('checkbox', { name: /Air or drone strike/ }).uncheck()
    await page.waitForURL(/kind=/)
    await until(
      () => shownOfTotal(page),
      ([count]) => count < total,
    )
    await until(
      () => pixels(mapOf(page), AIR_STRIKE),
      ({ near }) => near === 0,
    )
    for (const box of await page.getByRole('checkbox').all()) await box.uncheck()
    await page.getByText('No kind is ticked.').waitFor()
    await page.getByRole('button', { name: 'Show all kinds' }).click()
    await until(
      () => shownOfTotal(page),
      ([count]) => count === total,
    )

    await page.goto('/?from=2001-01-01&to=2001-01-02')
    await page.getByText('No strikes match these dates.').waitFor()
    await page.getByRole('button', { name: 'Clear the dates' }).first().click()
    await until(
      () => shownOfTotal(page),
      ([count]) => count === total,
    )
  })

  it('filters by dragging over the timeline, snaps to whole bars, and clears', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [total] = await shownOfTotal(page)
    const box = await page.locator('.timeline-brush .overlay').boundingBox()
    if (!box) throw new Error('the timeline has no brush')
    const y = box.y + box.height / 2
    await page.mouse.move(box.x + box.width * 0.4, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.5, y, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/from=\d{4}-\d\d-\d\d.*to=\d{4}-\d\d-\d\d/)
    const url = new URL(page.url())
    const from = url.searchParams.get('from') ?? ''
    expect(new Date(from).getUTCDay()).toBe(1) // weeks begin on Monday
    expect(await page.getByLabel('From', { exact: true }).inputValue()).toBe(from)
    await until(
      () => shownOfTotal(page),
      ([count]) => count > 0 && count < total,
    )
    expect(await page.locator('.timeline-brush .selection').isVisible()).toBe(true)

    await page.getByRole('button', { name: 'All dates' }).click()
    await page.waitForURL((to) => !to.searchParams.has('from'))
    await page.locator('.timeline-brush .selection').waitFor({ state: 'hidden' })
  })

  it('keeps what is drawn when the server is lost, says so, and goes on when it is back', async () => {
    const page = await open('/', { expectErrors: /ERR_FAILED/ })
    await mapIdle(page)
    await page.route('**/api/events?*', (route) => route.abort())
    await page.getByLabel('From', { exact: true }).fill('2025-01-01')
    await page.getByText('The events could not be loaded').waitFor()
    expect((await shownOfTotal(page))[0]).toBeGreaterThan(0)
    await page.unroute('**/api/events?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await page.getByText('The events could not be loaded').waitFor({ state: 'detached' })
  })

  it('restores view, filter and switch from a permalink, and remembers the viewport without a step back', async () => {
    const page = await open('/?lng=35.5&lat=48.25&zoom=6.5&from=2025-03-01&places=false')
    await mapIdle(page)
    expect(await page.getByRole('switch', { name: 'Mentioned places' }).getAttribute('aria-checked')).toBe('false')
    const steps = await page.evaluate(() => history.length)
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await page.waitForURL(/zoom=7\.5/)
    expect(await page.evaluate(() => history.length)).toBe(steps)
    expect(page.url()).toContain('lat=48.25')
    expect(page.url()).toContain('from=2025-03-01')
  })
}
