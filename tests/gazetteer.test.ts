import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { GazetteerEntry } from '@/lib/domain/gazetteer'
import { distanceKm } from '@/lib/domain/geometry'
import { describeLayers, GAZETTEER_FILE, loadGazetteer, readGazetteer } from '@/lib/sources/gazetteer'
import { nameKey } from '@/lib/text/name-key'

const ROOT = path.resolve(import.meta.dirname, '..')
const gazetteer = loadGazetteer()
const entries = (name: string) => gazetteer.lookup(name).map(({ entry }) => entry)
const inWar = (name: string) => entries(name).filter(({ country }) => country === 'UA' || country === 'RU')

// Spellings in English, Ukrainian and Russian, and where the place is.
const PLACES: [string, lng: number, lat: number][] = [
  ['Astrakhan Астрахань', 48.04, 46.35],
  ['Odesa Odessa Одеса Одесса', 30.73, 46.48],
  ['Kursk Курськ Курск', 36.19, 51.74],
  ['Zaporizhzhia Zaporizhzhya Zaporozhye Zaporizhia Запоріжжя Запорожье', 35.12, 47.85],
  ['Enerhodar Energodar Енергодар Энергодар', 34.66, 47.5],
  ['Kyiv Kiev Київ Киев', 30.52, 50.45],
  ['Kryvyi_Rih Krivoy_Rog Кривий_Ріг Кривой_Рог', 33.39, 47.91],
  ['Pokrovsk Покровськ', 37.18, 48.28],
  ['Sudzha Суджа', 35.27, 51.19],
  ['Engels Енгельс Энгельс', 46.12, 51.48],
  ['Belgorod Бєлгород Белгород', 36.58, 50.6],
  ['Ust-Luga Усть-Луга', 28.28, 59.67],
  ['Tuapse Туапсе', 39.07, 44.1],
  ['Novorossiysk Новоросійськ Новороссийск', 37.77, 44.72],
  ['Starokostiantyniv Старокостянтинів Староконстантинов', 27.22, 49.76],
  ['Khmelnytskyi Khmelnitsky Khmelnytskyy Хмельницький Хмельницкий', 27.0, 49.42],
  ['Huliaipole Hulyaipole Гуляйполе', 36.26, 47.66],
  ['Izium Izyum Ізюм Изюм', 37.26, 49.21],
  ['Sevastopol Севастополь', 33.52, 44.61],
  ['Feodosia Feodosiya Феодосія Феодосия', 35.38, 45.03],
  ['Ryazan Рязань', 39.74, 54.63],
  ['Saky Saki Саки', 33.6, 45.13],
  ['Dzhankoi Dzhankoy Джанкой', 34.39, 45.71],
  ['Velyka_Pysarivka Велика_Писарівка Великая_Писаревка', 35.48, 50.43],
  ['Robotyne Rabotino Роботине Работино', 35.84, 47.45],
  ['Krynky Кринки Крынки', 33.1, 46.73],
]

