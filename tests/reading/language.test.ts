import { describe, expect, it } from 'vitest'
import { type Language, languageOf } from '@/lib/text/language'
import { prepareText } from '@/lib/text/prepare'

describe('The language of a text', () => {
  it.each<[string, Language]>([
    ['Drones hit an oil depot in Feodosia', 'en'],
    ['У Сумах пролунали вибухи', 'uk'],
    ['В Сумах прогремели взрывы', 'ru'],
    ['Авто згоріло через атаку дрона', 'uk'],
    ['После удара по порту загорелся склад', 'ru'],
    ['Пожар после атаки. Источник: https://example.org/en/news/long-address-of-a-page', 'ru'],
    ['The word for an explosion is вибух', 'en'],
    ['', 'en'],
  ])('%s', (text, language) => {
    expect(languageOf(text)).toBe(language)
  })

  it('is what the source says, where the letters allow it', () => {
    expect(languageOf('Одеса', 'uk')).toBe('uk')
    expect(languageOf('Одесса', 'ru-UA')).toBe('ru')
    expect(languageOf('Odesa', 'uk')).toBe('en')
    expect(languageOf('Удар по порту', 'be')).toBe('ru')
  })
})

describe('Sentences in Cyrillic', () => {
  it.each<[string, number]>([
    ['У м. Суми та с. Миропілля чули вибухи. Є поранені.', 2],
    ['На вул. Шевченка загорівся будинок.', 1],
    ['Голова ОВА В. Кім повідомив про це. Пожежу гасять.', 2],
    ['Це сталося у 2024 р. Тоді загинули двоє.', 2],
    ['Пошкоджено 5 тис. м скла. Постраждалих немає.', 2],
    ['Удар пришёлся по г. Энергодар. Пострадавших нет.', 2],
    ['Знеструмлено 12 тис. родин.', 1],
  ])('%s', (text, count) => {
    expect(prepareText(text).sentences).toHaveLength(count)
  })

  it('keep an apostrophe inside its word, however it is typed', () => {
    for (const mark of ["'", '’', 'ʼ', '`', '‘'])
      expect(prepareText(`Слов${mark}янськ`).tokens.map(({ lower }) => lower)).toEqual(["слов'янськ"])
  })
})
