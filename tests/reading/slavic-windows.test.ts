import { describe, expect, it } from 'vitest'
import { findWindows } from '@/lib/extract/slavic/windows'
import { prepareText } from '@/lib/text/prepare'

// Wednesday 9 July 2025
const PUBLISHED = '2025-07-09'
const NIGHT = '2025-07-08T16 2025-07-09T07 night'
const TODAY = '2025-07-09T00 2025-07-09T23 day'
const YESTERDAY = '2025-07-08T00 2025-07-08T23 day'
const PAST_DAY = '2025-07-08T00 2025-07-10T00 day'

function window(text: string, language: 'uk' | 'ru', publishedAt: string | null = PUBLISHED) {
  const [first] = findWindows(prepareText(text, language), publishedAt)
  if (!first) return null
  if (first.background) return 'background'
  return `${first.windowStart?.slice(0, 13)} ${first.windowEnd?.slice(0, 13)} ${first.windowPrecision}`
}

describe('Ukrainian phrases of time', () => {
  it.each<[string, string | null]>([
    ['Вночі ворог атакував місто.', NIGHT],
    ['Минулої ночі лунали вибухи.', NIGHT],
    ['Протягом ночі збито 12 дронів.', NIGHT],
    ['У ніч на 9 липня росіяни атакували.', NIGHT],
    ['У ніч на середу, 9 липня, росіяни атакували.', NIGHT],
    ['у ніч з 8 на 9 липня 2025 року', NIGHT],
    ['Удар завдали вночі 9 липня.', NIGHT],
    ['У ніч на середу', NIGHT],
    ['Унаслідок нічної масованої атаки', NIGHT],
    ['у ніч на 5 липня', 'background'],
    ['Вранці 9 липня', '2025-07-09T02 2025-07-09T10 time'],
    ['вранці у вівторок, 8 липня', '2025-07-08T02 2025-07-08T10 time'],
    ['8 липня увечері', '2025-07-08T14 2025-07-08T21 time'],
    ['вчора ввечері', '2025-07-08T14 2025-07-08T21 time'],
    ['у вівторок вранці', '2025-07-08T02 2025-07-08T10 time'],
    ['Учора росіяни вдарили по місту.', YESTERDAY],
    ['сьогодні', TODAY],
    ['8 липня', YESTERDAY],
    ['08.07.2025', YESTERDAY],
    ['у вівторок', YESTERDAY],
    ['За минулу добу поранено двох людей.', PAST_DAY],
    ['протягом доби', PAST_DAY],
    ['за добу', PAST_DAY],
    ['з 20:00 8 липня до 7:00 9 липня', '2025-07-08T17 2025-07-09T04 night'],
    ['з 22:00 до 04:00', '2025-07-08T19 2025-07-09T01 night'],
    ['з 13:30 до 15:00', '2025-07-09T10 2025-07-09T12 time'],
    ['у 2014 році', 'background'],
    ['з початку повномасштабного вторгнення', 'background'],
    ['минулого тижня', 'background'],
    ['два роки тому', 'background'],
    ['у лютому 2022 року', 'background'],
    ['Про це повідомили у вівторок.', null],
    ['Станом на ранок 9 липня загинули троє.', null],
    ['Будинок на вулиці Середній', null],
  ])('%s', (text, expected) => {
    expect(window(text, 'uk')).toBe(expected)
  })
})

describe('Russian phrases of time', () => {
  it.each<[string, string | null]>([
    ['Ночью дроны атаковали завод.', NIGHT],
    ['Минувшей ночью дроны атаковали завод.', NIGHT],
    ['В течение прошедшей ночи уничтожены 12 беспилотников.', NIGHT],
    ['В ночь на 9 июля', NIGHT],
    ['в ночь с 8 на 9 июля', NIGHT],
    ['в ночь на среду', NIGHT],
    ['в ночь с 30 июня на 1 июля', 'background'],
    ['после ночной атаки беспилотников', NIGHT],
    ['Утром в среду, 9 июля, прозвучал взрыв.', '2025-07-09T02 2025-07-09T10 time'],
    ['вечером 8 июля', '2025-07-08T14 2025-07-08T21 time'],
    ['накануне вечером', '2025-07-08T14 2025-07-08T21 time'],
    ['во вторник', YESTERDAY],
    ['вчера', YESTERDAY],
    ['8 июля 2025 года', YESTERDAY],
    ['за сутки', PAST_DAY],
    ['за прошедшие сутки', PAST_DAY],
    ['с 20.00 мск 8 июля до 7.00 мск 9 июля', '2025-07-08T17 2025-07-09T04 night'],
    ['с начала войны', 'background'],
    ['в 2014 году', 'background'],
    ['на прошлой неделе', 'background'],
    ['месяц назад', 'background'],
    ['сообщили власти вечером во вторник', null],
    ['По состоянию на утро 9 июля погибли трое.', null],
    ['с утра 9 июля', '2025-07-09T02 2025-07-09T10 time'],
  ])('%s', (text, expected) => {
    expect(window(text, 'ru')).toBe(expected)
  })

  it('tells Kyiv’s summer from its winter, and Moscow’s clock from both', () => {
    expect(window('з 20:00 14 січня до 2:00 15 січня', 'uk', '2025-01-15')).toBe('2025-01-14T18 2025-01-15T00 night')
    expect(window('с 20:00 мск 14 января до 2:00 мск 15 января', 'ru', '2025-01-15')).toBe(
      '2025-01-14T17 2025-01-14T23 night',
    )
  })

  it('says nothing of relative times without a publication date', () => {
    expect(window('ночью', 'ru', null)).toBeNull()
    expect(window('8 июля 2025 года', 'ru', null)).toBe(YESTERDAY)
  })

  it('takes the evening of a morning report for the one before', () => {
    expect(window('вечером', 'ru', '2025-07-09T06:00:00Z')).toBe('2025-07-08T14 2025-07-08T21 time')
  })
})
