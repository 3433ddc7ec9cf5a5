import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, overflow, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
const RIGHT = 'from=2025-03-10&to=2025-03-16'
const PERIODS = `${RIGHT}&against=2025-03-17/2025-03-20`

const [LEFT_WORDS, RIGHT_WORDS] = ['3 March 2025 – 9 March 2025', '10 March 2025 – 16 March 2025']

interface Box {
  x: number
  y: number
  width: number
  height: number
}

const meet = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

const divider = (page: Page) => page.getByRole('slider', { name: 'Divider between the periods' })
const bar = (page: Page) => page.getByRole('region', { name: 'Comparison of two periods' })
const split = (page: Page) => Number(new URL(page.url()).searchParams.get('split') ?? 50)
const maps = (page: Page) => page.locator('[data-map-state]')

async function bothIdle(page: Page): Promise<void> {
  await until(
    () => page.locator('[data-map-state="idle"]').count(),
    (count) => count === 2,
  )
}

async function centre(page: Page): Promise<{ x: number; y: number }> {
  const box = await divider(page).boundingBox()
  if (!box) throw new Error('the divider is not on the screen')
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
}

async function count(page: Page, dates: string): Promise<number> {
  const answer = await page.request.get(`/api/stats?interval=month&datetime=${dates}`)
  return ((await answer.json()) as { numberMatched: number }).numberMatched
}

