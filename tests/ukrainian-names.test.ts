import { describe, expect, it } from 'vitest'
import { ukrainianName } from '@/lib/geocode/ukrainian-name'
import { UKRAINIAN_NAMES } from '@/lib/geocode/ukrainian-names.table'
import { placeIn } from '@/lib/services/place-names'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()

function nameOf(name: string): string | null {
  const [entry] = gazetteer
    .lookup(name)
    .filter(({ primary }) => primary)
    .map((one) => one.entry)
    .sort((a, b) => b.population - a.population)
  if (!entry) throw new Error(`${name} is not in the gazetteer`)
  return ukrainianName(entry)
}

describe('the Ukrainian name of a place', () => {
  it.each([
    ['Odesa', 'Одеса'],
    // The list has the names of before.
    ['Pokrovsk', 'Покровськ'],
    // Both languages' letters would do for the Russian name.
    ['Izium', 'Ізюм'],
    ['Kupiansk', 'Куп’янськ'],
    ['Odesa Oblast', 'Одеська область'],
    ['Zaporizhzhia Nuclear Power Plant', 'Запорізька АЕС'],
    ['Kharkiv CHP-3', 'Харківська ТЕЦ-3'],
    ['Kursk', 'Курськ'],
    ['Black Sea', 'Чорне море'],
    // Alternates have the Russian name too, which is romanised alike.
    ['Alchevsk', 'Алчевськ'],
    ['Storozhynets', 'Сторожинець'],
    // No list has it.
    ['Vladivostok', 'Владивосток'],
    ['Tehran', 'Тегеран'],
    ['China', 'Китай'],
    // The dotless letter is no i with a mark.
    ['Ağrı', 'Агри'],
    ['Paris', 'Париж'],
  ])('of %s is %s', (english, ukrainian) => {
    expect(nameOf(english)).toBe(ukrainian)
  })

  it.each(['Gusinoozyorsk', 'Volzhsk', 'Bağcılar', 'Disuq'])(
    'of %s is not made up where only a Russian one may be known',
    (name) => {
      expect(nameOf(name)).toBeNull()
    },
  )

  it('is in our own table for places that the gazetteer has, which a text may call so', () => {
    expect(UKRAINIAN_NAMES.size).toBeGreaterThan(150)
    for (const [id, { name, ukrainian }] of UKRAINIAN_NAMES) {
      expect(gazetteer.byId(id)?.name).toBe(name)
      expect(gazetteer.lookup(ukrainian).map(({ entry }) => entry.id)).toContain(id)
    }
  })

  it('is known of nearly all towns of Ukraine, and has no letter that Ukrainian lacks', () => {
    const towns = ['Kyiv', 'Sumy', 'Rivne', 'Lutsk', 'Reni', 'Vylkove', 'Toretsk', 'Hlukhiv', 'Shostka', 'Chasiv Yar']
    for (const town of towns) expect(nameOf(town)).toMatch(/^[А-ЯІЇЄҐ][а-яіїєґ’ А-Я]+$/)
  })
})

describe('a place of an event', () => {
  const odesa = gazetteer.byId(698740)
  if (!odesa) throw new Error('Odesa is gone')
  const { lng, lat, precision, radiusKm } = odesa
  const place = { name: 'Odesa', lng, lat, geonameId: 698740, country: 'UA', admin1: 'UA-51', precision, radiusKm }

  it('has its Ukrainian name where that is asked for, and its own where not', () => {
    expect(placeIn('uk', place).name).toBe('Одеса')
    expect(placeIn('en', place)).toBe(place)
  })

  it('stays as it is where the gazetteer does not know it', () => {
    const unknown = { ...place, name: 'the coast near Odesa', geonameId: null }
    expect(placeIn('uk', unknown)).toBe(unknown)
    expect(placeIn('uk', { ...place, name: 'near Odesa' }).name).toBe('near Odesa')
  })
})
