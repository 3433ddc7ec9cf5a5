import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { GAZETTEER_FILE, loadGazetteer, readGazetteer } from '@/lib/sources/gazetteer'
import { russianOf, ukrainianOf } from '@/lib/text/cyrillic-of'

const ROOT = path.resolve(import.meta.dirname, '..')
const gazetteer = loadGazetteer()
const entries = (name: string) => gazetteer.lookup(name).map(({ entry }) => entry)

describe('names in Cyrillic', () => {
  it('are there for every settlement of Ukraine and Russia', () => {
    const settlements = [...readGazetteer(path.join(ROOT, GAZETTEER_FILE)).entries()].filter(
      ({ precision, country }) => precision === 'settlement' && (country === 'UA' || country === 'RU'),
    )
    const without = settlements.filter(({ id, name, alternates, country }) => {
      const names = [name, ...alternates]
      const guesses = names.flatMap(country === 'UA' ? ukrainianOf : russianOf)
      const cyrillic = [...names.filter((one) => /\p{Script=Cyrillic}/u.test(one)), ...guesses]
      return !cyrillic.some((one) => entries(one).some((entry) => entry.id === id))
    })
    expect(settlements.length).toBeGreaterThan(10_000)
    // A handful have names that are neither Ukrainian nor Russian.
    expect(without.length).toBeLessThan(30)
  })

  it('are there for regions as people call them', () => {
    const called = {
      'UA-63': 'Харківщина Харьковщина Харківська Харьковская',
      'UA-51': 'Одещина Одеська Одесская',
      'UA-35': 'Кіровоградщина Кропивниччина',
      'RU-BEL': 'Белгородщина Белгородская',
      'RU-KRS': 'Курщина Курская',
    }
    for (const [code, names] of Object.entries(called))
      for (const name of names.split(' '))
        expect(
          entries(name).map(({ admin1 }) => admin1),
          name,
        ).toContain(code)
  })
})

describe('facilities', () => {
  const CALLED: [code: string, country: string, names: string][] = [
    ['OILR', 'RU', 'Ryazan refinery|Ryazan oil refinery|Рязанский НПЗ|Рязанський нафтопереробний завод'],
    ['PSN', 'UA', 'Zaporizhzhia NPP|Запорізька АЕС|Запорожская атомная станция|Запорізька атомна електростанція'],
    ['PS', 'UA', 'Trypilska TPP|Trypillia thermal power station|Трипільська ТЕС|Трипольская ТЭС'],
    ['AIRB', 'RU', 'Engels airbase|Engels airfield|Shatalovo air base|аэродром Шаталово|авиабаза Шаталово'],
    ['PRT', 'UA', 'Port of Izmail|Izmail port|Izmail seaport|Kherson port'],
    ['BDG', 'UA', 'Crimean Bridge|Kerch Bridge|Chonhar Bridge|Antonivskyi Bridge'],
    ['MFG', 'RU', 'Votkinsk Plant|Kremniy El Plant|VNIIR-Progress|Nevinnomyssk Azot'],
    ['ISL', 'IR', 'Kharg Island|Qeshm Island'],
  ]
  for (const [code, country, names] of CALLED) {
    for (const name of names.split('|')) {
      it(`finds ${name}`, () => {
        expect(entries(name).map((entry) => [entry.featureCode, entry.country])).toContainEqual([code, country])
      })
    }
  }
})
