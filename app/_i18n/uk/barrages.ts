import type { Catalogue } from '../messages'

export const barrages: Catalogue['barrages'] = {
  title: 'Масовані атаки на країну',
  count:
    '{count, plural, =0 {серед цих подій жодної} one {# за ці дати} few {# за ці дати} many {# за ці дати} other {# за ці дати}}',
  intercepted: 'збито',
  suppressed: 'заглушено чи втрачено',
  other: 'решта запущених',
  unknown: 'не сказано',
  range: '{low}–{high}',
  told: '{country}, {when}. Запущено: {launched}. Збито: {intercepted}. Заглушено чи втрачено: {suppressed}.',
  toldDisputed:
    '{country}, {when}. Запущено: {launched}. Збито: {intercepted}. Заглушено чи втрачено: {suppressed}. Числа суперечливі.',
}
