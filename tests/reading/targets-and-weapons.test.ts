import { describe, expect, it } from 'vitest'
import { targetTypeSchema } from '@/lib/domain/claim'
import { TARGETS } from '@/lib/extract/targets.table'
import { familiesOf, findWeapons } from '@/lib/extract/weapons'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'
import { tokenise } from '@/lib/text/tokens'

const gazetteer = loadGazetteer()
const claims = (text: string) => readDocument({ id: 'a', text, publishedAt: '2025-07-20' }, gazetteer).claims

describe('Targets', () => {
  it('have words for every type', () => {
    expect(Object.keys(TARGETS).sort()).toEqual(targetTypeSchema.options.filter((type) => type !== 'unknown').sort())
  })

  it.each([
    ['A drone hit an oil depot in Feodosia.', 'depot'],
    ['A drone hit the oil refinery in Ryazan, and windows of nearby houses were broken.', 'refinery'],
    ['A missile hit a nuclear power plant near Enerhodar.', 'nuclear'],
    ['Shells damaged a thermal power plant in Kherson.', 'energy'],
    ['A missile struck the dam in Kherson.', 'dam'],
    ['Drones attacked the airport in Khartoum.', 'airport'],
    ['A drone hit a water pumping station in El Obeid.', 'water'],
    ['A shell hit a mosque in El Fasher.', 'worship'],
    ['Rockets struck a displacement camp near El Fasher.', 'camp'],
    ['A missile hit the television tower in Kharkiv.', 'communications'],
    ['A bomb struck the police station in Kherson.', 'government'],
    ['A drone struck a minibus in Kherson.', 'transport'],
    ['A missile hit a grain silo in Odesa.', 'agriculture'],
    ['Missiles destroyed an S-400 launcher near Yevpatoria.', 'air_defence'],
    ['A drone hit a shopping centre in Kremenchuk.', 'market'],
    ['Russian troops shelled Kherson.', 'unknown'],
    ['A warship fired missiles at Odesa.', 'unknown'],
    ['Drones hit Port Sudan.', 'unknown'],
  ])('%s %s', (text, expected) => {
    expect(claims(text)[0]?.targetType).toBe(expected)
  })

  it('are marked in the sentence', () => {
    const text = 'A Shahed drone hit an oil depot in Feodosia.'
    const spans = claims(text)[0]?.spans.map(({ what, start, end }) => `${what}: ${text.slice(start, end)}`)
    expect(spans).toContain('target: oil depot')
    expect(spans).toContain('weapon: Shahed')
  })
})

describe('Weapons', () => {
  it.each<[string, string[]]>([
    ['Shaheds and Geran-2 drones', ['Shahed']],
    ['three Kh-101 cruise missiles and an Iskander-M ballistic missile', ['Kh-101', 'Iskander']],
    ['Х-101 та балістичні ракети', ['Kh-101', 'Ballistic missile']],
    ['four cruise missiles', ['Cruise missile']],
    ['Kh59 missiles, an X-22 and two Kinzhals', ['Kh-59', 'Kh-22', 'Kinzhal']],
    ['Storm Shadow missiles and ATACMS', ['Storm Shadow', 'ATACMS']],
    ['guided aerial bombs and KABs', ['Guided bomb']],
    ['an Emad ballistic missile', ['Emad']],
    ['Emad said the president fired no one', []],
    ['General Abdel Fattah al-Burhan', []],
    ['a grad student on a vampire film set', []],
    ['Grad rockets', ['Grad']],
    ['the planet Neptune', []],
    ['two Neptune missiles', ['Neptune']],
    ['it does no harm', []],
    ['an S-300 missile system was bombed', ['S-300']],
    ['ударили шахедами та КАБами', ['Shahed', 'Guided bomb']],
    ['обстреляли из «Града» и миномётов', ['Grad', 'Mortar']],
    ['Sea Baby naval drones', ['Sea Baby']],
    ['JDAM bombs and Tomahawks', ['JDAM', 'Tomahawk']],
  ])('%s', (text, expected) => {
    expect(familiesOf(findWeapons(tokenise(text)))).toEqual(expected)
  })

  it('are counted as what they are', () => {
    const { figures } = readDocument(
      {
        id: 'a',
        text: 'Russia launched four Kh-101 cruise missiles, two Iskander-Ms and 40 Shaheds at Ukraine. Two S-300 launchers were destroyed.',
        publishedAt: '2025-07-20',
      },
      gazetteer,
    )
    expect(figures.map(({ measure, of, low }) => `${measure} ${low} ${of}`)).toEqual([
      'launched 4 missile',
      'launched 2 missile',
      'launched 40 drone',
    ])
  })
})

describe('Attackers', () => {
  it.each<[string, string | null]>([
    ['Shahed drones hit a house in Odesa.', 'RU'],
    ['Flamingo missiles struck a plant in Votkinsk.', 'UA'],
    ['A Fateh-110 missile hit Haifa.', 'IR'],
    ['Houthis fired a missile at Eilat.', 'Houthis'],
    ['Drones hit Odesa.', null],
    ['Grad rockets hit Horlivka.', null],
    ['Israeli strikes hit Hezbollah positions in Tyre.', 'IL'],
    ['The Hamas-run health ministry said 12 people were killed by a strike on Khan Younis.', null],
    ['Al-Shabaab attacked Mogadishu with mortars.', 'Al-Shabaab'],
  ])('%s %s', (text, expected) => {
    expect(claims(text)[0]?.actor ?? null).toBe(expected)
  })
})
