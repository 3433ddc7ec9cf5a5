import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()
const named = (text: string) => readDocument({ id: 'a', text }, gazetteer).places.map((place) => place.text)

describe('A name of the gazetteer is none here', () => {
  it.each<[string, string, string[]]>([
    ['a surname after a full name', 'Mayor Ruth Fairfield resigned. Later Fairfield thanked the voters.', []],
    ['a surname with a first name', 'Keith Kellogg met reporters. It was Kellogg who asked for the talks.', []],
    ['a surname with a title', 'Gov. Douglas signed it. The law was dear to Douglas, he said.', []],
    ['a surname with an initial', 'Eric L. Fowler was there. Everyone had waited for Fowler.', []],
    ['a surname with an age', 'Shonda Barlow, 41, drove. The car belonged to Barlow.', []],
    ['one who speaks', 'The pipes froze, Collins said.', []],
    ['a particle of a surname', 'Ursula von der Leyen spoke. Von der Leyen left early.', []],
    ['a first name', 'The girl, Allison, was asleep.', []],
    ['a common word', 'Brush and leaves are collected on Friday.', []],
    ['a common word in a headline', 'Economy worries students', []],
    ['a contraction', 'It is the worst thing I’ve seen, and we know it. We’d go.', []],
    ['a street', 'She lives at 420 Augusta St., next to the church.', []],
    ['streets in a list', 'The pipe burst at the corner of Lakeview and Harrison streets.', []],
    ["a saint's day", "St. Patrick's Day is a time for fun.", []],
    ['a language', 'He answered in Ukrainian.', []],
    ['a rebel army', 'The Kachin Independence Army and the Arakan Army agreed.', []],
    ['a pipeline', 'The Baku-Tbilisi-Ceyhan pipeline was shut.', []],
    ['a military district', 'Units of the Leningrad Military District moved.', []],
    ['a railway company', 'A locomotive of Lviv Railway was repaired.', []],
    ['a numbered unit', 'Soldiers of the 1st Donetsk corps rested.', []],
    ['a missile', 'They tested the Burevestnik nuclear-powered cruise missile.', []],
    ['a road between towns', 'The Chuhuiv-Velykyi Burluk road was closed.', []],
    ['a fleet', 'Marines of the Pacific Fleet were sent.', []],
  ])('%s: %s', (_, text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('A name is a place', () => {
  it.each<[string, string, string[]]>([
    ['though someone bears it', 'Mayor Ruth Fairfield spoke in Fairfield, Ohio.', ['Fairfield', 'Ohio']],
    ['as the seat of a legislator', 'Sen. Tom Jensen, R-London, voted.', ['London']],
    ['before its officials', 'Hurricane police found two teenagers.', ['Hurricane']],
    [
      'anywhere, once the text says so',
      'Two men met in Hurricane. A Hurricane shop was closed.',
      ['Hurricane', 'Hurricane'],
    ],
    ['with St. before it', 'They come from St. Louis.', ['St. Louis']],
    [
      'in a list of counties',
      'Houses fell in Harvey, Harper and Kingman counties.',
      ['Harvey', 'Harper', 'Kingman counties'],
    ],
    ['when drones hit it', 'Drones hit Orel.', ['Orel']],
    ['before a missile attack', 'An Odesa ballistic missile attack was stopped.', ['Odesa']],
    ['whose districts are counted', 'Schools in three Ohio counties closed.', ['Ohio']],
    ['before its court', 'U.S. District Judge Ronald Hale ruled.', ['U.S.']],
    ['with the full stop of its abbreviation', 'A man from Fergus Falls, Minn., was hurt.', ['Fergus Falls', 'Minn.']],
    ['as part of a region', 'Snow fell in Northeast Georgia.', ['Northeast Georgia']],
    ['with its country as language', 'Ukrainian troops left.', ['Ukrainian']],
  ])('%s: %s', (_, text, expected) => {
    expect(named(text)).toEqual(expected)
  })
})

describe('A name that no gazetteer has', () => {
  const read = (text: string) => readDocument({ id: 'a', text }, gazetteer)

  it.each<[string, string]>([
    ['Shells hit the village of Qoro Teyn in Homs province, killing four people.', 'Qoro Teyn'],
    ['A drone hit a lorry near Wasabit in the Amhara region, killing nine people.', 'Wasabit'],
    ['Clashes broke out in Umm Qarath, a town in northern Syria, killing two people.', 'Umm Qarath'],
  ])('is a site, and holds its figures: %s', (text, name) => {
    const { places, figures } = read(text)
    const at = places.findIndex((place) => place.text === name)
    expect(places[at]).toMatchObject({ role: 'site', place: null })
    expect(figures.map(({ place }) => place)).toEqual([at])
    expect(places.filter(({ role }) => role === 'site')).toHaveLength(1)
  })

  it('is none where a text is cut off in the middle of a word', () => {
    const text = `${'The ministers of both countries spoke about interceptors and air defence for an hour. '.repeat(4)}They named Fren`
    expect(read(text).places).toEqual([])
  })
})

describe('The regional capital', () => {
  const sitesOf = (text: string) =>
    readDocument({ id: 'a', text }, gazetteer)
      .places.filter(({ role }) => role === 'site')
      .map(({ text: own, place }) => [own, place?.name])

  it('is the seat of the region that was spoken of', () => {
    expect(sitesOf('Shells fell all over the Kherson region. In the regional capital two men were wounded.')).toEqual([
      ['Kherson region', 'Kherson Oblast'],
      ['regional capital', 'Kherson'],
    ])
  })

  it('is no mention of its own where it is named', () => {
    const { places } = readDocument({ id: 'a', text: 'A drone hit the regional capital, Sumy.' }, gazetteer)
    expect(places.map(({ text }) => text)).toEqual(['Sumy'])
  })
})

describe('A small town far from everything else that the text names', () => {
  it('is not meant', () => {
    const text =
      'Russian forces attacked near Yunakivka, Oleksiivka, Krasnopillia and Sumy, and southeast of it near Pokrovka.'
    const { places } = readDocument({ id: 'a', text }, gazetteer)
    expect(places.find(({ text: own }) => own === 'Pokrovka')?.place?.country).not.toBe('RU')
  })
})
