import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf } from '../probes'

export function stripCases({ open }: ReturnType<typeof withApp>): void {
  it('shows each barrage in words and as a bar, and selects its event', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-17')
    await mapIdle(page)
    const strip = page.getByRole('region', { name: 'National barrages' })
    const bars = strip.getByRole('button')
    expect(await bars.count()).toBeGreaterThan(3)
    const bar = bars.filter({ hasNot: page.locator('[aria-pressed="true"]') }).first()
    expect(await bar.textContent()).toMatch(/^Ukraine, (night )?\d.+ 2025\. Launched: \d+.+Shot down: \d+/)
    await bar.click()
    await page.waitForURL(/event=/)
    await page.getByRole('heading', { level: 2, name: 'Ukraine' }).waitFor()
    await expect.poll(() => bar.getAttribute('aria-pressed')).toBe('true')
    expect(await axeViolations(page)).toEqual([])
  })

  it('shows the newest where there is no room for all, and the one that is selected', async () => {
    const page = await open('/')
    await mapIdle(page)
    const strip = page.getByRole('region', { name: 'National barrages' })
    const left = () => strip.getByRole('list').evaluate((list) => list.scrollWidth - list.clientWidth - list.scrollLeft)
    await page.getByRole('button', { name: 'Charts', exact: true }).click()
    await expect.poll(() => strip.getByRole('list').evaluate((list) => list.scrollLeft)).toBeGreaterThan(0)
    expect(await left()).toBeLessThan(2)
    const first = strip.getByRole('button').first()
    await first.focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/event=/)
    await expect.poll(() => strip.getByRole('list').evaluate((list) => list.scrollLeft)).toBe(0)
    expect(await first.getAttribute('aria-pressed')).toBe('true')
  })

  it('tells one that is pointed at whole, in the longer language and beside the charts as well', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16&charts=true', { locale: 'uk-UA' })
    await mapIdle(page)
    const strip = page.getByRole('region', { name: 'Масовані атаки на країну' })
    await strip.getByRole('button').nth(3).hover()
    const told = strip.locator('p', { hasText: 'Заглушено чи втрачено: 38' })
    await told.waitFor()
    expect(await told.evaluate((p) => [p.scrollHeight - p.clientHeight, p.scrollWidth - p.clientWidth])).toEqual([0, 0])
  })

  it('is not there where no barrage is', async () => {
    const page = await open('/?from=2022-03-01&to=2022-03-02')
    await mapIdle(page)
    expect(await page.getByRole('region', { name: 'National barrages' }).count()).toBe(0)
  })

  it('keeps its room where there were some before, so that the map stays where it is', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-17')
    await mapIdle(page)
    const strip = page.getByRole('region', { name: 'National barrages' })
    const before = await mapOf(page).boundingBox()
    await page.getByLabel('From', { exact: true }).fill('2022-03-01')
    await page.getByLabel('To', { exact: true }).fill('2022-03-02')
    await strip.getByText('none among these events').waitFor()
    expect(await axeViolations(page)).toEqual([])
    await mapIdle(page)
    expect(await mapOf(page).boundingBox()).toEqual(before)
  })
}
