import type { Page, Request } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Stats } from '@/lib/format/stats'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, mapOf, overflow, shownOfTotal, until } from '../probes'

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

const timeline = (page: Page) => page.getByRole('region', { name: 'Timeline' })
const readout = (page: Page) => page.getByTestId('timeline-readout')
const bars = (page: Page) => timeline(page).getByRole('listitem')
const slider = (page: Page, name: string) => timeline(page).getByRole('slider', { name })
const dates = (page: Page) => {
  const { searchParams } = new URL(page.url())
  return [searchParams.get('from'), searchParams.get('to')]
}
const steps = (page: Page) => page.evaluate(() => history.length)

/** A way to wait until nothing that the page asks for from now on is still on its way: "networkidle" is once a load. */
function answersTo(page: Page): () => Promise<string[]> {
  const asking = new Set<Request>()
  page.on('request', (request) => asking.add(request))
  page.on('requestfinished', (request) => asking.delete(request))
  page.on('requestfailed', (request) => asking.delete(request))
  return () =>
    until(
      async () => [...asking].map((request) => request.url()),
      (urls) => urls.length === 0,
    )
}

/** Sets how the dates play, and closes the list again. */
async function setPace(page: Page, ...choices: string[]): Promise<void> {
  await page.getByRole('button', { name: 'How the dates play' }).click()
  for (const choice of choices) await page.getByRole('radio', { name: choice }).check()
  await page.keyboard.press('Escape')
}

async function plot(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await page.locator('.timeline-brush .overlay').boundingBox()
  if (!box) throw new Error('the timeline has no brush')
  return box
}

