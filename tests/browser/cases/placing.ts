import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, overflow } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Adds cases that place an event by hand, and take it back: the events are other ones than those of the rest. */
export function placingCases({ open, app }: ReturnType<typeof withApp>): void {
  /** The claim of an article whose place nobody knows. */
  const unplacedClaim = async (town: string, day: string): Promise<{ id: string; eventId: string }> => {
    const response = await fetch(`${app().url}/api/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app().token}` },
      body: JSON.stringify({
        text: `Drones struck ${town} on ${day}, killing 3 people, the governor said.`,
        publishedAt: day,
        source: 'Browser test of placing',
      }),
    })
    return (await response.json()).article.claims[0]
  }
  const unplaced = async (town: string, day: string) => `/?event=${(await unplacedClaim(town, day)).eventId}`
  const form = (page: Page) => page.getByRole('form', { name: 'Place it by hand' })
  const words = async (page: Page, token = app().token) => {
    await page.getByLabel('Reason or source').fill('The photographs show its square.')
    await page.getByLabel('Your name').fill('Anna')
    await page.getByLabel('Write token').fill(token)
  }

  it('gives an event the place that was searched for, and tells whose word it is', async () => {
    const page = await open(await unplaced('Qwertograd', '2026-07-01'))
    await page.getByText('No text says where this happened').waitFor()
    await page.getByRole('button', { name: 'Place it by hand' }).click()
    await page.getByLabel('Find the place').fill('Poltava')
    await page
      .getByRole('radio', { name: /^Poltava City/ })
      .first()
      .check()
    await words(page)
    await page.getByRole('button', { name: 'Save the place' }).click()
    await page.getByRole('heading', { level: 2, name: 'Poltava' }).waitFor()
    await page.getByText('Placed by an editor: Anna').waitFor()
    await page.getByText(/Placed at Poltava by an editor, Anna, on .+“The photographs show its square\.”/).waitFor()
    await page.getByText('The text itself was read without a place.').waitFor()
    await page.getByText('Placed by hand at Poltava: The photographs show its square.').waitFor()
    expect(await axeViolations(page)).toEqual([])
    // The gazetteer gets ready for its first search meanwhile.
  }, 60_000)

  it('takes back what an editor has placed, for a reason', async () => {
    const { id, eventId } = await unplacedClaim('Hjklgrad', '2026-07-13')
    await fetch(`${app().url}/api/claims/${id}/placing`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app().token}` },
      body: JSON.stringify({ place: 'gn:698740', who: 'Bohdan', why: 'Photographs.' }),
    })
    const page = await open(`/?event=${eventId}`, { expectErrors: /401/ })
    await page.getByText('Placed by an editor: Bohdan').waitFor()
    await page.getByRole('button', { name: 'Take the placing back' }).click()
    await words(page, 'not the token')
    await page.getByLabel('Reason or source').fill('It was another square.')
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('This token is not valid here').waitFor()
    expect(await page.getByLabel('Reason or source').inputValue()).toBe('It was another square.')
    await page.getByLabel('Write token').fill(app().token)
    await page.getByRole('button', { name: 'Take it back' }).click()
    await page.getByText('The placing by hand was taken back: It was another square.').waitFor()
    await page.getByText('No text says where this happened').waitFor()
  })

  it('names in the history the place that was taken back', async () => {
    const { id, eventId } = await unplacedClaim('Bnmgrad', '2026-07-17')
    const headers = { 'Content-Type': 'application/json', Authorization: `Bearer ${app().token}` }
    const address = `${app().url}/api/claims/${id}/placing`
    const body = JSON.stringify({ place: 'gn:696643', who: 'Bohdan', why: 'Photographs.' })
    await fetch(address, { method: 'PUT', headers, body })
    await fetch(`${address}?who=Bohdan&why=Another+square.`, { method: 'DELETE', headers })
    const page = await open(`/?event=${eventId}`)
    await page.getByText('Moved: no place → Poltava').waitFor()
    await page.getByText('Moved: Poltava → no place').waitFor()
  })

  it('ends by Escape what was begun last: picking, the form, the event of a list, the list', async () => {
    await unplacedClaim('Vbngrad', '2026-07-21')
    const page = await open('/?list=unplaced&from=2026-07-21&to=2026-07-21')
    await mapIdle(page)
    const card = page.getByRole('complementary').last().getByRole('listitem').getByRole('button')
    await card.click()
    await page.getByRole('button', { name: 'Place it by hand' }).click()
    await page.getByRole('radio', { name: 'At a point on the map' }).check()
    await page.getByLabel('Reason or source').fill('The photographs show it.')
    await page.getByRole('button', { name: 'Click it on the map' }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Click it on the map' }).waitFor()
    expect(await page.getByLabel('Reason or source').inputValue()).toBe('The photographs show it.')
    await page.getByLabel('Reason or source').press('Escape')
    const opener = page.getByRole('button', { name: 'Place it by hand' })
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await form(page).count()).toBe(0)
    expect(page.url()).toMatch(/list=unplaced.*event=|event=.*list=unplaced/)
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('event') && url.searchParams.get('list') === 'unplaced')
    await card.waitFor()
    await page.keyboard.press('Escape')
    await page.waitForURL((url) => !url.searchParams.has('list'))
  })

  it('says how a point is written where what is typed is none, and reads it as people write it', async () => {
    const page = await open(await unplaced('Rtygrad', '2026-07-25'))
    await page.getByRole('button', { name: 'Place it by hand' }).click()
    await page.getByRole('radio', { name: 'At a point on the map' }).check()
    const field = page.getByLabel('Latitude, longitude', { exact: true })
    await field.fill('95, 30')
    await page.getByRole('button', { name: 'Save the place' }).click()
    await page.getByText(/This is no point on the earth.*46\.4907, 30\.7440/).waitFor()
    expect(await axeViolations(page)).toEqual([])
    for (const typed of ['46,49; 30,74', '46.49° N, 30.74° E']) {
      await field.fill('')
      await page.locator('.place-pin').waitFor({ state: 'detached' })
      await field.fill(typed)
      await page.locator('.place-pin').waitFor()
    }
  })

  it('breaks a long name where it is told, in the panel and on a page of its own', async () => {
    const { id, eventId } = await unplacedClaim('Uiograd', '2026-07-29')
    const point = { lng: 34.55, lat: 49.59, precision: 'spot', name: 'Z'.repeat(200) }
    const placed = await fetch(`${app().url}/api/claims/${id}/placing`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app().token}` },
      body: JSON.stringify({ point, who: 'W'.repeat(100), why: 'V'.repeat(500) }),
    })
    expect(placed.status).toBe(200)
    for (const size of [{}, PHONE]) {
      const page = await open(`/?event=${eventId}`, size)
      const panel = page.locator('aside').filter({ has: page.locator('blockquote') })
      await panel.getByText(/Placed by hand at Z/).waitFor()
      expect(await panel.locator('> div').evaluate((node) => node.scrollWidth - node.clientWidth)).toBeLessThanOrEqual(
        0,
      )
      await page.goto(`/events/${eventId}`)
      await page.getByText(/Placed by hand at Z/).waitFor()
      expect(await overflow(page)).toBeLessThanOrEqual(0)
    }
  })

  it('takes a point that is clicked on the map, as exactly as it is meant', async () => {
    const page = await open(`${await unplaced('Asdfgrad', '2026-07-05')}&lng=34.55&lat=49.59&zoom=9`)
    await mapIdle(page)
    await page.getByRole('button', { name: 'Place it by hand' }).click()
    await page.getByRole('radio', { name: 'At a point on the map' }).check()
    await page.getByRole('button', { name: 'Click it on the map' }).click()
    const box = await mapOf(page).boundingBox()
    if (!box) throw new Error('There is no map')
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    await expect
      .poll(() => page.getByLabel('Latitude, longitude', { exact: true }).inputValue())
      .toMatch(/^49\.\d+, 34\.\d+$/)
    await page.locator('.place-pin').waitFor()
    await page.getByLabel('How exactly it is meant').selectOption('district')
    await page.getByRole('textbox', { name: 'What the place is called' }).fill('Fields by the river')
    await words(page)
    await page.getByRole('button', { name: 'Save the place' }).click()
    await page.getByRole('heading', { level: 2, name: 'Fields by the river' }).waitFor()
    await page.getByText('district: somewhere within about 25 km').first().waitFor()
    // A click selects again.
    expect(await page.locator('.place-pin').count()).toBe(0)
  })

  it('says at each field what is missing, by keyboard alone, and fits a phone', async () => {
    const page = await open(await unplaced('Zxcvgrad', '2026-07-09'), PHONE)
    const opener = page.getByRole('button', { name: 'Place it by hand' })
    await opener.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('radio', { name: 'At a known place' }).waitFor()
    await page.getByRole('button', { name: 'Save the place' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Choose one of the places that are found.').waitFor()
    await page.getByText('Say why it is there').waitFor()
    await page.getByText('Writing needs the token.').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('place')
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBe(0)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await expect.poll(() => opener.evaluate((button) => button === document.activeElement)).toBe(true)
    expect(await form(page).count()).toBe(0)
  })
}