describe('names of places', () => {
  for (const [spellings, lng, lat] of PLACES) {
    for (const name of spellings.split(' ').map((word) => word.replace('_', ' '))) {
      it(`finds ${name}`, () => {
        const near = inWar(name).filter((entry) => distanceKm(entry, { lng, lat }) < 25)
        expect(near.map(({ precision }) => precision)).toContain('settlement')
      })
    }
  }

  it('puts the best-known primary name first', () => {
    expect(entries('Odesa')[0]).toMatchObject({ id: 698740, country: 'UA', admin1: 'UA-51', precision: 'settlement' })
    expect(gazetteer.lookup('Odesa')[0]?.primary).toBe(true)
    expect(entries('Khartoum')[0]).toMatchObject({ featureCode: 'PPLC' })
    expect(entries('Georgia').map(({ country }) => country)).toEqual(expect.arrayContaining(['GE', 'US']))
  })

  it('shows Ukrainian places by their official names', () => {
    const official =
      'Kyiv Kharkiv Odesa Dnipro Zaporizhzhia Lviv Mykolaiv Vinnytsia Kropyvnytskyi Izium Kamianske Kostiantynivka ' +
      'Huliaipole Sloviansk Berdiansk Izmail Chornomorsk Starokostiantyniv Kupiansk Yenakiieve Feodosia Dzhankoi Zviahel'
    for (const name of official.split(' ')) expect(inWar(name)[0]?.name, name).toBe(name)
    for (const name of ['Ryazan', 'Oryol', 'Nizhny Novgorod', 'Arkhangelsk']) expect(inWar(name)[0]?.name).toBe(name)
  })

  it('keeps every Pokrovsk as a candidate', () => {
    const found = gazetteer.lookup('Pokrovsk')
    expect(found.map(({ entry }) => entry.admin1)).toEqual(expect.arrayContaining(['UA-14', 'RU-SA', 'RU-SAR']))
    expect(found[0]?.entry.admin1).toBe('UA-14')
    expect(found.find(({ entry }) => entry.name === 'Engels')?.primary).toBe(false)
  })

  it('knows the new names of renamed towns, and the old ones', () => {
    const renamed = {
      Samar: 'Novomoskovsk',
      Berestyn: 'Krasnohrad',
      Sheptytskyi: 'Chervonohrad',
      Zviahel: 'Novohrad-Volynskyi',
    }
    for (const [now, before] of Object.entries(renamed)) {
      const town = entries(now).find(({ country, precision }) => country === 'UA' && precision === 'settlement')
      expect(town, now).toBeDefined()
      expect(
        inWar(before).map(({ id }) => id),
        before,
      ).toContain(town?.id)
    }
    expect(inWar('Pivdennoukrainsk')).not.toEqual([])
  })

  it('ignores case, diacritics, apostrophes and hyphens', () => {
    for (const name of ['ODESA', 'Odésa', 'odesa', ' Odesa ']) expect(entries(name)[0]?.id, name).toBe(698740)
    expect(entries('Ivano Frankivsk')[0]?.id).toBe(entries('Ivano-Frankivsk')[0]?.id)
    expect(entries('St. Petersburg').map(({ country }) => country)).toEqual(expect.arrayContaining(['RU', 'US']))
  })

  it('has nothing for words that are no places', () => {
    for (const word of ['Spokesperson', 'December', 'ambassador', 'Governor', 'drones', 'overnight', '', '—', '  ']) {
      expect(entries(word), word).toEqual([])
      expect(
        gazetteer.fuzzy(word, new Set(['UA', 'RU', 'SY', 'PH', 'LR'])).map(({ entry }) => entry.name),
        word,
      ).toEqual([])
    }
  })

  it('takes abbreviations only as they are written', () => {
    expect(entries('US')[0]).toMatchObject({ country: 'US', precision: 'country' })
    for (const name of ['U.S.', 'USA', 'United States']) expect(entries(name)[0]?.id, name).toBe(6252001)
    for (const name of ['UK', 'U.K.', 'Britain']) expect(entries(name)[0]?.country, name).toBe('GB')
    expect(entries('DRC')[0]?.country).toBe('CD')
    expect(entries('UAE')[0]?.country).toBe('AE')
    expect(entries('Ky.')[0]?.admin1).toBe('US-KY')
    expect(entries('B.C.')[0]?.admin1).toBe('CA-BC')
    for (const word of ['us', 'in', 'or', 'me', 'oh', 'hi', 'ok']) expect(entries(word), word).toEqual([])
  })
})

