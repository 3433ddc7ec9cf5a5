import type { Catalogue } from '../messages'

export const marks: Catalogue['marks'] = {
  legend: 'Позначки на мапі',
  settlement: 'Населений пункт або точніше',
  radius: 'Десь у межах цього радіуса; вибрана область показує свою межу',
  disagree: 'Повідомлення розходяться: половина точки порожня, коло пунктирне',
  disagreeCrowd: 'Повідомлення розходяться: половина точки порожня',
  several: 'Кілька подій, кільце — їхні види',
  severalClick: 'Кілька подій, кільце — їхні види<screen>: натисніть, щоб відкрити або наблизити</screen>',
  events: '{count, plural, one {# подія} few {# події} many {# подій} other {# події}}',
  one: 'Одна подія: {place}',
  eventsAbout: '{count, plural, one {# подія} few {# події} many {# подій} other {# події}} біля: {place}',
  eventsAt: '{place}: {count, plural, one {# подія} few {# події} many {# подій} other {# події}}',
  ofKind: '{kind}: {count, number}',
  eventsInPlaces:
    '{count, plural, one {# подія} few {# події} many {# подій} other {# події}} у {places, plural, one {# місці} few {# місцях} many {# місцях} other {# місця}}, найбільше: {place}',
  crowd: 'Що більше подій, то більша позначка; її частки — види',
  crowdClick:
    'Що більше подій, то більша позначка; її частки — види<screen>: натисніть, щоб наблизити або відкрити</screen>',
  mentioned: 'Згадано, не вражено: населений пункт, завод чи база, ширша місцевість',
}
