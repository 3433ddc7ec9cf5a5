import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

const box = (page: Page) => page.getByRole('combobox', { name: 'Find a place' })
const options = (page: Page) => page.getByRole('option')
const pin = (page: Page) => page.getByRole('img', { name: /^Place searched for/ })

async function typed(page: Page, text: string, first: string): Promise<void> {
  await box(page).fill(text)
  await options(page).first().getByText(first, { exact: true }).waitFor()
}

export function placeSearchCases({ open }: ReturnType<typeof withApp>): void {
  it('finds a misspelt town by keyboard alone, goes there and marks it; Back undoes both', async () => {
    const page = await open('/')
    await mapIdle(page)
    await page.keyboard.press('/')
    await page.keyboard.type('Kharkof')
    await options(page).first().getByText('City · Kharkiv Oblast, Ukraine').waitFor()
    expect(await box(page).getAttribute('aria-expanded')).toBe('true')

    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    const active = await box(page).getAttribute('aria-activedescendant')
    expect(await page.locator(`[id="${active}"]`).getAttribute('aria-selected')).toBe('true')
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('pin')?.endsWith(',Kharkiv') === true)
    await pin(page).waitFor()
    await mapIdle(page)
    const { searchParams } = new URL(page.url())
    expect(Number(searchParams.get('lng'))).toBeCloseTo(36.25, 1)
    expect(Number(searchParams.get('lat'))).toBeCloseTo(49.98, 1)
    expect(Number(searchParams.get('zoom'))).toBeGreaterThan(8)
    expect(await box(page).inputValue()).toBe('Kharkiv')
    expect(await options(page).count()).toBe(0)

    await page.goBack()
    await page.waitForURL((url) => !url.searchParams.has('pin'))
    await pin(page).waitFor({ state: 'detached' })
    expect(await box(page).inputValue()).toBe('')
  })

  it('shows the marked place of a shared address, until it is cleared', async () => {
    const page = await open('/?pin=37.1759,48.282,Pokrovsk&lng=37.1759&lat=48.282&zoom=9')
    await pin(page).waitFor()
    expect(await box(page).inputValue()).toBe('Pokrovsk')
    await page.getByRole('button', { name: 'Clear the search' }).click()
    await pin(page).waitFor({ state: 'detached' })
    await page.waitForURL((url) => !url.searchParams.has('pin') && url.searchParams.get('zoom') === '9')
    expect(await box(page).inputValue()).toBe('')
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true)
  })

  it('passes over a marked place that is none', async () => {
    for (const nonsense of ['Kyiv', '1,2', '200,95,Nowhere', 'a,b,c']) {
      const page = await open(`/?pin=${encodeURIComponent(nonsense)}`)
      await mapIdle(page)
      expect(await pin(page).count()).toBe(0)
      expect(await box(page).inputValue()).toBe('')
    }
  })

  it('takes the first place when Enter comes before the suggestions', async () => {
    const page = await open('/')
    await mapIdle(page)
    await box(page).focus()
    await page.keyboard.type('Одеса')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.searchParams.get('pin')?.endsWith(',Odesa') === true)
  })

  it('closes by Escape first, then clears, and leaves the panel beside the map alone', async () => {
    const page = await open('/')
    await mapIdle(page)
    await page.locator('aside').getByRole('listitem').getByRole('button').first().click()
    await page.waitForURL(/event=/)
    await typed(page, 'Sumy', 'Sumy')
    await page.keyboard.press('Escape')
    expect(await options(page).count()).toBe(0)
    expect(await box(page).inputValue()).toBe('Sumy')
    await page.keyboard.press('Escape')
    expect(await box(page).inputValue()).toBe('')
    expect(page.url()).toContain('event=')
  })

  it('says when nothing is found, and when the server cannot be asked', async () => {
    const page = await open('/', { expectErrors: /ERR_FAILED|Failed to load/ })
    await mapIdle(page)
    await box(page).fill('qqqqqqqqqqqq')
    await page.getByText('No place is called qqqqqqqqqqqq.').waitFor()
    await page.route('**/api/places/search?*', (route) => route.abort())
    await box(page).fill('Kherson')
    await page.getByRole('alert').getByText('The server cannot be reached').waitFor()
    await page.unroute('**/api/places/search?*')
    await page.getByRole('button', { name: 'Try again' }).click()
    await options(page).first().getByText('Kherson', { exact: true }).waitFor()
  })

  it('asks when the typing pauses, not at every key', async () => {
    const page = await open('/')
    await mapIdle(page)
    const asked: string[] = []
    page.on('request', (request) => {
      const url = new URL(request.url())
      if (url.pathname === '/api/places/search') asked.push(url.searchParams.get('q') ?? '')
    })
    await box(page).pressSequentially('Zaporizhzhia', { delay: 20 })
    await options(page).first().getByText('Zaporizhzhia', { exact: true }).waitFor()
    expect(asked.at(-1)).toBe('Zaporizhzhia')
    expect(asked.length).toBeLessThan(6)
  })

  it.each(['light', 'dark'] as const)('is accessible with its suggestions open, in %s', async (colorScheme) => {
    const page = await open('/', { colorScheme })
    await mapIdle(page)
    await typed(page, 'Kherso', 'Kherson')
    await page.keyboard.press('ArrowDown')
    expect(await axeViolations(page)).toEqual([])
  })

  it('works on a phone, beside the filters', async () => {
    const page = await open('/', PHONE)
    await mapIdle(page)
    await box(page).tap()
    await typed(page, 'odesa obl', 'Odesa Oblast')
    const filters = await page.getByRole('button', { name: /^Filters/ }).boundingBox()
    const field = await box(page).boundingBox()
    const list = await page.getByRole('listbox', { name: 'Places' }).boundingBox()
    if (!filters || !field || !list) throw new Error('something is not on the screen')
    expect(filters.x + filters.width).toBeLessThanOrEqual(field.x)
    expect(list.y).toBeGreaterThanOrEqual(filters.y + filters.height)
    expect(list.width).toBeGreaterThan(300)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    await options(page).first().tap()
    await pin(page).waitFor()
    await until(
      () => box(page).evaluate((input) => input === document.activeElement),
      (focused) => !focused,
    )
  })
}