describe('regions and countries', () => {
  it('has the country points and ids of GeoNames', () => {
    expect(gazetteer.country('RU')).toMatchObject({ id: 2017370, lng: 100, lat: 60, precision: 'country' })
    expect(gazetteer.country('TR')).toMatchObject({ id: 298795, lng: 35, lat: 39 })
    expect(gazetteer.country('UA')).toMatchObject({ id: 690791, lng: 32, lat: 49 })
    for (const code of ['PS', 'XK', 'TW', 'SS', 'CD']) expect(gazetteer.country(code)?.country, code).toBe(code)
    expect(gazetteer.country('ZZ')).toBeNull()
    for (const name of ['Росія', 'Россия', 'Russian Federation']) expect(entries(name)[0]?.id, name).toBe(2017370)
  })

  const REGIONS: [string, number, string][] = [
    ['UA-51', 698738, 'Odesa Oblast|Odessa region|Odeska oblast|Odeshchyna|Одеська область|Одесская область'],
    [
      'UA-12',
      709929,
      'Dnipropetrovsk Oblast|Dnipro region|Dnipropetrovsk region|Дніпропетровська область|Днепропетровская область',
    ],
    ['UA-59', 692196, 'Sumy Oblast|Sumy region|Sumska oblast|Сумська область|Сумщина'],
    ['UA-43', 703883, 'Crimea|Krym|Крим|Крым'],
    ['UA-23', 687699, 'Zaporizhzhia region|Zaporozhye region|Запорізька область|Запорожская область'],
    ['RU-KRS', 538555, 'Kursk Oblast|Kursk region|Kurskaya oblast|Курська область|Курская область'],
    ['RU-KDA', 542415, 'Krasnodar Krai|Krasnodar region|Krasnodarskiy kray|Краснодарский край'],
    ['RU-TA', 484048, 'Tatarstan|Republic of Tatarstan|Татарстан'],
    ['US-FL', 4155751, 'Florida|Fla.'],
    ['SD-DN', 408666, 'North Darfur'],
  ]
  for (const [code, id, names] of REGIONS) {
    it(`names ${code} in every usual way`, () => {
      expect(gazetteer.region(code)).toMatchObject({ id, admin1: code, precision: 'region' })
      for (const name of names.split('|'))
        expect(
          entries(name).map((entry) => entry.id),
          name,
        ).toContain(id)
    })
  }

  it('has all regions of Ukraine and Russia, with their own points', () => {
    const ukraine = '05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77'
    for (const number of ukraine.split(' ')) {
      const region = gazetteer.region(`UA-${number}`)
      expect(region?.country, `UA-${number}`).toBe('UA')
      expect(region?.radiusKm).toBeGreaterThan(9)
    }
    expect(gazetteer.region('UA-51')).toMatchObject({ lng: expect.closeTo(29.86, 1), lat: expect.closeTo(46.73, 1) })
    expect(gazetteer.region('RU-ROS')).toMatchObject({ lng: expect.closeTo(41.31, 1), lat: expect.closeTo(47.75, 1) })
  })

  it('keeps recognised borders', () => {
    const occupied = 'Simferopol Sevastopol Kerch Donetsk Mariupol Luhansk Melitopol Enerhodar Henichesk Yalta Dzhankoi'
    for (const name of occupied.split(' ')) expect(inWar(name)[0]?.country, name).toBe('UA')
    for (const code of ['UA-43', 'UA-40', 'UA-14', 'UA-09', 'UA-65', 'UA-23'])
      expect(gazetteer.region(code)?.country).toBe('UA')
    expect(entries('Majdal Shams')[0]?.country).toBe('SY')
  })

  it('has districts', () => {
    for (const [name, admin1] of [
      ['Nikopol district', 'UA-12'],
      ['Bucha district', 'UA-32'],
      ['Нікопольський район', 'UA-12'],
      ['Покровський район', 'UA-14'],
      ['Вовчанський район', 'UA-63'],
      ['Новомосковський район', 'UA-12'],
      ['Shebekinsky district', 'RU-BEL'],
      ['Shebekino district', 'RU-BEL'],
      ['Шебекинский район', 'RU-BEL'],
      ['Суджанский район', 'RU-KRS'],
      ['Marjayoun District', 'LB-NA'],
      ['Idlib District', 'SY-ID'],
      ['Rapides Parish', 'US-LA'],
    ]) {
      expect(
        entries(name ?? '').map((entry) => [entry.admin1, entry.precision]),
        name,
      ).toContainEqual([admin1, 'district'])
    }
    expect(entries('Shevchenkivskyi district').map(({ admin1 }) => admin1)).toEqual(
      expect.arrayContaining(['UA-30', 'UA-63']),
    )
  })

  it('knows demonyms, and only those', () => {
    expect(gazetteer.demonym('Russian')?.country).toBe('RU')
    expect(gazetteer.demonym('Ukrainians')?.country).toBe('UA')
    expect(gazetteer.demonym('British')?.country).toBe('GB')
    expect(gazetteer.demonym('Crimean')?.admin1).toBe('UA-43')
    for (const word of ['Houthi', 'Russia', 'drone', '']) expect(gazetteer.demonym(word), word).toBeNull()
  })
})

