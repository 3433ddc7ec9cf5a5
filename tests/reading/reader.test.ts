import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()
const read = (text: string, publishedAt = '2025-07-20') => readDocument({ id: 'a', text, publishedAt }, gazetteer)

/** Names of the places with a role, once each. */
function placed(text: string, role: string): string[] {
  const names = read(text).places.flatMap((mention) =>
    mention.role === role && mention.place ? [mention.place.name] : [],
  )
  return [...new Set(names)]
}

describe('Sites', () => {
  it.each<[string, string[]]>([
    ['A Russian drone hit Odesa.', ['Odesa']],
    ['Russian forces attacked the town of Izium in Kharkiv Oblast, injuring seven people.', ['Izium']],
    ['Four people were injured in the Nikopol district of Dnipropetrovsk Oblast in a strike.', ['Nikopol District']],
    ['Houses were damaged by strikes in Donetsk and Kherson oblasts.', ['Donetsk Oblast', 'Kherson Oblast']],
    ['Kyiv came under a heavy drone attack.', ['Kyiv']],
    ['A strike hit Barja, a village south of Beirut and just north of the port of Sidon.', ['Barja']],
    ['Posts mentioned attacks on the Saky and Belbek airfields.', ['Saky Air Base', 'Belbek Air Base']],
    ['Russia attacked Ukraine with 41 missiles.', ['Ukraine']],
    ['Drones struck southern Russia overnight.', ['Southern Russia']],
  ])('%s', (text, expected) => {
    expect(placed(text, 'site')).toEqual(expected)
  })

  it.each([
    'The Kremlin said Moscow had shot down drones.',
    'Talks between Russia and Ukraine were held in Istanbul after the strikes.',
    "Ukraine's air force said drones were launched from Kursk, Oryol and Primorsko-Akhtarsk.",
    'ISTANBUL (AA) - The ship flew the flag of the Marshall Islands.',
    'The city lies about 125 miles from the Polish border.',
    'Russia seized Crimea in 2014.',
    'The attack on the Druzhba pipeline was condemned.',
    'Marco Rubio spoke to Israel Katz about Jordan Peterson after the attack.',
    'The spokesperson said in December that the ambassador had reported the attack.',
    'The defence ministry in Moscow said its missiles had hit their targets.',
  ])('none in: %s', (text) => {
    expect(placed(text, 'site')).toEqual([])
  })
})

describe('Locating', () => {
  const country = (text: string, name: string) =>
    read(text).places.find((mention) => mention.text.startsWith(name))?.place

  it('reads ambiguous names by what the text is about', () => {
    expect(country('Russian forces shelled Pokrovsk in Donetsk Oblast.', 'Pokrovsk')).toMatchObject({
      country: 'UA',
      admin1: 'UA-14',
    })
    expect(country('Russian forces shelled Pokrovsk.', 'Pokrovsk')).toMatchObject({ country: 'UA', admin1: 'UA-14' })
  })

  it('gives a region where a region is meant, with its radius', () => {
    expect(country('Drones hit the Odesa region.', 'Odesa')).toMatchObject({ precision: 'region', admin1: 'UA-51' })
    expect(country('Drones hit Odesa.', 'Odesa')).toMatchObject({ precision: 'settlement', admin1: 'UA-51' })
    expect(country('Drones hit the Odesa region.', 'Odesa')?.radiusKm).toBeGreaterThan(50)
  })

  it('leaves occupied places in their recognised country', () => {
    for (const name of ['Sevastopol', 'Simferopol', 'Donetsk', 'Luhansk', 'Melitopol', 'Crimea'])
      expect(country(`A drone hit ${name}.`, name)?.country, name).toBe('UA')
  })

  it('understands a garbled name only near the countries spoken of', () => {
    expect(country('Ukraine struck Russia: the Astrakan Governor said a drone hit a plant.', 'Astrakan')).toMatchObject(
      { country: 'RU' },
    )
    expect(read('The Zaporidia Governor spoke.').places).toMatchObject([{ text: 'Zaporidia', place: null }])
  })

  it('locates exactly the spans it is given, in their order', () => {
    const text = 'From Odessa to Paris'
    const { places } = readDocument(
      {
        id: 'a',
        text,
        spans: [
          [15, 20],
          [5, 11],
        ],
      },
      gazetteer,
    )
    expect(places.map(({ text, place }) => [text, place?.name])).toEqual([
      ['Paris', 'Paris'],
      ['Odessa', 'Odesa'],
    ])
  })
})

