import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { EventCollection } from '@/lib/format/feature-collection'
import type { withApp } from '../browser'
import { axeViolations, mapIdle, overflow } from '../probes'

const UKRAINIAN = { locale: 'uk-UA' }
const DESKTOP = { ...UKRAINIAN, viewport: { width: 1440, height: 900 } }
const PHONE = { ...UKRAINIAN, viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Names that are written so in Ukrainian too. */
const NAMES =
  /\b(UTC|API|URL|CSV|JSON|GeoJSON|FlatGeobuf|PNG|SVG|QGIS|GDAL|R|pandas|ACLED|UCDP|GED|ISO|WFS|OGC|Features|Atom|Frictionless|Data|Package|Groundtrace|GeoNames|MapLibre|Natural|Earth|CC|BY|UA|English)\b/g

/** All that a page says, to the eye or the ear. */
function said(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts: string[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement
      if (!element?.checkVisibility() || element.closest('script, style, textarea, noscript')) continue
      if (!(node instanceof Element)) texts.push(node.textContent ?? '')
      // What is inside of a drawing that isn't read out has no names.
      else if (!element.parentElement?.closest('[aria-hidden="true"]'))
        for (const name of ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'])
          texts.push(node.getAttribute(name) ?? '')
    }
    return texts.filter((text) => text.trim())
  })
}

/** What articles and gazetteers call things: that stays as they wrote it. */
async function written(url: string): Promise<string[]> {
  const { features } = (await (await fetch(`${url}/api/events?limit=2000&lang=uk`)).json()) as EventCollection
  const texts = features.flatMap(({ properties: { placeName, admin1, actor, quote, figures } }) => [
    ...[placeName, admin1, actor, quote],
    // Inside a sentence it has no capital article.
    ...figures.flatMap(({ statements }) =>
      statements.flatMap(({ claimant }) => [claimant, claimant?.replace(/^The /, 'the ') ?? null]),
    ),
  ])
  return [...new Set(texts.filter((text) => text !== null))].sort((a, b) => b.length - a.length)
}

