import { expect, it } from 'vitest'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { mapIdle } from '../probes'

export function pageCases({ open, app }: ReturnType<typeof withApp>): void {
  it('has a lasting page for each event, readable without scripts, and a link to the map', async () => {
    const response = await fetch(`${app().url}/api/events?limit=50`)
    const { features } = (await response.json()) as EventCollection
    const event = features.find(({ geometry, properties }) => geometry && properties.figures.length > 0)
    const page = await open(`/events/${event?.id}`, { javaScriptEnabled: false })
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(event?.properties.placeName)
    expect(await page.title()).toContain(event?.properties.placeName)
    expect(await page.locator('blockquote mark').count()).toBeGreaterThan(0)
    await page.getByRole('link', { name: 'See it on the map' }).click()
    expect(new URL(page.url()).searchParams.get('event')).toBe(event?.id)
  })

  it('answers 404 with a way out for an unknown event and an unknown address', async () => {
    const page = await open('/events/0000000000000000', { expectErrors: /404/ })
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor()
    const answer = await page.goto('/no/such/page')
    expect(answer?.status()).toBe(404)
    await page.getByRole('link', { name: 'Go to the map' }).click()
    await mapIdle(page)
  })

  it('lists the sources with their licences and counts, and tells the method and its limits', async () => {
    const page = await open('/sources')
    const rows = page.getByRole('row')
    expect(await rows.count()).toBeGreaterThan(1)
    const counts = await page.locator('td:last-child').allTextContents()
    const { articles } = (await (await fetch(`${app().url}/api/health`)).json()) as { articles: number }
    expect(counts.reduce((sum, text) => sum + Number(text.replaceAll(',', '')), 0)).toBe(articles)

    await page.getByRole('link', { name: 'Method' }).click()
    await page.getByRole('heading', { name: 'What this map must not be used for' }).waitFor()
  })

  it('follows the system’s colours until others are chosen, and then remembers', async () => {
    const page = await open('/method', { colorScheme: 'dark' })
    const background = () =>
      page.evaluate(() => getComputedStyle(document.querySelector('header') ?? document.body).backgroundColor)
    const dark = await background()
    await page.getByRole('button', { name: 'Language, time and colours' }).click()
    await page.getByRole('radio', { name: 'Light' }).click()
    const light = await background()
    expect(light).not.toBe(dark)
    await page.reload()
    expect(await background()).toBe(light)
    await page.getByRole('button', { name: 'Language, time and colours' }).click()
    await page.getByRole('radio', { name: 'Dark' }).click()
    expect(await background()).toBe(dark)
  })

  it('speaks the browser’s language, and the one that is chosen from then on', async () => {
    const page = await open('/method', { locale: 'uk-UA' })
    await page.getByRole('link', { name: 'Джерела', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    await page.getByRole('button', { name: 'Мова, час і кольори' }).click()
    await page.getByRole('radio', { name: 'English' }).click()
    await page.getByRole('link', { name: 'Sources', exact: true }).waitFor()
    await page.reload()
    await page.getByRole('link', { name: 'Sources', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
}