describe('Claims', () => {
  it('tie a number to its place, its claimant and its time', () => {
    const { claims, figures, places } = read(
      'Russian drones hit a school in Kharkiv overnight, injuring four people, Mayor Ihor Terekhov said. In Sumy two people were killed by a missile.',
    )
    expect(
      claims.map(({ place, figures: own, ...claim }) => ({
        ...claim,
        place: place === null ? null : places[place]?.text,
        counts: own.map((i) => `${figures[i]?.measure} ${figures[i]?.low}`),
      })),
    ).toMatchObject([
      {
        kind: 'air_strike',
        actor: 'RU',
        targetType: 'school',
        place: 'Kharkiv',
        claimant: 'Mayor Ihor Terekhov',
        windowPrecision: 'night',
        counts: ['injured 4'],
      },
      { kind: 'missile_strike', place: 'Sumy', counts: ['killed 2'] },
    ])
  })

  it.each<[string, string[]]>([
    [
      'A rocket exploded in Serhiivka, a seaside village in the Odesa region. Twelve people were killed.',
      ['Serhiivka'],
    ],
    [
      'One was killed in Donetsk region, and in Kherson region shelling killed two.',
      ['Donetsk Oblast', 'Kherson Oblast'],
    ],
    ['Drones struck a depot in Port Sudan. Eight drones were used.', ['Port Sudan']],
    ['A drone hit Odesa. A missile killed two men at a barn in Przewodiv.', ['null']],
    ['Strikes killed 40 people in Ukraine: six in Sumy, where nine were missing.', ['Ukraine', 'Sumy', 'Sumy']],
  ])('put figures where they belong: %s', (text, expected) => {
    const { figures, places } = read(text)
    expect(figures.map(({ place }) => (place === null ? 'null' : places[place]?.place?.name))).toEqual(expected)
  })

  it('point back into the text', () => {
    const text = 'Headline\n\nA Russian drone hit Odesa on Friday. Three people were injured, the governor said.'
    const { claims, figures, places } = read(text)
    for (const { quote, spans } of claims) {
      expect(text.slice(quote.start, quote.end)).toBe(quote.text)
      for (const { start, end } of spans) expect(start).toBeLessThan(end)
    }
    for (const { start, end, text: words } of [...figures, ...places]) expect(text.slice(start, end)).toBe(words)
  })

  it('tell the bulletin of one raid as one claim', () => {
    const { claims, figures, places } = read(
      "Bulletin of Ukraine's air force. In the night Russia attacked with 174 drones from Kursk and Oryol. By nine o'clock 90 had been shot down over the regions of Kyiv and Sumy. Seventy simulators did not reach their targets.",
    )
    const raid = claims.filter(({ figures: own }) => own.length > 0)
    expect(raid).toMatchObject([{ kind: 'air_strike', actor: 'RU', claimant: "Ukraine's air force" }])
    expect(places[raid[0]?.place ?? -1]?.place?.name).toBe('Ukraine')
    expect(figures.map(({ measure, low }) => `${measure} ${low}`)).toEqual([
      'launched 174',
      'intercepted 90',
      'suppressed 70',
    ])
  })

  it('give a joint figure to no one place', () => {
    const { figures } = read('Six people were killed in attacks on Donetsk and Kherson oblasts.')
    expect(figures).toMatchObject([{ measure: 'killed', low: 6, place: null }])
  })

  it('keep a national total apart from its regional parts', () => {
    const { claims, places } = read(
      "Russia's Defence Ministry said 216 drones were destroyed, 66 of them over the Krasnodar region and 45 over Saratov.",
    )
    expect(claims.map(({ place, kind }) => [kind, place === null ? null : places[place]?.place?.name])).toEqual([
      ['interception', 'Russia'],
      ['interception', 'Krasnodar Krai'],
      ['interception', 'Saratov'],
    ])
  })
})

describe('Any text', () => {
  it.each([
    '',
    ' ',
    '\n',
    '…',
    '«',
    '“',
    '-',
    '1',
    "'s",
    '\u{1F680} 3 killed',
    'a'.repeat(5000),
    '12 '.repeat(500),
    'In '.repeat(300),
    'In constructor region, 3 toString hit valueOf; __proto__ said hasOwnProperty.',
    'Constructor, Kharkiv: Valueof said dozens of __proto__ struck the Hasownproperty refinery.',
  ])('%j is read without failing', (text) => {
    expect(() => read(text)).not.toThrow()
  })
})
