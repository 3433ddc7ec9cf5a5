import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { BASEMAP_PALETTES } from '@/app/_map/basemap-palette'
import { SHADES } from '@/app/_map/shade-ramps'
import type { withApp } from '../browser'
import { mapIdle, pixels, pixelsOfPng, shownOfTotal, until } from '../probes'

const NIGHT = 'from=2025-03-16&to=2025-03-17'

/** What is taken away as a picture, and what comes onto paper. */
export function takenPictureCases({ open }: ReturnType<typeof withApp>): void {
  it('explains every form that the map draws: dashed rings, and triangles and diamonds too', async () => {
    const page = await open(`/?${NIGHT}`)
    const legend = page.getByRole('list', { name: 'Marks on the map' }).filter({ visible: true })
    await legend.getByText('Mentioned, not struck: a settlement, a plant or base, a wider area').waitFor()
    expect(await legend.locator('[data-form="mentioned"] path').count()).toBe(3)
    await legend.getByText('Reports disagree: half of a dot is hollow, a ring is dashed').waitFor()
    expect(await legend.locator('[data-form="disagree"] path[stroke-dasharray]').count()).toBe(1)
  })

  it('has the shades of regions with their spans in the picture, and on paper', async () => {
    const page = await open('/?layer=regions&figure=killed', { colorScheme: 'light' })
    await mapIdle(page)
    await page.getByText('×').first().waitFor({ state: 'attached' })
    const picture = await savedPicture(page)
    // On the map they lie on the land: the shades themselves are in the legend alone.
    for (const shade of [SHADES.light[0], SHADES.light[4]])
      expect(await countOf(page, picture, shade)).toBeGreaterThan(100)
    await page.keyboard.press('Escape')
    const sheet = page.locator('.print-sheet')
    await sheet.waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    const key = sheet.getByRole('list', { name: 'Killed by region' })
    expect(await key.locator('[data-shade="hatched"]').count()).toBe(1)
    expect(await key.getByRole('listitem').first().textContent()).toMatch(/^\d/)
  })

  it('has both halves of a comparison in the picture, with the divider, and says which is which', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16&against=2025-03-17/2025-03-20&split=40', {
      colorScheme: 'light',
    })
    await until(
      () => page.locator('[data-map-state="idle"]').count(),
      (count) => count === 2,
    )
    const height = (await page.locator('.maplibregl-canvas').first().boundingBox())?.height ?? 0
    const picture = await savedPicture(page)
    expect(await countOf(page, picture, BASEMAP_PALETTES.light.selection)).toBeGreaterThan(height)
    await page
      .getByText(/^Two periods\. Right of the line: .* 10 March 2025 – 16 March 2025\. Left of it: .*17 March 2025/)
      .waitFor({ state: 'attached' })
  })

  it('prints the light map, however dark the screen is, and leaves that as it was', async () => {
    const page = await open(`/?${NIGHT}`, { colorScheme: 'dark' })
    await mapIdle(page)
    await page.locator('.print-sheet').waitFor({ state: 'attached' })
    await page.evaluate(() => {
      window.print = () => {
        window.dispatchEvent(new Event('beforeprint'))
        window.dispatchEvent(new Event('afterprint'))
      }
    })
    await page.keyboard.press('Control+p')
    await page.locator('.print-picture canvas').waitFor({ state: 'attached' })
    await page.locator('.map-cover').waitFor({ state: 'detached' })
    await mapIdle(page)
    expect((await pixels(page.locator('.maplibregl-canvas'), [0x1d, 0x23, 0x29])).near).toBeGreaterThan(1000)
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print-picture canvas')
    expect((await pixels(sheet, [0x14, 0x9b, 0x7c])).near).toBeGreaterThan(20)
    expect((await pixels(sheet, [0x1d, 0x23, 0x29])).near).toBeLessThan(1000)
  })

  it('prints all rows of the table, over as many pages as they need', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-17&view=table')
    await page.locator('[data-index="0"]').waitFor()
    await page.locator('.print-pages').waitFor({ state: 'attached' })
    const [shown] = await shownOfTotal(page)
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(1)
    const address = page.url()
    // As who skips to the content does.
    await page.evaluate(() => window.location.replace('#main'))
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.print-pages tbody tr').count()).toBe(shown)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
    await page.getByText(address).waitFor()
    expect(await page.getByText('#main').count()).toBe(0)
  })

  it('prints the map as it is on one page, with the filter, the legend, the date and whose it is', async () => {
    const page = await open(`/?${NIGHT}`, { colorScheme: 'dark' })
    await mapIdle(page)
    await until(
      () => shownOfTotal(page),
      ([shown, total]) => shown < total,
    )
    // Its code comes when the map is drawn; until then the page is printed as it is.
    await page.locator('.print-sheet').waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ format: 'A4', landscape: true, printBackground: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print-sheet')
    await sheet.getByText(/events: all kinds, 16 March 2025 – 17 March 2025/).waitFor()
    await sheet.getByText('© GeoNames').waitFor()
    await sheet.getByText(page.url()).waitFor()
    await sheet.getByRole('list', { name: 'Kinds' }).getByText('Interception').waitFor()
    expect((await pixels(sheet.locator('canvas'), [0x4f, 0xd1, 0xab])).near).toBeGreaterThan(20)
    expect(await page.locator('header').first().isVisible()).toBe(false)
  })

  it('prints the map and after it the table, where both are seen', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-17&view=both')
    await mapIdle(page)
    for (const paper of ['.print-sheet', '.print-pages']) await page.locator(paper).waitFor({ state: 'attached' })
    const pdf = (await page.pdf({ format: 'A4', landscape: true })).toString('latin1')
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(2)
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const [map, table] = [page.locator('.print-picture canvas'), page.locator('.print-pages table')]
    expect((await table.boundingBox())?.y).toBeGreaterThan((await map.boundingBox())?.y ?? Number.POSITIVE_INFINITY)
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0)
  })

  it('says of what is still drawn which filter it is of, and takes no picture of it for another', async () => {
    const page = await open('/?from=2025-03-10&to=2025-03-16')
    await mapIdle(page)
    const [shown] = await shownOfTotal(page)
    await page.route('**/api/events?*', () => {})
    await page.getByRole('checkbox', { name: 'Interception' }).click()
    await page.waitForURL(/kind=/)
    await page.getByRole('button', { name: 'Share' }).click()
    await page.getByText('as soon as the events of this filter are drawn').waitFor()
    expect(await page.getByRole('button', { name: 'Save as PNG' }).getAttribute('aria-disabled')).toBe('true')
    await page.locator('.print-sheet').waitFor({ state: 'attached' })
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print-sheet')
    await sheet.getByText(`${shown} events: all kinds, 10 March 2025 – 16 March 2025`).waitFor()
    expect(await sheet.getByText(page.url()).count()).toBe(0)
  })

  it('saves the map with what it means as a PNG, larger than the map by its caption', async () => {
    const page = await open(`/?${NIGHT}`)
    await mapIdle(page)
    await page.getByRole('button', { name: 'Share' }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as PNG' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('groundtrace.png')
    const file = readFileSync(await download.path())
    const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
    const map = await page.locator('.maplibregl-canvas').boundingBox()
    expect(width).toBe(map?.width)
    expect(height).toBeGreaterThan((map?.height ?? 0) + 80)
    expect(file.length).toBeGreaterThan(20_000)
  })
}

async function savedPicture(page: Page): Promise<Buffer> {
  await page.getByRole('button', { name: 'Share' }).click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as PNG' }).click(),
  ])
  return readFileSync(await download.path())
}

/** How many pixels of a picture have exactly the colour, as `#rrggbb`. */
async function countOf(page: Page, png: Buffer, colour: string): Promise<number> {
  const [r = 0, g = 0, b = 0] = Buffer.from(colour.slice(1), 'hex')
  return (await pixelsOfPng(page, png, [r, g, b])).exact
}
