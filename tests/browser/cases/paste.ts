import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { mapIdle, mapOf, pixels, shownOfTotal } from '../probes'

const TEXT = `Russian drones struck the Ukrainian city of Poltava overnight, killing two people and injuring five, regional governor Volodymyr Kohut said on Tuesday. Ukraine's air force said Russia launched 61 drones and that 40 of them were shot down.`

export function pasteCases({ open, app }: ReturnType<typeof withApp>): void {
  it('marks what was found, stores it with the token, and shows the new dot on the map', async () => {
    const page = await open('/read', { expectErrors: /401/ })
    await page.getByLabel('Text of the article').fill(TEXT)
    await page.getByLabel('Published on').fill('2026-06-02')
    await page.getByLabel('Source').fill('Browser test')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByRole('heading', { name: 'What was found' }).waitFor()
    await page.locator('mark[data-found~="site"]', { hasText: 'Poltava' }).first().waitFor()
    expect(await page.locator('mark[data-found~="figure"]').count()).toBeGreaterThan(2)
    await mapIdle(page)
    expect((await pixels(mapOf(page), [0, 0, 0])).colours).toBeGreaterThan(20)

    await page.getByLabel('Write token').fill('not the token')
    await page.getByRole('button', { name: 'Store' }).click()
    await page.getByText('this token is not valid here').waitFor()
    expect(await page.getByLabel('Text of the article').inputValue()).toBe(TEXT)

    await page.getByLabel('Write token').fill(app().token)
    await page.getByRole('button', { name: 'Store' }).click()
    await page.getByText('The article is stored').waitFor()
    await page.getByRole('link', { name: 'See it on the map' }).click()
    await page.locator('aside blockquote', { hasText: 'Poltava' }).first().waitFor()
    await mapIdle(page)

    await page.goto('/?from=2026-06-01&to=2026-06-02')
    expect((await shownOfTotal(page))[0]).toBeGreaterThan(0)
  })

  it('says at the field what is wrong and loses nothing that was typed', async () => {
    const page = await open('/read', { expectErrors: /400/ })
    const text = page.getByLabel('Text of the article')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('Paste the text of an article first.').waitFor()
    expect(await text.getAttribute('aria-invalid')).toBe('true')

    await text.fill(TEXT)
    await page.getByLabel('Address').fill('ftp://example.org/x')
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('It must begin with http or https').first().waitFor()
    expect(await page.getByLabel('Address').getAttribute('aria-invalid')).toBe('true')
    expect(await text.inputValue()).toBe(TEXT)
    expect(await page.getByLabel('Address').inputValue()).toBe('ftp://example.org/x')

    await text.fill('сто слов '.repeat(80_000)) // two bytes a letter
    await page.getByRole('button', { name: 'Preview' }).click()
    await page.getByText('The text has 1.28 MB').waitFor()
  })
}
