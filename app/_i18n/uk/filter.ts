import type { Catalogue } from '../messages'

export const filter: Catalogue['filter'] = {
  matched:
    '<strong>{matched, number}</strong> з {total, plural, one {# події} few {# подій} many {# подій} other {# події}}',
  newest:
    'Нижче — найновіші події, усього {count, number}. На мапі є всі: що більше подій в одному місці, то більша позначка.',
  kinds: 'Види',
  marks: 'Позначки',
  mentionedPlaces: 'Згадані місця',
  onTheMap: 'На мапі',
  onTheMapNote: 'Спершу найновіші: ті самі події, що й точки та кола.',
  dates: 'Дати',
  datesNote: 'за UTC, обидві включно',
  nights: 'Ночі',
  nightsNote: 'від полудня до полудня за UTC',
  from: 'Від',
  to: 'До',
  notADate: 'У полі «{field}» має бути дата від {first} до {last}.',
  reversed: 'Дата «До» ({to}) раніша за дату «Від» ({from}): змініть одну з них.',
  clear: 'Очистити<more> дати</more>',
  allDatesOf: 'Усі дати: {months}',
  words: '{kinds}, {dates}',
  wordsInArea: '{kinds}, {dates}, {area}',
  allKinds: 'усі види',
  noKind: 'жодного виду',
  allDates: 'усі дати',
  since: 'від {day}',
  until: 'до {day}',
  between: '{from} – {to}',
  nightsOf: 'ночі від полудня до полудня за UTC, {dates}',
  utcDays: '{dates} (дні за UTC)',
}
