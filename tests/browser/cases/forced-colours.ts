import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle } from '../probes'
import { stepIn } from './map-keys'

const backgroundOf = (element: Locator) => element.evaluate((node) => getComputedStyle(node).backgroundColor)
const outlineOf = (element: Locator) => element.evaluate((node) => getComputedStyle(node).outlineStyle)

/** The colour that a system's name has on this page. */
const systemColour = (page: Page, name: string) =>
  page.evaluate((name) => {
    const probe = document.body.appendChild(document.createElement('i'))
    probe.style.color = name
    const { color } = getComputedStyle(probe)
    probe.remove()
    return color
  }, name)

export function forcedColourCases({ open }: ReturnType<typeof withApp>): void {
  it('tells on from off, and one kind from another', async () => {
    const page = await open('/', { forcedColors: 'active' })
    const toggle = page.getByRole('switch', { name: 'Mentioned places' })
    const painted = () =>
      toggle.evaluate((button) => {
        const track = button.querySelector('span[aria-hidden]')
        return [track, track?.firstElementChild].map((part) => part && getComputedStyle(part).backgroundColor)
      })
    const [track, knob] = await painted()
    expect(track).not.toBe(knob)
    await toggle.click()
    expect((await painted())[0]).not.toBe(track)
    const swatches = await page
      .locator('fieldset label span[aria-hidden]')
      .evaluateAll((dots) => dots.map((dot) => getComputedStyle(dot).backgroundColor))
    expect(new Set(swatches).size).toBe(swatches.length)
    expect(await axeViolations(page)).toEqual([])
  })

  for (const colorScheme of ['light', 'dark'] as const) {
    const options = { forcedColors: 'active', colorScheme } as const

    it(`shows what is chosen, what floats and what has the focus, ${colorScheme}`, async () => {
      const page = await open('/?view=both', options)
      await mapIdle(page)
      const ground = await systemColour(page, 'Canvas')
      const pressed = await page
        .locator('[aria-pressed="true"]')
        .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).outlineStyle))
      expect(pressed.length).toBeGreaterThan(1)
      expect(new Set(pressed)).toEqual(new Set(['solid']))
      expect(await outlineOf(page.getByRole('toolbar', { name: 'Map tools' }))).toBe('solid')
      const row = page.getByRole('row').nth(2)
      await row.click()
      await page.waitForURL(/event=/)
      const chosen = page.locator('[role="row"][aria-selected="true"]')
      // It has the focus no more: the panel has.
      await page.locator('aside h2:focus').waitFor()
      expect(await outlineOf(chosen)).toBe('solid')
      expect(await axeViolations(page)).toEqual([])
      await page.goto('/?places=false')
      await mapIdle(page)
      await stepIn(page)
      expect(await outlineOf(page.locator('[role="option"]:focus'))).toBe('solid')
      // On the ground of the map the ring is the colour of what is chosen.
      const ring = await page.locator('[role="option"]:focus').evaluate((mark) => getComputedStyle(mark).outlineColor)
      expect(ring).not.toBe(ground)
      expect(await axeViolations(page)).toEqual([])
    })

    it(`keeps the marks of legends and charts apart, ${colorScheme}`, async () => {
      const page = await open('/?layer=regions&places=false', options)
      const legend = page.getByRole('region', { name: 'Regions by a number' })
      await legend.getByText('without a region').waitFor()
      await legend.locator('summary').click()
      await legend.locator('li').nth(3).waitFor()
      const shades = await legend
        .locator('li span[aria-hidden]')
        .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).background))
      expect(shades.length).toBeGreaterThan(3)
      expect(new Set(shades).size).toBe(shades.length)
      const strip = page.getByRole('region', { name: 'National barrages' })
      const keys = await strip
        .getByText('shot down', { exact: true })
        .locator('..')
        .locator('span > span')
        .evaluateAll((swatches) => swatches.map((swatch) => getComputedStyle(swatch).background))
      expect(keys.length).toBe(3)
      expect(new Set(keys).size).toBe(3)
      expect(await axeViolations(page)).toEqual([])
    })

    it(`parts two periods by a line, and full marks from hollow ones, ${colorScheme}`, async () => {
      const page = await open('/?from=2025-01-01&to=2025-12-31&against=2024-01-01/2024-12-31', options)
      const ground = await systemColour(page, 'Canvas')
      const divider = page.getByRole('slider', { name: /divider|parts/i })
      await divider.waitFor()
      expect(await backgroundOf(divider.locator('> div').first())).not.toBe(ground)
      await page.goto('/')
      await page
        .getByRole('region', { name: /Whole countries/ })
        .getByRole('button')
        .first()
        .click()
      const panel = page.locator('aside').last()
      const mark = (words: string) => panel.getByText(words, { exact: true }).locator('span').first()
      await panel.getByText('replaced', { exact: true }).waitFor()
      expect(await backgroundOf(mark('exact'))).not.toBe(await backgroundOf(mark('replaced')))
      await panel.locator('blockquote mark').first().waitFor()
      expect(await axeViolations(page)).toEqual([])
    })

    it(`reads on buttons and found words, ${colorScheme}`, async () => {
      const page = await open('/read', options)
      await page.getByLabel('Text of the article').fill('Drones struck Kharkiv on Monday, killing 3, the mayor said.')
      await page.getByRole('button', { name: 'Preview' }).click()
      await page.getByRole('heading', { name: 'What was found' }).waitFor()
      await mapIdle(page)
      expect(await axeViolations(page)).toEqual([])
      expect(await backgroundOf(page.getByRole('button', { name: 'Preview' }))).not.toBe(
        await systemColour(page, 'Canvas'),
      )
    })
  }
}
