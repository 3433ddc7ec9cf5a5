import { describe, expect, it } from 'vitest'
import { findFigures } from '@/lib/extract/figures'
import { prepareText } from '@/lib/text/prepare'

/** "measure low of" of each figure; a part of another is marked "part". */
function figures(text: string): string[] {
  return findFigures(prepareText(text)).map(({ measure, low, high, of, subset, status }) =>
    [measure, low === high ? low : `${low}-${high}`, of, subset ? 'part' : null, status === 'current' ? null : status]
      .filter((word) => word !== null)
      .join(' '),
  )
}

describe('People', () => {
  it.each<[string, string[]]>([
    ['Three people were killed and 20 others injured in Kharkiv.', ['killed 3', 'injured 20']],
    ['Russians hit Zaporizhzhia: 3 killed, 33 injured, including children', ['killed 3', 'injured 33']],
    ['The strike killed six people and injured 26 others.', ['killed 6', 'injured 26']],
    ['Rockets fell on a market, killing four people and injuring 20.', ['killed 4', 'injured 20']],
    ['Seven people, including three children, have been injured.', ['injured 7', 'injured 3 part']],
    [
      'It killed at least 25 people, three of them children, and injured 93.',
      ['killed 25', 'killed 3 part', 'injured 93'],
    ],
    ['A drone hit a car, killing a woman and her 4-year-old child.', ['killed 2']],
    ['An 81-year-old woman has been injured.', ['injured 1']],
    ['The number injured in Kyiv rises to 17, 89-year-old woman killed', ['injured 17', 'killed 1']],
    ['The toll rose to eight from five.', ['killed 8', 'killed 5 superseded']],
    ['In the end the number of dead rose to 18, and 78 were injured.', ['killed 18', 'injured 78']],
    [
      'One resident was killed and 19 injured, four children among the latter.',
      ['killed 1', 'injured 19', 'injured 4 part'],
    ],
    ['There were no casualties.', ['killed 0', 'injured 0']],
    ['Early reports indicate that no one was injured.', ['injured 0']],
    ['About 35 were missing under the rubble.', ['missing 35']],
    ['Around 500 people in the south lost power.', ['without_power 500']],
    ['The strike left 30,000 customers without electricity.', ['without_power 30000']],
    ['Heating was off in 5,635 buildings, and 12,000 families had no electricity.', ['without_power 12000']],
    ['The toll reached 32 after a thirty-second person, a retired nurse, died.', ['killed 32']],
    ['Rescuers dug out three survivors and pulled four bodies from the rubble.', ['killed 4']],
    ['Three brothers were killed by shelling.', ['killed 3']],
    ['A drone crashed into a courtyard, injuring a couple and their two children.', ['injured 4', 'injured 2 part']],
    ['A shell hit a house, killing a family with three children.', ['killed 4', 'killed 3 part']],
    ['A family of four was killed when a bomb hit their house.', ['killed 4']],
    [
      'Shelling killed 16 civilians, among them three women and five children.',
      ['killed 16', 'killed 3 part', 'killed 5 part'],
    ],
    [
      'A boy died of his wounds, bringing the toll of the missile strike on the town to 19.',
      ['killed 1 part', 'killed 19'],
    ],
    ['The ministry said 70 were killed, while the rebels put the toll at 91.', ['killed 70', 'killed 91']],
    ['Eleven died at once and one later in hospital.', ['killed 11', 'killed 1']],
    ['Half of the 46 wounded were children.', ['injured 46']],
    ['Five people were in the car; all died.', ['killed 5']],
    ['Three people previously listed as missing had been found alive.', []],
    ['Three men, two women and a child were killed.', ['killed 6']],
    ['A shell hit a car, killing the driver and wounding his passenger.', ['killed 1', 'injured 1']],
    ['A car driver was killed.', ['killed 1']],
    ['Both drivers were killed.', ['killed 2']],
    ['One person was killed and another injured.', ['killed 1', 'injured 1']],
    ['Between 10 and 15 people were injured.', ['injured 10-15']],
    ['Gunmen killed 24 people and abducted at least 144.', ['killed 24']],
    [
      'The strike killed at least 89 people, up from 80 announced in the evening.',
      ['killed 80 superseded', 'killed 89'],
    ],
    ['Several dozen people were injured.', ['injured 24-99']],
  ])('%s', (text, expected) => {
    expect(figures(text).sort()).toEqual([...expected].sort())
  })
})

