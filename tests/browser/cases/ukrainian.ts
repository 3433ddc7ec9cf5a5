import { expect, it } from 'vitest'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const UKRAINIAN = { locale: 'uk-UA' }

/** Latin letters in running words that the interface has no need of: neither names nor what sources wrote. */
const ENGLISH_WORDS =
  /\b(the|and|with|claims?|events?|figures|sources?|where|when|place|launched|killed|night|show|close|see)\b/i

export function ukrainianCases({ app, open }: ReturnType<typeof withApp>): void {
  const anEvent = async () => {
    const { features } = (await (await fetch(`${app().url}/api/events?limit=100&lang=uk`)).json()) as EventCollection
    const event = features.find(
      ({ geometry, properties }) =>
        geometry && properties.country === 'UA' && properties.figures.length > 0 && properties.claimCount > 1,
    )
    if (!event) throw new Error('the demo has no such event')
    return event
  }

  it('tells an event in Ukrainian, with its place’s own name, without scripts too', async () => {
    const event = await anEvent()
    expect(event.properties.placeName).toMatch(/^[А-ЯІЇЄҐ]/)
    const page = await open(`/events/${event.id}`, { ...UKRAINIAN, javaScriptEnabled: false })
    expect(await page.locator('html').getAttribute('lang')).toBe('uk')
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(event.properties.placeName)
    expect(await page.title()).toContain(event.properties.placeName)
    await page.getByRole('link', { name: 'Показати на мапі' }).waitFor()
    // What sources wrote stays as they wrote it: the rest has no English sentence.
    const ours = await page.locator('main dl').first().textContent()
    expect(ours).not.toMatch(ENGLISH_WORDS)
    for (const heading of await page.locator('main h3').allTextContents()) expect(heading).toMatch(/^[А-ЯІЇЄҐ\d]/)
  })

  it('has no fault that axe finds, and nothing beside the window of a phone', async () => {
    const event = await anEvent()
    for (const path of [`/events/${event.id}`, '/sources', '/read', '/']) {
      const page = await open(path, { ...UKRAINIAN, ...PHONE })
      if (path === '/') await mapIdle(page)
      expect(await axeViolations(page), path).toEqual([])
      expect(await overflow(page), path).toBeLessThanOrEqual(0)
    }
  })

  it('reads a text and explains its places in Ukrainian', async () => {
    const page = await open('/read', UKRAINIAN)
    await page
      .getByLabel('Текст статті')
      .fill('Drones struck Kharkiv on Monday, killing 3, the governor said. Two people were injured in Sumy.')
    await page.getByRole('button', { name: 'Переглянути' }).click()
    await page.getByRole('heading', { name: 'Що знайдено' }).waitFor()
    await mapIdle(page)
    await page.getByText('3 загиблих').first().waitFor()
    await page.getByRole('button', { name: 'Kharkiv' }).click()
    const panel = page.getByRole('dialog')
    await panel.getByText('Роль').waitFor()
    await panel.getByText('довідник знає цю назву').waitFor()
    await panel.getByRole('heading', { name: 'Харків', exact: true }).waitFor()
    await panel.getByRole('columnheader', { name: /^Харківська область/ }).waitFor()
    await page.getByRole('listitem').filter({ hasText: 'Удар авіації' }).getByText('Харків', { exact: true }).waitFor()
    expect(await panel.getByRole('table').textContent()).not.toMatch(ENGLISH_WORDS)
    expect(await axeViolations(page)).toEqual([])
  })

  it('weighs the places that a claim could mean by their Ukrainian names', async () => {
    const event = await anEvent()
    const page = await open(`/?event=${event.id}`, { ...UKRAINIAN, viewport: { width: 1440, height: 900 } })
    const card = page.getByRole('complementary').getByRole('article').first()
    await card.getByText('Як це сюди потрапило').click()
    await card.getByRole('button', { name: 'Чому це місце?' }).click()
    const answer = card.getByRole('region', { name: 'Чому це місце' })
    await answer.getByRole('heading', { name: event.properties.placeName ?? '', exact: true }).waitFor()
    expect(await answer.getByRole('columnheader').nth(1).textContent()).toContain(event.properties.placeName)
  })

  it('finds places and names them in Ukrainian', async () => {
    const page = await open('/', UKRAINIAN)
    await mapIdle(page)
    await page.getByRole('combobox').first().fill('одес')
    await page.getByRole('option', { name: /Одеса/ }).first().waitFor()
    await page.getByRole('combobox').first().fill('Kharkiv')
    await page
      .getByRole('option', { name: /Харків.*Kharkiv/ })
      .first()
      .waitFor()
  })

  it('says times in Kyiv where that is chosen', async () => {
    const event = await anEvent()
    const page = await open(`/events/${event.id}`, UKRAINIAN)
    await page.getByRole('button', { name: 'Мова, час і кольори' }).click()
    await page.getByRole('radio', { name: 'Київ' }).click()
    await page.getByText('за Києвом').first().waitFor()
    expect(await page.locator('main').textContent()).not.toContain('UTC')
  })
}