export function timelineCases({ app, open }: ReturnType<typeof withApp>): void {
  it('says in a sentence what it shows, in which zone, and up to when the data reach', async () => {
    const page = await open('/')
    await mapIdle(page)
    const [, total] = await shownOfTotal(page)
    await timeline(page)
      .getByText(new RegExp(`^${total} events from \\d+ \\w+ \\d{4} to \\d+ \\w+ \\d{4}, most of them in .* UTC\\.$`))
      .waitFor({ state: 'attached' })
    await timeline(page).getByRole('heading', { name: 'Events per week UTC' }).waitFor()
    expect(await readout(page).textContent()).toMatch(/^newest \d+ \w+ \d{4}$/)
  })

  it('says the bar under the pointer, in the order of the bars, and that there is none', async () => {
    const page = await open('/')
    await mapIdle(page)
    const { x, y, width, height } = await plot(page)
    await page.mouse.move(x + 1, y + height / 2)
    await until(
      async () => (await readout(page).textContent()) ?? '',
      (words) => !words.startsWith('newest'),
    )
    const said: string[] = []
    for (let part = 0.005; part < 1; part += 0.02) {
      await page.mouse.move(x + width * part, y + height / 2)
      said.push((await readout(page).textContent()) ?? '')
    }
    const known = await bars(page).allTextContents()
    const places = said.filter((words) => words !== 'No event begins here').map((words) => known.indexOf(words))
    expect(places.length).toBeGreaterThan(10)
    expect(Math.min(...places)).toBeGreaterThanOrEqual(0)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    await page.mouse.move(x, y - 300)
    await readout(page)
      .filter({ hasText: /^newest / })
      .waitFor()
  })

  it('says the bar under a pointer that rests, when the bars become longer or shorter', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    await slider(page, 'All chosen dates').focus()
    await page.keyboard.press('Enter')
    await timeline(page).getByRole('heading', { name: 'Events per day' }).waitFor()
    // A Wednesday, the first day of no week.
    const said = readout(page)
    const { x, y, width, height } = await plot(page)
    for (let part = 0; part < 1 && !(await said.textContent())?.startsWith('12 Mar 2025: '); part += 0.02) {
      await page.mouse.move(x + width * part, y + height / 2)
      await page.waitForTimeout(30)
    }
    await said.filter({ hasText: /^12 Mar 2025: / }).waitFor()
    await page.keyboard.press('0')
    await timeline(page).getByRole('heading', { name: 'Events per week' }).waitFor()
    await said.filter({ hasText: /^10–16 Mar 2025: / }).waitFor()
  })

  it('stripes what may be later than its bar, says so, and not where the bar holds all of the window', async () => {
    const counts = await (await fetch(`${app().url}/api/stats?interval=day`)).json()
    const wide = counts.buckets.find((bucket: { wide: object }) => Object.keys(bucket.wide).length > 0)
    const page = await open(`/?from=${wide.start}&to=${wide.start}`)
    await mapIdle(page)
    const striped = timeline(page).locator('path[fill^="url"]')
    await slider(page, 'All chosen dates').focus()
    await page.keyboard.press('Enter')
    await timeline(page).getByRole('heading', { name: 'Events per day' }).waitFor()
    await striped.first().waitFor({ state: 'attached' })
    await timeline(page).getByText('may be later: no day is told').waitFor()
    await page.keyboard.press('0')
    await timeline(page).getByRole('heading', { name: 'Events per week' }).waitFor()
    const weeks = await (await fetch(`${app().url}/api/stats?interval=week`)).json()
    const stillWide = weeks.buckets.some((bucket: { wide: object }) => Object.keys(bucket.wide).length > 0)
    expect((await striped.count()) > 0).toBe(stillWide)
  })

  it('comes nearer by wheel, button and key, about the pointer, and is moved by its axis; the dates stay', async () => {
    const page = await open('/')
    await mapIdle(page)
    const all = await bars(page).allTextContents()
    const { x, y, width, height } = await plot(page)
    await page.mouse.move(x + width * 0.7, y + height / 2)
    for (let i = 0; i < 8; i++) await page.mouse.wheel(0, -200)
    await timeline(page).getByRole('heading', { name: 'Events per day' }).waitFor()
    const near = await until(
      () => bars(page).allTextContents(),
      (texts) => texts.length > 0 && texts.length < all.length,
    )

    await page.mouse.move(x + width * 0.5, y + height + 8)
    await page.mouse.down()
    await page.mouse.move(x + width * 0.9, y + height + 8, { steps: 5 })
    await page.mouse.up()
    await until(
      () => bars(page).allTextContents(),
      (texts) => texts.join() !== near.join(),
    )
    const summary = () => timeline(page).locator('p').first().textContent()
    const moved = await summary()
    await timeline(page).getByRole('button', { name: 'Show a longer time' }).click()
    await until(summary, (words) => words !== moved)
    await page.keyboard.press('0')
    await until(
      () => bars(page).allTextContents(),
      (texts) => texts.length === all.length,
    )
    expect(await timeline(page).getByRole('button', { name: 'Show a longer time' }).isDisabled()).toBe(true)
    expect(dates(page)).toEqual([null, null])
  })

  it('comes nearer to the dates that are chosen by button and key, and says when it can come no nearer', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const selection = page.locator('.timeline-brush .selection')
    const width = async () => (await selection.boundingBox())?.width ?? 0
    const shorter = timeline(page).getByRole('button', { name: 'Show a shorter time' })
    for (let press = 0; press < 4; press++) {
      const before = await width()
      await shorter.click()
      await until(width, (now) => now > before * 1.5)
    }
    await slider(page, 'First day').focus()
    const before = await width()
    await page.keyboard.press('+')
    await until(width, (now) => now > before * 1.5)
    const [box, all] = [await selection.boundingBox(), await plot(page)]
    expect(box && box.x > all.x && box.x + box.width < all.x + all.width).toBe(true)
    for (let press = 0; press < 12; press++) await page.keyboard.press('+')
    expect(await shorter.isDisabled()).toBe(true)
    await selection.waitFor()
    await page.keyboard.press('-')
    expect(await shorter.isDisabled()).toBe(false)
    expect(dates(page)).toEqual(['2025-03-10', '2025-03-16'])
  })

  it('shows hours of the days in sight, says what only begins in one, and chooses days', async () => {
    const page = await open('/?from=2025-03-16&to=2025-03-17')
    const asked: URLSearchParams[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/api/stats' && searchParams.get('interval') === 'hour') asked.push(searchParams)
    })
    await mapIdle(page)
    await slider(page, 'First day').focus()
    for (let press = 0; press < 14; press++) await page.keyboard.press('+')
    await timeline(page).getByRole('heading', { name: 'Events per hour UTC' }).waitFor()
    await timeline(page).getByText('may be later: the time told only begins here').first().waitFor()
    expect(new Set(asked.map((query) => query.get('datetime')))).toEqual(new Set(['2025-03-10/2025-03-23']))

    const answer = await page.request.get('/api/stats?interval=hour&datetime=2025-03-10/2025-03-23')
    const { buckets }: Pick<Stats, 'buckets'> = await answer.json()
    const said = await bars(page).allTextContents()
    expect(said.length).toBeGreaterThan(0)
    for (const words of said) {
      const [, day, hour, events] = /^(\d+) Mar 2025, (\d\d):00–\d\d:00 UTC: (\d+) events?/.exec(words) ?? []
      const bucket = buckets.find(({ start }) => start === `2025-03-${day}T${hour}:00:00.000Z`)
      expect([words, bucket?.events]).toEqual([words, Number(events)])
    }
    expect(said.some((words) => words.includes('may be later: the time told only begins here'))).toBe(true)
    expect(await page.locator('svg text', { hasText: /^\d\d:00$/ }).count()).toBeGreaterThan(1)

    // Of an hour without a bar no more is said than is known. A click on an hour chooses its day.
    const { x, y, width, height } = await plot(page)
    await page.mouse.move(x + 2, y + height / 2)
    await readout(page).filter({ hasText: 'No event begins in this hour' }).waitFor()
    await page.mouse.move(x, y - 300)
    await timeline(page).getByRole('button', { name: 'All dates' }).click()
    await page.keyboard.press('0')
    await timeline(page).getByRole('heading', { name: 'Events per week' }).waitFor()
    for (let press = 0; press < 14; press++) await page.keyboard.press('+')
    await timeline(page).getByRole('heading', { name: 'Events per hour UTC' }).waitFor()
    expect(await timeline(page).getByRole('button', { name: 'Show a shorter time' }).isDisabled()).toBe(true)
    await page.mouse.click(x + width * 0.4, y + height / 2)
    await page.waitForURL(/from=.*&to=/)
    const [from, to] = dates(page)
    expect(from).toBe(to)
    expect(await axeViolations(page)).toEqual([])
  })

  it('comes to the dates by a double click, and keeps an end that is out of sight when the other is pulled', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const selection = page.locator('.timeline-brush .selection')
    const narrow = await selection.boundingBox()
    if (!narrow) throw new Error('nothing is selected')
    await page.mouse.dblclick(narrow.x + narrow.width / 2, narrow.y + narrow.height / 2)
    const box = await until(
      () => selection.boundingBox(),
      (wide) => (wide?.width ?? 0) > 10 * narrow.width,
    )
    expect(dates(page)).toEqual(['2025-03-10', '2025-03-16'])
    if (!box) throw new Error('nothing is selected')

    // As a whole: it keeps its length.
    await page.mouse.move(box.x + box.width / 2, box.y + 10)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width / 2 + (box.width / 7) * 2, box.y + 10, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL(/from=2025-03-12&to=2025-03-18/)

    await page.goto('/?from=2022-03-01&to=2025-03-16')
    await mapIdle(page)
    const { x, width, y, height } = await plot(page)
    await page.mouse.move(x + width * 0.72, y + height / 2)
    for (let i = 0; i < 6; i++) await page.mouse.wheel(0, -200)
    const edge = await until(
      () => page.locator('.timeline-brush .handle--e').boundingBox(),
      (at) => at !== null && at.x < x + width - 60,
    )
    if (!edge) throw new Error('no edge')
    await page.mouse.move(edge.x + edge.width / 2, y + height / 2)
    await page.mouse.down()
    await page.mouse.move(edge.x + edge.width / 2 + 40, y + height / 2, { steps: 4 })
    await page.mouse.up()
    await page.waitForURL((url) => (url.searchParams.get('to') ?? '') > '2025-03-16')
    expect(dates(page)[0]).toBe('2022-03-01')
  })

  it('plays the dates forward to the end, keeping their length; Back returns to before', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    await setPace(page, 'A month a second')
    const before = await steps(page)
    await timeline(page).getByRole('button', { name: 'Play the dates' }).click()
    await page.waitForURL(/from=2025-03-31&to=2025-04-06/)
    await timeline(page).getByRole('button', { name: 'Pause the dates' }).click()
    await timeline(page).getByRole('button', { name: 'Play the dates' }).waitFor()
    const paused = dates(page)
    expect(await steps(page)).toBe(before + 1)
    expect(paused[0] && paused[1] && Date.parse(paused[1]) - Date.parse(paused[0])).toBe(6 * 86_400_000)
    await page.goBack()
    await page.waitForURL(/from=2025-03-10&to=2025-03-16/)

    await page.goto('/?from=2026-04-20&to=2026-04-26')
    await mapIdle(page)
    await setPace(page, 'A month a second', 'Grow')
    await slider(page, 'First day').focus()
    await page.keyboard.press('Space')
    await timeline(page).getByRole('button', { name: 'Pause the dates' }).waitFor()
    await timeline(page).getByRole('button', { name: 'Play the dates' }).waitFor()
    const newest = await timeline(page)
      .getByRole('group', { name: /^Dates up to/ })
      .getAttribute('aria-label')
    expect(newest).toContain('the newest day of the data')
    expect(dates(page)[0]).toBe('2026-04-20')
    expect(newest).toContain(
      new Date(dates(page)[1] ?? '').toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' }),
    )
  })

  it('does not play ahead of what is drawn, and pauses when it cannot be loaded or the dates are changed', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16', { expectErrors: /ERR_FAILED/ })
    await mapIdle(page)
    let asked = 0
    const held: (() => void)[] = []
    await page.route('**/api/events?*', async (route) => {
      asked++
      await new Promise<void>((resolve) => held.push(resolve))
      // Of a question that nobody waits for any more.
      await route.continue().catch(() => {})
    })
    // Who is at the timeline has the next dates loaded already: those are held, too.
    await setPace(page, 'A week a second')
    await timeline(page).getByRole('button', { name: 'Play the dates' }).click()
    await page.waitForURL(/from=2025-03-17/)
    await page.getByRole('progressbar', { name: 'Loading events' }).waitFor({ state: 'attached' })
    await page.waitForTimeout(2500)
    expect(dates(page)).toEqual(['2025-03-17', '2025-03-23'])
    expect(asked).toBe(1)
    held.shift()?.()
    await page.waitForURL(/from=2025-03-24/)

    await page.goBack()
    await page.waitForURL(/from=2025-03-10/)
    await timeline(page).getByRole('button', { name: 'Play the dates' }).waitFor()
    for (const release of held) release()
    await page.unroute('**/api/events?*')
    await page.route('**/api/events?*', (route) => route.abort())
    await page.goto('/?from=2025-05-01&to=2025-05-02')
    await page.getByText('The events could not be loaded').waitFor()
    await timeline(page).getByRole('button', { name: 'Play the dates' }).click()
    await timeline(page).getByRole('button', { name: 'Play the dates' }).waitFor()
    expect(dates(page)).toEqual(['2025-05-01', '2025-05-02'])
  })

  it('has what comes next when one steps through the dates', async () => {
    const page = await open('/?from=2025-03-01&to=2025-03-07')
    await mapIdle(page)
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname, searchParams } = new URL(request.url())
      if (pathname === '/api/events') asked.push(searchParams.get('datetime') ?? '')
    })
    const answered = answersTo(page)
    await slider(page, 'Last day').focus()
    await page.keyboard.press(']')
    await until(
      async () => asked.join(' '),
      (dates) => dates === '2025-03-08/2025-03-14 2025-03-15/2025-03-21',
    )
    const [before] = await shownOfTotal(page)
    await answered()
    await page.keyboard.press(']')
    await until(
      async () => (await shownOfTotal(page))[0],
      (shown) => shown !== before,
    )
    await until(
      async () => asked.join(' '),
      (dates) => dates === '2025-03-08/2025-03-14 2025-03-15/2025-03-21 2025-03-22/2025-03-28',
    )
  })

  it('answers each key at once, and asks for fewer dates than are passed', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const last = slider(page, 'Last day')
    await last.focus()
    await page.waitForLoadState('networkidle')
    const asked: string[] = []
    await page.route('**/api/events?*', async (route) => {
      const dates = new URL(route.request().url()).searchParams.get('datetime') ?? ''
      // Others are those that may come next.
      if (dates.startsWith('2025-03-10/')) asked.push(dates)
      // Longer than all keys take. What is no longer asked for has gone meanwhile.
      await page.waitForTimeout(1000)
      await route.continue()
    })
    const KEYS = 12
    const { said, ms } = await last.evaluate(async (slider, count) => {
      const began = performance.now()
      const said: (string | null)[] = []
      for (let i = 0; i < count; i++) {
        slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))
        await new Promise((resolve) => setTimeout(resolve, 10))
        said.push(slider.getAttribute('aria-valuetext'))
      }
      return { said, ms: performance.now() - began }
    }, KEYS)
    expect(said.at(0)).toBe('Monday 17 March 2025')
    expect(new Set(said).size).toBe(KEYS)
    await until(
      async () => asked.at(-1),
      (dates) => dates === '2025-03-10/2025-03-28',
    )
    // The first at once, the last, and one in each tenth of a second between.
    expect(asked.length, asked.join()).toBeLessThanOrEqual(2 + ms / 100)
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  })

  it('shows dates that are loaded already in the very task of their key', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const all = slider(page, 'All chosen dates')
    await all.focus()
    const canvas = mapOf(page).locator('canvas')
    const label = () => canvas.getAttribute('aria-label')
    const before = await label()
    const answered = answersTo(page)
    await page.keyboard.press('PageUp')
    await until(label, (now) => now !== before)
    await mapIdle(page)
    await answered()
    const there = await canvas.elementHandle()
    const told = await all.evaluate(async (slider, map) => {
      const stepped = map?.getAttribute('aria-label')
      slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'PageDown', bubbles: true, cancelable: true }))
      // No other task comes between.
      for (let i = 0; i < 20; i++) await null
      return [stepped, map?.getAttribute('aria-label')]
    }, there)
    expect(told[0]).not.toBe(before)
    expect(told[1]).toBe(before)
  })

  it('asks for nights from noon to noon, and says so', async () => {
    const page = await open('/?from=2025-03-16&to=2025-03-16')
    await mapIdle(page)
    const asked = page.waitForRequest(/api\/events\?.*2025-03-16T12%3A00%3A00Z%2F2025-03-17T11%3A59%3A59.999Z/)
    await setPace(page, 'A night')
    await page.waitForURL(/nights=true/)
    const answer = await (await asked).response()
    const numberMatched = (await answer?.json())?.numberMatched
    await until(
      () => shownOfTotal(page),
      ([shown]) => shown === numberMatched,
    )
    expect(await readout(page).textContent()).toBe('night of 16–17 Mar 2025')
    await page.getByText('from noon to noon UTC').first().waitFor()
    await timeline(page).getByRole('button', { name: 'Play the dates' }).click()
    await page.waitForURL(/from=2025-03-17&to=2025-03-17.*nights=true|nights=true.*from=2025-03-17&to=2025-03-17/)
  })

  it('has sliders with values in words; keys that follow each other are one step of the history', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const first = slider(page, 'First day')
    expect(await first.getAttribute('aria-valuetext')).toBe('Monday 10 March 2025')
    const before = await steps(page)
    await first.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Shift+ArrowLeft')
    await page.waitForURL(/from=2025-03-05/)
    expect(await first.getAttribute('aria-valuetext')).toBe('Wednesday 5 March 2025')
    expect(await steps(page)).toBe(before + 1)
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowRight')
    await page.waitForURL(/from=2025-03-06&to=2025-03-17/)
    await page.keyboard.press(']')
    await page.waitForURL(/from=2025-03-18&to=2025-03-29/)
    await page.keyboard.press('[')
    await page.waitForURL(/from=2025-03-06&to=2025-03-17/)
    await slider(page, 'Last day').focus()
    await page.keyboard.press('Home')
    await page.waitForURL(/from=2025-03-06&to=2025-03-06/)
    await page.keyboard.press('End')
    await page.waitForURL((url) => !url.searchParams.has('to'))
    expect(await slider(page, 'Last day').getAttribute('aria-valuetext')).toMatch(/^Open: all to /)
  })

  it('has dates that are often asked for, counted back from the newest data', async () => {
    const page = await open('/')
    await mapIdle(page)
    const { buckets } = await (await fetch(`${app().url}/api/stats?interval=day`)).json()
    const newest: string = buckets.at(-1).start
    await page.getByRole('button', { name: 'The last 7 days' }).click()
    await page.waitForURL(new RegExp(`to=${newest}`))
    expect(Date.parse(newest) - Date.parse(dates(page)[0] ?? '')).toBe(6 * 86_400_000)
    expect(await page.getByRole('button', { name: 'The last 7 days' }).getAttribute('aria-pressed')).toBe('true')
    await page.getByRole('button', { name: 'This war year' }).click()
    await page.waitForURL(/from=\d{4}-02-24/)
    await page.getByRole('button', { name: 'All dates' }).click()
    await page.waitForURL((url) => !url.searchParams.has('from') && !url.searchParams.has('to'))
  })

  for (const colorScheme of ['light', 'dark'] as const)
    it(`has no fault that axe can find: with the ways to play open, ${colorScheme}`, async () => {
      const page = await open('/?from=2025-03-10&to=2025-03-16', { colorScheme })
      await mapIdle(page)
      await page.getByRole('button', { name: 'How the dates play' }).click()
      await page.getByRole('radio', { name: 'A week a second' }).waitFor()
      expect(await axeViolations(page)).toEqual([])
    })

  it.each(['en-GB', 'uk-UA'])(
    'says the chosen dates whole on a phone, and is no taller for it, in %s',
    async (locale) => {
      const page = await open('/', { ...PHONE, locale })
      const heightOf = async () => {
        await readout(page).getByText(/./).waitFor()
        return (await page.locator('section', { has: readout(page) }).boundingBox())?.height
      }
      const height = await heightOf()
      for (const chosen of ['2025-03-10&to=2025-03-10&nights=true', '2024-12-10&to=2025-11-16&nights=true']) {
        await page.goto(`/?from=${chosen}`)
        expect(await heightOf()).toBe(height)
        expect(await readout(page).evaluate((line) => line.scrollWidth - line.clientWidth), chosen).toBe(0)
      }
    },
  )

  it('lies within a thumb’s reach on a phone; two fingers come nearer and choose nothing', async () => {
    const page = await open('/', PHONE)
    await mapIdle(page)
    expect(await overflow(page)).toBeLessThanOrEqual(0)
    for (const button of await timeline(page).getByRole('button').all()) {
      const box = await button.boundingBox()
      expect(box?.height).toBeGreaterThanOrEqual(44)
      expect(box && box.y + box.height).toBeLessThanOrEqual(844)
      expect(box && box.x + box.width).toBeLessThanOrEqual(390)
    }
    const [play, all] = [
      page.getByRole('button', { name: 'Play the dates' }),
      page.getByRole('button', { name: 'All dates' }),
    ]
    expect((await play.boundingBox())?.y).toBe((await all.boundingBox())?.y)
    const map = await page.locator('[data-map-state]').boundingBox()
    expect(map?.height).toBeGreaterThan(500)

    const { x, y, width, height } = await plot(page)
    const touch = await page.context().newCDPSession(page)
    const fingers = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...shares: number[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: shares.map((share, id) => ({ id, x: x + width * share, y: y + height / 2 })),
      })
    const months = await bars(page).count()
    await fingers('touchStart', 0.45)
    await fingers('touchStart', 0.45, 0.55)
    for (const apart of [0.1, 0.2, 0.3, 0.4]) await fingers('touchMove', 0.5 - apart, 0.5 + apart)
    await fingers('touchEnd')
    await timeline(page).getByRole('heading', { name: 'Events per week' }).waitFor()
    expect(await bars(page).count()).not.toBe(months)
    expect(dates(page)).toEqual([null, null])

    // One finger chooses.
    await fingers('touchStart', 0.3)
    for (const share of [0.4, 0.5, 0.6]) await fingers('touchMove', share)
    await fingers('touchEnd')
    await page.waitForURL(/from=.*to=/)
  })
}
