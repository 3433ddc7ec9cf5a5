import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, overflow } from '../probes'

const TEXT = `Russian drones struck the Ukrainian city of Odesa overnight, killing two people. A second attack hit Tripoli, Lebanon, health officials said.`

async function preview(page: Page): Promise<void> {
  await page.getByLabel('Text of the article').fill(TEXT)
  await page.getByRole('button', { name: 'Preview' }).click()
  await page.getByRole('heading', { name: 'What was found' }).waitFor()
}

const word = (page: Page, name: string) => page.locator('mark').getByRole('button', { name, exact: true })
const panel = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })

export function explanationCases({ open }: ReturnType<typeof withApp>): void {
  it('opens by pointing at a place, tells why the others lost, and goes when the pointer leaves', async () => {
    const page = await open('/read')
    await preview(page)
    await word(page, 'Tripoli').hover()
    const shown = panel(page, 'Tripoli')
    await shown.getByText('Lebanon · settlement').waitFor()
    await shown.getByText('Place of an event').waitFor()
    expect(await shown.getByRole('row', { name: /^Said to lie there/ }).innerText()).toContain('+2.5')
    expect(await shown.getByRole('listitem').first().innerText()).toMatch(/Tripoli, Libya .*leads by \d\.\d points/)
    await shown.hover()
    await page.getByRole('heading', { name: 'What was found' }).hover()
    await shown.waitFor({ state: 'detached' })
  })

  it('warns at a claim whose place is doubtful, and only there', async () => {
    const page = await open('/read')
    await page.getByLabel('Text of the article').fill('Drones hit Springfield on Monday, killing two people.')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page
      .getByRole('listitem')
      .filter({ hasText: 'Springfield' })
      .getByText('place: hardly better than a guess')
      .waitFor()
    await preview(page)
    await word(page, 'Tripoli').waitFor()
    expect(await page.getByText('place: hardly').count()).toBe(0)
  })

  it('opens from the keyboard, and Escape closes it and leaves the focus on the word', async () => {
    const page = await open('/read')
    await preview(page)
    // Each place on the way opens its own panel, with a button to close it.
    const odesa = word(page, 'Odesa')
    for (let stop = 0; stop < 20 && !(await odesa.evaluate(isFocused)); stop++) await page.keyboard.press('Tab')
    await panel(page, 'Odesa').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
    expect(await word(page, 'Odesa').getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('Tab')
    expect(await panel(page, 'Odesa').getByRole('button', { name: 'Close' }).evaluate(isFocused)).toBe(true)
    await page.keyboard.press('Escape')
    await panel(page, 'Odesa').waitFor({ state: 'detached' })
    expect(await word(page, 'Odesa').evaluate(isFocused)).toBe(true)
  })

  it('stays open after a click, one at a time, until something else is clicked', async () => {
    const page = await open('/read')
    await preview(page)
    await word(page, 'Odesa').click()
    await page.getByRole('heading', { name: 'Paste an article' }).hover()
    await panel(page, 'Odesa').waitFor()
    await page.getByRole('heading', { name: 'Paste an article' }).click()
    await panel(page, 'Odesa').waitFor({ state: 'detached' })
    await word(page, 'Odesa').focus()
    await word(page, 'Tripoli').click()
    await panel(page, 'Tripoli').waitFor()
    expect(await page.getByRole('dialog').count()).toBe(1)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`is a sheet on a phone that leaves the word in sight, without a fault that axe can find: ${colorScheme}`, async () => {
      const page = await open('/read', {
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
        colorScheme,
      })
      await preview(page)
      await word(page, 'Tripoli').tap()
      const sheet = panel(page, 'Tripoli')
      await sheet.waitFor()
      const [box, at] = [await sheet.boundingBox(), await word(page, 'Tripoli').boundingBox()]
      expect(box?.width).toBe(390)
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeCloseTo(844, 0)
      expect((at?.y ?? Number.POSITIVE_INFINITY) + (at?.height ?? 0)).toBeLessThanOrEqual(box?.y ?? 0)
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      expect(await axeViolations(page)).toEqual([])
      await sheet.getByRole('button', { name: 'Close' }).tap()
      await sheet.waitFor({ state: 'detached' })
    })
}

const isFocused = (element: Element) => element === document.activeElement
