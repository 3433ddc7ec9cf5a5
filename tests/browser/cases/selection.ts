import { expect, it } from 'vitest'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { mapIdle, mapOf, until } from '../probes'

export function selectionCases({ open, app }: ReturnType<typeof withApp>): void {
  const events = async (search: string) => {
    const response = await fetch(`${app().url}/api/events?limit=5000&${search}`)
    return ((await response.json()) as EventCollection).features
  }
  const spotOf = ({ geometry }: EventFeature) => geometry?.coordinates.join() ?? ''

  /** The dashboard looking straight at an event, and the number of events there. */
  const lookAt = async (isWanted: (here: EventFeature[]) => boolean) => {
    const dots = (await events('')).filter(({ properties }) => properties.precision === 'settlement')
    const spots = new Map<string, EventFeature[]>()
    for (const dot of dots) spots.set(spotOf(dot), [...(spots.get(spotOf(dot)) ?? []), dot])
    const here = [...spots.values()].find(isWanted)
    const [lng = 0, lat = 0] = here?.[0]?.geometry?.coordinates ?? []
    if (!here) throw new Error('the demo data has no such spot')
    return { here, path: `/?lng=${lng}&lat=${lat}&zoom=11&places=false` }
  }

  it('opens a dot: what, where, when, the figures with claimant, and the sentence with the words marked', async () => {
    const { here, path } = await lookAt(
      (spot) => spot.length === 1 && (spot[0]?.properties.figures.length ?? 0) > 0 && !spot[0]?.properties.disputed,
    )
    const [event] = here
    const page = await open(path)
    await mapIdle(page)
    await mapOf(page).click()
    const panel = page.getByRole('complementary', { name: event?.properties.placeName ?? '' })
    await panel.locator('blockquote mark').first().waitFor()
    expect(new URL(page.url()).searchParams.get('event')).toBe(event?.id)
    expect(await panel.getByRole('heading', { level: 2 }).evaluate((node) => node === document.activeElement)).toBe(
      true,
    )

    const text = await panel.textContent()
    expect(text).toContain(event?.properties.kindLabel)
    expect(text).toMatch(/settlement, ±\d+/)
    expect(text).toMatch(/independent origin/)
    expect(await panel.locator('blockquote').first().textContent()).toContain(event?.properties.quote.slice(0, 20))
    await panel.getByText('How it got here').first().click()
    expect(await panel.locator('details[open] code').first().textContent()).toMatch(/\w/)

    await page.keyboard.press('Escape')
    await panel.waitFor({ state: 'detached' })
    await page.waitForURL((url) => !url.searchParams.has('event'))
    await page.goBack()
    await panel.locator('blockquote mark').first().waitFor()
  })

  it('lists several events at one spot, opens one of them, and leads back to the list', async () => {
    const { here, path } = await lookAt((spot) => spot.length > 1 && spot.length < 8)
    const page = await open(path)
    await mapIdle(page)
    await mapOf(page).click()
    const list = page.getByRole('complementary', { name: new RegExp(`: ${here.length} events$`) })
    await list.getByRole('listitem').getByRole('button').first().click()
    await page.getByRole('button', { name: 'Back to the list' }).click()
    await list.waitFor()
  })

  it('lists national totals beside the map, newest first, and opens them with their statements side by side', async () => {
    const barrages = (await events('')).filter(({ geometry, properties }) => !geometry && properties.country)
    expect(barrages.length).toBeGreaterThan(3)
    const page = await open('/')
    const strip = page.getByRole('region', { name: /Whole countries/ })
    await strip.getByRole('button').first().waitFor()
    const cards = await strip.getByRole('listitem').count()
    expect(cards).toBe(Math.min(5, barrages.length))

    const night = barrages.find(({ properties: { figures } }) =>
      figures.some(({ statements }) => statements.length > 1),
    )
    const figure = night?.properties.figures.find(({ statements }) => statements.length > 1)
    await page.goto(`/?event=${night?.id}`)
    const figures = page.locator('aside section').filter({ has: page.getByRole('heading', { name: 'Figures' }) })
    const values = figures.locator('li li')
    await values.first().waitFor()
    expect(await values.count()).toBeGreaterThanOrEqual(figure?.statements.length ?? Number.NaN)
  })

  it('gives the focus back to the card that opened the panel', async () => {
    const page = await open('/')
    const card = page
      .getByRole('region', { name: /Whole countries/ })
      .getByRole('button')
      .first()
    await card.focus()
    await page.keyboard.press('Enter')
    await page.locator('aside blockquote mark').first().waitFor()
    await page.keyboard.press('Escape')
    await until(
      () => card.evaluate((node) => node === document.activeElement),
      (isFocused) => isFocused,
    )
  })

  it('tells of a mentioned place in which role and how often, and of an unknown event that it is not here', async () => {
    const response = await fetch(`${app().url}/api/places?limit=1000`)
    const { features } = (await response.json()) as {
      features: { id: string; properties: { name: string; count: number } }[]
    }
    const [place] = features
    const page = await open(`/?place=${place?.id}`, { expectErrors: /404/ })
    const panel = page.getByRole('complementary', { name: place?.properties.name ?? '', exact: true })
    await panel.getByText(`Mentioned ${place?.properties.count.toLocaleString('en-GB')} times`).waitFor()
    await panel.locator('blockquote').waitFor()

    await page.goto('/?event=0000000000000000')
    await page.getByText('This event is not here').waitFor()
  })
}
