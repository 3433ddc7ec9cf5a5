import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, pixels, type Rgb, until } from '../probes'

const ACCENT: Record<'light' | 'dark', Rgb> = { light: [29, 78, 216], dark: [138, 180, 255] }
const canvasOf = (page: Page) => page.locator('.maplibregl-canvas').first()

interface At {
  words: string
  position: number
  of: number
  x: number
  y: number
}

/** The mark that has the focus; null where none has. */
export async function markAt(page: Page): Promise<At | null> {
  return page.evaluate(() => {
    const mark = document.activeElement
    if (mark?.getAttribute('role') !== 'option' || !(mark instanceof HTMLElement)) return null
    const { e, f } = new DOMMatrix(getComputedStyle(mark).transform)
    return {
      words: mark.getAttribute('aria-label') ?? '',
      position: Number(mark.getAttribute('aria-posinset')),
      of: Number(mark.getAttribute('aria-setsize')),
      x: e,
      y: f,
    }
  })
}

/** Presses the key and waits for the next mark to have the focus. */
export async function press(page: Page, key: string): Promise<At> {
  const before = await markAt(page)
  await page.keyboard.press(key)
  const after = await until(
    () => markAt(page),
    (now) => now !== null && now.words !== before?.words,
  )
  if (!after) throw new Error('no mark has the focus')
  return after
}

/** From the map to its marks. */
export async function stepIn(page: Page): Promise<At> {
  await canvasOf(page).focus()
  return press(page, 'Enter')
}