export function compareCases({ open }: ReturnType<typeof withApp>): void {
  it('begins with the period before the dates, says both counts and what differs, and ends', async () => {
    const page = await open(`/?${RIGHT}`)
    await page.getByRole('button', { name: 'Compare two periods' }).click()
    await page.waitForURL((url) => url.searchParams.get('against') === '2025-03-03/2025-03-09')
    await bothIdle(page)
    const [before, after] = [await count(page, '2025-03-03/2025-03-09'), await count(page, '2025-03-10/2025-03-16')]
    expect(after).toBeGreaterThan(before)
    await bar(page).getByText(`3 March 2025 – 9 March 2025: ${before} event`).waitFor()
    await bar(page).getByText(`10 March 2025 – 16 March 2025: ${after} events`).waitFor()
    await bar(page)
      .getByText(`${after - before} events more on the right`)
      .waitFor()
    await bar(page).getByRole('button', { name: 'By kind' }).click()
    await page.getByRole('row', { name: `All of these ${before} ${after} +${after - before}` }).waitFor()
    await page.keyboard.press('Escape')

    await bar(page).getByRole('button', { name: 'Swap the periods' }).click()
    await page.waitForURL(
      ({ searchParams }) =>
        searchParams.get('against') === '2025-03-10/2025-03-16' && searchParams.get('from') === '2025-03-03',
    )
    await bar(page)
      .getByText(`${after - before} events fewer on the right`)
      .waitFor()
    await divider(page).press('ArrowLeft')
    await page.waitForURL((url) => url.searchParams.has('split'))
    await bar(page).getByRole('button', { name: 'Stop comparing' }).click()
    await page.waitForURL(({ searchParams }) => !searchParams.has('against') && !searchParams.has('split'))
    await bar(page).waitFor({ state: 'detached' })
    expect(await maps(page).count()).toBe(1)
    await page.goBack()
    await bar(page).waitFor()
  })

  it('takes the last weeks of the data where no dates are chosen', async () => {
    const page = await open('/')
    const [, total] = await shownOfTotal(page)
    await page.getByRole('button', { name: 'Compare two periods' }).click()
    await page.waitForURL(({ searchParams }) => searchParams.has('against') && searchParams.has('from'))
    await until(
      () => shownOfTotal(page),
      ([shown]) => shown < total,
    )
  })

  it('is divided by dragging, and by keys; a link restores where', async () => {
    const page = await open(`/?${PERIODS}`)
    await bothIdle(page)
    const from = await centre(page)
    await page.mouse.move(from.x, from.y + 60)
    await page.mouse.down()
    await page.mouse.move(from.x - 100, from.y + 70, { steps: 4 })
    await page.mouse.move(from.x - 250, from.y + 70, { steps: 4 })
    await page.mouse.up()
    await until(
      async () => split(page),
      (now) => now < 40,
    )
    const dragged = split(page)
    expect((await centre(page)).x).toBeCloseTo(from.x - 250, -1)
    expect(await divider(page).evaluate((element) => element === document.activeElement)).toBe(true)

    await page.keyboard.press('ArrowRight')
    await until(
      async () => split(page),
      (now) => now === dragged + 2,
    )
    await page.keyboard.press('Shift+ArrowLeft')
    await until(
      async () => split(page),
      (now) => now === dragged - 8,
    )
    await page.keyboard.press('End')
    await until(
      async () => split(page),
      (now) => now === 100,
    )
    await page.keyboard.press('Home')
    await until(
      async () => split(page),
      (now) => now === 0,
    )

    const again = await open(`/?${PERIODS}&split=25`)
    await bothIdle(again)
    expect(await divider(again).getAttribute('aria-valuenow')).toBe('25')
  })

  it('moves both maps together, from either side, and needs no second copy of the map library', async () => {
    const page = await open(`/?${PERIODS}&lng=33&lat=49&zoom=5`)
    await bothIdle(page)
    const box = await maps(page).first().boundingBox()
    if (!box) throw new Error('the map is not on the screen')
    const [y, left] = [box.y + box.height * 0.6, box.x + box.width * 0.2]
    await page.mouse.move(left, y)
    await page.mouse.down()
    await page.mouse.move(left + 120, y, { steps: 5 })
    await page.mouse.up()
    // 120 of 512 × 32 pixels around the earth; the address may say first where it was on the way.
    const moved = () => 33 - Number(new URL(page.url()).searchParams.get('lng'))
    await expect.poll(moved).toBeCloseTo((120 / (512 * 32)) * 360, 0)
    await bothIdle(page)
    await page.mouse.move(box.x + box.width * 0.7, y)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.7 - 120, y, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(({ searchParams }) => Number(searchParams.get('lng')) > 32.8)
    const library = await page.evaluate(() =>
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name, transferSize }) => name.includes('/maplibre-gl/') && transferSize > 0)
        .map(({ name }) => name),
    )
    // Page, worker, and what both need, as for one map.
    expect(library.length, library.join('\n')).toBe(3)
  })

  it('changes the left period by its fields, together with area and kinds of the filter', async () => {
    const page = await open(`/?${PERIODS}&area=33,49,38,49,38,52,33,52`)
    await bothIdle(page)
    await bar(page).getByLabel('Left, from').fill('2025-03-10')
    await page.waitForURL((url) => url.searchParams.get('against') === '2025-03-10/2025-03-20')
    const answer = await page.request.get(
      '/api/stats?interval=month&datetime=2025-03-10/2025-03-20&area=33,49,38,49,38,52,33,52',
    )
    const { numberMatched } = (await answer.json()) as { numberMatched: number }
    await bar(page).getByText(`10 March 2025 – 20 March 2025: ${numberMatched} events`).waitFor()
    await bar(page).getByRole('button', { name: 'By kind' }).click()
    await page.getByText('The periods are not of the same length: 11 days and 7 days.').waitFor()
    await page.keyboard.press('Escape')
    // An empty field is no open end: the day stays.
    await bar(page).getByLabel('Left, to').fill('')
    await until(
      () => bar(page).getByLabel('Left, to').inputValue(),
      (value) => value === '2025-03-20',
    )
  })

  it('passes over a period that is none, and a divider off the map', async () => {
    for (const nonsense of ['2025-03-07/2025-03-01', 'yesterday']) {
      const page = await open(`/?${RIGHT}&against=${nonsense}`)
      await shownOfTotal(page)
      expect(await bar(page).count()).toBe(0)
    }
    const page = await open(`/?${PERIODS}&split=900`)
    await divider(page).waitFor()
    expect(await divider(page).getAttribute('aria-valuenow')).toBe('100')
  })

  it('says beside the pointer what is there, within the half that is seen', async () => {
    const page = await open(
      `/?from=2026-05-01&to=2026-05-02&against=2022-02-24/2026-04-30&split=52&lng=36.23&lat=49.99&zoom=6`,
    )
    await bothIdle(page)
    const map = await maps(page).last().boundingBox()
    if (!map) throw new Error('the map has no box')
    await page.mouse.move(map.x + map.width / 2, map.y + map.height / 2, { steps: 5 })
    const tip = page.locator('[data-map-state] ~ [aria-hidden="true"]').filter({ hasText: /\d/ })
    await tip.waitFor()
    const { x = 0, width = 0 } = (await tip.boundingBox()) ?? {}
    expect(width).toBeGreaterThan(40)
    expect(x + width).toBeLessThanOrEqual((await centre(page)).x)
    expect(x).toBeGreaterThanOrEqual(map.x)
  })

  it.each([
    [1280, 800, 'charts=true&layer=regions', []],
    [1100, 900, 'layer=regions', [RIGHT_WORDS]],
    [1280, 800, '', [LEFT_WORDS, RIGHT_WORDS]],
    [1440, 900, 'layer=regions', [LEFT_WORDS, RIGHT_WORDS]],
    [1920, 1080, 'layer=regions', [LEFT_WORDS, RIGHT_WORDS]],
    [1920, 1080, 'layer=regions&split=90', [LEFT_WORDS]],
    [1920, 1080, 'layer=regions&split=10', [RIGHT_WORDS]],
  ])('names the periods beside the divider where there is room: %i × %i, %s', async (width, height, more, seen) => {
    const page = await open(`/?${RIGHT}&against=2025-03-03/2025-03-09&${more}`, { viewport: { width, height } })
    await bothIdle(page)
    const buttons = await page.getByRole('button', { name: 'Zoom out' }).first().boundingBox()
    const legend = more.includes('layer')
      ? await page.getByRole('region', { name: 'Regions by a number' }).boundingBox()
      : null
    const found: string[] = []
    for (const words of [LEFT_WORDS, RIGHT_WORDS]) {
      const tag = page.locator('div[aria-hidden="true"] > span', { hasText: words })
      const [box, room] = [await tag.boundingBox(), await tag.locator('..').boundingBox()]
      if (!box || !room || box.y >= room.y + room.height) continue
      found.push(words)
      expect(box.x).toBeGreaterThanOrEqual(room.x)
      expect(box.x + box.width).toBeLessThanOrEqual(room.x + room.width)
      for (const other of [buttons, legend]) expect(other && meet(box, other), words).not.toBe(true)
    }
    expect(found).toEqual(seen)
  })

  it('leaves the map a height that it can be read at in a low window, which scrolls', async () => {
    const page = await open(`/?${PERIODS}`, { viewport: { width: 720, height: 450 } })
    await bothIdle(page)
    expect((await maps(page).first().boundingBox())?.height).toBeGreaterThan(240)
    const slider = page.getByRole('slider', { name: 'All chosen dates' })
    await slider.focus()
    const { y = 0, height = 0 } = (await slider.boundingBox()) ?? {}
    expect(y + height).toBeLessThanOrEqual(450)
    expect(await overflow(page)).toBe(0)
  })

  it('works on a phone, by finger', async () => {
    const page = await open(`/?${PERIODS}`, PHONE)
    await bothIdle(page)
    const box = await divider(page).boundingBox()
    expect(box?.width).toBeGreaterThanOrEqual(44)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    const { x, y } = await centre(page)
    const touch = await page.context().newCDPSession(page)
    const at = (to: number) => ({ touchPoints: [{ x: to, y }] })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchStart', ...at(x) })
    for (const by of [30, 60, 90]) await touch.send('Input.dispatchTouchEvent', { type: 'touchMove', ...at(x + by) })
    await touch.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
    await until(
      async () => split(page),
      (now) => now > 65,
    )
    const tools = await page.getByRole('toolbar', { name: 'Map tools' }).boundingBox()
    const zoom = await page.getByRole('button', { name: 'Zoom in' }).first().boundingBox()
    if (!tools || !zoom) throw new Error('something is not on the screen')
    expect(tools.y + tools.height).toBeLessThan(zoom.y)
  })

  it.each(['light', 'dark'] as const)('is accessible, in %s', async (colorScheme) => {
    const page = await open(`/?${PERIODS}`, { colorScheme })
    await bothIdle(page)
    await bar(page).getByRole('button', { name: 'By kind' }).click()
    await page.getByRole('row', { name: /^All of these/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })
}