export function ukrainianDashboardCases({ open, app }: ReturnType<typeof withApp>): void {
  const latin = async (page: Page) => {
    const names = await written(app().url)
    return (await said(page)).flatMap((text) => {
      // A chart has room for the beginning only.
      if (text.endsWith('…') && names.some((name) => name.startsWith(text.slice(0, -1)))) return []
      const own = names.reduce((rest, name) => rest.split(name).join(' '), text).replace(NAMES, '')
      return /[A-Za-z]{2,}/.test(own) ? [text.slice(0, 200)] : []
    })
  }
  const isUkrainian = async (page: Page) => {
    expect(await latin(page)).toEqual([])
    expect(await axeViolations(page)).toEqual([])
    expect(await overflow(page)).toBeLessThanOrEqual(0)
  }

  for (const [name, options] of [
    ['a desktop', DESKTOP],
    ['a phone', PHONE],
  ] as const) {
    it(`has no English left in the dashboard, its table, charts and menus on ${name}`, async () => {
      const page = await open('/', options)
      await mapIdle(page)
      await page.getByRole('region', { name: 'Стрічка часу' }).getByText('Подій на', { exact: false }).first().waitFor()
      await isUkrainian(page)

      const preferences = await page.getByRole('button', { name: 'Мова, час і кольори' }).boundingBox()
      expect(preferences && preferences.x + preferences.width).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0)
      if (name === 'a phone') {
        await page.getByRole('button', { name: /^Фільтри/ }).click()
        await page.getByRole('dialog', { name: 'Фільтри' }).getByText('Згадані місця').waitFor()
        await isUkrainian(page)
        await page.keyboard.press('Escape')
      }
      for (const menu of ['Завантажити події', 'Поділитися цим виглядом']) {
        await page.getByRole('button', { name: menu.split(' ')[0] ?? '' }).click()
        const box = page.getByRole('dialog', { name: menu })
        await box
          .getByRole('button', { name: /^Копіювати/ })
          .first()
          .waitFor()
        await isUkrainian(page)
        await page.keyboard.press('Escape')
      }

      await page.goto('/?view=table')
      await page.getByRole('columnheader', { name: 'Заявники' }).waitFor()
      await page.locator('[data-index="0"]').waitFor()
      await isUkrainian(page)

      await page.goto('/?charts=true')
      await page.getByRole('heading', { name: /^Загиблі й поранені за заявами/ }).waitFor()
      await page.locator('.chart-plot').nth(3).waitFor()
      await page.getByText('Показати дані таблицею').first().click()
      await page.getByRole('columnheader', { name: 'запущено, найменше' }).waitFor()
      await isUkrainian(page)
    }, 120_000)
  }

  it('says why nothing is there, and what is at a place, in Ukrainian', async () => {
    const page = await open('/?kind=', DESKTOP)
    await page.getByText('Не позначено жодного виду.').waitFor()
    await isUkrainian(page)
    await page.getByRole('button', { name: 'Показати всі види' }).click()
    await page.goto('/?list=unplaced')
    await page.getByRole('complementary', { name: /Без місця: \d+ поді/ }).waitFor()
    await isUkrainian(page)
  })

  it('names the places of a shaded region in Ukrainian', async () => {
    const page = await open('/?layer=regions&region=UA-63', DESKTOP)
    const region = page.getByRole('complementary', { name: /^Харківська область: / })
    await region.getByRole('listitem').getByText('Харків', { exact: true }).first().waitFor()
    await mapIdle(page)
    await isUkrainian(page)
  })

  it('writes dates in Ukrainian, and names the zone that was chosen in every view', async () => {
    const page = await open('/?view=both&from=2025-03-16&to=2025-03-17', DESKTOP)
    await page.context().addCookies([{ name: 'groundtrace-zone', value: 'Europe/Kyiv', url: app().url }])
    await page.reload()
    await mapIdle(page)
    await page.getByText('Час за Києвом').waitFor()
    await page.getByRole('columnheader', { name: 'Дата, за Києвом' }).waitFor()
    const timeline = page.getByRole('region', { name: 'Стрічка часу' })
    await timeline.getByRole('heading', { name: /дні за UTC$/ }).waitFor()
    await timeline.getByText('16–17 бер. 2025', { exact: true }).waitFor()
    expect(await timeline.getByRole('slider', { name: 'Перший день' }).getAttribute('aria-valuetext')).toBe(
      'неділя, 16 березня 2025',
    )
    await page.emulateMedia({ media: 'print' })
    const sheet = page.locator('.print-sheet')
    await sheet.waitFor({ state: 'attached' })
    await page.pdf()
    await sheet.getByText(/\d+ под.*: усі види, 16 березня 2025 – 17 березня 2025 \(дні за UTC\)/).waitFor()
    await sheet.getByText(/Groundtrace, .* \d{4}, \d\d:\d\d за Києвом/).waitFor()
  })

  it('gives a frame in the language that its address asks for, whatever the reader’s', async () => {
    const page = await open('/', DESKTOP)
    await page.getByRole('button', { name: 'Поділитися' }).click()
    const code = await page.getByLabel('Фрейм для вашої сторінки', { exact: true }).inputValue()
    expect(code).toContain('/embed?lang=uk" title="Мапа заявлених ударів: усі види, усі дати"')
    expect(await page.getByLabel('Цитування', { exact: true }).inputValue()).toMatch(/^Groundtrace: події, заявлені/)

    const frame = await open('/embed?lang=uk', { locale: 'en-GB' })
    await frame.getByText(/\d+ заявлен\S+ поді/).waitFor()
    expect(await frame.locator('main').evaluate((node) => node.closest('[lang]')?.getAttribute('lang'))).toBe('uk')
    expect(await frame.title()).toMatch('Мапа заявлених ударів')
    expect(await axeViolations(frame)).toEqual([])
    const english = await open('/embed?lang=xx', { locale: 'en-GB' })
    await english.getByText(/\d+ claimed events/).waitFor()
  })
}
