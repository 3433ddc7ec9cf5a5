import type { Catalogue } from '../messages'

export const layers: Catalogue['layers'] = {
  open: 'Шари',
  under: 'Під позначками',
  none: 'Нічого',
  regions: 'Області за показником',
  heat: 'Теплова карта',
  number: 'Показник',
  events: 'Події',
  perPeople: 'На 100 000 населення',
  perPeopleOf: '{what}, на 100 000 населення',
  marks: 'Позначки подій',
  loading: 'Рахуємо за областями…',
  failed: 'Не вдалося порахувати за областями.',
  retry: 'Спробувати ще раз',
  shades:
    '{what} за областями, від найслабшого відтінку до найсильнішого: {spans}.{hatched, select, true { Заштриховано: невідомо.} other {}}',
  noEvents: 'Подій немає',
  noFigure: 'Події без цього показника',
  noPopulation: 'Населення невідоме',
  nothingToShade: 'Жодна область не має цього показника.',
  heatNote:
    'Де скупчено події, відомі з точністю до населеного пункту. Відомі лише до району чи ширше сюди не входять.',
  heatLittle: 'Мало',
  heatMuch: 'Багато',
  eventsNote: 'Подія, відома з точністю до області, і події в її містах — кожна окремо.',
  bestNote:
    'З кожної події — заява, що її представляє, із підсумку області та її міст — більше; разом це сума, якої ніхто не заявляв.',
  without: '{count, plural, one {# подія} few {# події} many {# подій} other {# події}} без області',
  withoutFigure:
    '{count, plural, one {# подія} few {# події} many {# подій} other {# події}} без області; на них припадає {number, number} з цього показника',
  unbounded:
    '{count, plural, one {# подія} few {# події} many {# подій} other {# події}} в областях, межі яких невідомі',
  population: 'Населення: {source}, {day}',
  countedIn: '{name}: {count, plural, =0 {подій немає} one {# подія} few {# події} many {# подій} other {# події}}',
  value: '{what}: {number}',
  valueOfRange: '{what}: {number} ({range})',
  valueNotKnown: '{what}: невідомо',
  valueNotGiven: '{what}: ніхто не називає',
  regionTitle: '{name}: {count, plural, one {# подія} few {# події} many {# подій} other {# події}}',
  regionEmpty: 'Тут не відомо жодної події за цим фільтром. Це не означає, що нічого не сталося.',
  regionNewest:
    '{count, plural, one {Показано # найновішу.} few {Показано # найновіші.} many {Показано # найновіших.} other {Показано # найновішої.}} Оберіть дати, щоб побачити решту.',
  regionFailed: 'Не вдалося завантажити події',
  regionLoading: 'Завантажуємо події…',
  people: 'Населення: {count, number}',
  eventsPerPeople: '{rate} подій на 100 000 населення',
  figures: 'Числа цих подій',
}
