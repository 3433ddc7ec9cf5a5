import type { Catalogue } from '../messages'

export const history: Catalogue['history'] = {
  created: 'Створено з {count, plural, one {# заяви} few {# заяв} many {# заяв} other {# заяви}}',
  split:
    'Відокремлено від іншої події з {count, plural, one {# заявою} few {# заявами} many {# заявами} other {# заяви}}',
  added:
    '{count, plural, one {Додано заяву {list}} few {Додано заяви {list}} many {Додано заяви {list}} other {Додано заяви {list}}}',
  addedGone:
    '{count, plural, one {Додано # заяву, яка вже не належить до неї} few {Додано # заяви, які вже не належать до неї} many {Додано # заяв, які вже не належать до неї} other {Додано # заяви, які вже не належать до неї}}',
  removed:
    '{count, plural, one {Вилучено # заяву} few {Вилучено # заяви} many {Вилучено # заяв} other {Вилучено # заяви}}',
  placed: 'Розміщено вручну: {place}. Чому: {why}',
  unplaced: 'Розміщення вручну скасовано: {why}',
  confirmed: 'Підтверджено під час перевірки',
  kind: 'Вид: {from} → {to}',
  actor: 'Виконавець: {from} → {to}',
  target: 'Ціль: {from} → {to}',
  begins: 'Початок: {from} → {to}',
  ends: 'Кінець: {from} → {to}',
  moved: 'Переміщено: {from} → {to}',
  renamed: 'Довідник назв перейменував місце: {from} → {to}',
  point: 'Довідник назв пересунув точку місця',
  corrected: 'Довідник назв виправив місце ({field})',
  disputed: 'Спірно: жодне число не узгоджується з усіма заявами',
  undisputed: 'Уже не спірно',
  part: 'Стала частиною події ширшого місця',
  noPart: 'Уже не є частиною іншої події',
  notKnown: 'невідомо',
  notSaid: 'не сказано',
  noPlace: 'без місця',
  anotherPlace: 'інше місце',
}
