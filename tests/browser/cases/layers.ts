import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { SHADES } from '@/app/_map/shade-ramps'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, overflow, pixels, type Rgb, rgbOf, until } from '../probes'

const LAND: Rgb = [245, 244, 240]
const FILL_OPACITY = 0.8

/** A shade as it lies on the land of the light map. */
function onLand(shade: number): Rgb {
  const colour = rgbOf(SHADES.light[shade] ?? '')
  return colour.map((part, i) => Math.round(part * FILL_OPACITY + (LAND[i] ?? 0) * (1 - FILL_OPACITY))) as Rgb
}

const near = async (page: Page, rgb: Rgb) => (await pixels(mapOf(page), rgb)).near
const legend = (page: Page, name = 'Regions by a number') => page.getByRole('region', { name })

export function layerCases({ open }: ReturnType<typeof withApp>): void {
  it('shade regions, chosen with the keyboard, and Back takes them away', async () => {
    // A small window, whose pixels are soon looked at.
    const page = await open('/?places=false', { viewport: { width: 1024, height: 640 } })
    await mapIdle(page)
    await page.getByRole('button', { name: 'Layers' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'Nothing' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.waitForURL(({ searchParams }) => searchParams.get('layer') === 'regions')
    await page.keyboard.press('Escape')
    await legend(page).getByText('without a region').waitFor()
    await mapIdle(page)
    await until(
      () => near(page, onLand(4)),
      (count) => count > 2000,
    )
    await page.goBack()
    await until(
      () => near(page, onLand(4)),
      (count) => count < 200,
    )
    expect(await legend(page).count()).toBe(0)
  })

  it('count every event: those of the classes and those without a region are all', async () => {
    const page = await open('/?layer=regions')
    await legend(page).getByText('without a region').waitFor()
    const [counted, all] = await page.evaluate(async () => {
      const { groups, numberMatched } = await (await fetch('/api/stats/breakdown?by=admin1&limit=1000')).json()
      return [groups.reduce((sum: number, { events }: { events: number }) => sum + events, 0), numberMatched]
    })
    expect(counted).toBe(all)
    const without = await page.evaluate(async () => {
      const { groups } = await (await fetch('/api/stats/breakdown?by=admin1&limit=1000')).json()
      return groups.find(({ key }: { key: string | null }) => key === null).events
    })
    expect(await legend(page).textContent()).toContain(`${without} events without a region`)
  })

  it('say what is not known: a figure that nobody gives, people that nobody counted', async () => {
    const page = await open('/?layer=regions&figure=killed&rate=true')
    const box = legend(page)
    await box.getByText('Killed, per 100,000 people').click()
    await box.getByText('Events without this number').waitFor()
    await box.getByText('Population not known').waitFor()
    await box.getByText(/State Statistics Service of Ukraine.*1 January 2022/).waitFor()
    await mapIdle(page)
    expect(await axeViolations(page)).toEqual([])
  })

  it('lead from a region to its events, as many as the API has', async () => {
    const page = await open('/?layer=regions&marks=false&places=false&lng=37.3&lat=49.4&zoom=8')
    await legend(page).getByText('without a region').waitFor()
    await mapIdle(page)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    const panel = page.getByRole('complementary', { name: /^Kharkiv Oblast: \d+ events$/ })
    await panel.waitFor()
    expect(new URL(page.url()).searchParams.get('region')).toBe('UA-63')
    const { matched, newest } = await page.evaluate(async () => {
      const { numberMatched, features } = await (await fetch('/api/events?admin1=UA-63&limit=1')).json()
      return { matched: numberMatched, newest: features[0].id }
    })
    expect(await panel.getByRole('heading', { level: 2 }).textContent()).toBe(`Kharkiv Oblast: ${matched} events`)
    await panel.getByText('2,598,961 people').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await panel.getByRole('listitem').getByRole('button').first().click()
    await page.waitForURL(({ searchParams }) => searchParams.get('event') === newest)
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await panel.waitFor()
  })

  it('show heat without the marks that would lie on it', async () => {
    const page = await open('/?places=false')
    await mapIdle(page)
    await page.getByRole('button', { name: 'Layers' }).click()
    await page.getByRole('radio', { name: 'Heat' }).click()
    await page.waitForURL(({ searchParams }) => searchParams.get('layer') === 'heat')
    expect(await page.getByRole('switch', { name: 'Marks of events' }).getAttribute('aria-checked')).toBe('false')
    expect(await axeViolations(page)).toEqual([])
    await page.keyboard.press('Escape')
    // Some violet between the shades: heat has all of them, and no dot is left.
    await until(
      () => near(page, rgbOf(SHADES.light[1])),
      (count) => count > 500,
    )
    expect(await near(page, [224, 70, 15])).toBeLessThan(20)
    await legend(page, 'Heat').locator('summary').click()
    await legend(page, 'Heat').getByText('settlement or closer').waitFor()
  })

  it('have the marks over shaded regions, whatever was there before', async () => {
    const page = await open('/?places=false')
    await mapIdle(page)
    await page.getByRole('button', { name: 'Layers' }).click()
    for (const before of ['Nothing', 'Heat']) {
      await page.getByRole('radio', { name: before }).click()
      await page.getByRole('radio', { name: 'Regions by a number' }).click()
      await page.waitForURL(({ searchParams }) => searchParams.get('layer') === 'regions')
      expect(new URL(page.url()).searchParams.has('marks'), before).toBe(false)
      expect(await page.getByRole('switch', { name: 'Marks of events' }).getAttribute('aria-checked')).toBe('true')
    }
  })

  it('show the kinds of a cluster as slices, and tell them in words', async () => {
    const page = await open('/?places=false&lng=30.52&lat=50.45&zoom=5')
    await mapIdle(page)
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('the map has no box')
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2)
    await page.getByText(/^\d+ events · Air or drone strike: \d+ · /).waitFor()
    // Without its ring no cluster would have the colour of a kind.
    await until(
      async () => [await near(page, [224, 70, 15]), await near(page, [10, 69, 144])],
      ([air = 0, missile = 0]) => air > 300 && missile > 100,
    )
  })

  it('draw the true boundary of a region that is selected', async () => {
    const page = await open('/?places=false')
    const id = await page.evaluate(async () => {
      const { features } = await (await fetch('/api/events?admin1=UA-63&limit=500')).json()
      return features.find(({ properties }: { properties: { precision: string } }) => properties.precision === 'region')
        .id
    })
    const boundaries = page.waitForResponse((response) => response.url().endsWith('/regions/UA.json'))
    await page.goto(`/?places=false&lng=36.8&lat=49.4&zoom=7&event=${id}`)
    expect((await boundaries).ok()).toBe(true)
    await mapIdle(page)
  })

  it('take nonsense in the address for nothing', async () => {
    const page = await open('/?layer=moon&figure=dragons&rate=perhaps&marks=2&region=Kharkiv')
    await mapIdle(page)
    expect(await legend(page).count()).toBe(0)
    expect(await page.getByRole('complementary').filter({ hasText: 'Kharkiv' }).count()).toBe(0)
    await until(
      () => near(page, [224, 70, 15]),
      (count) => count > 100,
    )
  })

  it('fit a phone, and fold', async () => {
    const page = await open('/?layer=regions&figure=killed', { viewport: { width: 390, height: 844 } })
    await legend(page).getByText('without a region').waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    // It lies over the map that it explains: the shades in a line, the rest on demand.
    const height = async () => (await legend(page).boundingBox())?.height ?? 0
    expect(await height()).toBeLessThan(130)
    await legend(page).getByText('Killed', { exact: true }).click()
    await legend(page).getByText('Events without this number').waitFor()
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await legend(page).getByText('Killed', { exact: true }).click()
    await legend(page).getByText('Events without this number').waitFor({ state: 'hidden' })
    expect(await height()).toBeLessThan(130)
    await page.getByRole('button', { name: 'Layers' }).click()
    const box = await page.getByRole('dialog', { name: 'Layers' }).boundingBox()
    expect(box && box.x >= 0 && box.x + box.width <= 390).toBe(true)
  })

  it('are in a frame too, with their legend', async () => {
    const page = await open('/embed?layer=regions', { viewport: { width: 800, height: 600 } })
    await legend(page).getByText('without a region').waitFor()
    expect(await page.getByRole('link', { name: /Open the full view/ }).getAttribute('href')).toContain('layer=regions')
    expect(await page.getByRole('button', { name: 'Layers' }).count()).toBe(0)
  })
}