describe('Weapons', () => {
  it.each<[string, string[]]>([
    ['Russia launched 728 drones and 13 missiles.', ['launched 728 drone', 'launched 13 missile']],
    [
      'The air force intercepted 296 drones and seven missiles, while another 415 drones were jammed or lost from radar.',
      ['intercepted 296 drone', 'intercepted 7 missile', 'suppressed 415 drone'],
    ],
    [
      'Of the 28 attack drones Russia sent, Ukrainian forces brought down 26.',
      ['launched 28 drone', 'intercepted 26 drone'],
    ],
    ['Ukraine shot down 75 of 96 cruise missiles.', ['intercepted 75 missile', 'launched 96 missile']],
    [
      'Six drones flew towards the town and every one of them was destroyed.',
      ['launched 6 drone', 'intercepted 6 drone'],
    ],
    ['The two missiles fired from Yemen were both shot down.', ['launched 2 missile', 'intercepted 2 missile']],
    ['They fired 30 missiles. All but two were intercepted.', ['launched 30 missile', 'intercepted 28 missile']],
    ['They launched four drones; none reached its target.', ['launched 4 drone']],
    ['Two thirds of the 90 missiles were intercepted.', ['launched 90 missile']],
    ['None of three missiles was intercepted.', ['launched 3 missile']],
    [
      'Air defence dealt with 357 of 375 drones and with 15 of 21 missiles.',
      ['intercepted 357 drone', 'launched 375 drone', 'intercepted 15 missile', 'launched 21 missile'],
    ],
    ['They fired 50 rockets, most of which were intercepted.', ['launched 50 missile']],
    [
      'The air force said 80 of 101 drones were shot down or suppressed and 21 hit targets.',
      ['intercepted 80 drone', 'launched 101 drone', 'hit 21 drone'],
    ],
    [
      'They launched 10 strike drones and three aimed at the port fell in the sea.',
      ['launched 10 drone', 'suppressed 3 drone'],
    ],
    ['The army shot down or jammed 86 drones.', ['intercepted 86 drone']],
    ['All 11 missiles fired at the city were shot down.', ['intercepted 11 missile']],
    ['They launched 236 missiles and drones.', ['launched 236 any']],
    ['The air force noted 27 drones, 16 of them downed.', ['launched 27 drone', 'intercepted 16 drone']],
    ['One drone was shot down and a fourth disabled.', ['intercepted 1 drone', 'suppressed 1 drone']],
    ['Drones were shot down over Tula (four) and Kaluga (two).', ['intercepted 4 drone', 'intercepted 2 drone']],
    ['They hit the postal terminal in the suburbs with three missiles.', ['hit 3 missile']],
    ['They shot down 87 of the missiles and 27 of the drones.', ['intercepted 87 missile', 'intercepted 27 drone']],
    [
      'The ministry claimed 21 drones downed: 12 over Crimea and 6 over Kursk Oblast.',
      ['intercepted 21 drone', 'intercepted 12 drone', 'intercepted 6 drone'],
    ],
    ['A drone was shot down near the plant.', ['intercepted 1 drone']],
    ['Six sea drones were sunk in the Black Sea.', ['intercepted 6 boat']],
    ['Hits by 23 missiles and 10 attack drones have been reported.', ['hit 23 missile', 'hit 10 drone']],
    ['The town was struck by four guided bombs and 15 drones.', ['hit 4 bomb', 'hit 15 drone']],
    [
      'In one night 90 Russian drones came, 47 were shot down and 33 lost.',
      ['launched 90 drone', 'intercepted 47 drone', 'suppressed 33 drone'],
    ],
    [
      'Russia launched 476 drones and 48 missiles; 442 and 41 were shot down.',
      ['launched 476 drone', 'launched 48 missile', 'intercepted 442 drone', 'intercepted 41 missile'],
    ],
    [
      'Of 81 missiles that Russia fired, Ukraine could bring down only 34.',
      ['launched 81 missile', 'intercepted 34 missile'],
    ],
    ['Forces conducted 851 attacks in 24 hours.', ['hit 851 any']],
  ])('%s', (text, expected) => {
    expect(figures(text).sort()).toEqual([...expected].sort())
  })
})

describe('What is no count', () => {
  it.each([
    'Shahed-136 and Kh-22 weapons were used.',
    'The boys, aged 7 and 2, live there.',
    'The monk was 47; the dead were between 18 and 65.',
    'On 17 July 2026 the alarm lasted five hours.',
    'The town lies 85 kilometres (53 miles) south of the city.',
    'A nine-storey building was damaged by 30 percent.',
    'Fires broke out in at least five districts of the capital.',
    'The 47th Brigade was hit.',
    'Moscow sent tens of thousands of troops in February.',
    'One of the largest attacks was carried out.',
    'Debris of a drone that was shot down started a fire.',
  ])('%s', (text) => {
    expect(figures(text).filter((figure) => !/^damaged/.test(figure))).toEqual([])
  })
})

describe('A word that objects have by themselves', () => {
  it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
    '%s neither counts nor is counted',
    (word) => {
      expect(prepareText(`The ${word}, ${word} and ${word}s of ${word}.`).quantities).toEqual([])
      expect(figures(`Twenty ${word} were shot down; ${word} of them and 30 ${word} were launched.`)).toEqual([])
      expect(figures(`The ${word} said three people were killed, and a ${word} was shot down.`)).toEqual(['killed 3'])
    },
  )
})
