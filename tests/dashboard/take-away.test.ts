import { describe, expect, it } from 'vitest'
import { filterWords } from '@/app/_dashboard/filter-words'
import { EXPORT_CHOICES } from '@/app/_dashboard/take-away/export-choices'
import { addressWith, embedAddress, filterSearch } from '@/app/_dashboard/take-away/filter-address'
import { captionWords } from '@/app/_dashboard/take-away/map-caption'
import { iframeCode, viewCitation } from '@/app/_dashboard/take-away/view-citation'
import { EXPORT_FILES } from '@/lib/format/exports/formats'
import { ENGLISH, inZone, UKRAINIAN } from '../tongue'

const NO_SHADING = {
  ...{ layer: null, by: null, perPeople: false, values: null, classes: [], figures: [], populations: [] },
  ...{ loading: false, error: null, retry: () => {} },
}
const ALL = { from: null, to: null, kinds: null }

describe('what is taken away', () => {
  it('says of a picture what it leaves out', () => {
    const caption = {
      filter: 'all kinds, all dates',
      matched: 3,
      crowd: false,
      withoutMark: 0,
      shading: NO_SHADING,
      kinds: [],
      left: null,
    }
    expect(captionWords(ENGLISH, caption)).toBe('3 events: all kinds, all dates.')
    expect(captionWords(ENGLISH, { ...caption, withoutMark: 2 })).toBe(
      '3 events: all kinds, all dates. Without a mark on the map: 2.',
    )
    // All of a crowd are drawn; nobody has counted those without a mark.
    expect(captionWords(ENGLISH, { ...caption, matched: 31_204, crowd: true, withoutMark: null })).toBe(
      '31,204 events: all kinds, all dates. More in one place make a larger mark. Those known to a country only, or to no place, have none.',
    )
  })

  it('says of a picture of two periods which half is which', () => {
    const shown = { filter: 'all kinds, 10 March 2025', matched: 3, crowd: false, withoutMark: 0, kinds: [] }
    const caption = { ...shown, shading: NO_SHADING, left: { dates: '9 March 2025', matched: 1 } }
    expect(captionWords(ENGLISH, caption)).toBe(
      'Two periods. Right of the line: 3 events, all kinds, 10 March 2025. Left of it: 1 event (9 March 2025), otherwise by the same filter.',
    )
    expect(captionWords(UKRAINIAN, caption)).toMatch(/Праворуч від лінії: 3 події.* Ліворуч від неї: 1 подія/)
  })

  it('offers every export that there is, each once', () => {
    expect(EXPORT_CHOICES.map(({ file }) => file).sort()).toEqual([...EXPORT_FILES].sort())
  })

  it('asks for the filter, and for nothing when no kind is ticked', () => {
    expect(filterSearch(ALL)).toBe('')
    expect(filterSearch({ from: '2025-03-16', to: null, kinds: ['attack', 'explosive'] })).toBe(
      'datetime=2025-03-16/..&kind=attack,explosive',
    )
    expect(filterSearch({ ...ALL, targets: ['refinery', 'port'] })).toBe('targetType=refinery,port')
    expect(filterSearch({ ...ALL, kinds: [] })).toBeNull()
    expect(addressWith('/feed.atom', '')).toBe('/feed.atom')
    expect(addressWith('/feed.atom', 'kind=attack')).toBe('/feed.atom?kind=attack')
  })

  it('says the filter in words', () => {
    expect(filterWords(ENGLISH, ALL)).toBe('all kinds, all dates')
    expect(filterWords(ENGLISH, { from: '2025-03-16', to: '2025-03-16', kinds: ['attack'] })).toBe(
      'other attack, 16 March 2025',
    )
    expect(filterWords(inZone(ENGLISH, 'Europe/Kyiv'), { from: '2025-03-16', to: '2025-03-17', kinds: null })).toBe(
      'all kinds, 16 March 2025 – 17 March 2025 (days in UTC)',
    )
    const oneDay = { from: '2025-03-16', to: '2025-03-16', kinds: null }
    expect(filterWords(inZone(ENGLISH, 'Europe/Kyiv'), oneDay)).toBe('all kinds, 16 March 2025 (day in UTC)')
    expect(filterWords(inZone(UKRAINIAN, 'Europe/Kyiv'), oneDay)).toBe('усі види, 16 березня 2025 (день за UTC)')
    const three = { from: null, to: null, kinds: ['air_strike', 'ground_fighting', 'explosive'] } as const
    expect(filterWords(UKRAINIAN, { ...three, kinds: [...three.kinds] })).toBe(
      'удар авіації чи БпЛА, наземний бій і міна чи закладена вибухівка, усі дати',
    )
    expect(filterWords(UKRAINIAN, { from: '2025-03-16', to: null, kinds: ['attack', 'interception'] })).toBe(
      'інший напад і перехоплення, від 16 березня 2025',
    )
    expect(filterWords(ENGLISH, { ...ALL, targets: ['refinery', 'port'] })).toBe(
      'all kinds, target: refinery, port, all dates',
    )
    expect(filterWords(ENGLISH, { from: null, to: '2025-03-16', kinds: null })).toBe('all kinds, up to 16 March 2025')
    expect(filterWords(ENGLISH, { from: '2025-03-16', to: '2025-03-17', nights: true, kinds: null })).toBe(
      'all kinds, nights from noon to noon UTC, 16 March 2025 – 17 March 2025',
    )
  })

  it('cites what was seen: how many, of which version, when and where', () => {
    expect(
      viewCitation(ENGLISH, {
        filter: 'all kinds, 16 March 2025',
        events: 1,
        version: '417',
        retrieved: new Date('2026-11-28T23:30:00Z'),
        address: 'https://map.example/?from=2025-03-16&to=2025-03-16',
      }),
    ).toBe(
      'Groundtrace: events as claimed in news reports (all kinds, 16 March 2025), 1 event, data version 417, retrieved 28 November 2026. https://map.example/?from=2025-03-16&to=2025-03-16. Places © GeoNames (CC BY 4.0).',
    )
  })

  it('embeds filter and view, not what is selected', () => {
    expect(
      embedAddress(
        'https://map.example/?from=2025-03-16&event=abc&view=both&sort=-killed&zoom=6&at=1,2&charts=true&over=UA',
        'en',
      ),
    ).toBe('https://map.example/embed?from=2025-03-16&zoom=6&lang=en')
    expect(embedAddress('https://map.example/?view=table&lang=en', 'uk')).toBe('https://map.example/embed?lang=uk')
    expect(iframeCode(ENGLISH, 'https://map.example/embed?a=1&b="', '<all>')).toContain(
      'src="https://map.example/embed?a=1&amp;b=&quot;" title="Map of claimed strikes: &lt;all&gt;"',
    )
  })
})
