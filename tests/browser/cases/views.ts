import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const NIGHT = '?from=2025-03-16&to=2025-03-17'

export function viewCases({ open, app }: ReturnType<typeof withApp>): void {
  const menu = (page: Page) => page.getByRole('dialog', { name: 'Saved views, and the watch on this one' })
  const show = async (page: Page) => {
    if (!(await menu(page).isVisible())) await page.getByRole('button', { name: 'Views', exact: true }).click()
    await page.getByLabel('Save this view').waitFor()
  }
  const keep = (day: string, town: string) =>
    fetch(`${app().url}/api/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${app().token}` },
      body: JSON.stringify({
        ...{ text: `Drones struck ${town} on ${day}, killing 2 people.`, publishedAt: day, source: 'Watch test' },
      }),
    })
  const watch = async (page: Page) => {
    await show(page)
    await page.getByRole('switch', { name: 'Tell me what is new here' }).click()
    await page.keyboard.press('Escape')
    // Its first look says where it begins.
    await page.waitForResponse((response) => response.url().includes('/feed.atom'))
    await page.waitForTimeout(1000)
  }
  const save = async (page: Page, name: string) => {
    await show(page)
    await page.getByLabel('Save this view').fill(name)
    await page.keyboard.press('Enter')
    await menu(page).getByRole('link', { name, exact: true }).waitFor()
  }

  it('are saved, opened, renamed, deleted and brought back, and are there after a reload', async () => {
    const page = await open(`/${NIGHT}`)
    await save(page, 'The night of drones')
    await page.goto('/')
    await show(page)
    await page.getByRole('link', { name: 'The night of drones' }).click()
    await page.waitForURL(/from=2025-03-16/)
    expect(await menu(page).isVisible()).toBe(false)

    await show(page)
    await page.getByRole('button', { name: 'Rename “The night of drones”' }).click()
    await page.getByLabel('New name for “The night of drones”').fill('Odesa, March')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Delete “Odesa, March”' }).click()
    await page.getByText('“Odesa, March” is deleted.').waitFor()
    expect(await menu(page).getByRole('listitem').count()).toBe(0)
    await page.getByRole('button', { name: 'Undo' }).click()
    await menu(page).getByRole('link', { name: 'Odesa, March' }).waitFor()
    expect(await axeViolations(page)).toEqual([])
  })

  it('are not renamed to nothing, nor to the name of another, which would be lost', async () => {
    const page = await open(`/${NIGHT}`)
    await save(page, 'Odesa')
    await save(page, 'Sumy')
    await page.getByRole('button', { name: 'Rename “Sumy”' }).click()
    const field = page.getByLabel('New name for “Sumy”')
    await field.fill('  ')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Give the view a name first.').waitFor()
    await field.fill('Odesa')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('Another view is called “Odesa”.').waitFor()
    expect(await field.getAttribute('aria-invalid')).toBe('true')
    expect(await axeViolations(page)).toEqual([])
    await field.fill('Sumy, March')
    await page.keyboard.press('Enter')
    await menu(page).getByRole('link', { name: 'Sumy, March' }).waitFor()
    expect(await menu(page).getByRole('listitem').count()).toBe(2)
  })

  it('go out as a file and come in from one; what is no such file is said to be none', async () => {
    const page = await open(`/${NIGHT}`)
    await save(page, 'One')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as a file' }).click(),
    ])
    const text = readFileSync(await download.path(), 'utf8')
    expect(JSON.parse(text)).toMatchObject({ kind: 'groundtrace-views', views: [{ name: 'One' }] })
    const give = (content: string) =>
      page.getByLabel('A file of saved views').setInputFiles({
        ...{ name: 'views.json', mimeType: 'application/json' },
        buffer: Buffer.from(content),
      })
    await give('{"views": 3}')
    await page.getByText('This is no file of saved views.').waitFor()
    await give(text.replace('"One"', '"Two"'))
    await page.getByText('1 view was taken in.').waitFor()
    expect(
      await menu(page)
        .getByRole('link', { name: /^(One|Two)$/ })
        .count(),
    ).toBe(2)
  })

  it('say so where the browser keeps nothing, and fit a phone', async () => {
    const page = await open(`/${NIGHT}`, {
      ...PHONE,
      initScript: () => {
        Storage.prototype.setItem = () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      },
    })
    await save(page, 'For now')
    await page.getByText('This browser keeps nothing').waitFor()
    expect(await overflow(page)).toBe(0)
    expect(await axeViolations(page)).toEqual([])
  })

  it('are watched: what comes is told in the page and in the title, and a switch ends it', async () => {
    const page = await open('/?from=2026-08-01&to=2026-08-31')
    await mapIdle(page)
    await watch(page)
    const [before] = await shownOfTotal(page)
    expect((await keep('2026-09-15', 'Sumy')).status).toBe(201)
    expect((await keep('2026-08-15', 'Kherson')).status).toBe(201)
    await page.getByText('1 new or changed event', { exact: true }).waitFor()
    expect(await page.title()).toMatch(/^\(1\) /)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    expect(await axeViolations(page)).toEqual([])
    await page
      .getByRole('button', { name: /Kherson/ })
      .last()
      .click()
    await page.getByRole('heading', { level: 2, name: 'Kherson' }).waitFor()
    // What is told is on the map as well.
    await until(
      () => shownOfTotal(page),
      ([shown]) => shown === before + 1,
    )
    await page.getByRole('button', { name: 'Stop watching' }).click()
    await expect.poll(() => page.title()).not.toMatch(/^\(/)
    await show(page)
    expect(await page.getByRole('switch', { name: 'Tell me' }).getAttribute('aria-checked')).toBe('false')
  })

  it('are watched in the words of the reader, also when that one changes the language', async () => {
    const page = await open('/?from=2026-06-01&to=2026-06-30&kind=air_strike', { locale: 'uk-UA' })
    await mapIdle(page)
    await page.getByRole('button', { name: 'Вигляди', exact: true }).click()
    await page.getByRole('switch', { name: 'Повідомляти' }).click()
    await page.keyboard.press('Escape')
    await page.waitForResponse((response) => response.url().includes('/feed.atom'))
    await page.waitForTimeout(1000)
    expect((await keep('2026-06-15', 'Kharkiv')).status).toBe(201)
    await page.getByText('1 нова чи змінена подія', { exact: true }).waitFor()
    const told = page.getByRole('region', { name: 'Спостереження' })
    await told.getByText('удар авіації чи БпЛА, 1 червня 2026').waitFor()
    await told.getByRole('button', { name: 'Показати', exact: true }).click()
    await told.getByRole('button', { name: 'нова Харків, 14–15 черв. 2026: Удар авіації чи БпЛА' }).waitFor()

    await page.context().addCookies([{ name: 'groundtrace-language', value: 'en', url: app().url }])
    await page.reload()
    await page.waitForResponse((response) => response.url().includes('/feed.atom'))
    await page.waitForTimeout(1000)
    expect((await keep('2026-06-25', 'Sumy')).status).toBe(201)
    await page.getByText(/^\d new or changed event/).waitFor()
    await page.getByRole('region', { name: 'Watch' }).getByText('air or drone strike, 1 June 2026').waitFor()
  })

  it('are watched beyond a reload: what was told, and what comes between the two pages', async () => {
    const page = await open('/?from=2026-05-01&to=2026-05-31')
    await mapIdle(page)
    await watch(page)
    expect((await keep('2026-05-15', 'Kharkiv')).status).toBe(201)
    await page.getByText('1 new or changed event', { exact: true }).waitFor()
    await page.goto('about:blank')
    expect((await keep('2026-05-21', 'Poltava')).status).toBe(201)
    await page.goBack()
    await page.getByText('2 new or changed events', { exact: true }).waitFor()
    expect(await page.title()).toMatch(/^\(2\) /)
    await page.getByRole('button', { name: 'Seen' }).click()
    await page.reload()
    await page.waitForResponse((response) => response.url().includes('/feed.atom'))
    await page.waitForTimeout(1000)
    expect(await page.title()).not.toMatch(/^\(/)
  })

  it('show within a while what has come since they were opened, on the dashboard and in a frame', async () => {
    const dates = '?from=2026-07-01&to=2026-07-31&lng=31.3&lat=49&zoom=7'
    const page = await open(`/${dates}`)
    await mapIdle(page)
    const frame = await open(`/embed${dates}`)
    await mapIdle(frame)
    const counted = frame.locator('footer strong')
    const [before, framed] = [await shownOfTotal(page), Number.parseInt((await counted.textContent()) ?? '', 10)]
    expect((await keep('2026-07-15', 'Cherkasy')).status).toBe(201)
    const patience = { timeout: 30_000, interval: 500 }
    await expect.poll(async () => Number.parseInt((await counted.textContent()) ?? '', 10), patience).toBe(framed + 1)
    await expect.poll(() => shownOfTotal(page), patience).toEqual([before[0] + 1, before[1] + 1])
    await page
      .getByRole('button', { name: /Cherkasy/ })
      .first()
      .waitFor()
  }, 90_000)
}