describe('garbled names', () => {
  const war = new Set(['UA', 'RU'])
  const nearest = (name: string, countries = war) => gazetteer.fuzzy(name, countries).map(({ entry }) => entry.name)
  it('finds the place that was meant, inside the given countries', () => {
    expect(nearest('Astrakan')[0]).toBe('Astrakhan')
    expect(nearest('Zaporidia')).toContain('Zaporizhzhia')
    expect(nearest('Oman')[0]).toBe('Uman')
    expect(nearest('Kharkof')).toContain('Kharkiv')
    expect(nearest('Astrakan', new Set(['UA']))).not.toContain('Astrakhan')
    expect(nearest('Astrakan', new Set())).toEqual([])
  })

  it('finds only what is well enough known to be written about', () => {
    expect(entries('Robotyne')).not.toEqual([])
    expect(nearest('Robotyne')).toEqual([])
    expect(nearest('Luhanska')).toContain('Luhansk Oblast')
  })
})

describe('the gazetteer as a whole', () => {
  it('is all there, and says where it is from', () => {
    expect(gazetteer.size).toBeGreaterThan(100_000)
    expect(gazetteer.version).toMatch(/GeoNames.*CC BY 4\.0/)
    expect(readFileSync(path.join(ROOT, GAZETTEER_FILE)).length).toBeLessThan(8_000_000)
  })

  it('was built with the keys that names have now', () => {
    const names = [
      'Kryvyi Rih',
      'Şanlıurfa',
      'Łódź',
      "Kam'ianske",
      'Saint-Denis',
      'Київ',
      'Горлівка',
      'Đà Nẵng',
      'Орёл',
    ]
    for (const name of names) expect(entries(name), name).not.toEqual([])
    for (const key of ['kryvyi', 'rostov on', 'new']) expect(gazetteer.hasPrefix(key), key).toBe(true)
    expect(gazetteer.hasPrefix('kryv')).toBe(false)
    expect(gazetteer.hasPrefix(nameKey('Zaporizhzhia Nuclear Power'))).toBe(true)
  })

  it('finds places by id', () => {
    expect(gazetteer.byId(703448)?.name).toBe('Kyiv')
    const plant = entries('Zaporizhzhia nuclear plant')[0] as GazetteerEntry
    expect(plant).toMatchObject({ precision: 'facility', country: 'UA', featureCode: 'PSN' })
    expect(plant.id).toBeLessThan(0)
    expect(gazetteer.byId(plant.id)).toEqual(plant)
    expect(gazetteer.byId(1)).toBeNull()
  })

  it('tells the same of itself before it is loaded', () => {
    const { size, version } = describeLayers(path.join(ROOT, GAZETTEER_FILE), '/nonexistent/added.tsv.br')
    expect({ size, version }).toEqual({ size: gazetteer.size, version: gazetteer.version })
  })

  it('loads fast and stays small', () => {
    const before = process.memoryUsage().rss
    const started = performance.now()
    const loaded = readGazetteer(path.join(ROOT, GAZETTEER_FILE))
    expect(loaded.lookup('Kyiv')).not.toEqual([])
    // Generous, for a busy machine: a quiet one needs 0.15 s and 45 MB.
    expect(performance.now() - started).toBeLessThan(2000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200e6)
  })

  it('says what to do when the file is missing or damaged', () => {
    expect(() => readGazetteer('/nonexistent/gazetteer.tsv.br')).toThrow(/cannot be read.*npm run gazetteer/)
    expect(() => readGazetteer(path.join(ROOT, 'package.json'))).toThrow(/cannot be read/)
    expect(() => describeLayers('/nonexistent/gazetteer.tsv.br', '')).toThrow(/cannot be read.*npm run gazetteer/)
    expect(() => describeLayers(path.join(ROOT, 'package.json'), '')).toThrow(/cannot be read/)
  })
})