export function mapKeyCases({ open }: ReturnType<typeof withApp>): void {
  it('lead from the map to its marks, mark by mark the way the arrow points', async () => {
    const page = await open('/?places=false')
    await mapIdle(page)
    const first = await stepIn(page)
    expect(first.of).toBeGreaterThan(20)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    expect(Math.hypot(first.x - box.width / 2, first.y - box.height / 2)).toBeLessThan(150)
    await page.getByText('nearest mark that way').waitFor()
    const right = await press(page, 'ArrowRight')
    expect(right.x).toBeGreaterThan(first.x)
    const up = await press(page, 'ArrowUp')
    expect(up.y).toBeLessThan(right.y)
    // A ring is drawn where the mark is.
    const ring = await pixels(mapOf(page), ACCENT.light)
    expect(ring.near).toBeGreaterThan(250)
    await page.keyboard.press('Escape')
    expect(await canvasOf(page).evaluate((canvas) => canvas === document.activeElement)).toBe(true)
    await until(
      async () => (await pixels(mapOf(page), ACCENT.light)).near,
      // That of the map itself is drawn about it.
      (near) => near !== ring.near,
    )
    expect(await page.locator('[role="option"]').count()).toBe(0)
  })

  it('go through all marks in the order of reading, each told with what and when and how well it is known', async () => {
    const page = await open('/?places=false&lng=33&lat=49&zoom=5')
    await mapIdle(page)
    await stepIn(page)
    let at = await press(page, 'Home')
    const sought = [
      // A ring of several, a cluster of several places, and one event.
      /^\S.*: \d+ events · .* · (region|district): somewhere within about \d+ km$/m,
      /^\d+ events in \d+ places, most of them: .+ · [^·]+: \d+/m,
      /20\d\d.* · (settlement, ±|region: somewhere|district: somewhere)/m,
    ]
    let told = at.words
    for (let i = 0; i < at.of && !sought.every((form) => form.test(told)); i++) {
      at = await press(page, 'PageDown')
      told += `\n${at.words}`
    }
    for (const form of sought) expect(told).toMatch(form)
  })

  it('open a mark as a click does, and come back to it', async () => {
    const page = await open('/?places=false&lng=33&lat=49&zoom=5.5')
    await mapIdle(page)
    await stepIn(page)
    let at = await press(page, 'Home')
    for (let i = 0; i < 60 && !/^(Air|Missile|Interception|Ground)/.test(at.words); i++)
      at = await press(page, 'PageDown')
    await mapIdle(page)
    await page.keyboard.press('Enter')
    await page.waitForURL(/event=/)
    await page.locator('aside h2:focus').waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('event'))
    const back = await until(
      () => markAt(page),
      (now) => now !== null,
    )
    expect(back?.words).toBe(at.words)
  })

  it('open a cluster to what is in it', async () => {
    const page = await open('/?places=false&lng=33&lat=49&zoom=5')
    await mapIdle(page)
    await stepIn(page)
    let at = await press(page, 'Home')
    for (let i = 0; i < 60 && !/in \d+ places/.test(at.words); i++) at = await press(page, 'PageDown')
    await mapIdle(page)
    const zoom = () => Number(new URL(page.url()).searchParams.get('zoom'))
    const far = zoom()
    // What lies close together takes more than one step.
    for (let i = 0; i < 4 && (await markAt(page))?.words === at.words; i++) {
      const before = zoom()
      await page.keyboard.press('Enter')
      await until(
        async () => zoom(),
        (now) => now > before,
      )
      await mapIdle(page)
    }
    const inside = await until(
      () => markAt(page),
      (now) => now !== null && now.words !== at.words,
    )
    expect(inside?.words).toBeTruthy()
    expect(zoom()).toBeGreaterThan(far)
  })

  it('find shaded regions too', async () => {
    const page = await open('/?layer=regions&marks=false&places=false&lng=33&lat=49&zoom=5')
    await page.getByRole('region', { name: 'Regions by a number' }).getByText('without a region').waitFor()
    await mapIdle(page)
    const first = await stepIn(page)
    expect(first.words).toMatch(/^(.+): (no events|\d+ events?)/)
    await page.keyboard.press('Enter')
    await page.waitForURL(/region=/)
    const name = first.words.split(':')[0] ?? ''
    await page.getByRole('complementary', { name: new RegExp(`^${name}`) }).waitFor()
  })

  it('say so where there is no mark', async () => {
    const page = await open('/?kind=&places=false')
    await mapIdle(page)
    await canvasOf(page).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('status').filter({ hasText: 'No marks in view' }).waitFor({ state: 'attached' })
  })

  it('find, of two maps that are compared, each its own marks', async () => {
    const page = await open('/?from=2025-01-01&to=2025-12-31&against=2024-01-01/2024-12-31&places=false')
    await page.locator('.maplibregl-canvas').nth(1).waitFor()
    await mapIdle(page)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    const split = box.width / 2
    await page.locator('[data-map-state="idle"]').nth(1).waitFor()
    const xs: number[] = []
    for (const i of [0, 1]) {
      await page.locator('.maplibregl-canvas').nth(i).focus()
      const { x } = await press(page, 'Enter')
      xs.push(x)
      await page.keyboard.press('Escape')
    }
    expect(xs[0]).toBeGreaterThan(split)
    expect(xs[1]).toBeLessThan(split)
  })

  it('are told where they work, and only to who uses them', async () => {
    const page = await open('/?kind=&places=false')
    await mapIdle(page)
    const hint = page.getByText('to the marks')
    expect(await hint.isVisible()).toBe(false)
    await mapOf(page).click({ position: { x: 300, y: 300 } })
    expect(await hint.isVisible()).toBe(false)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Shift+Tab')
    await hint.waitFor()
    const described = await canvasOf(page).evaluate(
      (canvas) => document.getElementById(canvas.getAttribute('aria-describedby') ?? '')?.textContent,
    )
    expect(described).toContain('Enter')
  })

  it.each(['light', 'dark'] as const)('keep the page without a fault that axe finds, in %s', async (colorScheme) => {
    const page = await open('/', { colorScheme })
    await mapIdle(page)
    await stepIn(page)
    await mapIdle(page)
    expect(await axeViolations(page)).toEqual([])
  })

  it('measure: points are set under a cross, and the distance is told', async () => {
    const page = await open('/?lng=30&lat=50&zoom=6&places=false')
    await mapIdle(page)
    await page.getByRole('button', { name: 'Measure a distance' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.is-drawing').waitFor()
    expect(await canvasOf(page).evaluate((canvas) => canvas === document.activeElement)).toBe(true)
    await page.getByText('set a point').waitFor()
    await page.keyboard.press('Space')
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowRight')
    const said = () => page.locator('output').textContent()
    const km = async () => Number((await said())?.replace(/[^\d.]/g, ''))
    const degrees = ((3 * 64) / (512 * 2 ** 6)) * 360
    const along = degrees * 111.195 * Math.cos((50 * Math.PI) / 180)
    const first = await until(km, (now) => Math.abs(now - along) < along * 0.02)
    await page.keyboard.press('Space')
    for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Space')
    const second = await until(km, (now) => now > first + 20)
    // Set is set: moving on after the end draws nothing more.
    await page.keyboard.press('Enter')
    await page.keyboard.press('Shift+ArrowRight')
    await page.waitForTimeout(300)
    expect(await km()).toBe(second)
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    await page.locator('output').waitFor({ state: 'detached' })
  })

  it('draw a box', async () => {
    const page = await open('/?lng=32&lat=50&zoom=6&places=false')
    await mapIdle(page)
    await page.getByRole('button', { name: 'Draw a box' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('.is-drawing').waitFor()
    await page.keyboard.press('Space')
    for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowRight')
    for (let i = 0; i < 2; i++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Space')
    await page.waitForURL(({ searchParams }) => searchParams.get('area')?.split(',').length === 8)
    const [west, north, , south, east] = new URL(page.url()).searchParams.get('area')?.split(',').map(Number) ?? []
    expect([west, north]).toEqual([32, 50])
    expect(east).toBeCloseTo(32 + (128 / (512 * 2 ** 6)) * 360, 2)
    expect(south).toBeLessThan(50)
  })
}
