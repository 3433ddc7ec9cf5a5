import { VectorTile } from '@mapbox/vector-tile'
import { PbfReader } from 'pbf'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { MOST_LOADED } from '@/app/_dashboard/most-loaded'
import { withCrowdedApp } from '../crowded-app'
import { mapIdle, mapOf, pixels, type Rgb, until } from '../probes'
import { isAsOpenedAnew, stepsOf, watchWorker } from './ahead'
import { markAt, stepIn } from './map-keys'

/** More than the page loads. */
const MANY = 9_000

/** A store of more events than are loaded, on a server of its own. */
export function crowdCases(): void {
  const { browser, url, token } = withCrowdedApp(MANY)

  const open = async (path: string) => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    await page.goto(url() + path)
    await page.getByTestId('summary').getByText('9,000 of 9,000').waitFor()
    await mapIdle(page)
    return { page, errors }
  }

  const openAnew = async (path: string) => {
    const page = await browser().newPage({ viewport: { width: 1440, height: 900 } })
    await page.goto(url() + path)
    return page
  }

  it('is drawn from tiles that a browser can unpack, all of it', async () => {
    const { page, errors } = await open('/')
    const bytes = await page.evaluate(async () => {
      const response = await fetch('/api/tiles/0/0/0.mvt')
      return [...new Uint8Array(await response.arrayBuffer())]
    })
    const { cells } = new VectorTile(new PbfReader(Uint8Array.from(bytes))).layers
    const counts = Array.from({ length: cells?.length ?? 0 }, (_, i) => Number(cells?.feature(i).properties.count))
    const placed = counts.reduce((sum, count) => sum + count, 0)
    expect(placed).toBeGreaterThan(MANY * 0.9)
    expect(placed).toBeLessThanOrEqual(MANY)
    await page.getByText('The map has all of them').first().waitFor()
    expect(errors).toEqual([])
    await page.close()
  })

  it('opens nearer and nearer, down to one event', async () => {
    const { page } = await open('/?lng=36.2527&lat=49.9808&zoom=12')
    const map = await page.locator('[data-map-state]').boundingBox()
    if (!map) throw new Error('the map has no box')
    await page.mouse.click(map.x + map.width / 2, map.y + map.height / 2)
    const panel = page.getByRole('complementary', { name: /Kharkiv|here/ })
    await panel
      .getByRole('button', { name: /Kharkiv|strike|attack|fighting|Interception|bomb/ })
      .nth(1)
      .waitFor()
    expect(new URL(page.url()).searchParams.get('at')).toMatch(/^36\.2\d*,49\.9\d*$/)
    await panel.getByRole('listitem').first().getByRole('button').click()
    await expect.poll(() => new URL(page.url()).searchParams.get('event')).toMatch(/^[\da-f]{16}$/)
    await page.goBack()
    await panel.getByRole('listitem').first().waitFor()
    await page.close()
  })

  it('is walked through by keys, nearer and nearer', async () => {
    const { page, errors } = await open('/?places=false&lng=36.2527&lat=49.9808&zoom=3')
    const cell = await stepIn(page)
    expect(cell.words).toMatch(/^[\d,]+ events about .+ · [^·]+: [\d,]+/)
    await page.keyboard.press('Enter')
    await until(
      async () => Number(new URL(page.url()).searchParams.get('zoom')),
      (zoom) => zoom === 5,
    )
    await until(
      () => markAt(page),
      (now) => now !== null && now.words !== cell.words,
    )
    expect(errors).toEqual([])
    await page.close()
  })

  it('is told as a list by keys where many lie at one point', async () => {
    const { page, errors } = await open('/?places=false&lng=36.2527&lat=49.9808&zoom=10')
    expect((await stepIn(page)).words).toMatch(/^Kharkiv: \d+ events$/)
    await page.keyboard.press('Enter')
    await until(
      async () => new URL(page.url()).searchParams.get('at') ?? '',
      (at) => /^36\.2\d*,49\.9\d*$/.test(at),
    )
    expect(errors).toEqual([])
    await page.close()
  })

  const near = async (page: Page, rgb: Rgb) => (await pixels(mapOf(page), rgb)).near

  it('shows its kinds as slices', async () => {
    const { page, errors } = await open('/?places=false')
    const [air, missile] = [await near(page, [224, 70, 15]), await near(page, [10, 69, 144])]
    expect(air).toBeGreaterThan(300)
    expect(missile).toBeGreaterThan(300)
    expect(errors).toEqual([])
    await page.close()
  })

  it('has heat from its tiles, all of it, without a mark', async () => {
    const { page, errors } = await open('/?places=false&layer=heat&marks=false')
    // The strongest shade, through which a little of the land is seen.
    await until(
      () => near(page, [118, 100, 175]),
      (count) => count > 300,
    )
    expect(await near(page, [224, 70, 15])).toBeLessThan(20)
    expect(errors).toEqual([])
    await page.close()
  })

  it('is there at once for dates that are stepped to, as if they had been opened by themselves', async () => {
    const { page, errors } = await open('/')
    await page.addInitScript(watchWorker)
    // Of 9,000 events in four and a half years more than are loaded.
    const dates = '/?places=false&lng=35&lat=48.5&zoom=5.5&from=2022-03-01&to=2025-12-01'
    await page.goto(url() + dates)
    await page.getByText('The map has all of them').first().waitFor()
    await mapIdle(page)
    const asked = await stepsOf(page, 'ArrowRight')
    expect(Math.min(...asked.slice(1)), asked.join()).toBe(0)
    await isAsOpenedAnew(page, openAnew)
    expect(errors).toEqual([])
    await page.close()
  })

  it('is made ready where the dates before it are none', async () => {
    const { page, errors } = await open('/')
    const from = await page.evaluate(async () => {
      const { buckets } = await (await fetch('/api/stats?interval=month')).json()
      return String(buckets[0].start)
    })
    const counted = (to: string) =>
      page.evaluate(async (dates) => {
        const { numberMatched } = await (await fetch(`/api/stats?datetime=${dates}`)).json()
        return Number(numberMatched)
      }, `${from}/${to}`)
    // The last day up to which all events are loaded. Soon after it there is a crowd: each of the first days has hardly any.
    let [few, many] = [0, 3000]
    const dayAt = (at: number) => new Date(Date.parse(from) + at * 86_400_000).toISOString().slice(0, 10)
    while (many - few > 1) {
      const middle = (few + many) >> 1
      if ((await counted(dayAt(middle))) > MOST_LOADED) many = middle
      else few = middle
    }
    await page.addInitScript(watchWorker)
    await page.goto(`${url()}/?places=false&lng=35&lat=48.5&zoom=5.5&from=${from}&to=${dayAt(few - 1)}`)
    await mapIdle(page)
    expect(await page.getByText('The map has all of them').count()).toBe(0)
    // Thousands of events come first, in pages.
    const asked = await stepsOf(page, 'ArrowRight', 4, 2_000)
    await page.getByText('The map has all of them').first().waitFor()
    // The tiles of the first crowd are made once more when it is seen.
    expect(Math.min(...asked.slice(2)), asked.join()).toBe(0)
    await isAsOpenedAnew(page, openAnew)
    expect(errors).toEqual([])
    await page.close()
  })

  it('becomes dots and rings when the dates leave few', async () => {
    const { page } = await open('/')
    const days = await page.evaluate(async () => {
      const { buckets } = await (await fetch('/api/stats?interval=month')).json()
      return buckets.map(({ start, events }: { start: string; events: number }) => [start, events])
    })
    const [month = '', count = 0] = days.find(([, events]: [string, number]) => events > 0) ?? []
    expect(count).toBeLessThan(6000)
    await page.goto(`${url()}/?from=${month}&to=${month}`)
    await page
      .getByTestId('summary')
      .getByText(/^\d+ of 9,000/)
      .waitFor()
    await page.getByText('Several events, the ring is their kinds: click to open or zoom').first().waitFor()
    expect(await page.getByText('The map has all of them').count()).toBe(0)
    await page.close()
  })

  it('asks for nothing while no kind is ticked', async () => {
    const { page } = await open('/')
    const refused: string[] = []
    page.on('response', (response) => response.status() >= 400 && refused.push(response.url()))
    for (const box of await page.getByRole('checkbox').filter({ visible: true }).all())
      if (await box.isChecked()) await box.uncheck()
    await page.getByText('No kind is ticked.').waitFor()
    await mapIdle(page)
    expect(refused).toEqual([])
    await page.close()
  })

  it('is said to be one where it is printed and framed, and lists there what is clicked', async () => {
    const { page } = await open('/')
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    const sheet = page.locator('.print-sheet')
    await sheet.getByText('More in one place make a larger mark.').waitFor()
    expect(await sheet.textContent()).not.toContain('newest')
    await page.close()

    const frame = await browser().newPage({ viewport: { width: 800, height: 600 } })
    await frame.goto(`${url()}/embed?lng=36.2527&lat=49.9808&zoom=12`)
    await frame.getByText('9,000 claimed events').waitFor()
    await mapIdle(frame)
    const map = await frame.locator('[data-map-state]').boundingBox()
    if (!map) throw new Error('the map has no box')
    await frame.mouse.click(map.x + map.width / 2, map.y + map.height / 2)
    const selected = frame.getByRole('region', { name: 'What is selected' })
    await selected
      .getByRole('link', { name: /Kharkiv/ })
      .nth(1)
      .waitFor()
    await frame.close()
  })

  it('is drawn anew when one more has come', async () => {
    const { page } = await open('/')
    const tiles: string[] = []
    page.on('request', (request) => request.url().includes('.mvt') && tiles.push(request.url()))
    const stored = await fetch(`${url()}/api/articles`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token()}` },
      body: JSON.stringify({ text: 'A missile struck Lutsk on Monday, killing 2 people.', publishedAt: '2025-06-03' }),
    })
    expect(stored.status).toBe(201)
    await page.getByTestId('summary').getByText('9,001 of 9,001').waitFor({ timeout: 30_000 })
    await expect.poll(() => tiles.length).toBeGreaterThan(0)
    await mapIdle(page)
    await page.close()
  }, 60_000)
}
