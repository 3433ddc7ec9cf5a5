import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { russianForms, ukrainianForms } from '@/lib/text/cross-spelling'
import { russianOf, ukrainianOf } from '@/lib/text/cyrillic-of'
import { editDistance } from '@/lib/text/edit-distance'
import { nameKey } from '@/lib/text/name-key'
import { latinOf, romanisations } from '@/lib/text/transliterate'

describe('nameKey', () => {
  it('puts spellings of one name together', () => {
    const same = [
      ["Slov'yansk", 'Slovʼyansk', 'Slov’yansk', 'SLOVYANSK'],
      ['Ust-Luga', 'Ust Luga', 'ust–luga'],
      ['Орёл', 'Орел'],
      ['St. Petersburg', 'Saint Petersburg', 'st petersburg'],
      ['Şanlıurfa', 'Sanliurfa'],
      ['Washington, D.C.', 'Washington DC'],
      ['Fort Worth', 'Ft. Worth'],
    ]
    for (const names of same) expect(new Set(names.map(nameKey)).size, names[0]).toBe(1)
  })

  it('keeps apart what only looks alike', () => {
    expect(nameKey('Orchard St')).toBe('orchard st')
    expect(nameKey('Stary Oskol')).toBe('stary oskol')
    // Plain words and others take two ways to one key.
    for (const [plain, marked] of [
      ['Миколаїв', '«Миколаїв»'],
      ['Йосипівка Їжакова', 'Йосипівка-Їжакова'],
      ['Орёл', 'Орёл.'],
      ['Stary Oskol', 'Stary-Oskol'],
    ] as const)
      expect(nameKey(plain)).toBe(nameKey(marked))
    expect(nameKey('Миколаїв')).toBe('миколаів')
    expect(nameKey('Ямпіль')).not.toBe(nameKey('Ямполь'))
    for (const nothing of ['', ' ', '—', "'"]) expect(nameKey(nothing)).toBe('')
  })

  it('leaves a key as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => nameKey(nameKey(name)) === nameKey(name)),
    )
  })
})

describe('romanisations', () => {
  const cases: [string, ...string[]][] = [
    ['Запоріжжя', 'zaporizhzhia', 'zaporizhzhya'],
    ['Запорожье', 'zaporozhye'],
    ['Згурівка', 'zghurivka'],
    ['Хмельницький', 'khmelnytskyi', 'khmelnytsky', 'khmelnytskyy'],
    ['Екатеринбург', 'yekaterinburg', 'ekaterinburg'],
    ['Єнакієве', 'yenakiieve', 'yenakiyeve'],
    ['Гуляйполе', 'huliaipole', 'hulyaipole', 'gulyaypole'],
  ]
  for (const [name, ...forms] of cases) {
    it(`writes ${name}`, () => expect(romanisations(name)).toEqual(expect.arrayContaining(forms)))
  }

  it('declines what is not Cyrillic', () => {
    expect(romanisations('Odesa')).toEqual([])
    expect(romanisations('')).toEqual([])
    expect(latinOf('odesa')).toBe('odesa')
    expect(latinOf('Київ')).toBe('kiiv')
  })
})

describe('spellings across Ukrainian and Russian', () => {
  it('spells Russian names as Ukrainian papers do', () => {
    expect(ukrainianForms('Новороссийск')).toContain('новоросійськ')
    expect(ukrainianForms('Энгельс')).toContain('енгельс')
    expect(ukrainianForms('Старый Оскол')).toContain('старий оскол')
    expect(ukrainianForms('Київ')).toEqual([])
  })

  it('spells Ukrainian names as Russian papers do', () => {
    expect(russianForms('Велика Писарівка')).toContain('великая писаревка')
    expect(russianForms("Куп'янськ")).toContain('купянск')
    expect(russianForms('Михайлів')).toContain('михайлов')
    expect(russianForms('Чорнобаївка')).toContain('чернобаевка')
    expect(russianForms('Білогірка')).toContain('белогорка')
    expect(russianForms('Рубці')).toContain('рубцы')
    expect(russianForms('Курахове')).toContain('курахово')
    expect(russianForms('Орёл')).toEqual([])
  })
})

describe('names written back in Cyrillic', () => {
  const cases: [string, (latin: string) => string[], string][] = [
    ['Novozlatopil', ukrainianOf, 'Новозлатопіль'],
    ['Okhrimivka', ukrainianOf, 'Охрімівка'],
    ['Mykhailivka', ukrainianOf, 'Михайлівка'],
    ['Mykolaivka', ukrainianOf, 'Миколаївка'],
    ['Berezivske', ukrainianOf, 'Березівське'],
    ['Yosypivka', ukrainianOf, 'Йосипівка'],
    ['Velyka Dolyna', ukrainianOf, 'Велика Долина'],
    ['Dyat’kovskiy', russianOf, 'Дятьковский'],
    ['Bol’shaya Atnya', russianOf, 'Большая Атня'],
    ['Krasnoye', russianOf, 'Красное'],
    ['Severny', russianOf, 'Северный'],
    ['Shchigry', russianOf, 'Щигры'],
  ]
  for (const [latin, back, cyrillic] of cases) {
    it(`has ${cyrillic} for ${latin}`, () => expect(back(latin)).toContain(cyrillic))
  }

  it('keeps to a few, and declines what no rule reads', () => {
    expect(ukrainianOf('Illnillnillnillnillnillnillnilln').length).toBeLessThanOrEqual(12)
    for (const other of ['Łódź', 'Київ', '', 'Saint-Étienne']) expect(ukrainianOf(other), other).toEqual([])
  })
})

describe('editDistance', () => {
  it('counts inserts, deletes, replacements and swaps', () => {
    const cases: [string, string, number][] = [
      ['astrakhan', 'astrakan', 1],
      ['oman', 'uman', 1],
      ['kyiv', 'kiyv', 1],
      ['zaporidia', 'zaporizhia', 2],
      ['', 'abc', 3],
      ['sumy', 'sumy', 0],
    ]
    for (const [a, b, distance] of cases) expect(editDistance(a, b, 5), `${a} ${b}`).toBe(distance)
  })

  it('agrees with the plain definition up to its limit, both ways round', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, limit) => {
        const expected = Math.min(plainDistance(a, b), limit + 1)
        expect(editDistance(a, b, limit)).toBe(expected)
        expect(editDistance(b, a, limit)).toBe(expected)
      }),
    )
  })
})

/** The recurrence as it is written in textbooks. */
function plainDistance(a: string, b: string): number {
  const known = new Map<string, number>()
  const at = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j
    const key = `${i},${j}`
    const found = known.get(key)
    if (found !== undefined) return found
    let cost = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1))
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(i - 2, j - 2) + 1)
    known.set(key, cost)
    return cost
  }
  return at(a.length, b.length)
}
