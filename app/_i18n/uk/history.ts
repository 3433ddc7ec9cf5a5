import type { Catalogue } from '../messages'

export const history: Catalogue['history'] = {
  created: 'Створено з {count, plural, one {# твердження} few {# тверджень} many {# тверджень} other {# твердження}}',
  split:
    'Відокремлено від іншої події з {count, plural, one {# твердженням} few {# твердженнями} many {# твердженнями} other {# твердження}}',
  added:
    '{count, plural, one {Додано твердження {list}} few {Додано твердження {list}} many {Додано твердження {list}} other {Додано твердження {list}}}',
  addedGone:
    '{count, plural, one {Додано # твердження, яке вже не належить до неї} few {Додано # твердження, які вже не належать до неї} many {Додано # тверджень, які вже не належать до неї} other {Додано # твердження, які вже не належать до неї}}',
  removed:
    '{count, plural, one {Вилучено # твердження} few {Вилучено # твердження} many {Вилучено # тверджень} other {Вилучено # твердження}}',
  placed: 'Розміщено вручну: {place}. Чому: {why}',
  unplaced: 'Розміщення вручну скасовано: {why}',
  confirmed: 'Підтверджено рецензентом',
  kind: 'Вид: {from} → {to}',
  actor: 'Виконавець: {from} → {to}',
  target: 'Ціль: {from} → {to}',
  begins: 'Початок: {from} → {to}',
  ends: 'Кінець: {from} → {to}',
  moved: 'Переміщено: {from} → {to}',
  renamed: 'Довідник перейменував місце: {from} → {to}',
  point: 'Довідник пересунув точку місця',
  corrected: 'Довідник виправив місце ({field})',
  disputed: 'Суперечливо: жодне число не відповідає всім твердженням',
  undisputed: 'Уже не суперечливо',
  part: 'Стала частиною події ширшого місця',
  noPart: 'Уже не є частиною іншої події',
  notKnown: 'невідомо',
  notSaid: 'не сказано',
  noPlace: 'без місця',
  anotherPlace: 'інше місце',
}
