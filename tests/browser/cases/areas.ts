import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, overflow, pixelsOfPng, rgbOf, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }
/** Around Kharkiv and Sumy, and around Odesa. */
const EAST = 'area=33,49,38,49,38,52,33,52'
const ODESA = 'area=circle:30.73,46.48,60'

/** A point of the map, by its share of width and height. */
async function spot(page: Page, x: number, y: number): Promise<[x: number, y: number]> {
  const box = await mapOf(page).boundingBox()
  if (!box) throw new Error('the map is not on the screen')
  return [box.x + box.width * x, box.y + box.height * y]
}

async function drag(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  await page.mouse.move(...from)
  await page.mouse.down()
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 4 })
  await page.mouse.move(...to, { steps: 4 })
  await page.mouse.up()
}

/** The tool comes in a file of its own the first time. */
const inHand = (page: Page) => page.locator('.is-drawing').waitFor()

/** Takes a tool and waits for it to be in the hand. */
async function take(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click()
  await inHand(page)
}

/** Pixels about a point of the screen that have the colour of what is drawn. */
async function drawnAbout(page: Page, [x, y]: readonly [number, number]): Promise<number> {
  const shot = await page.screenshot({ clip: { x: x - 12, y: y - 12, width: 24, height: 24 } })
  return (await pixelsOfPng(page, shot, rgbOf(BASEMAP_PALETTES.light.selection))).near
}

async function middleOf(page: Page, name: RegExp): Promise<[number, number]> {
  const box = await page.getByRole('button', { name }).boundingBox()
  if (!box) throw new Error(`${name} is not on the screen`)
  return [box.x + box.width / 2, box.y + box.height / 2]
}

const areaIn = (url: string | URL) => new URL(url).searchParams.get('area')
const apiCount = async (page: Page, query: string) =>
  ((await (await page.request.get(`/api/stats?interval=month&${query}`)).json()) as { numberMatched: number })
    .numberMatched

