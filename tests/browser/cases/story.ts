import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { distanceKm } from '@/lib/domain/geometry'
import type { StoredClaim } from '@/lib/domain/query'
import type { EventFeature } from '@/lib/format/event-feature'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { axeViolations, overflow } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const panelOf = (page: Page) => page.locator('aside').filter({ has: page.locator('blockquote') })

/** The part of the story under a heading. */
const part = (page: Page, heading: string | RegExp) =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 3, name: heading }) })

export function storyCases({ open, app }: ReturnType<typeof withApp>): void {
  const listed = async (search = '') => {
    const response = await fetch(`${app().url}/api/events?limit=5000&${search}`)
    return ((await response.json()) as EventCollection).features
  }
  const detail = async (id: string) => {
    const response = await fetch(`${app().url}/api/events/${id}`)
    return (await response.json()) as { event: EventFeature; claims: StoredClaim[] }
  }
  const found = <Thing>(thing: Thing | undefined): Thing => {
    if (thing === undefined) throw new Error('the demo data has no such event')
    return thing
  }
  /** Disputed, of several claims, with a number that was replaced. */
  const contested = async () =>
    found(
      (await listed('disputed=true')).find(
        ({ properties: { claimCount, figures } }) =>
          claimCount > 2 &&
          figures.some(({ statements }) => statements.some(({ status }) => status === 'superseded')) &&
          figures.some(({ disputed }) => disputed),
      ),
    )
  const barrage = async () =>
    found(
      (
        await Promise.all(
          (
            await listed('country=UA')
          )
            .filter(({ geometry }) => !geometry)
            .slice(0, 20)
            .map(({ id }) => detail(id)),
        )
      )
        .map(({ event }) => event)
        .find(({ properties: { parts = [] } }) => parts.length > 5),
    )

  it('sets every statement on a scale and in words, says what is disputed, and why one number is best', async () => {
    const { id, properties } = await contested()
    const page = await open(`/?event=${id}`)
    const figures = part(page, 'Figures')
    for (const figure of properties.figures) {
      const numbers = new Set(figure.statements.flatMap(({ low, high }) => [low, high]))
      const shown = figures
        .getByRole('listitem')
        .filter({ has: page.getByRole('heading', { level: 4 }) })
        .nth(properties.figures.indexOf(figure))
      await shown.waitFor()
      expect(await shown.getByRole('listitem').count()).toBe(figure.statements.length)
      expect(await shown.locator('[data-range-bar]').count()).toBe(numbers.size > 1 ? 1 : 0)
      expect(await shown.getByText('Disputed', { exact: true }).count()).toBe(figure.disputed ? 1 : 0)
      expect(await shown.getByText('· replaced').count()).toBe(
        figure.statements.filter(({ status }) => status === 'superseded').length,
      )
      if (figure.statements.length > 1) expect(await shown.getByText(/^Best: .+ – .+/).count()).toBe(1)
    }
  })

  it('numbers the claims in the order of report, says what each did to the numbers, and leads from a number to its claim', async () => {
    const { id } = await contested()
    const { claims } = await detail(id)
    const page = await open(`/?event=${id}`)
    const cards = panelOf(page).getByRole('article')
    await cards.first().waitFor()
    expect(await cards.count()).toBe(claims.length)
    expect(await cards.first().getByRole('list', { name: 'What claim 1 adds or changes' }).textContent()).toMatch(
      /^adds/,
    )
    expect(
      await part(page, /The \d claims/)
        .getByText(/changes .+ → /)
        .count(),
    ).toBeGreaterThan(0)

    await part(page, 'Figures').getByRole('link', { name: 'claim 3' }).first().click()
    await page.waitForURL(/#claim-3$/)
    expect(new URL(page.url()).searchParams.get('event')).toBe(id)
    await page.goBack()
    await page.waitForURL((url) => url.hash === '')
    await cards.first().waitFor()
  })

  it('leads to the parts of a barrage, from a part to its whole, and back', async () => {
    const whole = await barrage()
    const page = await open(`/?event=${whole.id}`)
    const parts = part(page, 'Its parts')
    await parts.getByText('never added').waitFor()
    await parts.getByText(/^\d+ more$/).click()
    expect(await parts.getByRole('button').count()).toBe(whole.properties.parts?.length)
    await parts.getByRole('button').last().click()
    await page.waitForURL((url) => whole.properties.parts?.includes(url.searchParams.get('event') ?? '') ?? false)
    const heading = panelOf(page).getByRole('heading', { level: 2 })
    await part(page, 'Part of').getByRole('button').waitFor()
    expect(await heading.evaluate((node) => node === document.activeElement)).toBe(true)
    await part(page, 'Part of').getByRole('button').press('Enter')
    await page.waitForURL((url) => url.searchParams.get('event') === whole.id)
    await parts.waitFor()
    await page.goBack()
    await part(page, 'Part of').waitFor()
  })

  it('lists what happened near it at that time, with the distance, and nothing where nearness means nothing', async () => {
    const points = (await listed()).filter(({ properties: { precision } }) => precision === 'settlement')
    const near = (a: EventFeature, b: EventFeature) => {
      const [[lng = 0, lat = 0] = [], [otherLng = 0, otherLat = 0] = []] = [
        a.geometry?.coordinates,
        b.geometry?.coordinates,
      ]
      return distanceKm({ lng, lat }, { lng: otherLng, lat: otherLat })
    }
    const isSameWindow = (a: EventFeature, b: EventFeature) =>
      a.properties.windowPrecision === 'night' && a.properties.windowStart === b.properties.windowStart
    const [here, there] = found(
      points
        .flatMap((one) => points.map((other) => [one, other] as const))
        .find(([a, b]) => a !== b && isSameWindow(a, b) && near(a, b) > 5 && near(a, b) < 49),
    )
    const page = await open(`/?event=${here.id}`)
    const line = part(page, 'Nearby at the same time')
      .getByRole('button')
      .filter({ hasText: `${Math.round(near(here, there))} km` })
      .filter({ hasText: there.properties.placeName ?? '' })
    await line.first().click()
    await page.waitForURL((url) => url.searchParams.get('event') === there.id)

    const { id } = await barrage()
    await page.goto(`/?event=${id}`)
    await part(page, 'Its parts').waitFor()
    expect(await part(page, 'Nearby at the same time').count()).toBe(0)
  })

  it('tells the history: founded, claims added, and what became of the numbers', async () => {
    const { id } = await contested()
    const { event } = await detail(id)
    const page = await open(`/?event=${id}`)
    const history = part(page, 'History here')
    await history.getByText('Created from 1 claim').waitFor()
    await history
      .getByText(/^Claim \d added$/)
      .first()
      .waitFor()
    await history
      .getByText(/: [\d,]+ → [\d,]+/)
      .first()
      .waitFor()
    const moments = new Set(event.properties.history?.map(({ at }) => at))
    expect(await history.locator('time').count()).toBe(moments.size)
  })

  it('weighs the places that a claim could mean when asked, and says so when the article cannot be had', async () => {
    const { here } = {
      here: found((await listed()).find(({ properties: { precision } }) => precision === 'settlement')),
    }
    const page = await open(`/?event=${here.id}`, { expectErrors: /500/ })
    const card = panelOf(page).getByRole('article').first()
    await card.getByText('How it got here').click()
    await card.getByRole('button', { name: 'Why this place?' }).press('Enter')
    const answer = card.getByRole('region', { name: 'Why this place' })
    await answer.getByRole('heading', { name: here.properties.placeName ?? '' }).waitFor()
    expect(await answer.getByRole('row', { name: /^Together/ }).textContent()).toMatch(/\d/)
    expect(await answer.evaluate((node) => node.contains(document.activeElement))).toBe(true)

    await page.reload()
    const reading = /\/api\/read/
    await page.route(reading, (route) => route.fulfill({ status: 500, body: '' }))
    await card.getByText('How it got here').click()
    await card.getByRole('button', { name: 'Why this place?' }).click()
    await card.getByText('The article could not be read again').waitFor()
    await page.unroute(reading)
    await card.getByRole('button', { name: 'Try again' }).click()
    await answer.getByRole('heading', { name: here.properties.placeName ?? '' }).waitFor()
  })

  it('gives a line to cite with the lasting address, and the event as GeoJSON', async () => {
    const { id } = await contested()
    const page = await open(`/?event=${id}`)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const cite = part(page, 'Cite it')
    await cite.getByRole('button', { name: 'Copy the citation' }).click()
    await cite.getByText('Copied.').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toBe(await cite.locator('[data-citation]').textContent())
    const address = copied.match(/http:\S+$/)?.[0] ?? ''
    expect(address).toBe(`${app().url}/events/${id}`)
    const data = await page.request.get((await cite.getByRole('link', { name: 'GeoJSON' }).getAttribute('href')) ?? '')
    expect(await data.json()).toMatchObject({ type: 'Feature', id })

    await page.goto(address)
    expect(await cite.locator('[data-citation]').textContent()).toBe(copied)
  })

  it('tells the same on its page without scripts: scale, claims, parts, history, and links that lead on', async () => {
    const { id, properties } = await contested()
    const page = await open(`/events/${id}`, { javaScriptEnabled: false })
    expect(await page.locator('[data-range-bar]').count()).toBeGreaterThan(0)
    expect(await page.getByRole('article').count()).toBe(properties.claimCount)
    expect(await part(page, 'History here').getByText('Created from 1 claim').count()).toBe(1)
    expect(await page.locator('[data-citation]').textContent()).toContain(`${app().url}/events/${id}`)

    const whole = await barrage()
    await page.goto(`/events/${whole.id}`)
    const parts = part(page, 'Its parts')
    expect(await parts.getByRole('link').count()).toBe(5)
    await parts.getByRole('link').first().click()
    await page.waitForURL((url) => whole.properties.parts?.includes(url.pathname.split('/').at(-1) ?? '') ?? false)
    expect(await part(page, 'Part of').getByRole('link').count()).toBe(1)
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no fault that axe can find, in the panel of a phone and on the page: ${colorScheme}`, async () => {
      const { id } = await contested()
      const page = await open(`/?event=${id}`, { ...PHONE, colorScheme })
      await part(page, 'Cite it').waitFor()
      await part(page, 'Part of').waitFor()
      await panelOf(page).getByText('How it got here').first().click()
      await panelOf(page).getByRole('button', { name: 'Why this place?' }).first().click()
      await panelOf(page)
        .getByRole('row', { name: /^Together/ })
        .waitFor()
      expect(await axeViolations(page)).toEqual([])
      expect(await overflow(page)).toBeLessThanOrEqual(0)
      const panel = panelOf(page).locator('> div')
      expect(await panel.evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(0)

      for (const event of [id, (await barrage()).id]) {
        await page.goto(`/events/${event}`)
        await part(page, 'Cite it').waitFor()
        expect(await axeViolations(page)).toEqual([])
        expect(await overflow(page)).toBeLessThanOrEqual(0)
      }
    })
}
