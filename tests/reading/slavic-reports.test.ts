import { describe, expect, it } from 'vitest'
import { readDocument } from '@/lib/services/read'
import { loadGazetteer } from '@/lib/sources/gazetteer'

const gazetteer = loadGazetteer()

interface Report {
  name: string
  publishedAt: string
  text: string
  /** "measure low of @ place", with "part", "superseded" or "background" where it is so. */
  figures: string[]
  /** "kind actor target @ place, window": the claims with a place. */
  claims: string[]
}

const REPORTS: Report[] = [
  {
    name: 'a governor’s morning post in Ukrainian',
    publishedAt: '2025-07-09',
    text: `Уночі росіяни атакували дронами Одесу. Загинув 58-річний чоловік, ще четверо людей поранені, серед них дитина, повідомив голова ОВА Олег Кіпер. Пошкоджено 12 житлових будинків.`,
    figures: ['killed 1 @ Odesa', 'injured 4 @ Odesa', 'injured 1 @ Odesa part', 'damaged 12 @ Odesa'],
    claims: ['air_strike RU unknown @ Odesa, 2025-07-08T16 night'],
  },
  {
    name: 'the air force’s bulletin',
    publishedAt: '2025-07-09',
    text: `У ніч на 9 липня (з 20:00 8 липня) противник атакував Україну 90 ударними БпЛА типу Shahed і двома ракетами «Іскандер-М».

За попередніми даними, станом на 8:30 протиповітряною обороною збито 64 ворожі БпЛА. Ще 18 дронів-імітаторів локаційно втрачено. Зафіксовано влучання 8 ударних БпЛА на 4 локаціях, повідомили в Повітряних силах.`,
    figures: [
      'launched 90 drone @ Ukraine',
      'launched 2 missile @ Ukraine',
      'intercepted 64 drone @ Ukraine',
      'suppressed 18 drone @ Ukraine',
      'hit 8 drone @ Ukraine',
      'hit 4 any @ Ukraine',
    ],
    claims: ['air_strike RU unknown @ Ukraine, 2025-07-08T16 night'],
  },
  {
    name: 'the Russian ministry’s night',
    publishedAt: '2025-07-09',
    text: `В течение прошедшей ночи дежурными средствами ПВО уничтожены и перехвачены 45 украинских беспилотников, сообщило Минобороны России. Из них 20 сбиты над территорией Брянской области, 15 — над Курской областью, 10 — над Белгородской областью.`,
    figures: [
      'intercepted 45 drone @ Russia',
      'intercepted 20 drone @ Bryansk Oblast',
      'intercepted 15 drone @ Kursk Oblast',
      'intercepted 10 drone @ Belgorod Oblast',
    ],
    claims: [
      'interception UA unknown @ Russia, 2025-07-08T16 night',
      'interception UA unknown @ Bryansk Oblast, 2025-07-08T16 night',
      'interception UA unknown @ Kursk Oblast, 2025-07-08T16 night',
      'interception UA unknown @ Belgorod Oblast, 2025-07-08T16 night',
    ],
  },
  {
    name: 'a toll that rises',
    publishedAt: '2025-07-09',
    text: `Кількість загиблих унаслідок ракетного удару по Харкову 8 липня зросла до шести. Раніше повідомлялося про чотирьох загиблих. Поранено 31 людину, у тому числі троє дітей, уточнила прокуратура.`,
    figures: [
      'killed 6 @ Kharkiv',
      'killed 4 @ Kharkiv superseded',
      'injured 31 @ Kharkiv',
      'injured 3 @ Kharkiv part',
    ],
    claims: ['missile_strike null unknown @ Kharkiv, 2025-07-08T00 day'],
  },
  {
    name: 'shelling told by a Russian governor',
    publishedAt: '2025-07-09',
    text: `Вчера ВСУ обстреляли Шебекино Белгородской области. Погибла женщина, двое мужчин ранены, сообщил губернатор Вячеслав Гладков. Повреждены пять частных домов и три автомобиля.`,
    figures: ['killed 1 @ Shebekino', 'injured 2 @ Shebekino', 'damaged 5 @ Shebekino', 'damaged 3 @ Shebekino'],
    claims: ['missile_strike UA unknown @ Shebekino, 2025-07-08T00 day'],
  },
  {
    name: 'a refinery without casualties',
    publishedAt: '2025-07-09',
    text: `В ночь на 9 июля беспилотники атаковали нефтеперерабатывающий завод в Рязани. На территории предприятия начался пожар. Пострадавших нет, заявил губернатор Павел Малков.`,
    figures: ['injured 0 @ Ryazan'],
    claims: ['air_strike null refinery @ Ryazan, 2025-07-08T16 night'],
  },
  {
    name: 'a city without light',
    publishedAt: '2025-07-09',
    text: `Після ранкового удару по енергетичній інфраструктурі Чернігова без світла залишилися понад 40 тис. абонентів, повідомило «Чернігівобленерго». Ніхто не постраждав.`,
    figures: ['without_power 40000 @ Chernihiv', 'injured 0 @ Chernihiv'],
    claims: ['missile_strike null energy @ Chernihiv, 2025-07-09T02 time'],
  },
  {
    name: 'two towns, each with its own',
    publishedAt: '2025-07-09',
    text: `За минулу добу ворог обстріляв Нікополь і Херсон. У Нікополі поранено 46-річну жінку, у Херсоні загинули двоє людей, ще п'ятеро дістали поранення.`,
    figures: ['injured 1 @ Nikopol', 'killed 2 @ Kherson', 'injured 5 @ Kherson'],
    claims: [
      'missile_strike RU unknown @ Nikopol, 2025-07-08T00 day',
      'missile_strike RU unknown @ Kherson, 2025-07-08T00 day',
    ],
  },
  {
    name: 'guided bombs on a village',
    publishedAt: '2025-07-09',
    text: `8 липня близько 15:00 російська авіація скинула три керовані авіабомби на Краматорськ. Під завалами можуть перебувати двоє людей. Рятувальники дістали з-під завалів чоловіка.`,
    figures: ['launched 3 bomb @ Kramatorsk', 'missing 2 @ Kramatorsk'],
    claims: ['air_strike RU unknown @ Kramatorsk, 2025-07-08T00 day'],
  },
  {
    name: 'totals of the war beside the day’s',
    publishedAt: '2025-07-09',
    text: `Унаслідок обстрілу Запоріжжя 9 липня загинуло двоє людей. Від початку повномасштабного вторгнення в області загинули 1200 цивільних.`,
    figures: ['killed 2 @ Zaporizhzhia', 'killed 1200 @ Zaporizhzhia background'],
    claims: ['missile_strike null unknown @ Zaporizhzhia, 2025-07-09T00 day'],
  },
  {
    name: 'sea drones off Novorossiysk',
    publishedAt: '2025-07-09',
    text: `Утром 9 июля у Новороссийска уничтожены четыре безэкипажных катера, сообщили в Минобороны РФ. Жертв нет.`,
    figures: ['intercepted 4 boat @ Novorossiysk', 'killed 0 @ Novorossiysk'],
    claims: ['interception null unknown @ Novorossiysk, 2025-07-09T02 time'],
  },
  {
    name: 'a night told by the clock',
    publishedAt: '2025-07-09',
    text: `С 20:00 мск 8 июля до 7:00 мск 9 июля над Крымом сбиты 17 беспилотников, заявили в Минобороны РФ.`,
    figures: ['intercepted 17 drone @ Crimea'],
    claims: ['interception null unknown @ Crimea, 2025-07-08T17 night'],
  },
]

describe('Reports in Ukrainian and Russian', () => {
  it.each(REPORTS)('$name', ({ text, publishedAt, figures, claims }) => {
    const reading = readDocument({ id: 'a', text, publishedAt }, gazetteer)
    const nameOf = (place: number | null) => (place === null ? '-' : (reading.places[place]?.place?.name ?? '?'))
    const told = reading.figures.map(({ measure, low, of, place, subset, status }) =>
      [
        `${measure} ${low}${of ? ` ${of}` : ''} @ ${nameOf(place)}`,
        subset ? 'part' : '',
        status === 'current' ? '' : status,
      ]
        .filter(Boolean)
        .join(' '),
    )
    expect(told.toSorted()).toEqual(figures.toSorted())
    const made = reading.claims.flatMap(({ kind, actor, targetType, place, windowStart, windowPrecision }) =>
      place === null
        ? []
        : [`${kind} ${actor} ${targetType} @ ${nameOf(place)}, ${windowStart?.slice(0, 13)} ${windowPrecision}`],
    )
    expect(made.toSorted()).toEqual(claims.toSorted())
  })
})