export function areaCases({ open }: ReturnType<typeof withApp>): void {
  it('draws a polygon by clicks, filters everything by it, and Back undoes it', async () => {
    const page = await open('/?view=both')
    await mapIdle(page)
    const [before, total] = await shownOfTotal(page)
    await take(page, 'Draw a polygon')
    for (const [x, y] of [
      [0.3, 0.4],
      [0.6, 0.4],
      [0.5, 0.65],
    ] as const) {
      const at = await spot(page, x, y)
      await page.mouse.move(...at)
      await page.mouse.click(...at)
    }
    await page.mouse.click(...(await spot(page, 0.5, 0.65)))
    await page.waitForURL((url) => (areaIn(url)?.split(',').length ?? 0) === 6)
    const area = areaIn(page.url())
    const expected = await apiCount(page, `area=${area}`)
    const [shown] = await until(
      () => shownOfTotal(page),
      ([now]) => now === expected,
    )
    expect(shown).toBeLessThan(before)
    expect(shown).toBeGreaterThan(0)
    expect(page.url()).not.toContain('event=')
    await until(
      () => page.getByRole('grid').getAttribute('aria-rowcount'),
      (rows) => Number(rows) === expected + 1,
    )
    await page.goBack()
    await until(
      () => shownOfTotal(page),
      ([now]) => now === before,
    )
    expect(total).toBe(before)
    expect(await page.getByRole('button', { name: /^Corner/ }).count()).toBe(0)
  })

  it('drags a circle, then its rim and the whole of it', async () => {
    const page = await open('/')
    await mapIdle(page)
    await take(page, 'Draw a circle')
    await drag(page, await spot(page, 0.4, 0.6), await spot(page, 0.48, 0.6))
    await page.waitForURL((url) => areaIn(url)?.startsWith('circle:') === true)
    const radius = () => Number(areaIn(page.url())?.split(',')[2])
    const drawn = radius()
    const rim = await middleOf(page, /^Rim of the circle/)
    await drag(page, rim, [rim[0] + 60, rim[1]])
    await until(
      async () => radius(),
      (km) => km > drawn * 1.2,
    )
    const wide = radius()
    const whole = await middleOf(page, /^The whole area/)
    const centre = areaIn(page.url())?.split(',')[0]
    await drag(page, whole, [whole[0] - 80, whole[1]])
    await until(
      async () => areaIn(page.url())?.split(',')[0],
      (now) => now !== centre,
    )
    expect(radius()).toBe(wide)
  })

  it('drags the corner of a box that stays one; one that would cross itself is refused', async () => {
    const page = await open(`/?${EAST}`)
    await mapIdle(page)
    const corner = await middleOf(page, /^Corner 3 of 4/)
    await drag(page, corner, [corner[0] + 70, corner[1] - 40])
    await page.waitForURL((url) => areaIn(url) !== '33,49,38,49,38,52,33,52')
    const numbers = areaIn(page.url())?.split(',').map(Number) ?? []
    const [west, south, east, , , north] = numbers
    expect(numbers).toEqual([west, south, east, south, east, north, west, north])

    await page.goto('/?area=30,46,36,46,36,51,33,51.5,30,51')
    await mapIdle(page)
    const first = await middleOf(page, /^Corner 1 of 5/)
    const third = await middleOf(page, /^Corner 3 of 5/)
    await drag(page, first, [third[0] + 80, third[1]])
    await page.getByRole('alert').getByText('Not kept').waitFor()
    expect(areaIn(page.url())).toBe('30,46,36,46,36,51,33,51.5,30,51')
    expect((await middleOf(page, /^Corner 1 of 5/))[0]).toBeCloseTo(first[0], 0)
  })

  it('says of a corner that would make it cross itself that it is not set, until one is', async () => {
    const page = await open('/')
    await mapIdle(page)
    await take(page, 'Draw a polygon')
    const click = async (x: number, y: number) => {
      const at = await spot(page, x, y)
      await page.mouse.move(...at)
      await page.mouse.click(...at)
    }
    await click(0.3, 0.4)
    await click(0.6, 0.65)
    await click(0.6, 0.4)
    const problem = page.getByRole('alert').getByText('cross itself')
    expect(await problem.count()).toBe(0)
    await click(0.3, 0.65)
    await problem.waitFor()
    await click(0.45, 0.3)
    await problem.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Finish' }).click()
    await page.waitForURL((url) => areaIn(url)?.split(',').length === 8)
  })

  it('is a circle as wide as the second tap is away, too', async () => {
    const page = await open('/', PHONE)
    await mapIdle(page)
    await take(page, 'Draw a circle')
    const centre = await spot(page, 0.5, 0.4)
    await page.touchscreen.tap(...centre)
    await page.touchscreen.tap(centre[0] + 90, centre[1])
    await page.waitForURL((url) => areaIn(url) !== null)
    expect(Number(areaIn(page.url())?.split(',')[2])).toBeGreaterThan(50)
  })

  it.each(['Draw a polygon', 'Draw a box', 'Draw a circle', 'Measure a distance'])(
    'shows the first point where the finger sets it: %s',
    async (tool) => {
      const page = await open('/?lng=30&lat=50&zoom=5&places=false', PHONE)
      await mapIdle(page)
      await take(page, tool)
      const at = await spot(page, 0.3, 0.4)
      expect(await drawnAbout(page, at)).toBe(0)
      await page.touchscreen.tap(...at)
      await until(
        () => drawnAbout(page, at),
        (count) => count > 10,
      )
      expect(await page.locator('output').count()).toBe(0)
    },
  )

  it('shows where each line that is measured begins, and none of the one before', async () => {
    const page = await open('/?lng=30&lat=50&zoom=5&places=false')
    await mapIdle(page)
    await take(page, 'Measure a distance')
    const [a, b, c] = [await spot(page, 0.4, 0.5), await spot(page, 0.6, 0.5), await spot(page, 0.5, 0.7)]
    await page.mouse.click(...a)
    await page.mouse.click(...b)
    await page.getByRole('button', { name: 'Finish' }).click()
    await until(
      () => drawnAbout(page, a),
      (count) => count > 10,
    )
    await page.mouse.click(...c)
    await until(
      () => drawnAbout(page, c),
      (count) => count > 10,
    )
    expect(await drawnAbout(page, a)).toBe(0)
  })

  it('says how many points are missing before it can be finished', async () => {
    const page = await open('/?lng=30&lat=50&zoom=5')
    await mapIdle(page)
    const finish = page.getByRole('button', { name: 'Finish' })
    for (const [tool, needed] of [
      ['Draw a polygon', 3],
      ['Measure a distance', 2],
    ] as const) {
      await take(page, tool)
      for (let set = 0; set < needed; set++) {
        await page.getByText(`at least ${needed - set} more`).waitFor()
        expect(await finish.getAttribute('aria-disabled')).toBe('true')
        const words = await finish.evaluate(
          (button) => document.getElementById(button.getAttribute('aria-describedby') ?? '')?.textContent,
        )
        expect(words).toContain(`at least ${needed - set} more`)
        await page.mouse.click(...(await spot(page, 0.3 + 0.2 * set, set === 1 ? 0.7 : 0.4)))
      }
      await page.getByText('then the last one again').waitFor()
      expect(await finish.getAttribute('aria-disabled')).toBe('false')
    }
    await finish.click()
    await page.getByText('at least 2 more').waitFor()
    await page.locator('output').waitFor()
  })

  it('changes by keyboard alone: a corner moves by arrows as one step, and goes by Delete', async () => {
    const page = await open('/?area=30,46,36,46,36,51,30,50')
    await mapIdle(page)
    const corner = page.getByRole('button', { name: /^Corner 2 of 4/ })
    await corner.focus()
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    await page.waitForURL((url) => areaIn(url) !== '30,46,36,46,36,51,30,50')
    expect(await corner.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.keyboard.press('Delete')
    await page.waitForURL((url) => areaIn(url) === '30,46,36,51,30,50')
    await page.getByRole('button', { name: /^Corner 1 of 3/ }).waitFor()
  })

  it('sets a circle about a place by typing, says its figures, and takes them along', async () => {
    const page = await open('/')
    await mapIdle(page)
    const section = page.locator('aside').getByRole('region', { name: 'Area' })
    await section.getByText('Type an area').click()
    await section.getByLabel('Centre').fill('Odesa')
    await section.getByLabel('Radius').fill('60')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => /^circle:30\.7\d*,46\.4\d*,60$/.test(areaIn(url) ?? ''))
    await section.getByText(/^Within 60.km of 46\.4/i).waitFor()
    const [shown] = await until(
      () => shownOfTotal(page),
      ([now]) => now < 100,
    )
    expect(shown).toBe(await apiCount(page, `near=${areaIn(page.url())?.slice(7).split(',').slice(0, 2)}&radiusKm=60`))
    await section.getByRole('row', { name: /^Killed \d/ }).waitFor()

    const saving = page.waitForEvent('download')
    await section.getByRole('button', { name: 'Save as GeoJSON' }).click()
    const file = await (await saving).path()
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
      type: 'Feature',
      properties: { shape: 'circle', radiusKm: 60 },
      geometry: { type: 'Polygon' },
    })
    await page.getByRole('button', { name: 'Download' }).click()
    const csv = await page.getByRole('dialog').getByRole('link').first().getAttribute('href')
    expect(csv).toContain('radiusKm=60')
    await page.keyboard.press('Escape')

    await section.getByRole('button', { name: 'Remove' }).click()
    await page.waitForURL((url) => !url.searchParams.has('area'))
  })

  it('says at the field what is wrong with it', async () => {
    const page = await open('/')
    await mapIdle(page)
    const section = page.locator('aside').getByRole('region', { name: 'Area' })
    await section.getByText('Type an area').click()
    for (const [label, nonsense, button, words] of [
      ['Radius', 'far', 'Set circle', 'A number of kilometres'],
      ['Box', '4, 3, 2', 'Set box', 'Four numbers'],
      ['Box', '10, 20, 5, 30', 'Set box', 'Four numbers'],
    ] as const) {
      await section.getByLabel(label).fill(nonsense)
      await section.getByRole('button', { name: button }).click()
      await section.getByRole('alert').getByText(words).waitFor()
      expect(await section.getByLabel(label).getAttribute('aria-invalid')).toBe('true')
    }
    await section.getByLabel('Radius').fill('0')
    await section.getByLabel('Centre').fill('91, 30')
    await section.getByRole('button', { name: 'Set circle' }).click()
    await section.locator('[aria-invalid=true]').nth(2).waitFor() // the centre, the radius, and the box of before
    await section.getByLabel('Radius').fill('5')
    await section.getByLabel('Centre').fill('qqqqqqqqqq')
    await section.getByRole('button', { name: 'Set circle' }).click()
    await section.getByRole('alert').getByText('No place has this name.').waitFor()
    // What could be no name is told how a point is written.
    await section.getByLabel('Centre').fill('91° N, 30° E')
    await section.getByRole('button', { name: 'Set circle' }).click()
    await section.getByRole('alert').getByText('A place, or latitude, longitude: 46.48, 30.73').waitFor()
    expect(areaIn(page.url())).toBeNull()
    await section.getByLabel('Box').fill('29.5 46 32 47.5')
    await section.getByRole('button', { name: 'Set box' }).click()
    await page.waitForURL((url) => areaIn(url) === '29.5,46,32,46,32,47.5,29.5,47.5')
  })

  it('passes over an area that is none', async () => {
    const page = await open('/?area=0,0,4,4,4,0,0,4')
    const [shown, total] = await shownOfTotal(page)
    expect(shown).toBe(total)
  })

  it('says when there are no events in it, with the way out', async () => {
    const page = await open('/?area=circle:-40,0,100')
    await page.getByText('No strikes match in this area.').waitFor()
    await page.getByRole('button', { name: 'Remove the area' }).click()
    await page.waitForURL((url) => !url.searchParams.has('area'))
  })

  it('leaves a tool by Escape, takes one at a time, and leaves the panel open', async () => {
    const page = await open('/')
    await mapIdle(page)
    await page.locator('aside').getByRole('listitem').getByRole('button').first().click()
    await page.waitForURL(/event=/)
    await take(page, 'Draw a box')
    await take(page, 'Measure a distance')
    const pressed = page.getByRole('toolbar', { name: 'Map tools' }).locator('[aria-pressed="true"]')
    expect(await pressed.count()).toBe(1)
    await page.mouse.click(...(await spot(page, 0.3, 0.5)))
    await page.keyboard.press('Escape')
    await until(
      () => pressed.count(),
      (count) => count === 0,
    )
    expect(page.url()).toContain('event=')
    expect(areaIn(page.url())).toBeNull()
  })

  it('measures a way on the ground', async () => {
    const page = await open('/?lng=30&lat=50&zoom=5')
    await mapIdle(page)
    await take(page, 'Measure a distance')
    const [a, b] = [await spot(page, 0.4, 0.5), await spot(page, 0.6, 0.5)]
    await page.mouse.click(...a)
    await page.mouse.move(...b)
    await page.mouse.click(...b)
    // Along a parallel: degrees of longitude of a map of 512 px at zoom 0, on the great circle, which is hardly shorter.
    const degrees = ((b[0] - a[0]) / (512 * 2 ** 5)) * 360
    const along = degrees * 111.195 * Math.cos((50 * Math.PI) / 180)
    const said = await until(
      async () => Number((await page.locator('output').textContent())?.replace(/[^\d.]/g, '')),
      (km) => km > 0,
    )
    expect(said).toBeGreaterThan(along * 0.97)
    expect(said).toBeLessThan(along * 1.01)
    await page.keyboard.press('Escape')
    await page.locator('output').waitFor({ state: 'detached' })
  })

  it('comes along into a frame', async () => {
    const page = await open(`/embed?${ODESA}`)
    await mapIdle(page)
    await page
      .getByText(/within 60.km of 46\.48/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: /^Rim/ }).count()).toBe(0)
  })

  it('works on a phone, by taps', async () => {
    const page = await open('/', PHONE)
    await mapIdle(page)
    await page.getByRole('button', { name: 'Draw a box' }).tap()
    await inHand(page)
    await page.touchscreen.tap(...(await spot(page, 0.2, 0.3)))
    await page.touchscreen.tap(...(await spot(page, 0.7, 0.6)))
    await page.waitForURL((url) => areaIn(url)?.split(',').length === 8)
    for (const name of ['Draw a box', 'Details', 'Remove']) {
      const box = await page.getByRole('button', { name, exact: true }).boundingBox()
      expect(box?.height, name).toBeGreaterThanOrEqual(44)
    }
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await page.getByRole('button', { name: 'Details' }).tap()
    await page
      .getByRole('dialog')
      .getByText(/^in the box from/i)
      .waitFor()
  })

  it.each(['light', 'dark'] as const)('is accessible, in %s', async (colorScheme) => {
    const page = await open(`/?${EAST}`, { colorScheme })
    await mapIdle(page)
    const section = page.locator('aside').getByRole('region', { name: 'Area' })
    await section.getByText('Change it by numbers').click()
    await section.getByRole('row', { name: /^Killed/ }).waitFor()
    expect(await axeViolations(page)).toEqual([])
    await take(page, 'Measure a distance')
    expect(await axeViolations(page)).toEqual([])
  })
}
